// Texts that are no policies: JSON, the registration of a system, source code, lists. And a text with today's URNs in it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { findingCodes, lint, mended, packagesIn } from "tilgangspakker/policy";
import { lettingIn, ofPackage, ofRole, placeOf } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"));
const PREFIX = "urn:altinn:accesspackage:";
const found = (text, options) => lint(text, today, { language: "en", on: "2026-11-01", ...options });
const codes = (text) => found(text).map(({ code }) => code);

/** A system as it is registered, and as Altinn's API takes it. */
const system = (packages, more = {}) => JSON.stringify({ id: "991825827_fangst", vendor: { ID: "0192:991825827" }, name: { nb: "Fangst" }, accessPackages: packages.map((it) => ({ urn: PREFIX + it })), ...more }, null, 2);

describe("in JSON", () => {
  it("every URN has its line and column, wherever it stands", () => {
    const json = `{\r\n  "æ😀\\n\\u00e6": ["x", "${PREFIX}nope-1, ${PREFIX}nope-2"],\r\n\t"${PREFIX}nope-3": {"a": [{"b": "${PREFIX}nope-4"}]}\r\n}`;
    assert.deepEqual(found(json).map(({ line, column, written, code }) => [line, column, written, code]), [1, 2, 3, 4].map((at) => [...placeOf(json, `${PREFIX}nope-${at}`), `${PREFIX}nope-${at}`, "UNKNOWN_PACKAGE"]));
  });

  it("a URN behind escapes is where it stands", () => {
    const json = `["\\u0061\\t\\"${PREFIX}nope"]`;
    const [{ line, column, written }] = found(json);
    assert.deepEqual([line, column, written], [...placeOf(json, PREFIX), `${PREFIX}nope`]);
  });

  it("thousands in one text have theirs", () => {
    const json = JSON.stringify(Array.from({ length: 8000 }, (_, at) => `\n${PREFIX}nope${at % 50}`).join(" "));
    const findings = found(json);
    assert.equal(findings.length, 8000);
    for (const at of [0, 1, 4000, 7999]) assert.equal(json.slice(findings[at].column - 1).indexOf(`${PREFIX}nope${at % 50}`), 0);
  });

  it("attribute and value may stand apart, as in policies and requests in JSON", () => {
    for (const pair of [`{"id": "urn:altinn:accesspackage", "value": "nope"}`, `{"value": "nope", "type": "urn:altinn:accesspackage"}`, `{"AttributeId": "urn:altinn:accesspackage", "Value": ["toll", "nope"]}`]) {
      const json = `{"subject": [${pair}]}`;
      const [{ line, column, written, code }, ...others] = found(json);
      assert.deepEqual([line, column, written, code, others], [...placeOf(json, "nope"), "nope", "UNKNOWN_PACKAGE", []]);
    }
    assert.deepEqual(codes('[{"type": "urn:altinn:rolecode", "value": "utinn"}, {"type": "urn:altinn:org", "value": "lonn"}]'), ["ALTINN2_ROLE"]);
  });

  it("what is not JSON is reported with the place where it stops being JSON", () => {
    for (const [json, at, why] of [
      ['{"a": 1,\n "b": }', [2, 7], /a value is missing/],
      ['{"a": 1\n "b": 2}', [2, 2], /a comma or } is missing/],
      ['["a", "b"', [1, 10], /it ends where a comma or \]/],
      ['{"a": "b\nc"}', [1, 7], /a value is missing/],
      ['{"a": 1} x', [1, 10], /something follows/],
      ['{"a": 1,}', [1, 9], /a name in quotation marks/],
      [`{"a": ${"[".repeat(20_000)}`, [1, 507], /too deep/],
    ]) {
      const [{ line, column, code, severity, message }, ...others] = found(json);
      assert.deepEqual([line, column, code, severity, others], [...at, "INVALID_JSON", "error", []], json.slice(0, 30));
      assert.match(message, why);
    }
  });

  it("what JavaScript takes is taken, and nothing else", () => {
    const values = ['{"a":[1,-0.5e+10,true,null,"\\ud83d\\u00e5"],"b":{},"c":[]}', '{"a":01}', '{"a":1.}', '{"a":+1}', '{"a":"\\x"}', '{"a":"\\u12"}', '{"a":nul}', '{"a":1,"a":2}', '{"a":"\u2028"}', '{"a":\u00a01}', '{"a":[,]}', "{}", "[]", "[[]]", '{"a":1e5}', '{"a":--1}'];
    const takes = (json) => {
      try {
        return Boolean(JSON.parse(json));
      } catch {
        return false;
      }
    };
    for (const json of values) assert.equal(!codes(json).includes("INVALID_JSON"), takes(json), json);
  });
});

