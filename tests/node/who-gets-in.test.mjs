// Who gets in by a policy: every row of the rules on policies, before and after the turn of the year, against the data's own tables.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, whoGetsIn } from "tilgangspakker/policy";
import { EQUAL, allOf, anyOf, lettingIn, match, ofOrg, ofPackage, ofRole, onApp, onResource, placeOf, policy, rule, toDo } from "./policies.mjs";
import { altinn2Roles, bringersOf, holdersOf, nameOf, registerRoles, slugs } from "./who-oracle.mjs";

await init();
const today = Catalogue.fromJson(readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"));
const [BEFORE, AFTER] = ["2026-12-31", "2027-01-01"];

const ask = (xml, options) => whoGetsIn(xml, today, { language: "en", on: AFTER, ...options });
function sole(xml, options) {
  const answers = ask(xml, options);
  assert.equal(answers.length, 1);
  return answers[0];
}
const inShort = (roles) => roles.map(({ role, variant }) => [role.code, variant].filter(Boolean).join(" ")).sort();
const rolesOf = ({ openings }) => [...new Set(openings.flatMap(({ roles }) => inShort(roles)))].sort();
const codesOf = ({ findings }) => findings.map(({ code }) => code);
const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
const deny = (...subjects) => rule([...(subjects.length > 0 ? [anyOf(...subjects)] : []), ...onAnything], { effect: "Deny", id: "2" });
const permit = (...subjects) => rule([anyOf(...subjects), ...onAnything]);

describe("W1: a rule that does not say who", () => {
  for (const [what, xml] of Object.entries({ "has no target": policy('<xacml:Rule RuleId="r" Effect="Permit"></xacml:Rule>'), "names a resource and an action alone": policy(rule(onAnything)) })) {
    it(`lets anybody in where it ${what}`, () => {
      const answer = sole(xml);
      assert.deepEqual([answer.decision, codesOf(answer)], ["open", ["ANYBODY"]]);
      assert.deepEqual(answer.openings.map(({ requires, roles, byDelegation }) => [requires, roles, byDelegation]), [[[{ through: "anybody", reference: "" }], [], false]]);
      assert.equal(answer.openings[0].line, placeOf(xml, "<xacml:Rule ")[0]);
    });
  }
});

describe("W2: a package", () => {
  it("lets in the roles of its grants, each of all packages, with its form, and whoever is given it", () => {
    for (const slug of slugs) {
      const { decision, openings: [{ requires, roles, byDelegation, lastDay }], lost } = sole(lettingIn(ofPackage(slug)), { on: BEFORE });
      assert.deepEqual(inShort(roles), holdersOf(slug), slug);
      assert.deepEqual([decision, byDelegation, lastDay, lost], ["open", true, null, []]);
      assert.deepEqual(requires, [{ through: "package", reference: `urn:altinn:accesspackage:${slug}` }]);
    }
    assert.ok(holdersOf("skatt-naering").includes("FFØR NUF"));
  });

  it("is the line where it stands", () => {
    const xml = lettingIn(ofPackage("toll"), ofPackage("lonn"));
    assert.deepEqual(sole(xml).openings.map(({ line }) => line), [placeOf(xml, "toll")[0], placeOf(xml, "lonn")[0]]);
  });
});

describe("W3 and W5: a role of the register", () => {
  it("lets in that role by either of its names", () => {
    for (const { code, legacy_code: legacy, urn } of registerRoles) {
      for (const subject of [ofRole(legacy), ofRole(legacy.toUpperCase()), match(urn.slice(0, urn.lastIndexOf(":")), code, { matchId: EQUAL })]) {
        const { openings: [opening] } = sole(lettingIn(subject));
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
      assert.deepEqual([byDelegation, lastDay, requires[0].through, inShort(answer.lost)], [true, BEFORE, "altinn2Role", bringersOf(code)]);
    }
  });

  it("lets in nobody after that, and the answer says why", () => {
    for (const { code } of altinn2Roles) {
      const answer = sole(lettingIn(ofRole(code)));
      assert.deepEqual([answer.decision, answer.openings, answer.lost, codesOf(answer)], ["closed", [], [], ["ALTINN2_ROLE"]]);
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
    const { decision, openings: [opening] } = sole(lettingIn(ofOrg("skd")));
    assert.deepEqual([decision, opening.requires, opening.roles, opening.byDelegation], ["open", [{ through: "other", reference: "urn:altinn:org:skd" }], [], false]);
  });
});

describe("W7 and W8: what must hold together", () => {
  const both = { "in one AllOf": lettingIn(allOf(ofPackage("lonn"), ofRole("dagl"))), "in two AnyOfs": policy(rule([anyOf(ofPackage("lonn")), anyOf(ofRole("dagl")), ...onAnything])), "in the policy's own target": policy(permit(ofRole("dagl")), { target: `<xacml:Target>${anyOf(ofPackage("lonn"))}</xacml:Target>` }) };
  for (const [where, xml] of Object.entries(both)) {
    it(`is required ${where}`, () => {
      const { openings: [opening] } = sole(xml);
      assert.deepEqual(opening.requires.map(({ through }) => through).sort(), ["package", "role"]);
      assert.deepEqual([inShort(opening.roles), opening.byDelegation], [["DAGL"], false]);
    });
  }

  it("is one of the items of an AnyOf", () => assert.deepEqual(rolesOf(sole(lettingIn(ofRole("dagl"), ofRole("lede")))), ["DAGL", "LEDE"]));
});

describe("W9: a rule that denies", () => {
  it("takes away whom it names", () => {
    assert.deepEqual(rolesOf(sole(policy([permit(ofPackage("lonn")), deny(ofRole("dagl"))]))), holdersOf("lonn").filter((it) => it !== "DAGL"));
    assert.equal(sole(policy([permit(ofPackage("lonn")), deny()])).decision, "closed");
  });

  it("that is of Altinn 2 shuts nobody out once that has ended, and is told before", () => {
    const xml = policy([permit(ofRole("dagl")), deny(ofRole("utinn"))]);
    for (const [on, decision, severity, said] of [[BEFORE, "closed", "warning", /shuts nobody out here from 2027-01-01 on/], [AFTER, "open", "error", /shuts nobody out here any more/]]) {
      const answer = sole(xml, { on });
      const [finding, ...others] = answer.findings.filter(({ code }) => code !== "DENIED");
      assert.deepEqual([answer.decision, finding.code, finding.severity, finding.urn, others], [decision, "ALTINN2_ROLE", severity, "urn:altinn:rolecode:utinn", []]);
      assert.match(finding.message, said);
    }
  });

  it("is not decided under another combining algorithm", () => {
    const answer = sole(policy([permit(ofPackage("lonn")), deny(ofRole("dagl"))]).replace(":deny-overrides", ":first-applicable"));
    assert.deepEqual([answer.decision, answer.openings, codesOf(answer)], ["Indeterminate", [], ["NOT_CHECKED"]]);
  });

  it("is not decided where it cannot be compared, and the answer says why", () => {
    const xml = policy([permit(ofRole("dagl")), deny(ofOrg("skd"))]);
    const answer = sole(xml);
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED"]]);
    assert.equal(answer.findings[0].line, placeOf(xml, "<xacml:Rule ", xml.lastIndexOf("<xacml:Rule "))[0]);
  });
});

describe("W10: what is not read", () => {
  const condition = '<xacml:Condition><xacml:VariableReference VariableId="v"/></xacml:Condition>';
  const isIn = "urn:oasis:names:tc:xacml:1.0:function:string-is-in";
  const unread = {
    "a Condition": [policy(rule([anyOf(ofPackage("lonn")), ...onAnything], { condition })), "<xacml:Condition"],
    "another MatchId on a package": [lettingIn(ofPackage("lonn", { matchId: isIn })), "<xacml:Match "],
    "an address in the place of a package's name": [lettingIn(ofPackage("lonn", { matchId: isIn.replace("string-is-in", "anyURI-equal") })), "<xacml:AttributeDesignator "],
    "an address in the place of a role's name": [lettingIn(ofRole("dagl", { matchId: isIn.replace("string-is-in", "anyURI-equal") })), "<xacml:AttributeDesignator "],
    "another MatchId on a resource": [policy(rule([anyOf(ofPackage("lonn")), anyOf(match("urn:altinn:resource", "fangst", { matchId: isIn, category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" })), anyOf(toDo("read"))])), `<xacml:Match MatchId="${isIn}`],
    "another combining algorithm": [lettingIn(ofPackage("lonn")).replace(":deny-overrides", ":permit-unless-deny"), "<xacml:Policy "],
    "a match on the hour": [policy(rule([anyOf(ofPackage("lonn")), anyOf(match("urn:example:hour", "8", { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:environment" })), ...onAnything])), '<xacml:Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">\n            <xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">8'],
  };
  for (const [what, [xml, where]] of Object.entries(unread)) {
    for (const on of [BEFORE, AFTER]) {
      it(`is ${what}: told with its line, on ${on}`, () => {
        const answer = sole(xml, { on });
        assert.deepEqual([answer.decision, answer.openings, codesOf(answer)], ["Indeterminate", [], ["NOT_CHECKED"]]);
        assert.equal(answer.findings[0].line, placeOf(xml, where)[0]);
      });
    }
  }

  it("says of a rule that denies that it is not known whom it shuts out", () => {
    const denying = rule(onAnything, { effect: "Deny", id: "2", condition });
    for (const [language, said] of Object.entries({ nb: /stenger ute, er ikke kjent/, nn: /stengjer ute, er ikkje kjent/, en: /Whom it shuts out is not known/ })) {
      const { decision, findings: [finding, ...others] } = sole(policy([permit(ofRole("dagl")), denying]), { language });
      assert.deepEqual([decision, finding.code, others], ["Indeterminate", "NOT_CHECKED", []]);
      assert.match(finding.message, said);
    }
  });

  it("is a former name of a package, of which it is not known whether it matches still", () => {
    const answer = sole(lettingIn(ofPackage("maskinlesbarehendelser")));
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["PACKAGE_RENAMED"]]);
  });

  it("leaves open what something else opens", () => {
    const answer = sole(policy([rule([anyOf(ofPackage("lonn")), ...onAnything], { condition }), permit(ofRole("dagl"))]));
    assert.deepEqual([answer.decision, rolesOf(answer), codesOf(answer)], ["open", ["DAGL"], ["NOT_CHECKED"]]);
  });
});

describe("W11: several resources and actions", () => {
  it("are answered about each by itself, an app as its owner and name", () => {
    const rules = [rule([anyOf(ofRole("dagl")), anyOf(onApp(), onResource("sild")), anyOf(toDo("read"), toDo("write"))]), rule([anyOf(ofRole("lede")), anyOf(onApp()), anyOf(toDo("write"))], { id: "2" })];
    const answers = ask(policy(rules)).map((it) => `${it.resource} ${it.action} ${rolesOf(it)}`);
    assert.deepEqual(answers, ["ttd/fangst read DAGL", "ttd/fangst write DAGL,LEDE", "sild read DAGL", "sild write DAGL"]);
  });

  it("have only the findings of the rules that bear on them", () => {
    const rules = [rule([anyOf(ofPackage("Lonn", { matchId: EQUAL })), anyOf(onResource("a")), anyOf(toDo("read"))]), rule([anyOf(ofPackage("lonn")), anyOf(onResource("b")), anyOf(toDo("read"))], { id: "2" })];
    assert.deepEqual(ask(policy(rules)).map((it) => [it.resource, it.decision, codesOf(it)]), [["a", "closed", ["WRONG_LETTER_CASE"]], ["b", "open", []]]);
  });
});

describe("W12: what can never match", () => {
  const never = {
    URN_AS_VALUE: ofPackage("urn:altinn:accesspackage:lonn"),
    SPACES_AROUND_VALUE: ofPackage(" lonn "),
    WRONG_LETTER_CASE: ofPackage("Lonn", { matchId: EQUAL }),
    UNKNOWN_ATTRIBUTE: match("urn:altinn:accessPackage", "lonn"),
    URN_AS_ATTRIBUTE: match("urn:altinn:accesspackage:lonn", "lonn"),
    EMPTY_VALUE: ofPackage(""),
    SEVERAL_IN_ONE_VALUE: ofPackage("lonn, toll"),
    UNKNOWN_PACKAGE: ofPackage("lonnn"),
    WRONG_CATEGORY: ofPackage("lonn", { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" }),
    WRONG_DATA_TYPE: ofPackage("lonn", { designatorType: "http://www.w3.org/2001/XMLSchema#anyURI" }),
    UNKNOWN_ROLE: match("urn:altinn:external-role:ccr", "dagligleder"),
    PACKAGE_REMOVED: ofPackage(today.renames().find(({ current }) => current === null).urn.replace("urn:altinn:accesspackage:", "")),
  };
  for (const [code, subject] of Object.entries(never)) {
    for (const on of [BEFORE, AFTER]) {
      it(`closes, and is told: ${code}, on ${on}`, () => {
        const answer = sole(lettingIn(subject), { on });
        assert.deepEqual([answer.decision, answer.openings, answer.lost], ["closed", [], []]);
        assert.deepEqual([...new Set(codesOf(answer))], [code]);
        assert.ok(answer.findings.every(({ severity, line }) => severity === "error" && line > 0));
      });
    }
  }

  const RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
  const ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
  const ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";
  const toRead = (...places) => policy(rule([anyOf(ofRole("dagl")), ...places.map((it) => anyOf(it))]));
  const nowhere = {
    "a resource that is nearly one": [toRead(match("urn:altinn:resourceid", "fangst", { category: RESOURCE }), toDo("read")), "UNKNOWN_ATTRIBUTE", "urn:altinn:resource", "urn:altinn:resourceid"],
    "an owner in capitals": [toRead(allOf(match("urn:altinn:ORG", "ttd", { category: RESOURCE }), match("urn:altinn:app", "fangst", { category: RESOURCE })), toDo("read")), "UNKNOWN_ATTRIBUTE", "urn:altinn:org", "urn:altinn:ORG"],
    "an app of two letters": [toRead(match("urn:altinn:ap", "fangst", { category: RESOURCE }), toDo("read")), "UNKNOWN_ATTRIBUTE", "urn:altinn:app", "urn:altinn:ap"],
    "an action by another name": [toRead(onResource(), match("urn:oasis:names:tc:xacml:1.0:action:id", "read", { category: ACTION })), "UNKNOWN_ATTRIBUTE", ACTION_ID, "urn:oasis:names:tc:xacml:1.0:action:id"],
    "an action of another version": [toRead(onResource(), match(ACTION_ID.replace("1.0", "3.0"), "read", { category: ACTION })), "UNKNOWN_ATTRIBUTE", ACTION_ID, ACTION_ID.replace("1.0", "3.0")],
    "an organisation in capitals": [policy(rule([anyOf(match("urn:altinn:ORG", "skd")), ...onAnything])), "UNKNOWN_ATTRIBUTE", "urn:altinn:org", "urn:altinn:ORG"],
    "a resource of who asks": [policy(rule([anyOf(match("urn:altinn:resource", "fangst")), anyOf(toDo("read"))])), "WRONG_CATEGORY", RESOURCE, "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject"],
    "an action on the resource": [toRead(onResource(), match(ACTION_ID, "read", { category: RESOURCE })), "WRONG_CATEGORY", ACTION, RESOURCE],
  };
  for (const [what, [xml, code, replacement, written]] of Object.entries(nowhere)) {
    it(`closes, and is told here and by lint: ${what}`, () => {
      const { decision, openings, findings } = sole(xml);
      assert.deepEqual([decision, openings, findings.map((it) => [it.code, it.severity, it.replacement])], ["closed", [], [[code, "error", replacement]]]);
      for (const language of ["nb", "nn", "en"]) {
        const [found, ...others] = lint(xml, today, { language }).filter((it) => it.code !== "NO_PACKAGE");
        assert.deepEqual([found.code, found.replacement, found.written, others], [code, replacement, written, []]);
        assert.match(found.message, /never matches|treffer (dette )?aldri/);
      }
    });
  }

  it("is not what requests may have, as far as is known: that is not decided", () => {
    for (const xml of [toRead(match("urn:example:resource", "x", { category: RESOURCE }), toDo("read")), toRead(onResource(), match("urn:example:verb", "read", { category: ACTION }))]) {
      const { decision, openings, findings } = sole(xml);
      assert.deepEqual([decision, openings, findings.map((it) => [it.code, it.severity])], ["Indeterminate", [], [["NOT_CHECKED", "warning"]]]);
      assert.match(findings[0].message, /urn:example:/);
    }
    for (const id of ["task", "end-event", "appresource"]) assert.deepEqual(sole(toRead(allOf(onApp(), match(`urn:altinn:${id}`, "x", { category: RESOURCE })), toDo("read"))).decision, "open", id);
  });

  it("closes its own alternative only", () => assert.deepEqual(rolesOf(sole(lettingIn(ofPackage("lonnn"), ofRole("dagl")))), ["DAGL"]));
});

describe("W13: the level of authentication", () => {
  it("stands with each answer", () => {
    const two = policy(rule([anyOf(ofPackage("lonn")), anyOf(onResource()), anyOf(toDo("read"), toDo("write"))]));
    assert.deepEqual(ask(two).map((it) => it.minimumAuthenticationLevel), [2, 2]);
    assert.deepEqual(ask(two.replace(/<xacml:ObligationExpressions>[^]*<\/xacml:ObligationExpressions>/, "")).map((it) => it.minimumAuthenticationLevel), [null, null]);
  });

  it("is the highest of the policy's and those of the rules that bear on the answer", () => {
    const level = (least, fulfillOn = "Permit") => `<xacml:ObligationExpressions><xacml:ObligationExpression FulfillOn="${fulfillOn}" ObligationId="o"><xacml:AttributeAssignmentExpression AttributeId="a" Category="urn:altinn:minimum-authenticationlevel"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#integer">${least}</xacml:AttributeValue></xacml:AttributeAssignmentExpression></xacml:ObligationExpression></xacml:ObligationExpressions>`;
    const to = (action, condition, how) => rule([anyOf(ofPackage("lonn")), anyOf(onResource()), anyOf(toDo(action))], { condition, id: action, ...how });
    const levels = (...rules) => ask(policy(rules)).map((it) => [it.action, it.minimumAuthenticationLevel]);
    assert.deepEqual(levels(to("read", level(4)), to("write", level(1)), to("sign", level(4, "Deny"))), [["read", 4], ["write", 2], ["sign", 2]]);
    assert.deepEqual(levels(to("read", level(3)), to("read", level(4)), to("read", level(5), { effect: "Deny" })), [["read", 4]]);
  });
});

describe("W13: a level that is no number from 0 to 4", () => {
  it("is told with its place", () => {
    for (const level of ["four", "", "-1", "5", "1.5"]) {
      const xml = lettingIn(ofPackage("lonn")).replace(">2<", `>${level}<`);
      const answer = sole(xml);
      assert.deepEqual([answer.decision, codesOf(answer)], ["open", ["NOT_CHECKED"]], level);
      assert.equal(answer.findings[0].line, placeOf(xml, "#integer")[0]);
    }
    for (const level of ["0", " 4 "]) assert.deepEqual(codesOf(sole(lettingIn(ofPackage("lonn")).replace(">2<", `>${level}<`))), []);
  });

  it("hides no reason why nothing can be said", () => {
    const answer = sole(policy([permit(ofRole("dagl")), deny(ofOrg("skd"))]).replace(">2<", ">four<"));
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED", "NOT_CHECKED"]]);
    const denying = sole(policy([permit(ofOrg("skd")), deny(ofRole("utinn"))]), { on: BEFORE });
    assert.deepEqual([denying.decision, codesOf(denying).sort()], ["Indeterminate", ["ALTINN2_ROLE", "NOT_CHECKED"]]);
  });
});

describe("what is no policy", () => {
  const refused = (xml, options) => {
    try {
      whoGetsIn(xml, today, { language: "en", ...options });
    } catch ({ code, message }) {
      return `${code}: ${message}`;
    }
    throw new Error("Nothing was refused.");
  };
  const others = {
    "": /^INVALID_POLICY: The file is empty/,
    "<html/>": /^INVALID_POLICY: .*outermost element is "html"/,
    '<xacml:Rule RuleId="r" Effect="Permit"/>': /^INVALID_POLICY: .*outermost element is "Rule"/,
    "{}": /^INVALID_POLICY: Line 1, column 1: /,
    "<Policy>\n<Rule></Policy>": /^INVALID_POLICY: Line 2, column \d+: /,
    '<!DOCTYPE Policy [<!ENTITY a "b">]><Policy/>': /^INVALID_POLICY: .*<!DOCTYPE/,
    "<!DOCTYPE Policy><Policy/>": /^INVALID_POLICY: .*<!DOCTYPE/,
    '<?xml version="1.0"?>\n<!-- <a> -->\n<!DOCTYPE Policy [<!ENTITY a "b">]><Policy>&a;</Policy>': /^INVALID_POLICY: .*<!DOCTYPE/,
    "<Policy>&a;</Policy>": /^INVALID_POLICY: Line 1, column \d+: .*no such reference/,
  };
  for (const [xml, said] of Object.entries(others)) it(`is refused: ${xml || "nothing"}`, () => assert.match(refused(xml), said));

  it("is one with more combinations than are worked out", () => {
    const many = anyOf(...slugs.slice(0, 100).map((slug) => ofPackage(slug)));
    assert.match(refused(policy(rule([many, many, many, many]))), /^INVALID_POLICY: .*combinations/);
    const wide = rule([anyOf(...slugs.map((it) => onResource(it))), anyOf(...slugs.map((it) => toDo(it)))]);
    assert.match(refused(policy(wide)), /^INVALID_POLICY: .*combinations/);
  });

  it("is larger than is read", () => assert.match(refused(" ".repeat((16 << 20) + 1)), /^TOO_LARGE/));

  it("is asked about with what is no option", () => {
    const xml = lettingIn(ofPackage("lonn"));
    assert.match(refused(xml, { variant: "XX" }), /^UNKNOWN_VARIANT/);
    for (const options of [{ variant: 7 }, { variant: "" }, { on: "2026-02-31" }, { on: null }, { language: "sv" }, { form: "AS" }]) assert.match(refused(xml, options), /^INVALID_ARGUMENT/);
  });
});

describe("an answer", () => {
  it("is in the language asked for, and frozen", () => {
    const xml = lettingIn(ofRole("dagl"), ofPackage("lonnn"));
    const texts = ["nb", "nn", "en"].map((language) => sole(xml, { language })).map(({ openings, findings }) => [openings[0].roles[0].role.name.value, findings[0].message.slice(0, 20)].join());
    assert.equal(new Set(texts).size, 3);
    const answers = ask(xml);
    for (const part of [answers, answers[0], answers[0].openings, answers[0].openings[0].roles[0].role, answers[0].findings, answers[0].findings[0]]) assert.ok(Object.isFrozen(part));
  });

  it("is of the day in Norway where none is named", () => assert.deepEqual(whoGetsIn(lettingIn(ofRole("dagl")), today).map((it) => it.decision), ["open"]));

  it("is there for policies with another prefix, and a byte order mark", () => {
    const xml = lettingIn(ofPackage("lonn"));
    const expected = rolesOf(sole(xml));
    const prefixed = (prefix) => xml.replaceAll(/(<\/?)xacml:/g, `$1${prefix}`).replace("xmlns:xacml", prefix ? `xmlns:${prefix.slice(0, -1)}` : "xmlns");
    for (const same of [`\ufeff${xml}`, prefixed(""), prefixed("p:")]) assert.deepEqual(rolesOf(sole(same)), expected);
  });
});
