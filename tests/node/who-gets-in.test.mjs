// Who gets in by a policy, before and after the turn of the year, against the data's own tables: by packages, roles and what else
// is asked, together or not, and by rules that deny.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  allOf,
  anyOf,
  EQUAL,
  lettingIn,
  match,
  ofOrg,
  ofPackage,
  ofRole,
  onApp,
  onResource,
  placeOf,
  policy,
  rule,
  toDo,
} from "./policies.mjs";
import { AFTER, ask, BEFORE, codesOf, deny, inShort, onAnything, permit, rolesOf, sole } from "./who-asked.mjs";
import { altinn2Roles, bringersOf, holdersOf, nameOf, registerRoles, slugs } from "./who-oracle.mjs";

describe("W1: a rule that does not say who", () => {
  for (const [what, xml] of Object.entries({
    "has no target": policy('<xacml:Rule RuleId="r" Effect="Permit"></xacml:Rule>'),
    "names a resource and an action alone": policy(rule(onAnything)),
  })) {
    it(`lets anybody in where it ${what}`, () => {
      const answer = sole(xml);
      assert.deepEqual([answer.decision, codesOf(answer)], ["open", ["ANYBODY"]]);
      assert.deepEqual(
        answer.openings.map(({ requires, roles, byDelegation }) => [requires, roles, byDelegation]),
        [[[{ through: "anybody", reference: "" }], [], false]],
      );
      assert.equal(answer.openings[0].line, placeOf(xml, "<xacml:Rule ")[0]);
    });
  }
});

describe("W2: a package", () => {
  it("lets in the roles of its grants, each of all packages, with its form, and whoever is given it", () => {
    for (const slug of slugs) {
      const {
        decision,
        openings: [{ requires, roles, byDelegation, lastDay }],
        lost,
      } = sole(lettingIn(ofPackage(slug)), { on: BEFORE });
      assert.deepEqual(inShort(roles), holdersOf(slug), slug);
      assert.deepEqual([decision, byDelegation, lastDay, lost], ["open", true, null, []]);
      assert.deepEqual(requires, [{ through: "package", reference: `urn:altinn:accesspackage:${slug}` }]);
    }
    assert.ok(holdersOf("skatt-naering").includes("FFØR NUF"));
  });

  it("is the line where it stands", () => {
    const xml = lettingIn(ofPackage("toll"), ofPackage("lonn"));
    assert.deepEqual(
      sole(xml).openings.map(({ line }) => line),
      [placeOf(xml, "toll")[0], placeOf(xml, "lonn")[0]],
    );
  });
});

describe("W3 and W5: a role of the register", () => {
  it("lets in that role by either of its names", () => {
    for (const { code, legacy_code: legacy, urn } of registerRoles) {
      for (const subject of [
        ofRole(legacy),
        ofRole(legacy.toUpperCase()),
        match(urn.slice(0, urn.lastIndexOf(":")), code, { matchId: EQUAL }),
      ]) {
        const {
          openings: [opening],
        } = sole(lettingIn(subject));
        assert.deepEqual([inShort(opening.roles), opening.byDelegation], [[nameOf(code)], false]);
        assert.deepEqual(opening.requires, [{ through: "role", reference: urn }]);
      }
    }
  });
});

describe("W4: a role of Altinn 2", () => {
  it("lets in the roles that bring it and whoever has it, until it ends", () => {
    for (const { code } of altinn2Roles) {
      const answer = sole(lettingIn(ofRole(code)), { on: BEFORE });
      const [{ roles, byDelegation, lastDay, requires }] = answer.openings;
      assert.deepEqual(inShort(roles), bringersOf(code), code);
      assert.deepEqual(
        [byDelegation, lastDay, requires[0].through, inShort(answer.lost)],
        [true, BEFORE, "altinn2Role", bringersOf(code)],
      );
    }
  });

  it("lets in nobody after that, and the answer says why", () => {
    for (const { code } of altinn2Roles) {
      const answer = sole(lettingIn(ofRole(code)));
      assert.deepEqual(
        [answer.decision, answer.openings, answer.lost, codesOf(answer)],
        ["closed", [], [], ["ALTINN2_ROLE"]],
      );
    }
  });

  it("is told as closing its rule alone, and names none as losing what another rule may open to them", () => {
    const answer = sole(policy([permit(ofRole("utinn")), permit(ofRole("dagl"))]));
    assert.equal(answer.decision, "open");
    assert.match(answer.findings[0].message, /Nothing else opens this rule: it is closed\./);
    assert.doesNotMatch(answer.findings[0].message, /DAGL|here/);
  });
});

