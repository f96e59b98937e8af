// The rows K1 to K13 and S1 to S7 as docs/rules.md has them, one after the other, for Altinn's register.

import { expected as delegated } from "./delegation-oracle.mjs";
import { gets, grantsOf, has, kindOf, PREFIX, packages } from "./facts.mjs";

const known = new Map(packages.map((it) => [it.urn, it]));
const deny = (code, error) => ({ decision: "Deny", codes: [code], error });
const claimsOf = ({ roles = [], holds = [], variant } = {}) => ({ roles, holds, variant });

/** The decision, the codes of all reasons in order, and the number that Altinn refuses with. */
export function forClient({ package: urn, recipient = "agent", isAgent, by, ...client }) {
  if (by && !["klientadministrator", "hovedadministrator"].some((it) => has(claimsOf(by), PREFIX + it)))
    return deny("NOT_CLIENT_ADMINISTRATOR");
  if (known.get(urn).is_delegable !== "true") return deny("NOT_CLIENT_DELEGABLE", "AM.VLD-00033");
  if (recipient === "organisation" || recipient === "enterpriseUser")
    return deny("RECIPIENT_NOT_ALLOWED", "AM.VLD-00008");
  if (recipient === "ownSystemUser") return deny("SYSTEM_USER_NOT_FOR_CLIENTS", "AM.VLD-00008");
  if (recipient === "agent" && isAgent === false) return deny("NOT_AN_AGENT", "AM.VLD-00032");
  const answer = byRelation(urn, client);
  if (answer.decision === "Permit")
    answer.codes.push(...besides([urn], by === undefined, recipient === "agent" && isAgent === undefined));
  return answer;
}

/** K7 to K13, without what is said beside a yes. */
function byRelation(urn, { relations = [], given = [], variant }) {
  if (relations.length === 0 && given.length === 0) return deny("NOT_A_CLIENT", "AM.VLD-00032");
  const granting = relations.filter((role) => gets(role, urn, variant));
  const reasons = [...granting.map(() => "ROLE_GRANTS_PACKAGE"), ...(given.includes(urn) ? ["GIVEN_BY_CLIENT"] : [])];
  if (reasons.length > 0) return { decision: "Permit", codes: ["DELEGABLE_FOR_CLIENT", ...reasons] };
  const elsewhere = relations.filter((role) =>
    ["BRL", "ESEK", "NUF"].some((form) => grantsOf(role, urn, form).some((it) => it.has_access === "true")),
  );
  if (elsewhere.length > 0) return { ...deny("", "AM.VLD-00026"), codes: elsewhere.map(() => "VARIANT_NOT_COVERED") };
  return deny("NOT_HELD_FOR_CLIENT", "AM.VLD-00026");
}

function besides(urns, needsAdministrator, mustBeAgent) {
  return [
    "LIMITED_TO_PROVIDERS_ACCESS",
    ...(needsAdministrator ? ["NEEDS_CLIENT_ADMINISTRATOR"] : []),
    ...(mustBeAgent ? ["MUST_BE_AGENT"] : []),
    "ENDS_WITH_RELATION",
    ...urns.filter((urn) => kindOf.get(urn) === "Person").map(() => "PRIVATE_CLIENT_UNCERTAIN"),
  ];
}

const ROWS = ["NOT_FOR_SYSTEM_USERS", "ONLY_FOR_CLIENTS", "NOT_CLIENT_DELEGABLE"];
const rowOf = ({ codes: [code] }) => (ROWS.includes(code) ? ROWS.indexOf(code) : ROWS.length);

/** Combines what is asked of several packages: the decision, and the packages that decide it. Nothing is allowed of none. */
export function ofAll(urns, ask) {
  const answers = urns.map((urn) => ({ urn, ...ask(urn) }));
  const decision = answers.length === 0 || answers.some((it) => it.decision === "Deny") ? "Deny" : "Permit";
  return { decision, urns: answers.filter((it) => it.decision === decision).map(({ urn }) => urn) };
}

/** The packages that a client lacks of a system user, and what else is said of it where it lacks none. */
export function besidesSystemUser({ packages: urns, client, ...question }) {
  if (client === undefined || urns.length === 0) return { lacking: [], infos: [] };
  const lacking = urns.filter((urn) => forPackage(urn, { client, ...question }).error === "AUTH-00080");
  const { decision } = forSystemUser({ packages: urns, client, ...question });
  return { lacking, infos: decision === "Permit" ? besides(urns, true, false) : [] };
}

/** The decision, the code that decides and its number; of several packages, by the row that is tried first. */
export function forSystemUser(question) {
  const { kind, packages: urns } = question;
  if (urns.length === 0)
    return { decision: "Deny", code: "NO_PACKAGE_NAMED", error: kind === "own" ? "AUTH-00059" : "AUTH-00058" };
  const answers = urns.map((urn) => forPackage(urn, question));
  const decision = answers.some((it) => it.decision === "Deny") ? "Deny" : "Permit";
  const [
    {
      codes: [code],
      error,
    },
  ] = answers.filter((it) => it.decision === decision).sort((one, other) => rowOf(one) - rowOf(other));
  return { decision, code, error };
}

function forPackage(urn, { kind, self, client, approver }) {
  const isOwn = kind === "own" || self === true;
  const { is_assignable: isAssignable, is_delegable: isDelegable } = known.get(urn);
  if (isAssignable === "false" && isDelegable === "false") return deny("NOT_FOR_SYSTEM_USERS", "AUTH.VLD-00008");
  if (isOwn && isAssignable === "false") return deny("ONLY_FOR_CLIENTS", "AUTH-00064");
  if (!isOwn && isDelegable === "false") return deny("NOT_CLIENT_DELEGABLE", "AUTH-00065");
  if (isOwn) {
    const [decision, code] = delegated(claimsOf(approver), urn, "systemUser");
    return { decision, codes: [code], ...(decision === "Deny" && { error: "AUTH-00053" }) };
  }
  if (client === undefined) return { decision: "Permit", codes: ["SYSTEM_USER_FOR_CLIENTS"] };
  const answer = byRelation(urn, client);
  return answer.decision === "Deny" ? { ...answer, error: "AUTH-00080" } : answer;
}
