// Nobody is listed as getting in whom Altinn's published decision point shuts out, whatever policies are made of.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { numbers } from "./facts.mjs";
import { allOf, anyOf, EQUAL, IGNORING_CASE, match, policy, rule, STRING } from "./policies.mjs";
import { ask, BEFORE, inShort } from "./who-asked.mjs";
import { ACTION, algorithms, decide, RESOURCE, SUBJECT } from "./who-evaluator.mjs";
import { altinn2Roles, attributesOf, lasting, nameOf, registerRoles, slugs } from "./who-oracle.mjs";

const ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";
const ADDRESS = "http://www.w3.org/2001/XMLSchema#anyURI";
const FORM = "AS";
const random = numbers(11);
const chance = (part) => random.next().value < part;
const pick = (list) => list[Math.floor(random.next().value * list.length)];
const several = (make, most) => Array.from({ length: 1 + Math.floor(random.next().value * most) }, make);

function asked() {
  const [category, id, value] = pick([
    () => [SUBJECT, "urn:altinn:accesspackage", pick(slugs.slice(0, 12))],
    () => [SUBJECT, "urn:altinn:rolecode", pick(registerRoles).legacy_code],
    () => [SUBJECT, "urn:altinn:rolecode", pick(altinn2Roles).code],
    () => [SUBJECT, "urn:altinn:org", "skd"],
    () => [RESOURCE, "urn:altinn:resource", pick(["fangst", "sild"])],
    () => [ACTION, ACTION_ID, pick(["read", "write"])],
  ])();
  const type = chance(0.05) ? ADDRESS : STRING;
  return {
    category,
    id,
    value,
    type,
    designatorType: chance(0.05) ? ADDRESS : type,
    matchId: pick([EQUAL, IGNORING_CASE]),
    mustBePresent: chance(0.08),
  };
}
const of = (category, value) => ({ ...asked(), category, ...value, type: STRING, designatorType: STRING });
const onFangst = () => [[of(RESOURCE, { id: "urn:altinn:resource", value: "fangst", mustBePresent: false })]];
const toRead = () => [[of(ACTION, { id: ACTION_ID, value: "read", mustBePresent: false })]];
const someTarget = (most) => several(() => several(() => several(asked, 2), 2), most);
const someRule = () => ({
  effect: pick(["Permit", "Permit", "Permit", "Deny"]),
  target: [...someTarget(2), onFangst(), ...(chance(0.8) ? [toRead()] : [])],
});
const written = (target) =>
  target.map((any) => anyOf(...any.map((all) => allOf(...all.map((it) => match(it.id, it.value, it))))));

/** What somebody with a role asks to do. */
function requestOf(code, on, { resource, action }) {
  const subject = {};
  for (const [id, value] of [...attributesOf(code, FORM, on)].map((it) => it.split(" ")))
    subject[id] = [...(subject[id] ?? []), value];
  return {
    [SUBJECT]: subject,
    [RESOURCE]: { "urn:altinn:resource": [resource] },
    [ACTION]: { [ACTION_ID]: [action] },
  };
}

describe("whom Altinn's decision point shuts out", () => {
  it("is never listed as getting in", () => {
    let [open, listed] = [0, 0];
    for (let round = 0; round < 1500; round++) {
      const rules = several(someRule, 3);
      const algorithm = chance(0.4) ? algorithms[0] : pick(algorithms);
      const target = chance(0.2) ? { target: `<xacml:Target>${written(someTarget(1)).join("")}</xacml:Target>` } : {};
      const xml = policy(
        rules.map((it, at) => rule(written(it.target), { effect: it.effect, id: String(at) })),
        target,
      ).replace(/RuleCombiningAlgId="[^"]*"/, `RuleCombiningAlgId="${algorithm}"`);
      for (const answer of ask(xml, { on: BEFORE, variant: FORM })) {
        if (answer.decision !== "open" || /[*= ]/.test(answer.resource + answer.action)) continue;
        open++;
        const names = new Set(answer.openings.flatMap(({ roles }) => inShort(roles.map(({ role }) => ({ role })))));
        for (const { code } of lasting.filter((it) => names.has(nameOf(it.code)))) {
          listed++;
          assert.equal(decide(rules, algorithm, requestOf(code, BEFORE, answer)), "Permit", `${code}: ${xml}`);
        }
      }
    }
    assert.ok(open > 100 && listed > 500, `${open} were open, with ${listed} roles`);
  });
});
