// What Altinn's published decision point reads otherwise than XACML has it: told by lint and with answers.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

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
  STRING,
  toDo,
} from "./policies.mjs";
import { found, onlyFinding } from "./policy-findings.mjs";
import { ask, BEFORE, codesOf, deny, onAnything, permit, sole } from "./who-asked.mjs";

const told = (xml, options) =>
  found(xml, options)
    .filter(({ code }) => code === "READ_OTHERWISE")
    .map(({ line, message }) => [line, message]);
const inTarget = (...anyOfs) => ({ target: `<xacml:Target>${anyOfs.join("")}</xacml:Target>` });
/** The line of the match that has this value, among those at the end of the text. */
const lineOf = (xml, value) => placeOf(xml, `>${value}<`)[0] - 1;

describe("several AnyOfs on one thing", () => {
  it("are told where the second of them begins", () => {
    for (const [anyOfs, value, about] of [
      [[anyOf(ofOrg("skd")), anyOf(ofPackage("lonn")), ...onAnything], "lonn", /about who asks/],
      [[anyOf(ofPackage("lonn")), ...onAnything, anyOf(onResource("sild"))], "sild", /about the resource/],
      [[anyOf(ofPackage("lonn")), ...onAnything, anyOf(toDo("write"))], "write", /about the action/],
    ]) {
      const xml = policy(rule(anyOfs));
      const [[line, message], ...others] = told(xml);
      assert.deepEqual([line, others], [lineOf(xml, value), []]);
      assert.match(message, about);
      assert.match(message, /more get in.*one AllOf/);
    }
    assert.match(
      told(policy(rule([anyOf(onResource()), anyOf(onResource("a"))], { effect: "Deny" })))[0][1],
      /shut out/,
    );
  });

  it("are told in every language", () => {
    const xml = policy(rule([anyOf(ofOrg("skd")), anyOf(ofPackage("lonn")), ...onAnything]));
    assert.match(told(xml, { language: "nb" })[0][1], /den som spør.*flere slipper inn/);
    assert.match(told(xml, { language: "nn" })[0][1], /den som spør.*fleire slepp inn/);
  });

  it("are not told twice where a package and a role are both needed", () => {
    const xml = policy(rule([anyOf(ofPackage("lonn")), anyOf(ofRole("DAGL")), ...onAnything]));
    assert.deepEqual(told(xml), []);
    const [{ code, message }] = found(xml);
    assert.equal(code, "BOTH_NEEDED");
    assert.match(message, /XACML needs both; Altinn's published decision point lets in whoever has one of them/);
  });

  it("are not told where they ask for the same, nor where all is in one AllOf", () => {
    const lonn = anyOf(ofPackage("lonn"));
    assert.deepEqual(told(policy(rule([lonn, lonn, ...onAnything]))), []);
    assert.deepEqual(told(lettingIn(allOf(ofPackage("lonn"), ofOrg("skd")))), []);
  });

  it("leave it open who gets in where they deny, and say why", () => {
    const both = rule([anyOf(ofRole("dagl")), anyOf(ofRole("lede")), ...onAnything], { effect: "Deny", id: "2" });
    const answer = sole(policy([permit(ofRole("dagl")), both]));
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["READ_OTHERWISE"]]);
    assert.equal(sole(policy([permit(ofRole("innh")), both])).decision, "open");
  });

  it("change nothing of whom they let in", () => {
    const answer = sole(policy(rule([anyOf(ofOrg("skd")), anyOf(ofPackage("lonn")), ...onAnything])));
    assert.deepEqual([answer.decision, codesOf(answer)], ["open", ["READ_OTHERWISE"]]);
    assert.equal(answer.openings[0].requires.length, 2);
  });
});

