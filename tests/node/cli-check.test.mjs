// `check`: four questions, and an end that tells yes, no, undecided and mistakes apart.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { ask, fileOf, run } from "./command-line.mjs";

const ACT = ["act", "--catalogue", "versjon-3", "--supplier", "991825827", "--user-organisation", "991825827", "--user-holds", "ECKEYROLE"];

describe("check", () => {
  const answers = {
    "hold maskinporten-scopes --role DAGL --variant AS": ["Permit", 0, "ROLE_GRANTS_PACKAGE"],
    "hold maskinporten-scopes --role FFØR": ["Deny", 1, "ROLE_DOES_NOT_GRANT_PACKAGE"],
    "hold forretningsforer-eiendom --role FFØR --variant AS": ["Deny", 1, "VARIANT_NOT_COVERED"],
    "hold maskinlesbarehendelser --role FFØR --catalogue versjon-3": ["Indeterminate", 3, "ROLE_UNRESOLVED"],
    "delegate maskinporten-scopes --role DAGL": ["Permit", 0, "DELEGABLE_TO_EMPLOYEE"],
    "delegate maskinporten-scopes --holds hovedadministrator --recipient systemUser": ["Permit", 0, "MAIN_ADMINISTRATOR"],
    "delegate maskinporten-scopes": ["Deny", 1, "NOT_HELD"],
    "delegate programmeringsgrensesnitt --role FFØR --role DAGL --catalogue versjon-3": ["Permit", 0, "DELEGABLE_TO_EMPLOYEE"],
    "delegate programmeringsgrensesnitt --role FFØR --catalogue versjon-3": ["Indeterminate", 3, "ROLE_UNRESOLVED"],
    "delegate programmeringsgrensesnitt --role DAGL --recipient systemUser --catalogue versjon-3": ["Indeterminate", 3, "NOT_STATED"],
    "attach toll": ["Permit", 0, "SERVICES_ATTACHABLE"],
    "attach hovedadministrator": ["Deny", 1, "SERVICES_NOT_ATTACHABLE"],
    "attach Integrasjoner": ["Deny", 1, "NOT_LOWEST_LEVEL"],
  };
  for (const [line, [decision, exit, reason]] of Object.entries(answers)) {
    it(`${line}: ${decision}, and ends with ${exit}`, async () => {
      const { code, json, stderr } = await ask("check", ...line.split(" "));
      assert.deepEqual([json.decision, json.permitted, code, stderr], [decision, exit === 0, exit, ""]);
      assert.ok(json.reasons.some((it) => it.code === reason), JSON.stringify(json.reasons));
      const text = await run(["check", ...line.split(" ")]);
      assert.equal(text.code, exit);
      assert.equal(text.stdout.split("\n")[0], decision);
    });
  }

  it("act asks for whom, and for which customers", async () => {
    const customer = ["--on-behalf-of", "889640782", "--customer", "889 640 782"];
    assert.equal((await ask("check", ...ACT, ...customer)).code, 0);
    assert.equal((await ask("check", ...ACT, "--on-behalf-of", "889640782")).json.reasons[0].code, "NOT_A_CUSTOMER");
    assert.equal((await run(["check", ...ACT])).code, 2);
  });

  it("prints reasons with what they rest on, and why something is undecided", async () => {
    const { stdout } = await run(["check", "hold", "maskinlesbarehendelser", "--role", "FFØR", "--catalogue", "versjon-3"]);
    assert.match(stdout, /^ {2}ROLE_UNRESOLVED: .*Unresolved is neither yes nor no\.$/m);
    assert.match(stdout, /^ {4}rests on integrasjoner-og-api-er\.md, notice$/m);
    assert.match(stdout, /^ {2}Warning in the source: Det er fortsatt uavklart .*\(unresolved: FFØR\)$/m);
  });

  it("gives reasons in the language asked for", async () => {
    const said = await Promise.all(["nb", "nn", "en"].map((it) => ask("check", "attach", "toll", "--language", it)));
    assert.equal(new Set(said.map((it) => it.json.reasons[0].message)).size, 3);
  });

  it("says where no such organisation form is known, since it may make no difference", async () => {
    const { code, stderr } = await run(["check", "hold", "toll", "--role", "DAGL", "--variant", "NUFF"]);
    assert.deepEqual([code, stderr], [0, 'warning: No organisation form "NUFF" is known. Did you mean NUF?\n']);
    for (const known of ["NUF", "nuf", "ESEK"]) assert.equal((await run(["check", "delegate", "toll", "--role", "DAGL", "--variant", known])).stderr, "");
  });

  it("knows the organisation forms that a catalogue grants by, however they are written", async () => {
    const text = readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json")), "utf8");
    const own = fileOf("own-form.json", text.replaceAll('"variant":"ESEK"', '"variant":"esek-ny"'));
    const { code, stderr } = await run(["check", "hold", "forretningsforer-eiendom", "--role", "FFØR", "--variant", "esek-ny", "--catalogue", own]);
    assert.equal(code, 0);
    assert.doesNotMatch(stderr, /organisation form/);
  });

  const mistakes = {
    "hold toll": /check hold needs --role/,
    "hold toll --role DAGL --role LEDE": /check hold takes one --role/,
    "hold --role DAGL": /check hold needs a package/,
    "hold toll --role DAGL --recipient employee": /check hold does not take --recipient/,
    "delegate toll --role DAGL --recipient friend": /--recipient does not know "friend"/,
    "attach toll --role DAGL": /check attach does not take --role/,
    "act toll": /check act does not take "toll"/,
    "act --supplier 991825828 --user-organisation 991825827 --on-behalf-of 889640782": /INVALID_ORGANISATION_NUMBER/,
    "own toll": /check does not know "own"\.\nIt is one of hold, delegate, attach, act/,
    "constructor toll": /check does not know "constructor"/,
  };
  for (const [line, said] of Object.entries(mistakes)) {
    it(`${line}: is no question`, async () => {
      const { code, stdout, stderr } = await run(["check", ...line.split(" ")]);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, said);
    });
  }
});