describe("a system", () => {
  it("may not ask for what no system user gets", () => {
    for (const more of [{}, { isVisible: true }, { isVisible: false }, { userType: "agent" }, { systemUserType: "standard" }]) {
      const json = system(["skattegrunnlag", "eksplisitt"], more);
      const [{ line, column, code, severity, urn, message }, ...others] = found(json);
      assert.deepEqual([line, column, code, severity, urn, others], [...placeOf(json, `${PREFIX}eksplisitt`), "NOT_FOR_SYSTEM_USERS", "error", `${PREFIX}eksplisitt`, []]);
      assert.match(message, /AUTH\.VLD-00008/);
    }
  });

  it("that businesses find in the portal may not ask for what is passed on for clients alone", () => {
    assert.deepEqual(codes(system(["regnskapsforer-lonn", "skattegrunnlag"], { isVisible: true })), ["ONLY_FOR_CLIENTS"]);
    assert.match(found(system(["regnskapsforer-lonn"], { isVisible: true }))[0].message, /AUTH\.VLD-00018/);
    assert.deepEqual(codes(system(["regnskapsforer-lonn"], { isVisible: false })), []);
    assert.deepEqual(codes(system(["regnskapsforer-lonn"])), []);
  });

  it("is judged by the kind of system user, where it is told", () => {
    for (const kind of [{ userType: "standard" }, { systemUserType: "own" }, { userType: "Standard", isVisible: false }]) {
      const json = system(["regnskapsforer-lonn", "maskinporten-scopes"], kind);
      assert.deepEqual(found(json).map(({ code, urn }) => [code, urn]), [["ONLY_FOR_CLIENTS", `${PREFIX}regnskapsforer-lonn`]]);
      assert.match(found(json)[0].message, /AUTH-00064/);
    }
    for (const kind of [{ userType: "agent" }, { systemUserType: "client", isVisible: true }]) {
      const json = system(["regnskapsforer-lonn", "maskinporten-scopes"], kind);
      assert.deepEqual(found(json).map(({ code, urn }) => [code, urn]), [["NOT_CLIENT_DELEGABLE", `${PREFIX}maskinporten-scopes`]]);
      assert.match(found(json)[0].message, /AUTH-00065/);
    }
  });

  it("names packages by their whole URN, under the names of today", () => {
    const json = JSON.stringify({ accessPackages: ["lonn", { urn: `${PREFIX}maskinlesbarehendelser` }, { urn: `${PREFIX}nope` }] });
    assert.deepEqual(found(json).map(({ code, written, replacement }) => [code, written, replacement]), [
      ["URN_NEEDED", "lonn", `${PREFIX}lonn`],
      ["PACKAGE_RENAMED", `${PREFIX}maskinlesbarehendelser`, `${PREFIX}maskinlesbare-hendelser`],
      ["UNKNOWN_PACKAGE", `${PREFIX}nope`, null],
    ]);
  });

  it("is told the whole URN, of today, whatever part of one or record id stands there", () => {
    const { id } = today.package("lonn");
    for (const written of ["lonn", " lonn", "LONN", ":lonn", "accesspackage:lonn", "altinn:accesspackage:lonn", id, id.toUpperCase()]) {
      const [{ code, replacement }, ...others] = found(JSON.stringify({ accessPackages: [written] }));
      assert.deepEqual([code, replacement, others], ["URN_NEEDED", `${PREFIX}lonn`, []], written);
    }
    const told = (written) => found(JSON.stringify({ accessPackages: [written] })).map(({ code, replacement }) => [code, replacement]);
    assert.deepEqual(told("maskinlesbarehendelser"), [["URN_NEEDED", `${PREFIX}maskinlesbare-hendelser`]]);
    assert.deepEqual(told("nope"), [["URN_NEEDED", null]]);
  });

  it("is read whatever the case of its fields, and whatever the kind is called", () => {
    assert.deepEqual(codes(`{"AccessPackages": [{"Urn": "${PREFIX}eksplisitt"}]}`), ["NOT_FOR_SYSTEM_USERS"]);
    assert.deepEqual(codes(`{"UserType": "Agent", "ACCESSPACKAGES": [{"urn": "${PREFIX}maskinporten-scopes"}]}`), ["NOT_CLIENT_DELEGABLE"]);
    assert.deepEqual(codes(`{"accessPackages": [{"urn": "${PREFIX}regnskapsforer-lonn"}], "IsVisible": true}`), ["ONLY_FOR_CLIENTS"]);
    for (const kind of ["constructor", "toString", "__proto__"]) assert.deepEqual(codes(system(["regnskapsforer-lonn", "maskinporten-scopes"], { userType: kind })), [], kind);
  });

  it("may have its kind told one level above", () => {
    const request = (packages) => JSON.stringify({ userType: "agent", request: { accessPackages: packages.map((it) => ({ urn: PREFIX + it })) }, list: [{ accessPackages: [{ urn: `${PREFIX}maskinporten-scopes` }] }] });
    assert.deepEqual(codes(request(["lonn"])), ["NOT_CLIENT_DELEGABLE"]);
    assert.deepEqual(codes(JSON.stringify({ userType: "agent", request: { userType: "standard", accessPackages: [{ urn: `${PREFIX}regnskapsforer-lonn` }] } })), ["ONLY_FOR_CLIENTS"], "what is told nearer counts");
  });

  it("is told in nynorsk to leave out the package, not the system user", () => {
    for (const json of [system(["eksplisitt"]), system(["regnskapsforer-lonn"], { isVisible: true }), system(["regnskapsforer-lonn"], { userType: "own" }), system(["maskinporten-scopes"], { userType: "agent" })]) {
      const [{ message }] = found(json, { language: "nn" });
      assert.match(message, /Ta pakken ut/);
    }
  });

  it("is in order with every package that has both flags, and is found in a list too", () => {
    const both = today.packages().filter((it) => it.isAssignable && it.isDelegable).map((it) => it.urn.slice(PREFIX.length));
    assert.ok(both.length > 100);
    for (const kind of ["agent", "standard"]) assert.deepEqual(codes(system(both, { userType: kind, isVisible: true })), []);
    assert.deepEqual(codes(`[${system(both)}, {"data": ${system(["eksplisitt"])}}]`), ["NOT_FOR_SYSTEM_USERS"]);
  });

  it("is a warning where the catalogue does not say", () => {
    assert.deepEqual(lint(system(["maskinlesbarehendelser"], { userType: "agent" }), Catalogue.embedded()).map(({ code, severity }) => [code, severity]).sort(), [["NOT_STATED", "warning"], ["PACKAGE_RENAMED", "warning"]]);
  });
});

