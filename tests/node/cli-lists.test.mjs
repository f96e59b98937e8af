// `packages`, `roles`, `search`, `resolve` and `compare`: the package's own answers, for people and programs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue, compare } from "tilgangspakker";
import { ask, fileOf, plain, run } from "./command-line.mjs";

let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
  );
});

describe("packages", () => {
  it("are those that the package says", async () => {
    assert.deepEqual((await ask("packages", "--language", "nb")).json.packages, plain(today.packages()));
    const { json, code } = await ask("packages", "--role", "ffor", "--variant", "BRL", "--language", "nb");
    assert.deepEqual(
      [code, json.packages, json.role.code, json.variant],
      [0, plain(today.packagesForRole("FFØR", { variant: "BRL" })), "FFØR", "BRL"],
    );
  });

  it("can be those of one area, by its name in any language or its URN", async () => {
    const { urn } = today.areas().find((it) => it.name.value === "Integrasjoner");
    const [one, two, three] = await Promise.all(
      ["Integrasjoner", "integrations", urn].map((it) => ask("packages", "--area", it)),
    );
    assert.ok(one.json.packages.length > 0);
    assert.ok(one.json.packages.every((it) => it.area.urn === urn && it.area.name.language === "en"));
    assert.deepEqual(two.json, one.json);
    assert.deepEqual(three.json, one.json);
  });

  it("that are unresolved stand apart, with why, and are never among those held", async () => {
    const args = ["packages", "--role", "FFØR", "--catalogue", "versjon-3"];
    const { code, json } = await ask(...args);
    assert.equal(code, 3);
    assert.deepEqual(json.packages, []);
    assert.equal(json.unresolved.length, 3);
    for (const { verdict } of json.unresolved)
      assert.deepEqual([verdict.decision, verdict.notices[0].unresolvedRoles], ["Indeterminate", ["FFØR"]]);
    const { stdout } = await run(args);
    for (const line of stdout.trimEnd().split("\n")) assert.match(line, /^\?\turn:.*\tROLE_UNRESOLVED\t/);
  });

  it("that are held in some organisation forms only are listed", async () => {
    const { code, stdout, stderr } = await run(["packages", "--role", "FFØR"]);
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, /^warning: FFØR holds 11 of these for some organisation forms only \(BRL, ESEK, NUF\)/);
    const { json } = await ask("packages", "--role", "FFØR");
    assert.deepEqual(
      json.forVariants.find((it) => it.package.urn.endsWith("forretningsforer-eiendom")).variants.sort(),
      ["BRL", "ESEK"],
    );
  });

  it("that a role holds in other forms than was said are listed", async () => {
    const { code, stdout, stderr } = await run(["packages", "--role", "FFØR", "--variant", "AS"]);
    assert.deepEqual(
      [code, stdout, stderr],
      [1, "", "warning: FFØR holds 11 of these for other organisation forms only (BRL, ESEK, NUF), not for AS.\n"],
    );
    const misspelt = await run(["packages", "--role", "FFØR", "--variant", "BLR"]);
    assert.equal(misspelt.code, 2);
    assert.match(misspelt.stderr, /Did you mean BRL\b/);
    assert.equal((await run(["packages", "--role", "FFØR", "--variant", "BRL"])).stderr, "");
  });

  it("come from a file too: the package's own form, or an export of Altinn's", async () => {
    const own = fileOf("own.json", `\ufeff${Catalogue.embedded().toJson()}`);
    assert.equal((await ask("packages", "--role", "DAGL", "--catalogue", own)).json.packages.length, 3);
    const urn = "urn:altinn:accesspackage:toll";
    const exported = fileOf(
      "export.json",
      JSON.stringify([
        {
          id: "g",
          name: "G",
          type: "Organisasjon",
          areas: [
            {
              id: "a",
              name: "A",
              urn: "accesspackage:area:a",
              packages: [
                { id: "p", name: "Toll", urn, isDelegable: true, isAssignable: true, isResourcePolicyAvailable: true },
              ],
            },
          ],
        },
      ]),
    );
    const { json, stderr } = await ask("packages", "--role", "DAGL", "--catalogue", exported);
    assert.deepEqual(
      json.packages.map((it) => it.urn),
      [urn],
    );
    assert.match(stderr, /does not say what roles hold: that is taken from altinn-2026-08/);
    const held = await ask("check", "hold", "toll", "--role", "DAGL", "--catalogue", exported);
    assert.deepEqual(
      held.json.reasons.map((it) => it.source.document),
      ["altinn-export + altinn-2026-08"],
    );
  });

  it("come from no file that is neither: the command says what it is", async () => {
    const area = {
      id: "a",
      name: "A",
      urn: "accesspackage:area:a",
      packages: [{ name: "Toll", urn: "urn:altinn:accesspackage:toll" }],
    };
    const needed = /what Altinn answers at https:\/\/platform\.altinn\.no\/\S+\/export is needed/;
    for (const [text, ...told] of [
      ["[1,2,3]", needed, /not a list of which the first is a number/],
      ["[]", needed, /not an empty list/],
      [JSON.stringify([area]), needed, /not a list of areas without the groups/],
      [JSON.stringify([{ code: "daglig-leder", name: "Daglig leder" }]), needed, /not a list of roles/],
      [JSON.stringify(area), /catalogue\.schema\.json is needed, not a single area/],
      ['{"title":"Not Found","status":404}', /not an error that was answered, 404 "Not Found"/],
      ["<!DOCTYPE html><title>Logg inn</title>", /not a web page/],
    ]) {
      const { code, stdout, stderr } = await run(["packages", "--catalogue", fileOf("other.json", text)]);
      assert.deepEqual([code, stdout], [2, ""], text);
      assert.match(stderr, /other\.json: This is not a catalogue\./);
      for (const expected of told) assert.match(stderr, expected);
    }
  });
});

