// Roles of Altinn 2 stand in policies long after Altinn has forgotten them, so that we may not.

import { Failure } from "../program.mjs";

/** What one month knew of the roles of Altinn 2 the next one knows as well. Throws where it does not. */
export function checkAltinn2(before, after) {
  const ending = before.roles().filter(({ register }) => register === "altinn2").map(({ code }) => before.altinn2Role(code));
  const faults = ending.flatMap((known) => forgotten(known, before.version, after));
  if (faults.length === 0) return;
  throw new Failure(`${faults.join("\n")}\nKeep the rows of the month before, with what packages are called now, also when Altinn's own source has them no more.`);
}

function forgotten({ role: { code }, packages, broughtBy }, version, after) {
  const now = after.role(code) && after.altinn2Role(code);
  if (!now) return [`roles.csv: ${code} is a role of Altinn 2 in ${version}, and no such role here.`];
  const lost = packages.filter((known) => !isThere(known, now, after)).map(({ urn }) => `altinn2_conversion.csv: ${code} was converted to ${urn} in ${version}, and is not here.`);
  // Who brings a role may change. That nobody does any more means that the rows were left out.
  const nobody = broughtBy.length > 0 && now.broughtBy.length === 0;
  return nobody ? [...lost, `role_map.csv: ${broughtBy.length} roles bring ${code} in ${version}, and none here.`] : lost;
}

/** A package that was removed since is no package that anything could be converted to. */
function isThere(known, now, after) {
  const { status, current } = after.resolve(known.urn);
  return status === "removed" || now.packages.some(({ urn, giver, relation }) => urn === current && giver === known.giver && relation === known.relation);
}
