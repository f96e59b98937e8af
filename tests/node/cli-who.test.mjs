// `who`: who gets in by a policy, and what closes when the roles of Altinn 2 end.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { load } from "tilgangspakker/catalogues/latest";
import { whoGetsIn } from "tilgangspakker/policy";
import { fileOf, run } from "./command-line.mjs";
import { allOf, anyOf, lettingIn, ofOrg, ofPackage, ofRole, onResource, policy, rule, toDo } from "./policies.mjs";

const BEFORE = ["--on", "2026-11-01"];
const who = (args, options) => run(["who", ...args], options);
/** Of a policy that is given as standard input, before the turn of the year. */
const told = (xml, ...options) => who(["-", ...(options.includes("--on") ? [] : BEFORE), ...options], { input: xml });
/** A rule for each action, with who may do it. */
const ofActions = (subjects) =>
  policy(
    Object.entries(subjects).map(([action, those], at) =>
      rule([anyOf(...those), anyOf(onResource()), anyOf(toDo(action))], { id: at }),
    ),
  );

const OPEN = lettingIn(ofPackage("toll"));
const CLOSING = lettingIn(ofRole("UTINN"));
const LOSING = lettingIn(ofRole("UTINN"), ofRole("DAGL"));
const CLOSED = lettingIn(ofPackage("nope"));
const CONDITION =
  '<xacml:Condition><xacml:Apply FunctionId="urn:example:function"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">x</xacml:AttributeValue></xacml:Apply></xacml:Condition>';
const UNDECIDED = policy(
  rule([anyOf(ofPackage("toll")), anyOf(onResource()), anyOf(toDo("read"))], { condition: CONDITION }),
);

