// What closes in a policy when the roles of Altinn 2 end, and to whom.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { Catalogue } from "tilgangspakker";
import { lint } from "tilgangspakker/policy";
import {
  allOf,
  anyOf,
  lettingIn,
  match,
  ofOrg,
  ofPackage,
  ofRole,
  onResource,
  placeOf,
  policy,
  rule,
} from "./policies.mjs";
import { apply, atHour, condition, holding, isIn, valueOf } from "./policy-conditions.mjs";
import { found, graded, today } from "./policy-findings.mjs";

describe("a role of Altinn 2", () => {
  it("is a warning beside what goes on opening the rule", () => {
    for (const other of [ofRole("DAGL"), ofPackage("lonn"), ofOrg("skd")]) {
      const xml = lettingIn(other, ofRole("UTINN"));
      const [{ line, column, ...finding }, ...others] = found(xml);
      assert.deepEqual([line, column, others], [...placeOf(xml, "UTINN"), []]);
      assert.deepEqual(
        [finding.severity, finding.code, finding.written, finding.urn],
        ["warning", "ALTINN2_ROLE", "UTINN", "urn:altinn:rolecode:utinn"],
      );
    }
  });

  it("is an error where nothing else does", () => {
    const closing = {
      alone: lettingIn(ofRole("UTINN")),
      "with others of Altinn 2": lettingIn(ofRole("UTINN"), ofRole("regna")),
      "with what never matches": lettingIn(ofRole("UTINN"), ofPackage(" lonn ")),
      "with a package, in one AllOf": lettingIn(allOf(ofRole("UTINN"), ofPackage("lonn"))),
      "with a package, in an AnyOf of its own": policy(
        rule([anyOf(ofPackage("lonn")), anyOf(ofRole("UTINN")), anyOf(onResource())]),
      ),
      "in the policy's own target": policy(rule([anyOf(onResource())]), {
        target: `<xacml:Target>${anyOf(ofRole("UTINN"))}</xacml:Target>`,
      }),
      "in the policy's own target, beside what its rules ask": policy(rule([anyOf(ofOrg("skd"))]), {
        target: `<xacml:Target>${anyOf(ofRole("UTINN"), ofRole("regna"))}</xacml:Target>`,
      }),
      "in a Condition": policy(
        rule([anyOf(onResource())], { condition: condition(isIn("urn:altinn:rolecode", "utinn", "regna")) }),
      ),
      "in a Condition, and something else": policy(
        rule([anyOf(onResource())], {
          condition: condition(
            apply(
              "and",
              atHour,
              apply("or", isIn("urn:altinn:rolecode", "utinn"), isIn("urn:altinn:rolecode", "regna")),
            ),
          ),
        }),
      ),
      "in one of two rules": policy([
        rule([anyOf(ofRole("DAGL")), anyOf(onResource())]),
        rule([anyOf(ofRole("UTINN")), anyOf(onResource())], { id: "2" }),
      ]),
    };
    for (const [what, xml] of Object.entries(closing)) {
      const about = found(xml).filter(({ code }) => code === "ALTINN2_ROLE");
      assert.ok(about.length > 0 && about.every(({ severity }) => severity === "error"), what);
      assert.match(about[0].message, /closes on 2027-01-01/);
    }
  });

  it("is a warning in a Condition that opens in another way, and where nothing permits", () => {
    const open = {
      "by a role that stays": condition(isIn("urn:altinn:rolecode", "utinn", "DAGL")),
      "by the hour": condition(
        apply("or", isIn("urn:altinn:rolecode", "utinn"), apply("and", isIn("urn:altinn:org", "skd"), atHour)),
      ),
      "to who has it not": condition(apply("not", isIn("urn:altinn:rolecode", "utinn"))),
      "by a variable, which is not read": condition(
        apply("or", isIn("urn:altinn:rolecode", "utinn"), '<xacml:VariableReference VariableId="v"/>'),
      ),
    };
    for (const [what, condition] of Object.entries(open))
      assert.deepEqual(
        graded(policy(rule([anyOf(onResource())], { condition }))).filter((it) => /ALTINN2/.test(it)),
        ["warning ALTINN2_ROLE"],
        what,
      );
    assert.deepEqual(
      graded(
        policy(rule([anyOf(onResource())], { effect: "Deny" }), {
          target: `<xacml:Target>${anyOf(ofRole("UTINN"))}</xacml:Target>`,
        }),
      ),
      ["warning READ_OTHERWISE", "warning ALTINN2_ROLE"],
    );
  });

  it("is not said to take anything from anybody where it is asked for in a way that is not read", () => {
    const asked = isIn("urn:altinn:rolecode", "utinn");
    const counted = apply("n-of", valueOf("1"), asked, isIn("urn:altinn:rolecode", "dagl"));
    for (const turned of [
      apply("not", asked),
      apply("and", isIn("urn:altinn:rolecode", "dagl"), apply("not", asked)),
      apply("not", apply("or", asked, isIn("urn:altinn:org", "skd"))),
      counted,
      apply("boolean-equal", apply("not", asked), valueOf("true")),
    ]) {
      const xml = policy(rule([anyOf(onResource())], { condition: condition(turned) }));
      for (const [language, said] of Object.entries({
        nb: /på en måte som ikke leses.*se selv hvem som slipper inn da\./,
        nn: /på ein måte som ikkje blir lesen.*sjå sjølv kven som slepp inn då\./,
        en: /in a way that is not read.*see for yourself who gets in then\./,
      })) {
        const [{ severity, message }, ...others] = found(xml, { language });
        assert.deepEqual([severity, others], ["warning", []]);
        assert.match(message, said);
        assert.doesNotMatch(message, /DAGL/);
      }
    }
  });

  it("is not said to take anything from anybody in a variable, which is not read", () => {
    const variable = holding(apply("not", isIn("urn:altinn:rolecode", "utinn")));
    const xml = policy([variable, rule([anyOf(ofRole("dagl")), anyOf(onResource())])]);
    const [{ message }] = found(xml).filter(({ code }) => code === "ALTINN2_ROLE");
    assert.match(message, /in a way that is not read/);
    assert.doesNotMatch(message, /DAGL/);
  });

  it("is reported for each value that it is held against", () => {
    const written = (text) =>
      found(text)
        .filter(({ code }) => code === "ALTINN2_ROLE")
        .map((it) => it.written);
    assert.deepEqual(
      written(
        policy(
          rule([anyOf(onResource())], { condition: condition(isIn("urn:altinn:rolecode", "utinn", "DAGL", "regna")) }),
        ),
      ),
      ["utinn", "regna"],
    );
    assert.deepEqual(written('[{"id": "urn:altinn:rolecode", "value": ["utinn", "regna", "loper"]}]'), [
      "utinn",
      "regna",
      "loper",
    ]);
  });

  it("works until and with its last day, and is an error from the next", () => {
    const xml = lettingIn(ofRole("DAGL"), ofRole("UTINN"));
    const on = (day) => graded(xml, { on: day });
    assert.deepEqual([on("2026-12-31"), on("2027-01-01")], [["warning ALTINN2_ROLE"], ["error ALTINN2_ROLE"]]);
    assert.match(found(xml, { on: "2027-01-01" })[0].message, /stopped working on 2026-12-31/);
  });

  it("is reported with the packages that it was converted to, for whom, or that there is none, and with the roles that bring it", () => {
    const said = (role, language) => found(lettingIn(ofRole(role)), { language })[0].message;
    assert.match(said("UTINN", "en"), /^UTINN \(.*No access package takes its place.*bring it.*\bDAGL\b/);
    assert.match(said("utinn", "nb"), /Ingen tilgangspakke tar over.*\bDAGL\b/);
    assert.match(said("utinn", "nn"), /Ingen tilgangspakke tek over.*\bDAGL\b/);
    const converted = today.altinn2Role("admai").packages;
    assert.ok(new Set(converted.map(({ giver }) => giver)).size > 1);
    for (const language of ["nb", "nn", "en"])
      for (const { urn } of converted) assert.ok(said("ADMAI", language).includes(urn), language);
    assert.match(said("ADMAI", "en"), /tilgangsstyrer \(for an organisation\).*privatperson \(for a person\)/);
  });

  it("and leaves out of those that lose something the roles that the same AnyOf lets in otherwise, by whichever name", () => {
    const losing = (xml, language = "en") => {
      const [{ message }] = found(xml, { language }).filter(({ code }) => code === "ALTINN2_ROLE");
      return (/(?:bring it|har den med seg|har rolla med seg)[^:]*: ([^.]*)\./.exec(message)?.[1] ?? "").split(", ");
    };
    const all = losing(lettingIn(ofRole("UTINN")));
    const without = (...codes) => all.filter((it) => !codes.includes(it));
    assert.ok(
      ["DAGL", "LEDE"].every((it) => all.includes(it)),
      all.join(),
    );
    for (const language of ["nb", "nn", "en"])
      assert.deepEqual(losing(lettingIn(ofRole("UTINN"), ofRole("DAGL")), language), without("DAGL"));
    assert.deepEqual(
      losing(lettingIn(match("urn:altinn:external-role:ccr", "daglig-leder"), ofRole("lede"), ofRole("UTINN"))),
      without("DAGL", "LEDE"),
    );
    for (const [what, other] of Object.entries({
      "with a package besides": allOf(ofRole("DAGL"), ofPackage("lonn")),
      "of one resource alone": allOf(ofRole("DAGL"), onResource()),
      "that never matches": ofRole(" DAGL"),
    }))
      assert.deepEqual(losing(lettingIn(other, ofRole("UTINN"))), all, what);
    assert.deepEqual(
      losing(policy([rule([anyOf(ofRole("UTINN"))]), rule([anyOf(ofRole("DAGL"))], { id: "2" })])),
      all,
      "in another rule",
    );
    const byPackage = today.rolesForPackage("lonn").map(({ role }) => role.code);
    assert.deepEqual(
      losing(lettingIn(ofPackage("lonn"), ofRole("UTINN"))),
      without(...byPackage),
      "let in by a package",
    );
    const ofAForm = today.rolesForPackage("forretningsforer-eiendom").map(({ role, variant }) => [role.code, variant]);
    assert.ok(
      ofAForm.every(([code, variant]) => variant !== null && all.includes(code)),
      ofAForm.join(),
    );
    assert.deepEqual(
      losing(lettingIn(ofPackage("forretningsforer-eiendom"), ofRole("UTINN"))),
      all,
      "let in by a package in one form alone",
    );
  });

  it("and leaves out those that lack what the same AllOf asks besides", () => {
    const losing = (...matches) =>
      /bring it[^:]*: ([^.]*)\./
        .exec(found(lettingIn(allOf(...matches))).find(({ urn }) => urn === "urn:altinn:rolecode:utinn").message)?.[1]
        .split(", ") ?? [];
    const all = losing(ofRole("UTINN"), onResource());
    assert.deepEqual(losing(ofRole("LEDE"), ofRole("UTINN")), ["LEDE"]);
    const having = today.rolesForPackage("lonn").map(({ role }) => role.code);
    assert.deepEqual(
      losing(ofRole("UTINN"), ofPackage("lonn")),
      all.filter((it) => having.includes(it)),
    );
    const bringing = today.altinn2Role("SIGNE").broughtBy.map(({ code }) => code);
    assert.deepEqual(
      losing(ofRole("UTINN"), ofRole("SIGNE")),
      all.filter((it) => bringing.includes(it)),
      "another of Altinn 2",
    );
    assert.deepEqual(losing(ofRole("UTINN"), ofPackage(" lonn ")), [], "what never matches");
    assert.deepEqual(losing(ofRole("UTINN"), ofRole("FANGST9")), all, "a role that nobody knows");
    assert.deepEqual(losing(ofRole("UTINN"), ofOrg("skd")), all, "something else");
  });

  it("is lost to whoever was given it and has nothing else, which is said of policies, and says what it opens", () => {
    const words = {
      en: [
        /Nothing else opens this rule: it closes on 2027-01-01/,
        /lose what this rule opens to them: /,
        /Whoever was given it, and has nothing else that lets them in, does not get in from 2027-01-01 on\.$/,
        /opens this policy/,
      ],
      nb: [
        /Ikke noe annet åpner denne regelen: den stenges 2027-01-01/,
        /mister det denne regelen åpner for dem: /,
        /Den som har fått den i fullmakt og ikke har noe annet som åpner, slipper ikke inn fra 2027-01-01\.$/,
        /åpner denne policyen/,
      ],
      nn: [
        /Ikkje noko anna opnar denne regelen: han blir stengd 2027-01-01/,
        /mistar det denne regelen opnar for dei: /,
        /Den som har fått rolla i fullmakt og ikkje har noko anna som opnar, slepp ikkje inn frå 2027-01-01\.$/,
        /opnar denne policyen/,
      ],
    };
    for (const [language, [closes, losing, given, ofPolicy]] of Object.entries(words)) {
      const [{ message }] = found(lettingIn(ofRole("UTINN")), { language });
      for (const it of [closes, losing, given]) assert.match(message, it);
      assert.match(
        found(
          policy(rule([anyOf(onResource())]), { target: `<xacml:Target>${anyOf(ofRole("UTINN"))}</xacml:Target>` }),
          { language },
        ).find(({ code }) => code === "ALTINN2_ROLE").message,
        ofPolicy,
      );
      assert.doesNotMatch(found('["urn:altinn:rolecode:utinn"]', { language })[0].message, given);
    }
  });

  it("is every one that the register has, by its code in either case, and no other role is", () => {
    for (const { code, register, urn } of today.roles()) {
      const attribute = urn.slice(0, urn.lastIndexOf(":"));
      const [id, value] =
        register === "altinn2" || code === code.toUpperCase()
          ? ["urn:altinn:rolecode", code]
          : [attribute, urn.slice(attribute.length + 1)];
      for (const written of [value.toLowerCase(), value.toUpperCase()]) {
        if (id !== "urn:altinn:rolecode" && written !== value) continue;
        assert.deepEqual(
          graded(lettingIn(ofPackage("lonn"), match(id, written))),
          register === "altinn2" ? ["warning ALTINN2_ROLE"] : [],
          `${id} ${written}`,
        );
      }
    }
  });

  it("denies nothing where it is denied, and that is no closing", () => {
    const xml = policy([
      rule([anyOf(ofPackage("lonn")), anyOf(onResource())]),
      rule([anyOf(ofRole("UTINN")), anyOf(onResource())], { effect: "Deny", id: "2" }),
    ]);
    assert.deepEqual(graded(xml), ["warning ALTINN2_ROLE"]);
    const shutsOut = {
      en: [
        "It shuts nobody out here from 2027-01-01 on: whoever has it gets in where another rule lets them in.",
        "It shuts nobody out here any more: whoever had it gets in where another rule lets them in.",
      ],
      nb: [
        "Den stenger ingen ute her fra 2027-01-01: den som har den, slipper inn der en annen regel åpner.",
        "Den stenger ingen ute her lenger: den som hadde den, slipper inn der en annen regel åpner.",
      ],
      nn: [
        "Rolla stengjer ingen ute her frå 2027-01-01: den som har rolla, slepp inn der ein annan regel opnar.",
        "Rolla stengjer ingen ute her lenger: den som hadde rolla, slepp inn der ein annan regel opnar.",
      ],
    };
    for (const [language, said] of Object.entries(shutsOut)) {
      for (const [at, on] of ["2026-12-31", "2027-01-01"].entries()) {
        const [{ message }] = found(xml, { language, on });
        assert.ok(message.endsWith(said[at]), message);
      }
    }
  });

  it("that nobody knows is a notice, since one service owner may have it", () => {
    assert.deepEqual(graded(lettingIn(ofRole("FANGST9"))), ["notice UNKNOWN_ROLE"]);
    assert.deepEqual(
      lint(lettingIn(ofRole("FANGST9"), ofRole("UTINN")), Catalogue.embedded()),
      [],
      "documentation knows the business register's alone",
    );
  });
});