describe("roles", () => {
  it("are those that the package says", async () => {
    const { code, json } = await ask("roles", "forretningsforer-eiendom", "--language", "nb");
    assert.deepEqual(
      [code, json.package.urn, json.roles, json.unresolved],
      [
        0,
        "urn:altinn:accesspackage:forretningsforer-eiendom",
        plain(today.rolesForPackage("forretningsforer-eiendom")),
        [],
      ],
    );
    assert.equal(
      (await run(["roles", "forretningsforer-eiendom"])).stdout.split("\n")[0],
      "FFØR\tBusiness Manager\tESEK\tholds",
    );
  });

  it("that are unresolved stand apart", async () => {
    const { code, json } = await ask("roles", "ECKEYROLE", "--catalogue", "versjon-3");
    assert.equal(code, 0);
    assert.ok(!json.roles.some((it) => it.role.code === "FFØR"));
    assert.deepEqual(
      json.unresolved.map((it) => [it.role.code, it.verdict.decision]),
      [["FFØR", "Indeterminate"]],
    );
    assert.match(
      (await run(["roles", "ECKEYROLE", "--catalogue", "versjon-3"])).stdout,
      /^\?\tFFØR\t.*ROLE_UNRESOLVED/m,
    );
  });
});

describe("search", () => {
  it("finds what the package finds, words apart or together", async () => {
    const { code, json } = await ask("search", "rekneskapsforar", "lon", "--language", "nn", "--limit", "2");
    assert.deepEqual([code, json], [0, plain(today.search("rekneskapsforar lon", { language: "nn", limit: 2 }))]);
  });

  it("ends with 1 where nothing is found", async () => {
    assert.deepEqual(await run(["search", "qqqqqq"]), { code: 1, signal: null, stdout: "", stderr: "" });
  });
});

describe("resolve", () => {
  it("says what became of each, in order", async () => {
    const urns = ["toll", "programmeringsgrensesnitt", "opptreforvirksomhetenskunder", "skatt-naring"];
    const { code, json } = await ask("resolve", ...urns);
    assert.deepEqual([code, json], [1, urns.map((it) => plain(today.resolve(it)))]);
    assert.equal((await run(["resolve", "toll"])).code, 0);
  });

  it("says of a URN in use what it was before, and takes the id of a record and Altinn's short forms", async () => {
    const scopes = ["delegerbare-maskinporten-scope", "delegerbare-maskinporten-scopes", "programmeringsgrensesnitt"];
    const { code, stdout } = await run([
      "resolve",
      "maskinporten-scopes",
      ":toll",
      "0195EFB8-7C80-7A95-ad36-900c3d8ad300",
      "accesspackage:toll",
    ]);
    assert.equal(code, 1);
    const rows = stdout
      .replaceAll("urn:altinn:accesspackage:", "")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    assert.deepEqual(rows, [
      ["current", "maskinporten-scopes", "maskinporten-scopes", "-", "-", scopes.join(" ")],
      ["current", ":toll", "toll", "-", "-", "-"],
      ["current", "0195EFB8-7C80-7A95-ad36-900c3d8ad300", "tilgangsstyrer", "-", "-", "tilgangsstyring"],
      ["unknown", "accesspackage:toll", "-", "-", rows[3][4], "-"],
    ]);
    assert.equal(rows[3][4].split(" ")[0], "toll");
  });

  it("knows the URNs that Altinn had in its source or published, whichever they were", async () => {
    const former = [
      "skattnaering",
      "aordning",
      "reviorattesterer",
      "starte-drive-endre-avikle-virksomhet",
      "post-og-telekommunikasjon",
      "innbygger:pensjon",
      "delegerbare-maskinporten-scope-nuf",
    ];
    const { code, json } = await ask("resolve", ...former.map((slug) => `urn:altinn:accesspackage:${slug}`));
    assert.equal(code, 1);
    const current = [
      "skatt-naering",
      "a-ordning",
      "revisorattesterer",
      "starte-drive-endre-avvikle-virksomhet",
      "posttjenester",
      "innbygger-pensjon",
      "maskinporten-scopes-nuf",
    ];
    assert.deepEqual(
      json.map((it) => [it.status, it.current]),
      current.map((slug) => ["renamed", `urn:altinn:accesspackage:${slug}`]),
    );
  });

  it("reads standard input", async () => {
    const { code, stdout } = await run(["resolve", "-"], { input: "\ufefftoll\r\n\r\n  fiske jakt-og-viltstell" });
    assert.equal(code, 0);
    assert.deepEqual(
      stdout
        .trimEnd()
        .split("\n")
        .map((it) => it.split("\t")[1].split(":").at(-1)),
      ["toll", "fiske", "jakt-og-viltstell"],
    );
  });

  it("has no answer where the list is empty, since all of none would be current", async () => {
    for (const input of ["", " \n"]) {
      const { code, stdout, stderr } = await run(["resolve", "toll", "-"], { input });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, /^error: Standard input has no URN in it\.\n/);
    }
  });

  it("reads long lists", async () => {
    const { code, stdout } = await run(["resolve", "-"], { input: "toll\n".repeat(200_000) });
    assert.deepEqual([code, stdout.split("\n").length], [0, 200_001]);
  });
});