describe("who", () => {
  it("says what a package opens, to which roles, that it may be delegated, and the level", async () => {
    const { code, stdout, stderr } = await told(OPEN);
    assert.deepEqual([code, stderr], [0, ""]);
    const [file, state, through, roles, level, ...others] = stdout.trimEnd().split("\n");
    assert.deepEqual([file, state, others], ["<stdin>", "  Open: read on fangst", []]);
    assert.match(through, /^ {4}through {2,}".+" toll \(line 10\)$/);
    assert.match(roles, /Managing Director \(DAGL\), .*, and whoever it is delegated to$/);
    assert.match(level, /^ {4}level {2,}authentication level 2 or higher$/);
    assert.equal(new Set([through.indexOf('"'), roles.search(/\S/), level.indexOf("authentication")]).size, 1);
  });

  it("says what closes with the roles of Altinn 2, who loses it, and fails", async () => {
    const { code, stdout } = await told(CLOSING);
    assert.equal(code, 1);
    assert.match(stdout, /^ {2}Closes on 1 January 2027: read on fangst$/m);
    assert.match(stdout, /through {2,}.*\(UTINN\), Altinn 2 role \(until 2026-12-31, line 10\)$/m);
    assert.match(
      stdout,
      /\(DAGL\), .*, and whoever it is delegated to\n {4}lose it {2}every role, and whoever was only given an Altinn 2 role$/m,
    );
  });

  it("says what closes to every role, and stays open to the service's owner alone, and fails", async () => {
    const xml = lettingIn(ofRole("UTINN"), ofOrg("skd"));
    const { code, stdout } = await told(xml);
    assert.equal(code, 1);
    assert.match(stdout, /^ {2}Closes to every role on 1 January 2027: read on fangst$/m);
    assert.match((await told(xml, "--format", "github")).stdout, /^::error /);
    const then = await told(xml, "--on", "2027-01-01");
    assert.equal(then.code, 1);
    assert.match(then.stdout, /^ {2}Open to no role: read on fangst$/m);
    // What only its owner may do is as it should be, before and after.
    for (const on of ["2026-11-01", "2027-01-01"]) {
      const { code, stdout } = await told(lettingIn(ofOrg("skd")), "--on", on);
      assert.deepEqual([code, /^ {2}Open: /m.test(stdout)], [0, true]);
    }
  });

  it("says who gets in once a role of Altinn 2 shuts nobody out any more, and warns", async () => {
    const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
    const denying = (...subjects) =>
      policy([
        rule([anyOf(...subjects), ...onAnything]),
        rule([anyOf(ofRole("UTINN")), ...onAnything], { effect: "Deny", id: "2" }),
      ]);
    const opening = await told(denying(ofRole("DAGL"), ofRole("REGN")));
    assert.equal(opening.code, 0);
    assert.match(opening.stdout, /^ {2}Open, and to more from 1 January 2027 on: read on fangst$/m);
    assert.match(opening.stdout, /^ {4}gain it {2}.*\(DAGL\)$/m);
    assert.match(opening.stdout, /warning: UTINN .*shuts nobody out here from 2027-01-01 on.*\[ALTINN2_ROLE\]$/m);
    assert.match(
      (await told(denying(ofRole("DAGL"), ofRole("REGN")), "--format", "github")).stdout,
      /^::warning [^\n]*gain it: [^\n]*\(DAGL\)/,
    );
    const closed = await told(denying(ofRole("DAGL")));
    assert.equal(closed.code, 1);
    assert.match(closed.stdout, /^ {2}Closed: read on fangst\n {4}gain it {2}.*\(DAGL\)$/m);
    assert.doesNotMatch(
      (await told(denying(ofRole("DAGL"), ofRole("REGN")), "--on", "2027-01-01")).stdout,
      /gain it|to more/,
    );
  });

  it("says that whoever was given a role of Altinn 2 loses it, also where no role does", async () => {
    const { code, stdout } = await told(lettingIn(ofRole("A0241"), ofPackage("regnskapsforer-lonn")));
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}Open, but not to all from 1 January 2027 on: read on fangst$/m);
    assert.match(stdout, /^ {4}lose it {2}whoever was only given an Altinn 2 role$/m);
    assert.match(
      (await told(LOSING)).stdout,
      /^ {4}lose it {2}.*\(LEDE\).*, and whoever was only given an Altinn 2 role$/m,
    );
  });

  it("says who loses what stays open to others, and passes", async () => {
    const { code, stdout } = await told(LOSING);
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}Open, but not to all from 1 January 2027 on: read on fangst$/m);
    assert.doesNotMatch(/lose it.*/.exec(stdout)[0], /\(DAGL\)/);
    assert.match(stdout, /lose it {2,}.*\(LEDE\)/);
  });

  it("says what is closed, by what never matches, with its place, and fails", async () => {
    const file = fileOf("closed.xml", CLOSED);
    const { code, stdout } = await who([file, ...BEFORE]);
    assert.equal(code, 1);
    assert.match(stdout, /^ {2}Closed: read on fangst$/m);
    assert.match(stdout, new RegExp(`^${file}:\\d+:\\d+: error: .*nope.* \\[UNKNOWN_PACKAGE\\]$`, "m"));
  });

  it("says what is denied alone, and permitted by nothing of its own, last and without failing", async () => {
    const on = (action) => [anyOf(onResource()), anyOf(toDo(action))];
    const denying = rule(on("delete"), { effect: "Deny", id: "2" });
    const { code, stdout } = await told(policy([denying, rule([anyOf(ofPackage("toll")), ...on("read")])]));
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}Open: read on fangst$[^]*^ {2}Closed, and no rule opens just this: delete on fangst$/m);
    assert.equal((await told(policy(denying), "--format", "github")).stdout, "");
    // What is permitted beside it is shut out, and by what never matches nobody is let in.
    for (const subject of [ofPackage("toll"), ofPackage("nope")]) {
      const { code, stdout } = await told(policy([denying, rule([anyOf(subject), ...on("delete")])]));
      assert.equal(code, 1);
      assert.match(stdout, /^ {2}Closed: delete on fangst$/m);
    }
  });

  it("takes nothing that is not understood for a yes", async () => {
    const { code, stdout } = await told(UNDECIDED);
    assert.equal(code, 3);
    assert.match(stdout, /^ {2}Undecided: read on fangst$/m);
  });

  it("says first what closes, then what is closed, undecided, and open", async () => {
    const { code, stdout } = await told(
      ofActions({
        a: [ofPackage("toll")],
        b: [ofRole("UTINN"), ofRole("DAGL")],
        c: [ofPackage("nope")],
        d: [ofRole("UTINN")],
      }),
    );
    assert.equal(code, 1);
    assert.deepEqual(
      [...stdout.matchAll(/^ {2}(\w.*) on fangst$/gm)].map(([, it]) => it),
      ["Closes on 1 January 2027: d", "Closed: c", "Open, but not to all from 1 January 2027 on: b", "Open: a"],
    );
  });

  it("says once what goes for several actions", async () => {
    const { stdout } = await told(
      policy(rule([anyOf(ofPackage("toll")), anyOf(onResource()), anyOf(toDo("read"), toDo("write"), toDo("sign"))])),
    );
    assert.match(stdout, /^ {2}Open: read, write, and sign on fangst$/m);
    assert.equal(stdout.match(/Open/g).length, 1);
  });

  it("names all that is needed at once, and what is neither package nor role", async () => {
    const { stdout } = await told(lettingIn(allOf(ofPackage("toll"), ofRole("DAGL")), ofOrg("skd")));
    assert.match(stdout, /".+" toll and Managing Director \(DAGL\), role \(line 10\)/);
    assert.match(stdout, /urn:altinn:org.*skd.*\n {4} +(no role gives this by itself|only whoever it is delegated to)/);
  });

  it("says that anybody gets in", async () => {
    const { stdout, code } = await told(policy(rule([anyOf(onResource()), anyOf(toDo("read"))])));
    assert.equal(code, 1, "as lint fails for it");
    assert.match(
      stdout,
      /^ {2}Open to anybody: read on fangst\n {4}through {2,}no access package or role is asked for \(line 4\)$/m,
    );
  });

  it("fails where anybody gets in, whatever is undecided besides", async () => {
    const everybody = rule([anyOf(onResource("sild")), anyOf(toDo("read"))], { id: "2" });
    const undecided = rule([anyOf(ofPackage("toll")), anyOf(onResource())], { condition: CONDITION });
    assert.equal((await told(policy([undecided, everybody]))).code, 1);
    assert.equal((await told(policy([undecided]))).code, 3);
  });

  it("fails where a finding says that anybody gets in, whatever else the answer is", async () => {
    const unlessDenied = OPEN.replace(":deny-overrides", ":permit-unless-deny");
    const byOneAlternative = policy(
      rule([anyOf(ofPackage("toll"), onResource()), anyOf(onResource()), anyOf(toDo("read"))]),
    );
    for (const [xml, state] of [
      [unlessDenied, /^ {2}Undecided: /m],
      [byOneAlternative, /^ {2}Open: /m],
    ]) {
      const { code, stdout } = await told(xml);
      assert.equal(code, 1);
      assert.match(stdout, state);
      assert.match(stdout, /error: .*\[ANYBODY\]/);
      const github = await told(xml, "--format", "github");
      assert.deepEqual([github.code, /^::error /.test(github.stdout)], [1, true], github.stdout);
    }
  });

  it("says which is every action, and which is every resource", async () => {
    const heading = async (...anyOfs) => (await told(policy(rule([anyOf(ofPackage("toll")), ...anyOfs])))).stdout;
    assert.match(await heading(anyOf(onResource())), /^ {2}Open: every action on fangst$/m);
    assert.match(await heading(anyOf(toDo("read"))), /^ {2}Open: read on every resource$/m);
  });

  it("says what is wrong with a policy without rules, and leaves it undecided", async () => {
    const { code, stdout } = await told(policy([]));
    assert.equal(code, 3);
    assert.match(stdout, /<stdin>:\d+:\d+: error: .*\[MALFORMED_POLICY\]/);
  });

  it("names the forms that a role gets in in, and one form alone where it is asked about", async () => {
    const xml = lettingIn(ofPackage("forretningsforer-eiendom"));
    assert.match((await told(xml)).stdout, /\(FFØR\) [A-Z]+(\/[A-Z]+)*/);
    assert.match((await told(xml, "--variant", "BRL")).stdout, /\(FFØR\)/);
    assert.doesNotMatch((await told(xml, "--variant", "AS")).stdout, /\(FFØR\)/);
  });

  it("is asked about another day", async () => {
    const { code, stdout } = await who(["-", "--on", "2027-01-01"], { input: CLOSING });
    assert.equal(code, 1);
    assert.match(stdout, /^ {2}Closed: read on fangst$/m);
  });

  it("says it in Norwegian", async () => {
    const words = {
      nb: [/Stenges 1\. januar 2027: read på fangst/, /rolle i Altinn 2/, /mister {2}/, /minst sikkerhetsnivå 2/],
      nn: [/Blir stengd 1\. januar 2027: read på fangst/, /mistar {2}/],
    };
    for (const [language, all] of Object.entries(words)) {
      const { stdout } = await told(CLOSING, "--language", language);
      for (const it of all) assert.match(stdout, it);
    }
  });
});

