// The rows D1 to D15 as docs/rules.md has them, one after the other, for Altinn's register.

import { forms, gets, grants, grantsOf, has, kindOf, PREFIX, packages, roles, slug } from "./facts.mjs";

function kindOfGiver({ roles: codes, holds, variant }) {
  if (variant)
    return (
      { Organization: "Organisasjon", Person: "Person" }[forms.find(({ code }) => code === variant).type] ?? "neither"
    );
  const ofRole = (code) => {
    const { provider } = roles.find((it) => it.code === code);
    if (provider === "sys-ccr") return ["Organisasjon"];
    return provider === "sys-cra" || ["privatperson", "selvregistrert"].includes(code) ? ["Person"] : [];
  };
  const byRoles = new Set(codes.flatMap(ofRole));
  const others = grants.filter((it) => codes.includes(it.role_code)).map((it) => it.package_urn);
  const kinds = byRoles.size > 0 ? byRoles : new Set([...holds, ...others].map((urn) => kindOf.get(urn)));
  return kinds.size > 1 ? "both" : [...kinds][0];
}

function managesAccess(giver, urn) {
  const own =
    kindOf.get(urn) === "Person"
      ? ["innbygger-tilgangsstyring-privatperson"]
      : ["tilgangsstyrer", "hovedadministrator"];
  if (kindOf.get(urn) !== "Person" && giver.variant === "NUF") own.push("ffor-tilgangsstyrer-nuf");
  if (kindOf.get(urn) !== "Person" && giver.variant === "KBO") own.push("konkursbo-tilgangsstyrer");
  return own.some((it) => has(giver, PREFIX + it));
}

/** The decision, and the code that decides. */
export function expected(giver, urn, recipient) {
  const it = packages.find((known) => known.urn === urn);
  if (it.is_assignable !== "true") return ["Deny", "NOT_DELEGABLE"];
  const kind = kindOfGiver(giver);
  if (kind !== undefined && kind !== it.type) return ["Deny", "WRONG_PARTY_KIND"];
  const administrator = slug(urn) === "hovedadministrator";
  const representative = slug(urn) === "virksomhetens-representant-skjemaoppgaver";
  if (
    recipient === "enterpriseUser" ||
    (recipient === "organisation" && administrator) ||
    (recipient !== "employee" && representative)
  )
    return ["Deny", "RECIPIENT_NOT_ALLOWED"];

  const permit = [
    "Permit",
    {
      employee: "DELEGABLE_TO_EMPLOYEE",
      organisation: "DELEGABLE_TO_ORGANISATION",
      systemUser: "DELEGABLE_TO_SYSTEM_USER",
    }[recipient],
  ];
  const held = giver.roles.filter((role) => gets(role, urn, giver.variant));
  if (held.some((role) => grantsOf(role, urn, giver.variant).some((grant) => grant.can_delegate === "true")))
    return permit;
  if (giver.holds.includes(urn) && !administrator && managesAccess(giver, urn)) return permit;
  if (
    !administrator &&
    has(giver, `${PREFIX}hovedadministrator`) &&
    grantsOf("hovedadministrator", urn, giver.variant).some((grant) => grant.can_delegate === "true")
  )
    return permit;
  if (held.length > 0) return ["Deny", "ROLE_MAY_NOT_DELEGATE"];
  if (giver.holds.includes(urn))
    return ["Deny", administrator ? "MAIN_ADMINISTRATOR_NOT_BY_ROLE" : "NOT_ACCESS_MANAGER"];
  return ["Deny", "NOT_HELD"];
}