describe("in any other text", () => {
  const texts = {
    "C#": `var x = new[] { "${PREFIX}nope", "${PREFIX}toll" };`,
    "C# that begins with an attribute": `[Serializable]\nclass A { const string P = "${PREFIX}nope"; }`,
    "YAML": `packages:\n  - ${PREFIX}nope # "not: ${PREFIX}lonn"\n`,
    "CSV": `urn;navn\r\n${PREFIX}nope;Nope\r\n`,
    "Markdown": `Se _${PREFIX}nope_ (eller «${PREFIX}toll»).`,
    "HTML that is no XML": `<!DOCTYPE html><p>Se <br><code>${PREFIX}nope</code>`,
    "an address": `https://example.test/?p=${PREFIX}nope&q=1`,
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`URNs are found with line and column: ${what}`, () => {
      const [{ line, column, written, urn, code }, ...others] = found(text);
      assert.deepEqual([line, column, written, urn, code, others], [...placeOf(text, `${PREFIX}nope`), `${PREFIX}nope`, `${PREFIX}nope`, "UNKNOWN_PACKAGE", []]);
    });
  }

  it("roles of Altinn 2 are found by their URNs, and others are left alone", () => {
    assert.deepEqual(codes('a = "urn:altinn:rolecode:utinn"; b = "urn:altinn:rolecode:DAGL"; c = "urn:altinn:external-role:ccr:daglig-leder"'), ["ALTINN2_ROLE"]);
  });

  it("nothing is a notice, and no text is an error", () => {
    assert.deepEqual(found("class A {}").map(({ code, severity }) => [code, severity]), [["NO_PACKAGE", "notice"]]);
    assert.deepEqual(["", " \n", "\ufeff", "a\0b", "\x7fELF\x01"].map((it) => codes(it)), [["EMPTY"], ["EMPTY"], ["EMPTY"], ["NOT_TEXT"], ["NOT_TEXT"]]);
  });

  it("a byte order mark is no letter of it", () => {
    for (const text of [`\ufeff"${PREFIX}nope"`, `\ufeff{"a": "${PREFIX}nope"}`, `\ufeff<Target>${PREFIX}nope</Target>`]) {
      const [{ line, column, code }] = found(text);
      assert.deepEqual([line, column, code], [...placeOf(text.slice(1), PREFIX), "UNKNOWN_PACKAGE"]);
    }
  });

  it("whatever it is, nothing is thrown, and every code is one that is known", () => {
    const pieces = ["<", ">", "&", "\"", "{", "}", "[", "]", ":", ",", "\\", "\n", PREFIX, "urn:altinn:rolecode:", "lonn", "<Policy>", "</Policy>", "<Match>", "AttributeId=\"urn:altinn:accesspackage\"", "<!--", "-->", "<![CDATA[", "]]>", "\ud83d", "\u0000", "%C3"];
    let seed = 7;
    const next = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 3000; turn++) {
      const text = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join("");
      for (const { code, line, column } of found(text)) assert.ok(findingCodes.includes(code) && line >= 1 && column >= 1, text);
      assert.equal(typeof mended(text, today), "string");
      packagesIn(text);
    }
  });
});