describe("who, asked of several files", () => {
  const [open, closing] = [fileOf("open.xml", OPEN), fileOf("closing.xml", CLOSING)];

  it("begins with the one in which something closes", async () => {
    const { code, stdout } = await who([open, closing, ...BEFORE]);
    assert.equal(code, 1);
    assert.deepEqual(
      [...stdout.matchAll(/^(\S.*xml)$/gm)].map(([, it]) => it),
      [closing, open],
    );
  });

  it("reads each once", async () => {
    assert.equal((await who([open, open, ...BEFORE])).stdout.match(/Open/g).length, 1);
  });

  it("hides none behind one that cannot be read, is no policy, or is not there", async () => {
    const [none, broken] = [fileOf("none.json", "{}"), fileOf("broken.xml", "<Policy>")];
    const { code, stdout, stderr } = await who([none, "missing.xml", broken, open, ...BEFORE]);
    assert.equal(code, 2);
    assert.match(stdout, /Open: read on fangst/);
    assert.match(stderr, /none\.json: .* \[INVALID_POLICY\]$/m);
    assert.match(stderr, /^error: missing\.xml cannot be read: there is no such file\.$/m);
    assert.match(stderr, /broken\.xml: .* \[INVALID_POLICY\]$/m);
  });
});

describe("who, asked by programs", () => {
  it("gives the API's own answers, a file each", async () => {
    const { code, stdout } = await told(LOSING, "--json");
    assert.equal(code, 0);
    const today = await load();
    const access = JSON.parse(JSON.stringify(whoGetsIn(LOSING, today, { on: "2026-11-01", language: "en" })));
    assert.deepEqual(JSON.parse(stdout), [{ file: "<stdin>", access, error: null }]);
    assert.equal((await told(LOSING, "--format", "json")).stdout, stdout);
  });

  it("says which file cannot be answered about", async () => {
    const { code, stdout } = await told("<Policy>", "--json");
    assert.equal(code, 2);
    const [
      {
        access,
        error: { code: what },
      },
    ] = JSON.parse(stdout);
    assert.deepEqual([access, what], [null, "INVALID_POLICY"]);
  });

  it("annotates the line where a file is broken", async () => {
    for (const language of ["nb", "nn", "en"]) {
      const { stdout } = await told(CLOSING.replace("</xacml:Rule>", ""), "--format", "github", "--language", language);
      const [, line, said] = /^::error file=<stdin>,line=(\d+),title=INVALID_POLICY::\D+(\d+), /.exec(stdout);
      assert.equal(line, said);
      assert.ok(line > 1);
    }
  });

  it("annotates a workflow's run with what closes, is undecided or lost, and nothing else", async () => {
    const annotated = async (xml) => (await told(xml, "--format", "github")).stdout;
    assert.match(
      await annotated(CLOSING),
      /^::error file=<stdin>,line=10,title=Closes on 1 January 2027::Closes on 1 January 2027: read on fangst%0Alose it: [^\n]*\(DAGL\)[^\n]*\n$/,
    );
    assert.match(
      await annotated(CLOSED),
      /^::error file=<stdin>,line=\d+,title=Closed::Closed: read on fangst%0Aline \d+: [^\n]*\[UNKNOWN_PACKAGE\]\n$/,
    );
    assert.match(await annotated(UNDECIDED), /^::warning /);
    assert.match(await annotated(LOSING), /^::warning /);
    assert.equal(await annotated(OPEN), "");
  });

  it("lets no text of a policy command a run", async () => {
    const file = fileOf("a,b%.xml", lettingIn(ofRole("UTINN")).replace(">fangst<", ">fangst\n::error::x%0A<"));
    const { stdout } = await who([file, ...BEFORE, "--format", "github"]);
    assert.match(stdout, /^::error file=.*a%2Cb%25\.xml,line=10,[^\n]*%250A[^\n]*\n$/);
  });

  it("refuses what it does not know", async () => {
    for (const options of [
      ["--on", "tomorrow"],
      ["--format", "xml"],
      ["--json", "--format", "github"],
      ["--variant", "XX"],
    ]) {
      const { code, stdout, stderr } = await told(OPEN, ...options);
      assert.deepEqual([code, stdout], [2, ""], options.join(" "));
      assert.match(stderr, /^error: /);
    }
  });
});
