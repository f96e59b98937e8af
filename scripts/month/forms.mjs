// Organisation forms and the roles that each can have. Verdicts say so of a role that a form cannot have, and grants are limited to
// forms, so that none may be left out by mistake.

import { Failure } from "../program.mjs";

/**
 * Throws where a form of the month before is not here, or where a form or a role has been left out of who can have what. `earlier` and
 * `facts` are texts by file.
 */
export function checkForms(earlier, facts, version) {
  const [known, now] = [codesOf(earlier.get("variants.csv")), codesOf(facts.get("variants.csv"))];
  const roles = codesOf(facts.get("roles.csv"));
  const pairs = [earlier, facts].map((texts) => pairsOf(texts.get("variant_roles.csv")));
  const lost = known.filter((form) => !now.includes(form));
  const faults = [
    ...lost.map((form) => `variants.csv: ${form} is an organisation form in ${version}, and is not here.`),
    ...leftOut(pairs, ([form]) => form).filter(({ name }) => !lost.includes(name)).map(({ name, count }) => `variant_roles.csv: ${name} can have ${count} roles in ${version}, and none here.`),
    ...leftOut(pairs, ([, role]) => role).filter(({ name }) => roles.includes(name)).map(({ name, count }) => `variant_roles.csv: ${count} forms can have ${name} in ${version}, and none here.`),
  ];
  if (faults.length === 0) return;
  throw new Failure(`${faults.join("\n")}\nKeep the rows of the month before. If Altinn has dropped a form, change what every catalogue knows first: data/register/variants.json.`);
}

/** No catalogue has the forms: what changes in them shows here alone. */
export function hasSameForms(earlier, facts) {
  return ["variants.csv", "variant_roles.csv"].every((name) => earlier.get(name) === facts.get(name));
}

/** What a form can have now and could not before, and the other way about. */
export function changesOfForms(earlier, facts) {
  const [known, now] = [earlier, facts].map((texts) => pairsOf(texts.get("variant_roles.csv")).map((pair) => pair.join(": ")));
  return [
    ...now.filter((it) => !known.includes(it)).map((name) => ({ kind: "formRoleAdded", name })),
    ...known.filter((it) => !now.includes(it)).map((name) => ({ kind: "formRoleRemoved", name })),
  ];
}

/** The names that stood in some pair and stand in none now, each with in how many. */
function leftOut([earlier, now], nameOf) {
  const there = new Set(now.map(nameOf));
  const names = [...new Set(earlier.map(nameOf))].filter((name) => !there.has(name));
  return names.map((name) => ({ name, count: earlier.filter((pair) => nameOf(pair) === name).length }));
}

const codesOf = (text) => rowsOf(text).map(([code]) => code);
const pairsOf = (text) => rowsOf(text).map(([form, role]) => [form, role]);
/** The first columns hold codes, which need no quotation marks. */
const rowsOf = (text) => text.split(/\r?\n/).slice(1).filter(Boolean).map((line) => line.split(","));
