// Rules of a policy by which one thing lets nobody in without another.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  allOf,
  anyOf,
  lettingIn,
  ofOrg,
  ofPackage,
  ofRole,
  onResource,
  placeOf,
  policy,
  rule,
  toDo,
} from "./policies.mjs";
import { found, graded } from "./policy-findings.mjs";

describe("both are needed", () => {
  it("of a package in one AnyOf and a role in another, in either order", () => {
    for (const anyOfs of [
      [anyOf(ofPackage("lonn")), anyOf(ofRole("DAGL"))],
      [anyOf(ofRole("DAGL"), ofRole("LEDE")), anyOf(ofPackage("lonn"))],
    ]) {
      const xml = policy(rule([...anyOfs, anyOf(onResource()), anyOf(toDo("read"))]));
      const [{ severity, code, written, line, column }, ...others] = found(xml);
      assert.deepEqual([severity, code, others], ["warning", "BOTH_NEEDED", []]);
      assert.deepEqual(
        [line, column],
        placeOf(xml, `>${written}<`).map((it, at) => it + at),
        "where the second of them begins",
      );
    }
  });

  it("of several packages in one AllOf, which may be meant", () => {
    const xml = lettingIn(allOf(ofPackage("lonn"), ofPackage("toll")));
    const [{ severity, code, written }, ...others] = found(xml);
    assert.deepEqual([severity, code, written, others], ["notice", "BOTH_NEEDED", "toll", []]);
  });

  it("of what the policy's own target asks and what its rules ask, told at the rule", () => {
    const target = (...subjects) => ({ target: `<xacml:Target>${anyOf(...subjects)}</xacml:Target>` });
    const xml = policy(
      [rule([anyOf(ofRole("DAGL")), anyOf(onResource())]), rule([anyOf(ofOrg("skd"))], { id: "2" })],
      target(ofPackage("lonn")),
    );
    assert.deepEqual(
      found(xml).map(({ severity, code, written }) => [severity, code, written]),
      [
        ["warning", "READ_OTHERWISE", "urn:altinn:accesspackage"],
        ["warning", "BOTH_NEEDED", "DAGL"],
      ],
    );
    // Altinn looks at the rule alone, so that one of both is not enough for what that asks.
    assert.doesNotMatch(found(xml)[1].message, /Altinn/);
    const inTarget = policy([rule([anyOf(onResource())]), rule([anyOf(toDo("read"))], { id: "2" })], {
      target: `<xacml:Target>${anyOf(ofPackage("lonn"))}${anyOf(ofRole("DAGL"))}</xacml:Target>`,
    });
    assert.deepEqual(
      graded(inTarget),
      ["warning READ_OTHERWISE", "warning BOTH_NEEDED"],
      "once, whatever number of rules there are",
    );
  });

  it("and what else a rule asks twice is told besides where the policy asks one of both", () => {
    const twice = rule([anyOf(ofRole("DAGL")), anyOf(ofOrg("skd")), anyOf(onResource())]);
    const target = { target: `<xacml:Target>${anyOf(ofPackage("lonn"))}</xacml:Target>` };
    assert.deepEqual(graded(policy(twice, target)), [
      "warning READ_OTHERWISE",
      "warning BOTH_NEEDED",
      "warning READ_OTHERWISE",
    ]);
  });

  it("of packages in two AnyOfs that have none in common", () => {
    const both = (one, other) =>
      found(
        policy(
          rule([
            anyOf(...one.map((it) => ofPackage(it))),
            anyOf(...other.map((it) => ofPackage(it))),
            anyOf(onResource()),
          ]),
        ),
      );
    assert.deepEqual(
      both(["lonn"], ["toll"]).map(({ severity, code, written }) => [severity, code, written]),
      [["warning", "BOTH_NEEDED", "toll"]],
    );
    assert.match(both(["lonn"], ["toll"])[0].message, /two AnyOfs/);
    assert.deepEqual(both(["lonn", "toll"], ["toll", "LONN"]), []);
  });

  it("is not said where an alternative needs neither", () =>
    assert.deepEqual(
      graded(policy(rule([anyOf(ofPackage("lonn"), ofOrg("skd")), anyOf(ofRole("DAGL")), anyOf(onResource())]))),
      ["warning READ_OTHERWISE"],
    ));

  it("is not said where one is enough", () =>
    assert.deepEqual(graded(lettingIn(ofPackage("lonn"), ofRole("DAGL"))), []));
});
