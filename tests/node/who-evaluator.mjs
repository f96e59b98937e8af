// Altinn's published decision point, as docs/decisions/altinn-evaluator.md has it: its MatchAttributes, IsMatch and RuleCombiner, of rules as
// `{ effect, target }`, where a target is AnyOfs of AllOfs of `{ category, id, value, type, matchId, mustBePresent }`. A request is
// `{ [category]: { [id]: [value] } }`, and all of its values are strings.

import { EQUAL, IGNORING_CASE, STRING } from "./policies.mjs";

const SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
const RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
const ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
const XACML = "urn:oasis:names:tc:xacml:";

function isMatch({ type, value, matchId }, held) {
  if (type !== STRING) return false;
  if (matchId === EQUAL) return value === held;
  if (matchId === IGNORING_CASE) return value.toUpperCase() === held.toUpperCase();
  throw new Error(matchId);
}

/** "match", "noMatch" or "missing". */
function matchAttributes({ target }, request, category) {
  let result = "noMatch";
  let isAsked = false;
  for (const allOf of target.flat()) {
    const asked = allOf.filter((it) => it.category === category);
    let areMet = true;
    for (const it of asked) {
      const held = request[category][it.id];
      if (held === undefined && it.mustBePresent) result = "missing";
      if (!held?.some((value) => isMatch(it, value))) areMet = false;
    }
    if (asked.length > 0 && areMet) result = "match";
    if (asked.length > 0) isAsked = true;
  }
  return isAsked ? result : "match";
}

const has = (decisions, ...wanted) => decisions.some((it) => wanted.includes(it));
const firstOf = (decisions, order, last) => order.find((it) => decisions.includes(it)) ?? last;
const denyOverrides = (decisions) => {
  if (has(decisions, "Deny")) return "Deny";
  return firstOf(decisions, ["Indeterminate Deny", "Permit", "Indeterminate Permit"], "NotApplicable");
};
const permitOverrides = (decisions) => {
  if (has(decisions, "Permit")) return "Permit";
  return firstOf(decisions, ["Indeterminate Permit", "Deny", "Indeterminate Deny"], "NotApplicable");
};
const COMBINE = new Map([
  [`${XACML}3.0:rule-combining-algorithm:deny-overrides`, denyOverrides],
  [`${XACML}3.0:rule-combining-algorithm:ordered-deny-overrides`, denyOverrides],
  [`${XACML}3.0:policy-combining-algorithm:deny-overrides`, denyOverrides],
  [`${XACML}3.0:rule-combining-algorithm:permit-overrides`, permitOverrides],
  [`${XACML}3.0:rule-combining-algorithm:ordered-permit-overrides`, permitOverrides],
  [`${XACML}3.0:rule-combining-algorithm:deny-unless-permit`, (all) => (has(all, "Permit") ? "Permit" : "Deny")],
  [`${XACML}3.0:rule-combining-algorithm:permit-unless-deny`, (all) => (has(all, "Deny") ? "Deny" : "Permit")],
  [
    `${XACML}1.0:rule-combining-algorithm:first-applicable`,
    (all) => all.find((it) => it !== "NotApplicable") ?? "NotApplicable",
  ],
]);
/** Those, and some that it does not know. */
export const algorithms = [
  ...COMBINE.keys(),
  ...["1.0", "1.1"].map((it) => `${XACML}${it}:rule-combining-algorithm:deny-overrides`),
  `${XACML}3.0:rule-combining-algorithm:first-applicable`,
];

/** "Permit", "Deny", "NotApplicable", or something that begins with "Indeterminate". */
export function decide(rules, algorithm, request) {
  const places = rules.map((it) => [RESOURCE, ACTION].map((category) => matchAttributes(it, request, category)));
  if (places.some((it) => it.includes("missing") && !it.every((at) => at === "match"))) return "Indeterminate";
  const matching = rules.filter((_, at) => places[at].every((it) => it === "match"));
  const decisions = matching.map((it) => {
    const result = matchAttributes(it, request, SUBJECT);
    return { match: it.effect, noMatch: "NotApplicable", missing: `Indeterminate ${it.effect}` }[result];
  });
  return COMBINE.get(algorithm)?.(decisions) ?? "Indeterminate";
}

export { ACTION, RESOURCE, SUBJECT };