describe("a text with today's URNs in it", () => {
  const [OLD, NEW] = ["maskinlesbarehendelser", "maskinlesbare-hendelser"];
  const texts = {
    "whole, in source code": [`new[] { "${PREFIX}${OLD}", "${PREFIX}lonn" };`, `new[] { "${PREFIX}${NEW}", "${PREFIX}lonn" };`],
    "in percent code": [`?p=${encodeURIComponent(PREFIX + OLD)}&q`, `?p=${encodeURIComponent(PREFIX + NEW)}&q`],
    "apart, in a policy": [lettingIn(ofPackage(OLD), ofRole("DAGL")), lettingIn(ofPackage(NEW), ofRole("DAGL"))],
    "apart, with spaces and comments that stay": [lettingIn(ofPackage(` <!-- a -->${OLD.slice(0, 5)}<!-- b -->${OLD.slice(5)} `)), lettingIn(ofPackage(` <!-- a -->${NEW}<!-- b --> `))],
    "whose last letter is written as a reference": [lettingIn(ofPackage(`${OLD.slice(0, -1)}&#114;`)), lettingIn(ofPackage(NEW))],
    "in CDATA": [lettingIn(ofPackage(`<![CDATA[${OLD}]]>`)), lettingIn(ofPackage(`<![CDATA[${NEW}]]>`))],
    "in JSON": [`{"a": "${PREFIX}${OLD}", "b": {"id": "urn:altinn:accesspackage", "value": "${OLD}"}}`, `{"a": "${PREFIX}${NEW}", "b": {"id": "urn:altinn:accesspackage", "value": "${NEW}"}}`],
    "behind a byte order mark, with line ends of Windows": [`\ufeff${PREFIX}${OLD}\r\n`, `\ufeff${PREFIX}${NEW}\r\n`],
    "as an attribute's name, in either quotes": [`<Policy><A AttributeId='${PREFIX}${OLD}'/><A b="${PREFIX}${OLD}"/></Policy>`, `<Policy><A AttributeId='${PREFIX}${NEW}'/><A b="${PREFIX}${NEW}"/></Policy>`],
    "with references in the middle, in a text and in an attribute": [`<Policy a="urn:altinn:accesspackage:maskin&#x6c;esbarehendelser"><A>urn&#58;altinn:accesspackage:${OLD} &amp; mer</A></Policy>`, `<Policy a="${PREFIX}${NEW}"><A>${PREFIX}${NEW} &amp; mer</A></Policy>`],
    "in a policy behind a byte order mark, with line ends of Windows and none at the end": [`\ufeff${lettingIn(ofPackage(OLD)).trimEnd().replaceAll("\n", "\r\n")}`, `\ufeff${lettingIn(ofPackage(NEW)).trimEnd().replaceAll("\n", "\r\n")}`],
    "in JSON behind escapes, with tabs and no line end": [`\ufeff{\t"æ\\u00e6\\n": "${PREFIX}${OLD}",\r\n\t"b" : ["\\u0075rn:altinn:accesspackage:${OLD}"] }`, `\ufeff{\t"æ\\u00e6\\n": "${PREFIX}${NEW}",\r\n\t"b" : ["${PREFIX}${NEW}"] }`],
    "in what is not a policy after all": [`<Policy><A>${PREFIX}${OLD}</B>`, `<Policy><A>${PREFIX}${NEW}</B>`],
  };
  for (const [what, [before, after]] of Object.entries(texts)) {
    it(what, () => {
      assert.notEqual(before, after);
      assert.equal(mended(before, today), after);
    });
  }

  it("keeps the rest word for word: what only begins alike, what is gone or unknown, and comments", () => {
    for (const text of [`${PREFIX}${OLD}-2`, `${PREFIX}opptreforvirksomhetenskunder`, `${PREFIX}nope`, `<Policy><!-- ${PREFIX}${OLD} --></Policy>`, "", OLD]) assert.equal(mended(text, today), text);
  });
});

