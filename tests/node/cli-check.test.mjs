// `check`: six questions, and an end that tells yes, no, undecided and mistakes apart.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { ask, fileOf, run } from "./command-line.mjs";

const ACT = [
  "act",
  "--catalogue",
  "versjon-3",
  "--supplier",
  "991825827",
  "--user-organisation",
  "991825827",
  "--user-holds",
  "ECKEYROLE",
];

describe("check", () => {
  const answers = {
    "hold maskinporten-scopes --role DAGL --variant AS": ["Permit", 0, "ROLE_GRANTS_PACKAGE"],
    "hold maskinporten-scopes --role FFØR": ["Deny", 1, "ROLE_DOES_NOT_GRANT_PACKAGE"],
    "hold forretningsforer-eiendom --role FFØR --variant AS": ["Deny", 1, "VARIANT_NOT_COVERED"],
    "hold maskinlesbarehendelser --role FFØR --catalogue versjon-3": ["Indeterminate", 3, "ROLE_UNRESOLVED"],
    "delegate maskinporten-scopes --role DAGL": ["Permit", 0, "DELEGABLE_TO_EMPLOYEE"],
    "delegate maskinporten-scopes --holds hovedadministrator --recipient systemUser": [
      "Permit",
      0,
      "MAIN_ADMINISTRATOR",
    ],
    "delegate maskinporten-scopes": ["Deny", 1, "NOT_HELD"],
    "delegate programmeringsgrensesnitt --role FFØR --role DAGL --catalogue versjon-3": [
      "Permit",
      0,
      "DELEGABLE_TO_EMPLOYEE",
    ],
    "delegate programmeringsgrensesnitt --role FFØR --catalogue versjon-3": ["Indeterminate", 3, "ROLE_UNRESOLVED"],
    "delegate programmeringsgrensesnitt --role DAGL --recipient systemUser --catalogue versjon-3": [
      "Indeterminate",
      3,
      "NOT_STATED",
    ],
    "client regnskapsforer-lonn --relation REGN": ["Permit", 0, "DELEGABLE_FOR_CLIENT"],
    "client regnskapsforer-lonn --relation REGN --by-role DAGL --by-variant AS --is-agent yes": [
      "Permit",
      0,
      "DELEGABLE_FOR_CLIENT",
    ],
    "client regnskapsforer-lonn --relation REGN --by-holds tilgangsstyrer": ["Deny", 1, "NOT_CLIENT_ADMINISTRATOR"],
    "client regnskapsforer-lonn --relation REGN --is-agent no": ["Deny", 1, "NOT_AN_AGENT"],
    "client regnskapsforer-lonn --relation REGN --recipient ownSystemUser": ["Deny", 1, "SYSTEM_USER_NOT_FOR_CLIENTS"],
    "client skattegrunnlag --relation REGN --given skattegrunnlag": ["Permit", 0, "GIVEN_BY_CLIENT"],
    "client forretningsforer-eiendom --relation FFØR --variant BRL": ["Permit", 0, "DELEGABLE_FOR_CLIENT"],
    "client programmeringsgrensesnitt --relation REGN --catalogue versjon-3": ["Indeterminate", 3, "NOT_STATED"],
    "system-user skattegrunnlag jordbruk --kind own --approver-role DAGL": ["Permit", 0, "DELEGABLE_TO_SYSTEM_USER"],
    "system-user skatt-naering --kind own --approver-role FFØR --approver-variant NUF": [
      "Permit",
      0,
      "ROLE_GRANTS_PACKAGE",
    ],
    "system-user skatt-naering --kind own --approver-holds skatt-naering --approver-holds tilgangsstyrer": [
      "Permit",
      0,
      "HELD_BY_DELEGATION",
    ],
    "system-user skattegrunnlag --kind own --approver-role REGN": ["Deny", 1, "NOT_HELD"],
    "system-user --kind own --approver-role DAGL": ["Deny", 1, "NO_PACKAGE_NAMED"],
    "system-user regnskapsforer-lonn --kind client": ["Permit", 0, "SYSTEM_USER_FOR_CLIENTS"],
    "system-user jordbruk regnskapsforer-lonn --kind client --relation REGN": ["Deny", 1, "CLIENT_LACKS_A_PACKAGE"],
    "system-user jordbruk regnskapsforer-lonn --kind client --relation REGN --given jordbruk": [
      "Permit",
      0,
      "DELEGABLE_FOR_CLIENT",
    ],
    "system-user regnskapsforer-lonn --kind client --self --approver-role DAGL": ["Deny", 1, "ONLY_FOR_CLIENTS"],
    "system-user programmeringsgrensesnitt --kind client --catalogue versjon-3": ["Indeterminate", 3, "NOT_STATED"],
    "attach toll": ["Permit", 0, "SERVICES_ATTACHABLE"],
    "attach hovedadministrator": ["Deny", 1, "SERVICES_NOT_ATTACHABLE"],
    "attach Integrasjoner": ["Deny", 1, "NOT_LOWEST_LEVEL"],
  };
  for (const [line, [decision, exit, reason]] of Object.entries(answers)) {
    it(`${line}: ${decision}, and ends with ${exit}`, async () => {
      const { code, json, stderr } = await ask("check", ...line.split(" "));
      assert.deepEqual([json.decision, json.permitted, code, stderr], [decision, exit === 0, exit, ""]);
      assert.ok(
        json.reasons.some((it) => it.code === reason),
        JSON.stringify(json.reasons),
      );
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
    const { stdout } = await run([
      "check",
      "hold",
      "maskinlesbarehendelser",
      "--role",
      "FFØR",
      "--catalogue",
      "versjon-3",
    ]);
    assert.match(stdout, /^ {2}ROLE_UNRESOLVED: .*Do not take it for a yes\.$/m);
    assert.match(stdout, /^ {4}rests on integrasjoner-og-api-er\.md, notice$/m);
    assert.match(stdout, /^ {2}Warning in the source: Det er fortsatt uavklart .*\(unresolved: FFØR\)$/m);
  });

  it("gives reasons in the language asked for", async () => {
    const said = await Promise.all(["nb", "nn", "en"].map((it) => ask("check", "attach", "toll", "--language", it)));
    assert.equal(new Set(said.map((it) => it.json.reasons[0].message)).size, 3);
  });

  it("refuses an unknown organisation form, though it might make no difference", async () => {
    const { code, stdout, stderr } = await run(["check", "hold", "toll", "--role", "DAGL", "--variant", "NUFF"]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /"NUFF".*Did you mean NUF\? \[UNKNOWN_VARIANT\]/);
    for (const known of ["NUF", "nuf", "sær"])
      assert.equal((await run(["check", "delegate", "toll", "--role", "DAGL", "--variant", known])).stderr, "");
  });

  it("says by which codes Altinn knows a refusal", async () => {
    const { code, stdout } = await run(["check", "delegate", "skatt-naering", "--holds", "skatt-naering"]);
    assert.equal(code, 1);
    assert.match(stdout, /NOT_ACCESS_MANAGER: .*\n.*; Altinn: NoAccess, AM\.VLD-00026/);
  });

  it("says by which number Altinn refuses a system user", async () => {
    const { stdout } = await run(["check", "system-user", "jordbruk", "--kind", "client", "--relation", "REGN"]);
    assert.match(stdout, /NOT_HELD_FOR_CLIENT: .*\n.*; Altinn: AUTH-00080/);
  });

  it("says that today nobody acts as an enterprise user, whatever numbers are given", async () => {
    const { code, stdout } = await run([
      "check",
      "act",
      "--supplier",
      "1",
      "--user-organisation",
      "2",
      "--on-behalf-of",
      "3",
    ]);
    assert.equal(code, 1);
    assert.match(stdout, /ENTERPRISE_USER_DISCONTINUED/);
  });

  const mistakes = {
    "hold toll": /check hold needs --role/,
    "hold toll --role DAGL --role LEDE": /check hold takes one --role/,
    "hold --role DAGL": /check hold needs a package/,
    "hold toll --role DAGL --recipient employee": /check hold does not take --recipient/,
    "delegate toll --role DAGL --recipient friend": /--recipient does not know "friend"/,
    "attach toll --role DAGL": /check attach does not take --role/,
    "attach toll lonn": /check attach does not take "lonn"/,
    "client --relation REGN": /check client needs a package/,
    "client toll lonn": /check client does not take "lonn"/,
    "client toll --role REGN": /check client does not take --role/,
    "client toll --recipient employee": /--recipient does not know "employee"\.\nIt is one of agent, clientSystemUser/,
    "client toll --is-agent maybe": /--is-agent does not know "maybe"\.\nIt is one of yes, no/,
    "system-user toll": /check system-user needs --kind/,
    "system-user toll --kind agent": /--kind does not know "agent"\.\nIt is one of own, client/,
    "system-user toll --kind own": /check system-user --kind own needs --approver-role or --approver-holds\./,
    "system-user toll --kind own --approver-variant AS":
      /check system-user --kind own needs --approver-role or --approver-holds\./,
    "system-user toll --kind client --self": /check system-user --self needs --approver-role or --approver-holds\./,
    "client toll --by-variant AS": /check client --by-variant needs --by-role or --by-holds\./,
    "system-user toll --kind own --relation REGN": /check system-user --kind own does not take --relation/,
    "system-user toll --kind own --self": /check system-user --kind own does not take --self/,
    "system-user toll --kind client --approver-role DAGL":
      /check system-user --kind client does not take --approver-role/,
    "system-user toll --kind client --self --given toll":
      /check system-user --kind client --self does not take --given/,
    "system-user toll --kind client --recipient agent": /check system-user does not take --recipient/,
    "system-user toll --kind own --approver-role NEI": /UNKNOWN_ROLE/,
    "hold toll --role DAGL --self": /check hold does not take --self/,
    "systemUser toll": /check does not know "systemUser"/,
    "act toll": /check act does not take "toll"/,
    "act --catalogue versjon-3 --supplier 991825828 --user-organisation 991825827 --on-behalf-of 889640782":
      /INVALID_ORGANISATION_NUMBER/,
    "own toll": /check does not know "own"\.\nIt is one of hold, delegate, attach, client, system-user, act/,
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
