// What may stand beside a role of Altinn 2, if a person accepts it; and that nothing is put in without.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { load } from "tilgangspakker/catalogues/latest";
import { lint, mended, suggestionsFor, whoGetsIn } from "tilgangspakker/policy";
import {
  allOf,
  anyOf,
  EQUAL,
  lettingIn,
  match,
  ofPackage,
  ofRole,
  onResource,
  placeOf,
  policy,
  rule,
  toDo,
} from "./policies.mjs";
import { apply, condition, isIn } from "./policy-conditions.mjs";

const today = await load();
const PREFIX = "urn:altinn:accesspackage:";
const about = { language: "en", on: "2026-11-01" };
const suggested = (text, options) => suggestionsFor(text, today, { ...about, ...options });
const found = (text) => lint(text, today, about);
/** The one suggestion there is. */
function only(text) {
  const suggestions = suggested(text);
  assert.equal(suggestions.length, 1);
  return suggestions[0];
}
const accepted = (text, { fragment, offset }) => text.slice(0, offset) + fragment + text.slice(offset);

describe("a role of Altinn 2 that was converted", () => {
  it("has a suggestion for the package, in the form of the policy, right behind the role's own alternative", () => {
    const before = lettingIn(ofRole("A0237"), ofRole("REVI"));
    assert.equal(
      accepted(before, only(before)),
      lettingIn(ofRole("A0237"), ofPackage("ansvarlig-revisor"), ofRole("REVI")),
    );
  });

  it("is named with its place, and the package", () => {
    const text = lettingIn(ofRole("A0237"));
    const { line, column, written, urn, packages } = only(text);
    assert.deepEqual(
      [line, column, written, urn, packages],
      [...placeOf(text, "A0237"), "A0237", "urn:altinn:rolecode:a0237", [`${PREFIX}ansvarlig-revisor`]],
    );
    const [{ code, ...place }] = found(text);
    assert.deepEqual([code, place.line, place.column, place.urn], ["ALTINN2_ROLE", line, column, urn]);
  });

  it("no longer closes the rule once that is accepted", () => {
    const text = lettingIn(ofRole("A0237"));
    assert.deepEqual(
      found(text).map(({ severity }) => severity),
      ["error"],
    );
    assert.deepEqual(
      found(accepted(text, only(text))).map(({ severity, code }) => [severity, code]),
      [["warning", "ALTINN2_ROLE"]],
    );
  });

  it("keeps the service open when it has ended, once that is accepted, to the roles that get the package", () => {
    const text = lettingIn(ofRole("A0237"));
    const after = (xml) => whoGetsIn(xml, today, { ...about, on: "2027-01-01" })[0];
    assert.equal(after(text).decision, "closed");
    const { decision, openings } = after(accepted(text, only(text)));
    assert.equal(decision, "open");
    const getIt = today.rolesForPackage("ansvarlig-revisor").map(({ role }) => role.code);
    assert.deepEqual(
      openings.flatMap(({ roles }) => roles.map(({ role }) => role.code)),
      getIt,
    );
  });

  it("keeps what else its alternative asks for", () => {
    const both = (subject) => lettingIn(allOf(subject, onResource("fangst"), toDo("read")));
    const text = both(ofRole("bobel"));
    const [, wanted] = /(<xacml:AllOf>[^]*?<\/xacml:AllOf>)/.exec(both(ofPackage("konkursbo-lesetilgang")));
    assert.equal(only(text).fragment.trim(), wanted);
  });

  it("keeps the comparison, the prefix, the line ends, and the order of attributes of the policy", () => {
    const text = `\ufeff<Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="p" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides"><Target/><Rule Effect='Permit' RuleId='1'><Target>\r\n\t<AnyOf>\r\n\t\t<AllOf><Match MatchId='${EQUAL}'><AttributeValue DataType='http://www.w3.org/2001/XMLSchema#string'><!-- a -->a02<![CDATA[41]]></AttributeValue><AttributeDesignator DataType='http://www.w3.org/2001/XMLSchema#string' Category='urn:oasis:names:tc:xacml:1.0:subject-category:access-subject' MustBePresent='false' AttributeId='urn:altinn:rolecode'/></Match></AllOf>\r\n\t</AnyOf>\r\n</Target></Rule></Policy>`;
    const suggestion = only(text);
    assert.equal(
      suggestion.fragment,
      `\r\n\t\t<AllOf><Match MatchId='${EQUAL}'><AttributeValue DataType='http://www.w3.org/2001/XMLSchema#string'>regnskapsforer-lonn<![CDATA[]]></AttributeValue><AttributeDesignator DataType='http://www.w3.org/2001/XMLSchema#string' Category='urn:oasis:names:tc:xacml:1.0:subject-category:access-subject' MustBePresent='false' AttributeId='urn:altinn:accesspackage'/></Match></AllOf>`,
    );
    assert.equal(text.slice(0, suggestion.offset).endsWith("</AllOf>"), true);
    assert.deepEqual(
      found(accepted(text, suggestion)).map(({ code }) => code),
      ["ALTINN2_ROLE"],
    );
  });

  it("hands on no comment, which was about the role", () => {
    const { fragment } = only(lettingIn(`\n          <!-- Ansvarlig revisor -->${ofRole("A0237")}`));
    assert.doesNotMatch(fragment, /<!--|revisor -->/);
  });

  it("has only those packages that services may be attached to, and says which are not", () => {
    const { packages, fragment, message } = only(lettingIn(ofRole("APIADM")));
    assert.deepEqual(packages, [`${PREFIX}maskinporten-scopes`]);
    assert.doesNotMatch(fragment, /maskinporten-administrator/);
    assert.match(message, /may not attach services to urn:altinn:accesspackage:maskinporten-administrator\./);
  });

  it("has no package that the same AnyOf lets in already, under whatever name", () => {
    for (const name of ["maskinporten-scopes", "programmeringsgrensesnitt"]) {
      const { packages, fragment, message } = only(lettingIn(ofRole("APIADM"), ofPackage(name)));
      assert.deepEqual([packages, fragment], [[], null]);
      assert.match(message, /maskinporten-scopes opens this already\./);
    }
  });

  it("has that package where it is let in only with something else, or somewhere else", () => {
    const elsewhere = policy([
      rule([anyOf(ofRole("A0237")), anyOf(toDo("read"))]),
      rule([anyOf(ofPackage("ansvarlig-revisor")), anyOf(toDo("write"))]),
    ]);
    for (const text of [lettingIn(ofRole("A0237"), allOf(ofPackage("ansvarlig-revisor"), ofRole("DAGL"))), elsewhere])
      assert.deepEqual(only(text).packages, [`${PREFIX}ansvarlig-revisor`]);
  });
});