describe("compare", () => {
  it("lists the changes that the package lists", async () => {
    const { code, json } = await ask("compare", "versjon-3", "altinn-2026-08", "--scope", "shared");
    assert.deepEqual([code, json], [1, plain(compare(Catalogue.embedded(), today, { scope: "shared" }))]);
    const { stdout } = await run(["compare", "versjon-3", "altinn-2026-08", "--scope", "shared"]);
    assert.equal(stdout.trimEnd().split("\n").length, json.length);
    assert.match(
      stdout,
      /^packageRenamed\turn:altinn:accesspackage:programmeringsgrensesnitt\turn:altinn:accesspackage:maskinporten-scopes\t2025-03-14$/m,
    );
  });

  it("reports a package that the source has dropped, and the other catalogue still has", async () => {
    const { stdout } = await run(["compare", "altinn-2026-08", "versjon-3"]);
    assert.match(stdout, /^packageStillServed\turn:altinn:accesspackage:opptreforvirksomhetenskunder$/m);
    assert.doesNotMatch(stdout, /^packageAdded/m);
  });

  it("tells of a live export what is still served apart from what is new", async () => {
    const entry = (slug) => ({ name: slug, urn: `urn:altinn:accesspackage:${slug}` });
    const packages = [
      ...today.packages().map(({ urn, name, isAssignable, isDelegable, isResourcePolicyAvailable }) => ({
        urn,
        name: name.value,
        isAssignable,
        isDelegable,
        isResourcePolicyAvailable,
      })),
      entry("vergemal-skatteetaten-innkreving"),
      entry("skattnaering"),
      entry("helt-ny"),
    ];
    const live = fileOf(
      "live.json",
      JSON.stringify([{ name: "G", type: "Organisasjon", areas: [{ name: "A", packages }] }]),
    );
    const { code, stdout, stderr } = await run(["compare", "altinn-2026-08", live]);
    assert.equal(code, 1);
    assert.deepEqual(stdout.replaceAll("urn:altinn:accesspackage:", "").trimEnd().split("\n"), [
      "packageStillServed\tvergemal-skatteetaten-innkreving",
      "packageStillServed\tskattnaering",
      "packageAdded\thelt-ny",
    ]);
    assert.match(
      stderr,
      /^warning: 2 packages are in \S+live\.json though the source has dropped them: packageStillServed, not new\.$/m,
    );
  });

  it("says of how many packages the name, description or area differs, though that is no change", async () => {
    const contents = JSON.parse(
      readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
    );
    contents.packages[0].name.nb = "Noe annet";
    contents.packages[1].description = { nb: "Noe annet" };
    const reworded = fileOf("reworded.json", JSON.stringify(contents));
    const { code, stdout, stderr } = await run(["compare", "altinn-2026-08", reworded, "--language", "nb"]);
    assert.deepEqual([code, stdout], [0, ""]);
    assert.match(stderr, /^warning: Names, descriptions or areas of 2 packages differ: compare does not list that\.$/m);
  });

  it("says in the language asked for whether something is stated", async () => {
    const contents = JSON.parse(
      readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
    );
    contents.packages[0].isDelegable = !contents.packages[0].isDelegable;
    const flipped = fileOf("flipped.json", JSON.stringify(contents));
    for (const [language, told] of [
      ["nb", /\tja → nei$|\tnei → ja$/m],
      ["nn", /\tja → nei$|\tnei → ja$/m],
      ["en", /\tyes → no$|\tno → yes$/m],
    ]) {
      assert.match((await run(["compare", "altinn-2026-08", flipped, "--language", language])).stdout, told);
    }
  });

  it("ends with 0 where nothing has changed", async () => {
    assert.deepEqual(await run(["compare", "versjon-3", "versjon-3"]), {
      code: 0,
      signal: null,
      stdout: "",
      stderr: "",
    });
  });
});