describe("alternatives on different things", () => {
  const whole = (who, what, verb) => allOf(ofRole(who), onResource(what), toDo(verb));

  it("are told where they begin", () => {
    for (const alternatives of [
      [ofPackage("lonn"), toDo("read")],
      [whole("dagl", "a", "read"), whole("lede", "b", "read")],
    ]) {
      const xml = policy(rule([anyOf(...alternatives)]));
      const [[line, message], ...others] = told(xml);
      assert.deepEqual([line, others], [placeOf(xml, "<xacml:Match")[0], []]);
      assert.match(message, /different things.*a rule of its own/);
    }
  });

  it("are told otherwise where one says nothing of what others ask about", () => {
    const without = policy(rule([anyOf(ofPackage("lonn"), toDo("read"))]));
    assert.match(told(without)[0][1], /gets in by an alternative that says nothing of who asks is not let in/);
    assert.match(told(without, { language: "nb" })[0][1], /ikke sier noe om den som spør, slipper Altinn ikke inn/);
    assert.match(told(without, { language: "nn" })[0][1], /ikkje seier noko om den som spør, slepp Altinn ikkje inn/);
    // What the rule asks elsewhere all of them ask.
    assert.match(
      told(policy(rule([anyOf(ofPackage("lonn"), toDo("read")), anyOf(ofOrg("skd")), anyOf(toDo("write"))])))[0][1],
      /so that others get in/,
    );
  });

  it("are not told where they differ in one thing alone", () =>
    assert.deepEqual(told(policy(rule([anyOf(whole("dagl", "a", "read"), whole("lede", "a", "read"))]))), []));

  it("let nobody in for certain where one says nothing of who", () => {
    const answers = ask(policy(rule([anyOf(ofPackage("lonn"), toDo("read")), anyOf(onResource())])));
    for (const it of answers) {
      assert.equal(it.decision, "Indeterminate");
      assert.deepEqual(codesOf(it).sort(), ["ANYBODY", "READ_OTHERWISE"]);
    }
  });
});

describe("two data types in a rule that denies", () => {
  const [type, designatorType] = [STRING, "http://www.w3.org/2001/XMLSchema#anyURI"];

  it("may shut out by the value's type, and are told so", () => {
    for (const who of [
      ofRole("dagl", { type, designatorType }),
      match("urn:altinn:org", "skd", { type, designatorType }),
    ]) {
      const answer = sole(policy([permit(ofRole("dagl")), deny(who)]));
      assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["READ_OTHERWISE"]]);
      const [{ message }] = answer.findings;
      assert.match(message, /only at the value's type.*may shut people out/);
    }
  });

  it("never match in one that permits, whatever is compared", () => {
    for (const who of [
      ofRole("dagl", { type, designatorType }),
      match("urn:altinn:org", "skd", { type, designatorType }),
    ]) {
      const answer = sole(lettingIn(who));
      assert.deepEqual([answer.decision, codesOf(answer)], ["closed", ["WRONG_DATA_TYPE"]]);
    }
  });
});

