// `give` and `variants`: whom to ask for a package, and which roles a form of business can have.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { ask, plain, rowsOf, run } from "./command-line.mjs";

let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
  );
});

describe("give", () => {
  it("lists who may give a package, as the package says", async () => {
    const { code, json } = await ask("give", "lonn", "--variant", "AS", "--language", "nb");
    assert.deepEqual(
      [code, json.package.urn, json.variant, json.unresolved, json.reasons],
      [0, "urn:altinn:accesspackage:lonn", "AS", [], []],
    );
    assert.ok(json.givers.some(({ role }) => role.code === "DAGL"));
  });

  it("lists every role that may give it and that the form can have", async () => {
    for (const form of ["AS", "as", "NUF", "ENK"]) {
      const { roles } = today.variants().find(({ code }) => code === form.toUpperCase());
      const expected = today.whoCanGive("lonn", { variant: form }).filter(({ role }) => roles.includes(role.code));
      assert.deepEqual(
        (await ask("give", "lonn", "--variant", form, "--language", "nb")).json.givers,
        plain(expected),
        form,
      );
      assert.ok(expected.length > 0, form);
    }
    const codes = rowsOf(await run(["give", "lonn", "--variant", "AS"])).map(([code]) => code);
    for (const alien of ["INNH", "DTSO", "KOMP", "KNUF"]) assert.ok(!codes.includes(alien), alien);
  });

  it("leaves out nobody where the source does not say which roles the form can have", async () => {
    const { code: silent } = today.variants().find(({ roles }) => roles === null);
    const { json } = await ask("give", "lonn", "--variant", silent, "--language", "nb");
    assert.deepEqual(json.givers, plain(today.whoCanGive("lonn", { variant: silent })));
  });

  it("says why where the form has none of the roles that otherwise may", async () => {
    const { code, json } = await ask("give", "lonn", "--variant", "PERS");
    assert.deepEqual(
      [code, json.givers, [...new Set(json.reasons.map((it) => it.code))]],
      [1, [], ["ROLE_NOT_IN_FORM"]],
    );
  });

  it("tells apart who has the package and who gives it as main administrator", async () => {
    const rows = rowsOf(await run(["give", "post-til-virksomheten-med-taushetsbelagt-innhold", "--language", "nb"]));
    const given = today.whoCanGive("post-til-virksomheten-med-taushetsbelagt-innhold");
    assert.deepEqual(
      rows,
      given.map(({ role, variant, by }) => [role.code, role.name.value, variant ?? "*", by]),
    );
    assert.ok(rows.some(([, , , by]) => by === "mainAdministrator"));
  });

  it("never leaves out the form that it is limited to", async () => {
    assert.deepEqual(
      rowsOf(await run(["give", "skatt-naering"])).find(([code]) => code === "FFØR"),
      ["FFØR", "Business Manager", "NUF", "role"],
    );
    assert.equal(
      rowsOf(await run(["give", "skatt-naering", "--variant", "AS"])).find(([code]) => code === "FFØR"),
      undefined,
    );
  });

  it("says why where nobody may, and ends with 1", async () => {
    const { code, stdout, stderr } = await run(["give", "regnskapsforer-lonn", "--language", "nb"]);
    assert.deepEqual([code, stderr], [1, ""]);
    assert.match(
      stdout,
      /^-\tNOT_DELEGABLE\t«Regnskapsfører lønn» kan ikke gis direkte .*\n-\tPASSED_ON_FOR_CLIENTS\t.*\n$/,
    );
    const { json } = await ask("give", "regnskapsforer-lonn");
    assert.deepEqual([json.givers, json.reasons[0].code], [[], "NOT_DELEGABLE"]);
  });

  it("keeps who is undecided apart from who may", async () => {
    const { code, json } = await ask("give", "programmeringsgrensesnitt", "--catalogue", "versjon-3");
    assert.equal(code, 0);
    assert.ok(!json.givers.some(({ role }) => role.code === "FFØR"));
    assert.deepEqual(
      json.unresolved.map(({ role, verdict }) => [role.code, verdict.decision]),
      [["FFØR", "Indeterminate"]],
    );
    assert.match(
      (await run(["give", "programmeringsgrensesnitt", "--catalogue", "versjon-3"])).stdout,
      /^\?\tFFØR\t.*ROLE_UNRESOLVED/m,
    );
  });

  it("answers about one package that there is, and a form that there is", async () => {
    for (const [args, told] of [
      [["lonnn"], /Did you mean .*lonn.*\[UNKNOWN_PACKAGE\]/],
      [["opptreforvirksomhetenskunder"], /\[PACKAGE_REMOVED\]/],
      [["Integrasjoner"], /"Integrasjoner" is an area: give needs one package\./],
      [["lonn", "--variant", "ASS"], /\[UNKNOWN_VARIANT\]/],
    ]) {
      const { code, stdout, stderr } = await run(["give", ...args]);
      assert.deepEqual([code, stdout], [2, ""], args.join(" "));
      assert.match(stderr, told);
    }
  });
});

describe("variants", () => {
  it("lists the roles that a form can have, by its code in any case", async () => {
    const answer = await run(["variants", "esek", "--language", "nb"]);
    const esek = today.variants().find(({ code }) => code === "ESEK");
    assert.equal(answer.code, 0);
    assert.deepEqual(
      rowsOf(answer),
      esek.roles.map((code) => [code, today.role(code).name.value]),
    );
    const { json } = await ask("variants", "ESEK", "--language", "nn");
    assert.deepEqual(json, {
      catalogue: "altinn-2026-08",
      variant: plain(today.variants({ language: "nn" }).find(({ code }) => code === "ESEK")),
      roles: esek.roles.map((code) => plain(today.role(code, { language: "nn" }))),
    });
  });

  it("says where the source does not say, and ends with 3", async () => {
    const silent = today.variants().find(({ roles }) => roles === null);
    const { code, stdout, stderr } = await run(["variants", silent.code]);
    assert.deepEqual([code, stdout, stderr], [3, "-\tThe source does not say which roles it can have.\n", ""]);
    assert.equal((await ask("variants", silent.code)).json.roles, null);
  });

  it("lists every form where none is named", async () => {
    const answer = await run(["variants", "--language", "nb"]);
    assert.equal(answer.code, 0);
    assert.deepEqual(
      rowsOf(answer),
      today.variants().map(({ code, name, kind, roles }) => [code, name.value, kind, roles?.join(" ") ?? "-"]),
    );
    assert.deepEqual((await ask("variants", "--language", "nb")).json.variants, plain(today.variants()));
  });

  it("does not answer about a form that there is not", async () => {
    const { code, stdout, stderr } = await run(["variants", "ESEKK"]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /Did you mean ESEK\? \[UNKNOWN_VARIANT\]/);
  });
});
