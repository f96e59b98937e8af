// Who gets in by policies of all kinds, against the data's own tables.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { whoGetsIn } from "tilgangspakker/policy";
import { numbers } from "./facts.mjs";
import { allOf, anyOf, match, onResource, policy, rule, toDo } from "./policies.mjs";
import { altinn2Roles, gettingIn, gettingInAt, gettingInByAltinn, registerRoles, slugs } from "./who-oracle.mjs";

await init();
const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
const [BEFORE, AFTER] = ["2026-12-31", "2027-01-01"];

const ask = (xml, options) => whoGetsIn(xml, today, { language: "en", on: AFTER, ...options });
function sole(xml, options) {
  const answers = ask(xml, options);
  assert.equal(answers.length, 1);
  return answers[0];
}
const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];

describe("policies of all kinds", () => {
  const random = numbers(7);
  const pick = (list) => list[Math.floor(random.next().value * list.length)];
  const subject = () =>
    pick([
      () => ["urn:altinn:accesspackage", pick([...slugs.slice(0, 40), "skatt-naering", "forretningsforer-eiendom"])],
      () => ["urn:altinn:rolecode", pick(registerRoles).legacy_code],
      () => ["urn:altinn:rolecode", pick(altinn2Roles).code],
    ])();
  const several = (make, most) => Array.from({ length: 1 + Math.floor(random.next().value * most) }, make);
  const subjects = () => several(() => several(() => several(subject, 2), 3), 2);
  const written = ({ effect, subjects }, at) =>
    rule(
      [
        ...subjects.map((any) => anyOf(...any.map((all) => allOf(...all.map(([id, value]) => match(id, value)))))),
        ...onAnything,
      ],
      { effect, id: String(at) },
    );

  for (const form of ["AS", "NUF", "BRL", "KBO"]) {
    for (const on of [BEFORE, AFTER]) {
      it(`let in the roles that XACML lets in: ${form}, ${on}`, () => {
        let decided = 0;
        for (let round = 0; round < 150; round++) {
          const rules = several(
            () => ({ effect: pick(["Permit", "Permit", "Permit", "Deny"]), subjects: subjects() }),
            4,
          );
          const answer = sole(policy(rules.map(written)), { variant: form, on });
          if (answer.decision === "Indeterminate") continue;
          decided++;
          const found = [...new Set(answer.openings.flatMap(({ roles }) => roles.map(({ role }) => role.code)))].sort();
          assert.deepEqual(found, gettingIn(rules, form, on), JSON.stringify(rules));
          const byAltinn = gettingInByAltinn(rules, form, on);
          assert.ok(
            found.every((it) => byAltinn.includes(it)),
            JSON.stringify(rules),
          );
          if (sole(policy(rules.map(written)), { variant: form }).decision === "Indeterminate") continue;
          const later = gettingIn(rules, form, AFTER);
          assert.deepEqual(
            [...new Set(answer.lost.map(({ role }) => role.code))].sort(),
            on === BEFORE ? found.filter((it) => !later.includes(it)) : [],
          );
        }
        assert.ok(decided > 100, `${decided} were decided`);
      });
    }
  }

  const OF_RESOURCE = { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" };
  const PLACES = [
    "org=ttd app=fangst",
    "org=ttd app=fangst task=Task_1",
    "task=Task_1",
    "task=Task_2",
    "org=ttd app=sild",
    "app=fangst end-event=End_1",
    "resource=fangst",
  ].map((it) => it.split(" ").map((pair) => pair.split("=")));
  const somewhere = (isNeeded) =>
    pick(PLACES).map(([id, value]) => [`urn:altinn:${id}`, value, isNeeded && random.next().value < 0.2]);
  const onPlace = ({ effect, subjects, place }, at) =>
    rule(
      [
        ...subjects.map((any) => anyOf(...any.map((all) => allOf(...all.map(([id, value]) => match(id, value)))))),
        anyOf(allOf(...place.map(([id, value, mustBePresent]) => match(id, value, { ...OF_RESOURCE, mustBePresent })))),
        anyOf(toDo("read")),
      ],
      { effect, id: String(at) },
    );

  it("let in those roles to a resource whatever else requests have, or say that it depends on that", () => {
    let [decided, depending] = [0, 0];
    for (let round = 0; round < 400; round++) {
      const rules = several(() => pick(["Permit", "Permit", "Deny"]), 4).map((effect) => ({
        effect,
        subjects: subjects(),
        place: somewhere(effect === "Deny"),
      }));
      const places = [
        ...new Map(
          rules.map(({ place }) => [place.map(([id, value]) => `${id}=${value}`).join(), Object.fromEntries(place)]),
        ).values(),
      ];
      const answers = ask(policy(rules.map(onPlace)), { variant: "AS" });
      assert.equal(answers.length, places.length);
      for (const [at, { decision, openings }] of answers.entries()) {
        const expected = gettingInAt(rules, places[at], places, "AS", AFTER);
        if (expected === undefined) depending++;
        if (expected === undefined) assert.equal(decision, "Indeterminate", JSON.stringify([places[at], rules]));
        if (decision === "Indeterminate") continue;
        decided++;
        assert.deepEqual(
          [...new Set(openings.flatMap(({ roles }) => roles.map(({ role }) => role.code)))].sort(),
          expected,
          JSON.stringify([places[at], rules]),
        );
      }
    }
    assert.ok(decided > 400 && depending > 10, `${decided} were decided, ${depending} depend`);
  });

  it("say why where nothing could be said", () => {
    for (let round = 0; round < 100; round++) {
      const rules = several(() => ({ effect: pick(["Permit", "Deny"]), subjects: subjects() }), 4);
      for (const answer of ask(policy(rules.map(written))))
        if (answer.decision === "Indeterminate") assert.ok(answer.findings.length > 0);
    }
  });
});