describe("how rules are combined", () => {
  const XACML = "urn:oasis:names:tc:xacml:";
  const combined = (xml, id) => xml.replace(/RuleCombiningAlgId="[^"]*"/, `RuleCombiningAlgId="${XACML}${id}"`);

  it("is told where Altinn does not know it by that URN, with the one that it knows", () => {
    const fine = lettingIn(ofRole("dagl"));
    const written = (algorithm) => fine.replace(/RuleCombiningAlgId="[^"]*"/, `RuleCombiningAlgId="${algorithm}"`);
    for (const [algorithm, right] of [
      [`${XACML}1.0:rule-combining-algorithm:deny-overrides`, `${XACML}3.0:rule-combining-algorithm:deny-overrides`],
      ["permit-overrides", `${XACML}3.0:rule-combining-algorithm:permit-overrides`],
      [
        `${XACML}3.0:rule-combining-algorithm:first-applicable`,
        `${XACML}1.0:rule-combining-algorithm:first-applicable`,
      ],
      ["whatever", null],
    ]) {
      const xml = written(algorithm);
      const told = { severity: "error", code: "READ_OTHERWISE", written: algorithm, replacement: right };
      assert.deepEqual(onlyFinding(xml), told);
      const { decision, findings } = sole(xml);
      assert.deepEqual(
        [decision, findings.map(({ code, line }) => [code, line])],
        ["Indeterminate", [["READ_OTHERWISE", 2]]],
      );
      for (const [language, words] of [
        ["nb", /slipper inn/],
        ["nn", /slepp inn/],
        ["en", /nobody gets in/],
      ])
        assert.match(found(xml, { language })[0].message, words);
      if (right !== null) assert.deepEqual([found(written(right)), sole(written(right)).decision], [[], "open"]);
    }
  });

  it("is told by lint wherever an answer is undecided for it, and nowhere else, whatever the algorithm", () => {
    const names = ["deny-overrides", "permit-overrides", "ordered-deny-overrides", "ordered-permit-overrides"];
    names.push("first-applicable", "deny-unless-permit", "permit-unless-deny", "only-one-applicable", "DENY-OVERRIDES");
    const fine = lettingIn(ofRole("dagl"));
    let known = 0;
    for (const version of ["1.0", "1.1", "3.0", "2.0"])
      for (const of of ["rule", "policy"])
        for (const name of names) {
          const plain = `urn:oasis:names:tc:xacml:${version}:${of}-combining-algorithm:${name}`;
          // As addresses, which Altinn compares, these are one and the same.
          for (const written of [plain, ` ${plain}\n`, plain.replace("urn", "URN"), `${plain}#a`, ` ${plain}#a `]) {
            const xml = fine.replace(/RuleCombiningAlgId="[^"]*"/, `RuleCombiningAlgId="${written}"`);
            const told = found(xml).map(({ code }) => code);
            const isKnown = sole(xml).decision === "open";
            assert.deepEqual(
              told,
              isKnown ? [] : [name === "permit-unless-deny" && version === "3.0" ? "ANYBODY" : "READ_OTHERWISE"],
              written,
            );
            if (isKnown) known++;
          }
        }
    // What stands before a "#" is a part of the address, a space too.
    const apart = "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides #a";
    const xml = fine.replace(/RuleCombiningAlgId="[^"]*"/, `RuleCombiningAlgId="${apart}"`);
    assert.deepEqual([found(xml)[0].code, sole(xml).decision], ["READ_OTHERWISE", "Indeterminate"]);
    assert.equal(known, 5 * 2 * (5 + 1), "five of XACML 3.0, and first-applicable of 1.0");
  });

  it("lets in everybody by permit-unless-deny but whom a rule shuts out, and that is an error", () => {
    for (const xml of [lettingIn(ofRole("dagl")), policy([permit(ofRole("dagl")), deny(ofRole("lede"))])]) {
      const open = combined(xml, "3.0:rule-combining-algorithm:permit-unless-deny");
      assert.deepEqual(
        found(open).map(({ code, severity, line }) => [code, severity, line]),
        [["ANYBODY", "error", 2]],
      );
      const answer = sole(open);
      assert.deepEqual([answer.decision, answer.openings, codesOf(answer)[0]], ["Indeterminate", [], "ANYBODY"]);
    }
  });

  it("leaves open what a later rule opens, where the first decides and may lack something", () => {
    const needing = permit(ofRole("lede", { mustBePresent: true }));
    const xml = policy([needing, rule([anyOf(ofOrg("skd")), ...onAnything], { id: "2" })]);
    assert.deepEqual([sole(xml).decision, codesOf(sole(xml))], ["open", []]);
    const answer = sole(combined(xml, "1.0:rule-combining-algorithm:first-applicable"));
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED"]]);
    assert.match(answer.findings[0].message, /without "urn:altinn:rolecode".*another rule/);
  });
});