describe("W6: what is neither a package nor a role", () => {
  it("opens, and is of no role", () => {
    const {
      decision,
      openings: [opening],
    } = sole(lettingIn(ofOrg("skd")));
    assert.deepEqual(
      [decision, opening.requires, opening.roles, opening.byDelegation],
      ["open", [{ through: "other", reference: "urn:altinn:org:skd" }], [], false],
    );
  });
});

describe("W7 and W8: what must hold together", () => {
  const both = {
    "in one AllOf": lettingIn(allOf(ofPackage("lonn"), ofRole("dagl"))),
    "in two AnyOfs": policy(rule([anyOf(ofPackage("lonn")), anyOf(ofRole("dagl")), ...onAnything])),
    "in the policy's own target": policy(permit(ofRole("dagl")), {
      target: `<xacml:Target>${anyOf(ofPackage("lonn"))}</xacml:Target>`,
    }),
  };
  for (const [where, xml] of Object.entries(both)) {
    it(`is required ${where}`, () => {
      const {
        openings: [opening],
      } = sole(xml);
      assert.deepEqual(opening.requires.map(({ through }) => through).sort(), ["package", "role"]);
      assert.deepEqual([inShort(opening.roles), opening.byDelegation], [["DAGL"], false]);
    });
  }

  it("is one of the items of an AnyOf", () =>
    assert.deepEqual(rolesOf(sole(lettingIn(ofRole("dagl"), ofRole("lede")))), ["DAGL", "LEDE"]));
});

describe("W9: a rule that denies", () => {
  it("takes away whom it names", () => {
    assert.deepEqual(
      rolesOf(sole(policy([permit(ofPackage("lonn")), deny(ofRole("dagl"))]))),
      holdersOf("lonn").filter((it) => it !== "DAGL"),
    );
    assert.equal(sole(policy([permit(ofPackage("lonn")), deny()])).decision, "closed");
  });

  it("that is of Altinn 2 shuts nobody out once that has ended, and is told before", () => {
    const xml = policy([permit(ofRole("dagl")), deny(ofRole("utinn"))]);
    for (const [on, decision, severity, said] of [
      [BEFORE, "closed", "warning", /shuts nobody out here from 2027-01-01 on/],
      [AFTER, "open", "error", /shuts nobody out here any more/],
    ]) {
      const answer = sole(xml, { on });
      const [finding, ...others] = answer.findings.filter(({ code }) => code !== "DENIED");
      assert.deepEqual(
        [answer.decision, finding.code, finding.severity, finding.urn, others],
        [decision, "ALTINN2_ROLE", severity, "urn:altinn:rolecode:utinn", []],
      );
      assert.match(finding.message, said);
    }
  });

  it("is not decided under another combining algorithm", () => {
    const answer = sole(
      policy([permit(ofPackage("lonn")), deny(ofRole("dagl"))]).replace(":deny-overrides", ":first-applicable"),
    );
    assert.deepEqual([answer.decision, answer.openings, codesOf(answer)], ["Indeterminate", [], ["READ_OTHERWISE"]]);
  });

  it("is not decided where it cannot be compared, and the answer says why", () => {
    const xml = policy([permit(ofRole("dagl")), deny(ofOrg("skd"))]);
    const answer = sole(xml);
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED"]]);
    assert.equal(answer.findings[0].line, placeOf(xml, "<xacml:Rule ", xml.lastIndexOf("<xacml:Rule "))[0]);
  });
});

describe("W11: several resources and actions", () => {
  it("are answered about each by itself, an app as its owner and name", () => {
    const rules = [
      rule([anyOf(ofRole("dagl")), anyOf(onApp(), onResource("sild")), anyOf(toDo("read"), toDo("write"))]),
      rule([anyOf(ofRole("lede")), anyOf(onApp()), anyOf(toDo("write"))], { id: "2" }),
    ];
    const answers = ask(policy(rules)).map((it) => `${it.resource} ${it.action} ${rolesOf(it)}`);
    assert.deepEqual(answers, [
      "ttd/fangst read DAGL",
      "ttd/fangst write DAGL,LEDE",
      "sild read DAGL",
      "sild write DAGL",
    ]);
  });

  it("have only the findings of the rules that bear on them", () => {
    const rules = [
      rule([anyOf(ofPackage("Lonn", { matchId: EQUAL })), anyOf(onResource("a")), anyOf(toDo("read"))]),
      rule([anyOf(ofPackage("lonn")), anyOf(onResource("b")), anyOf(toDo("read"))], { id: "2" }),
    ];
    assert.deepEqual(
      ask(policy(rules)).map((it) => [it.resource, it.decision, codesOf(it)]),
      [
        ["a", "closed", ["WRONG_LETTER_CASE"]],
        ["b", "open", []],
      ],
    );
  });
});