describe("everything else in a text", () => {
  it("stays to the byte, whatever is written there", () => {
    const pieces = [lettingIn(ofPackage("maskinlesbarehendelser"), ofRole("UTINN")), `"${PREFIX}programmeringsgrensesnitt"`, "&#x26;", "\r\n", "\t", "\u00a0", "e\u0301", "<!-- æ -->", "<?pi urn:x?>", "😀", "\ufeff"];
    let seed = 11;
    const next = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 500; turn++) {
      const text = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join("");
      const renamed = packagesIn(text).filter(({ urn, as }) => as !== "name" && today.resolve(urn).status === "renamed").map(({ written }) => written);
      const now = mended(text, today);
      // What is left of both texts between the names is one and the same.
      const rest = (it, names) => names.reduce(([left, kept], name) => [left.slice(left.indexOf(name) + name.length), kept + left.slice(0, left.indexOf(name))], [it, ""]).reverse().join("");
      const names = renamed.map((it) => (it.startsWith("urn:") ? today.resolve(it).current : today.resolve(PREFIX + it).current.slice(PREFIX.length)));
      assert.equal(rest(now, names), rest(text, renamed));
      assert.equal(mended(now, today), now);
    }
  });
});

describe("packages are listed", () => {
  it("by URN, by value or by name, each with its place", () => {
    const policy = lettingIn(ofPackage("toll"), ofRole("DAGL"));
    assert.deepEqual(packagesIn(policy).map(({ line, column, urn, as, written }) => [line, column, urn, as, written]), [[...placeOf(policy, "toll"), `${PREFIX}toll`, "value", "toll"]]);
    assert.deepEqual(packagesIn(`x ${PREFIX}toll y ${PREFIX}lonn`).map(({ urn, as }) => [urn, as]), [[`${PREFIX}toll`, "urn"], [`${PREFIX}lonn`, "urn"]]);
    assert.deepEqual(packagesIn(`- toll\n- "lonn",\n`).map(({ line, column, urn, as }) => [line, column, urn, as]), [[1, 3, `${PREFIX}toll`, "name"], [2, 4, `${PREFIX}lonn`, "name"]]);
  });

  it("and a list of both forgets none", () => {
    assert.deepEqual(packagesIn(`${PREFIX}toll\nlonn\n`).map(({ urn }) => urn), [`${PREFIX}toll`, `${PREFIX}lonn`]);
  });
});