describe("the policy's own target", () => {
  it("is told once, and not where each rule asks for the same", () => {
    const lonn = anyOf(ofPackage("lonn"));
    const two = [rule([lonn, ...onAnything]), rule([anyOf(toDo("write")), lonn], { id: "2" })];
    assert.deepEqual(told(policy(two, inTarget(lonn))), []);
    const xml = policy([...two, rule([anyOf(ofRole("dagl")), anyOf(toDo("sign"))], { id: "3" })], inTarget(lonn));
    const [[line, message], ...others] = told(xml);
    assert.deepEqual([line, others], [placeOf(xml, "<xacml:Match")[0], []]);
    assert.match(message, /does not look at the policy's own Target.*each AllOf of each rule/);
    assert.match(told(xml, { language: "nb" })[0][1], /inn i hver AllOf i hver regel/);
    assert.match(told(xml, { language: "nn" })[0][1], /inn i kvar AllOf i kvar regel/);
  });

  it("is not told where it asks nothing, nor of what Altinn refuses", () => {
    assert.deepEqual(told(lettingIn(ofPackage("lonn"))), []);
    assert.deepEqual(
      told(policy(rule(onAnything), inTarget(anyOf(ofOrg("skd")))).replace(/ PolicyId="[^"]*"/, "")),
      [],
    );
  });
});

describe("what requests must have (MustBePresent)", () => {
  const ofPlace = { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" };
  const needed = (value) => match("urn:altinn:resource", value, { ...ofPlace, mustBePresent: true });
  const onTask = anyOf(match("urn:altinn:task", "Task_1", ofPlace));
  const reading = anyOf(toDo("read"));

  it("leaves open what does not name it, whatever rule that is by, and is told there alone", () => {
    const xml = policy([
      rule([anyOf(ofRole("dagl")), onTask, reading]),
      rule([anyOf(ofRole("lede")), anyOf(needed("sild")), reading], { id: "2" }),
    ]);
    const [task, sild] = ask(xml);
    assert.deepEqual([task.decision, codesOf(task)], ["Indeterminate", ["NOT_CHECKED"]]);
    const [{ line, message }] = task.findings;
    assert.equal(line, lineOf(xml, "sild"));
    assert.match(message, /without "urn:altinn:resource".*another rule/);
    assert.deepEqual([sild.decision, codesOf(sild)], ["open", []]);
  });

  it("is told once with each answer, of the first that requests for it may lack", () => {
    const numbers = Array.from({ length: 40 }, (_, at) => at);
    const one = (at) => match(`urn:example:part${at}`, "x", { ...ofPlace, mustBePresent: true });
    const xml = policy(numbers.map((at) => rule([anyOf(ofRole("dagl")), anyOf(one(at)), reading], { id: `${at}` })));
    for (const [at, { decision, findings }] of ask(xml).entries()) {
      assert.equal(decision, "Indeterminate");
      const needed = findings.filter(({ message }) => message.includes("MustBePresent"));
      assert.deepEqual(
        needed.map(({ written }) => written),
        [`urn:example:part${at === 0 ? 1 : 0}`],
      );
    }
  });

  it("lets nobody in for certain who is let in by another alternative, and is told", () => {
    const owner = match("urn:altinn:org", "skd", { mustBePresent: true });
    const answer = sole(policy(rule([anyOf(ofRole("dagl"), owner), ...onAnything])));
    assert.deepEqual([answer.decision, answer.openings.length, codesOf(answer)], ["open", 1, ["NOT_CHECKED"]]);
    assert.match(answer.findings[0].message, /without "urn:altinn:org".*this rule/);
  });
});

describe("a function that Altinn fails on", () => {
  it("is told with every answer, and other rules let in all the same", () => {
    const matchId = "urn:example:like";
    const by = (id) =>
      match("urn:altinn:resource", id, {
        category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource",
        matchId,
      });
    const failing = (id, action) => rule([anyOf(ofRole("lede")), anyOf(by(id)), anyOf(toDo(action))], { id });
    const xml = policy([permit(ofRole("dagl")), failing("sild", "write"), failing("laks", "sign")]);
    const [answer, ...others] = ask(xml);
    assert.deepEqual([answer.decision, codesOf(answer)], ["open", ["NOT_CHECKED"]]);
    const [{ line, written, message }] = answer.findings;
    assert.deepEqual([line, written], [lineOf(xml, "sild"), matchId]);
    assert.match(message, /fails on "urn:example:like".*other rules may let in nobody/);
    assert.deepEqual(
      others.map(({ decision, findings }) => [decision, findings.length]),
      [
        ["Indeterminate", 1],
        ["Indeterminate", 2],
      ],
    );
  });
});

describe("why nothing can be said", () => {
  it("is told with the line of a rule that denies without saying whom", () => {
    const wide = { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" };
    const everybody = rule([anyOf(match("urn:altinn:task", "Task_1", wide))], { effect: "Deny", id: "2" });
    const xml = policy([permit(ofRole("dagl"), ofPackage("nope")), everybody]);
    const [answer] = ask(xml, { on: BEFORE });
    assert.equal(answer.decision, "Indeterminate");
    const lines = answer.findings.filter(({ code }) => code === "NOT_CHECKED").map(({ line }) => line);
    assert.deepEqual(lines, [placeOf(xml, 'Effect="Deny"')[0]]);
    assert.equal(sole(policy([permit(ofRole("dagl")), deny()])).decision, "closed");
  });
});

describe("an address on both sides of a package or a role", () => {
  it("is told, and opens nothing", () => {
    const type = "http://www.w3.org/2001/XMLSchema#anyURI";
    for (const of of [ofPackage("lonn", { type }), ofRole("dagl", { type })]) {
      const answer = sole(lettingIn(of));
      assert.deepEqual([answer.decision, codesOf(answer)], ["closed", ["WRONG_DATA_TYPE"]]);
    }
  });
});