describe("nothing can be put in", () => {
  const cases = {
    "where no package takes the role's place": [
      lettingIn(ofRole("UTINN")),
      [],
      /No access package takes the place of UTINN/,
    ],
    "where services may be attached to none of them": [
      lettingIn(ofRole("HADM")),
      [],
      /Choose packages by what the service is about\./,
    ],
    "where two such roles are needed": [
      lettingIn(allOf(ofRole("A0237"), ofRole("UTINN"))),
      [`${PREFIX}ansvarlig-revisor`],
      /see for yourself/,
    ],
    "in a rule that denies": [policy(rule([anyOf(ofRole("A0237"))], { effect: "Deny" })), [], /see for yourself/],
    "in the target of a policy whose rules all deny": [
      policy(rule([anyOf(onResource())], { effect: "Deny" }), {
        target: `<xacml:Target>${anyOf(ofRole("A0237"))}</xacml:Target>`,
      }),
      [],
      /see for yourself/,
    ],
    "by not, where whoever has it does not get in": [
      policy(
        rule([], {
          condition: condition(
            apply("or", isIn("urn:altinn:rolecode", "dagl"), apply("not", isIn("urn:altinn:rolecode", "A0237"))),
          ),
        }),
      ),
      [],
      /see for yourself.* in a way that is not read/,
    ],
    "where it never matches as it stands": [
      lettingIn(match("urn:altinn:rolecode", " A0237 ")),
      [`${PREFIX}ansvarlig-revisor`],
      /see for yourself/,
    ],
    "in other texts": ['var role = "urn:altinn:rolecode:a0237";', [`${PREFIX}ansvarlig-revisor`], /see for yourself/],
  };
  for (const [what, [text, packages, says]] of Object.entries(cases)) {
    it(what, () => {
      const [suggestion] = suggested(text);
      assert.deepEqual([suggestion.packages, suggestion.fragment, suggestion.offset], [packages, null, null]);
      assert.match(suggestion.message, says);
    });
  }

  it("where no such role is named, or the text cannot be read", () => {
    for (const text of [
      lettingIn(ofRole("DAGL"), ofPackage("lonn")),
      "<Policy>",
      "",
      "\0",
      "{",
      `<Policy><Description>urn:altinn:rolecode:a0237</Description></Policy>`,
    ])
      assert.deepEqual(suggested(text), []);
  });
});

describe("a suggestion", () => {
  it("is never put in by itself", () => {
    const text = lettingIn(ofRole("A0237"), ofRole("APIADM"));
    assert.equal(mended(text, today), text);
    assert.deepEqual(
      found(text).map(({ replacement }) => replacement),
      [null, null],
    );
  });

  it("stands for each of several roles, in the order of the text, and all may be accepted", () => {
    const text = lettingIn(ofRole("bobel"), ofRole("UTINN"), ofRole("bobes"));
    const suggestions = suggested(text);
    assert.deepEqual(
      suggestions.map(({ written }) => written),
      ["bobel", "UTINN", "bobes"],
    );
    const all = suggestions
      .filter(({ fragment }) => fragment !== null)
      .reverse()
      .reduce(accepted, text);
    assert.equal(
      all,
      lettingIn(
        ofRole("bobel"),
        ofPackage("konkursbo-lesetilgang"),
        ofRole("UTINN"),
        ofRole("bobes"),
        ofPackage("konkursbo-skrivetilgang"),
      ),
    );
  });

  it("is said in the language asked for", () => {
    const said = {
      nb: /^Altinn har gjort A0237 \(.*\) om til .*hvis alle som har pakken, skal slippe inn her\.$/,
      nn: /dersom alle som har pakken, skal sleppe inn her\.$/,
      en: /only if whoever has it is to get in here\.$/,
    };
    for (const [language, says] of Object.entries(said))
      assert.match(suggested(lettingIn(ofRole("A0237")), { language })[0].message, says);
  });

  it("is made in no time where there are thousands", { timeout: 20_000 }, () => {
    const text = lettingIn(...Array.from({ length: 4000 }, () => ofRole("A0237")));
    assert.equal(suggested(text).length, 4000);
  });

  it("is plain and frozen", () => {
    const [suggestion] = suggested(lettingIn(ofRole("A0237")));
    assert.ok(Object.isFrozen(suggestion) && Object.isFrozen(suggestion.packages));
  });
});
