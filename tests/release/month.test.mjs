// A month that was made up, taken into a copy of the repository.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { repository } from "../../scripts/folders.mjs";
import { addMonth } from "../../scripts/month.mjs";
import { checkAccessManagement } from "../../scripts/month-checks.mjs";
import { writeAll } from "../../scripts/month-files.mjs";
import { newestMonth } from "../../scripts/months.mjs";
import { trackedFiles } from "../tracked.mjs";

const EARLIER = newestMonth();
const MONTH = "altinn-2099-01";
const PREFIX = "urn:altinn:accesspackage:";

const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-month-test-"));
const copy = join(folder, "repository");
const facts = join(folder, "facts");
after(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args) =>
  execFileSync(
    "git",
    ["-c", "user.name=Someone", "-c", "user.email=someone@example.com", "-c", "commit.gpgsign=false", ...args],
    { cwd: copy, encoding: "utf8" },
  );
const inCopy = (path) => readFileSync(join(copy, path), "utf8");
const add = (month = MONTH) => addMonth(month, facts, { root: copy });

/** Changes a file of the facts; fails where the change changes nothing. */
function edit(file, change) {
  const text = readFileSync(join(facts, file), "utf8");
  const changed = change(text);
  assert.ok(changed !== text, `${file} is as it was`);
  writeFileSync(join(facts, file), changed);
}

/** What `node` prints, run in the copy. */
const node = (program) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: copy, encoding: "utf8" });

before(() => {
  for (const file of trackedFiles()) cpSync(join(repository, file), join(copy, file));
  cpSync(join(repository, "dist"), join(copy, "dist"), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(copy, "node_modules"), "junction");
  writeFileSync(join(copy, "CHANGELOG.md"), "# Changelog\n\n## 1.0.0 – 2026-01-02\n\n- Something.\n");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "As it was");
});

beforeEach(() => {
  git("reset", "--quiet", "--hard");
  git("clean", "--quiet", "--force", "-d");
  rmSync(facts, { recursive: true, force: true });
  mkdirSync(facts);
  for (const name of readdirSync(join(repository, "data", EARLIER)).filter((name) => name.endsWith(".csv")))
    cpSync(join(repository, "data", EARLIER, name), join(facts, name));
});

describe("a new month", () => {
  it("is in the package and on the page when it has been added, beside the one before", async () => {
    edit("packages.csv", (text) => text.replaceAll(`${PREFIX}revisjon,`, `${PREFIX}ny-revisjon,`));
    edit("grants.csv", (text) =>
      text
        .replace(/^daglig-leder,.*klientadministrator,.*\n/m, "")
        .replaceAll(`${PREFIX}revisjon,`, `${PREFIX}ny-revisjon,`),
    );
    edit(
      "renames.csv",
      (text) =>
        `${text.trimEnd()}\n${PREFIX}revisjon,${PREFIX}ny-revisjon,renamed,2099-01-01,made up\n${PREFIX}innbygger:jakt,${PREFIX}jakt-og-viltstell,renamed,,made up\n`,
    );

    const told = (await add()).join("\n");
    assert.match(
      told,
      /1 package renamed\n    urn:altinn:accesspackage:revisjon → urn:altinn:accesspackage:ny-revisjon/,
    );
    assert.match(
      told,
      /To be told to Altinn:\n    packages\.csv:\d+: warning\[MIXED_ALPHABETS\]: urn:altinn:accesspackage:barnehageeier /,
    );
    assert.match(told, /1 grant removed\n    urn:altinn:accesspackage:klientadministrator: DAGL/);

    const { exports, files } = JSON.parse(inCopy("package.json"));
    for (const month of [EARLIER, MONTH]) {
      assert.equal(exports[`./catalogues/${month}.json`], `./data/${month}/catalogue.json`);
      assert.equal(exports[`./catalogues/${month}`].default, `./dist/catalogues/${month}.js`);
      assert.ok(files.includes(`data/${month}/catalogue.json`));
    }
    assert.match(
      inCopy("CHANGELOG.md"),
      /^# Changelog\n\n## Unreleased\n\n- The register of January 2099, `altinn-2099-01`: 1 package renamed, 1 grant removed\.\n\n## 1\.0\.0/,
    );
    assert.match(
      inCopy("js/package/types/texts.ts"),
      new RegExp(`CatalogueVersion = "versjon-3" \\| "${EARLIER}" \\| "${MONTH}"`),
    );
    assert.match(inCopy("README.md"), /register of January 2099/);
    assert.ok(!inCopy("README.md").includes(EARLIER));

    const answers = node(`
      import { readFileSync } from "node:fs";
      import init, { Catalogue } from "tilgangspakker";
      await init();
      const today = Catalogue.fromJson(readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/${MONTH}.json")), "utf8"));
      console.log(today.version, today.resolve("${PREFIX}revisjon").current, today.resolve("innbygger:jakt").current);
    `);
    assert.equal(answers.trim(), `${MONTH} ${PREFIX}ny-revisjon ${PREFIX}jakt-og-viltstell`);

    const loaded = node(`
      import { buildCatalogueModules } from "./scripts/package.mjs";
      await buildCatalogueModules();
      for (const name of ["latest", "${MONTH}", "${EARLIER}"]) {
        const { load } = await import("tilgangspakker/catalogues/" + name);
        console.log((await load()).version);
      }
    `);
    assert.equal(loaded.trim(), `${MONTH}\n${MONTH}\n${EARLIER}`);

    node(`
      import { buildSite } from "./scripts/site.mjs";
      await buildSite();
    `);
    const built = readdirSync(join(copy, "site", "assets"), { recursive: true }).map((name) => `site/assets/${name}`);
    const [register] = built.filter((name) => name.endsWith(".json"));
    assert.equal(inCopy(register), inCopy(`data/${MONTH}/catalogue.json`));
    const scripts = built.filter((name) => name.endsWith(".js")).map(inCopy);
    for (const text of [inCopy("site/index.html"), scripts.join(), inCopy("site/tilgangspakker.html")]) {
      assert.ok(text.includes(MONTH));
      assert.ok(!text.includes(EARLIER));
      assert.match(text, /januar 2099/);
    }
  });

  it("is added once, and only after the others", async () => {
    await assert.rejects(add(EARLIER), /package\.json has it already/);
    await assert.rejects(add("altinn-2020-01"), /it is before altinn-/);
  });
});

describe("facts that are not as they should be", () => {
  const refused = async (expected) => {
    await assert.rejects(add(), { name: "Failure", message: expected });
    assert.equal(git("status", "--porcelain"), "", "something was written all the same");
  };

  it("lack a file, or have one that nobody reads", async () => {
    rmSync(join(facts, "roles.csv"));
    writeFileSync(join(facts, "notes.txt"), "");
    await refused(/roles\.csv: it is missing[^]*notes\.txt: nothing reads it/);
  });

  it("have other columns than before", async () => {
    edit("grants.csv", (text) => text.replace("can_assign", "may_assign"));
    await refused(/grants\.csv: its columns are .*may_assign, and were .*can_assign/);
  });

  it("refer to what is not there: the file and the line are named", async () => {
    edit("grants.csv", (text) => text.replace(/^daglig-leder,/m, "dagleg-leiar,"));
    await refused(new RegExp(`${facts}/grants\\.csv:2: "dagleg-leiar" is not in roles\\.csv`));
  });

  it("forget a package that somebody has in a policy", async () => {
    edit("packages.csv", (text) => text.replace(new RegExp(`^.*${PREFIX}revisjon,.*\n`, "m"), ""));
    edit("grants.csv", (text) => text.replace(new RegExp(`^.*${PREFIX}revisjon,.*\n`, "gm"), ""));
    await refused(
      new RegExp(`renames\\.csv: ${PREFIX}revisjon is in ${EARLIER}, and neither in packages\\.csv nor here`),
    );
  });

  it("forget a role of Altinn 2, what it was converted to, or who brings it", async () => {
    edit("roles.csv", (text) => text.replace(/^uiluf,.*\n/m, ""));
    edit("roles_extra.csv", (text) => text.replace(/^uiluf,.*\n/m, ""));
    edit("role_map.csv", (text) => text.replace(/^.*,(uiluf|utinn)\n/gm, ""));
    edit("altinn2_conversion.csv", (text) =>
      text.replace(/^kladm,.*\n/m, "").replace(/^bobel,.*,direct$/m, (row) => row.replace("direct", "client")),
    );
    await assert.rejects(add(), ({ name, message }) => {
      assert.equal(name, "Failure");
      const [advice, ...faults] = message.split("\n").reverse();
      assert.match(advice, /^Keep the rows of the month before/);
      assert.deepEqual(faults.sort(), [
        `altinn2_conversion.csv: bobel was converted to ${PREFIX}konkursbo-lesetilgang in ${EARLIER}, and is not here.`,
        `altinn2_conversion.csv: kladm was converted to ${PREFIX}klientadministrator in ${EARLIER}, and is not here.`,
        `role_map.csv: 18 roles bring utinn in ${EARLIER}, and none here.`,
        `roles.csv: uiluf is a role of Altinn 2 in ${EARLIER}, and no such role here.`,
      ]);
      return true;
    });
    assert.equal(git("status", "--porcelain"), "");
  });

  it("forget an organisation form, or which roles it can have", async () => {
    edit("variants.csv", (text) => text.replace(/^FKF,.*\n/m, ""));
    edit("variant_roles.csv", (text) => text.replace(/^(FKF|ESEK),.*\n/gm, "").replace(/^.*,revisor\n/gm, ""));
    await assert.rejects(add(), ({ name, message }) => {
      assert.equal(name, "Failure");
      const [advice, ...faults] = message.split("\n").reverse();
      assert.match(advice, /^Keep the rows of the month before\. If Altinn has dropped a form, /);
      assert.deepEqual(faults.sort(), [
        `variant_roles.csv: 40 forms can have revisor in ${EARLIER}, and none here.`,
        `variant_roles.csv: ESEK can have 9 roles in ${EARLIER}, and none here.`,
        `variants.csv: FKF is an organisation form in ${EARLIER}, and is not here.`,
      ]);
      return true;
    });
    assert.equal(git("status", "--porcelain"), "");
  });

  it("forget whom a role is about", async () => {
    edit("roles_extra.csv", (text) => text.replace(/^revisor,.*\n/m, ""));
    await refused(/roles\.csv:\d+: "revisor" is not in roles_extra\.csv/);
  });

  it("forget a rename, its day, or what became of the package", async () => {
    edit("renames.csv", (text) => text.replace(new RegExp(`^${PREFIX}skattnaering,.*\n`, "m"), ""));
    await refused(
      new RegExp(`renames\\.csv: ${PREFIX}skattnaering is in ${EARLIER}, and neither in packages\\.csv nor here`),
    );
    cpSync(join(repository, "data", EARLIER, "renames.csv"), join(facts, "renames.csv"));
    edit("renames.csv", (text) =>
      text
        .replace(new RegExp(`^(${PREFIX}programmeringsgrensesnitt,.*),2025-03-14,`, "m"), "$1,,")
        .replace(
          new RegExp(`^${PREFIX}maskinlesbarehendelser,[^,]*,`, "m"),
          `${PREFIX}maskinlesbarehendelser,${PREFIX}maskinporten-scopes,`,
        ),
    );
    await refused(
      new RegExp(
        `renames\\.csv: ${PREFIX}maskinlesbarehendelser became ${PREFIX}maskinlesbare-hendelser in ${EARLIER}, and became ${PREFIX}maskinporten-scopes here\\.\n` +
          `renames\\.csv: ${PREFIX}programmeringsgrensesnitt became ${PREFIX}maskinporten-scopes on 2025-03-14 in ${EARLIER}, and the day is not here\\.\nKeep the rows`,
      ),
    );
  });

  it("take a role of Altinn 2 for another one", async () => {
    edit("roles.csv", (text) => text.replace(/^(komab,.*)sys-altinn2$/m, "$1sys-altinn3"));
    await refused(/roles\.csv: komab is a role of Altinn 2 in/);
  });

  it("let a role delegate that manages no access: the rules on delegation rest on it", async () => {
    const without =
      (role, ...slugs) =>
      (text) =>
        slugs.reduce((rest, slug) => rest.replace(new RegExp(`^${role},${PREFIX}${slug},.*\n`, "m"), ""), text);
    edit("grants.csv", without("komplementar", "tilgangsstyrer"));
    edit("grants.csv", without("forretningsforer", "ffor-tilgangsstyrer-nuf"));
    edit("grants.csv", without("privatperson", "innbygger-tilgangsstyring-privatperson"));
    await refused(
      new RegExp(
        "grants\\.csv: KOMP may delegate 130 packages of the kind organisation, and holds none of tilgangsstyrer, hovedadministrator\\.\n[^]*" +
          "grants\\.csv: FFØR of NUF may delegate 9 packages of the kind organisation, and holds none of tilgangsstyrer, hovedadministrator, ffor-tilgangsstyrer-nuf\\.\n[^]*" +
          "grants\\.csv: PRIV may delegate 34 packages of the kind person, and holds none of innbygger-tilgangsstyring-privatperson\\.",
      ),
    );
  });

  it("have no id for a package, or one for two", async () => {
    const [, first, second] = readFileSync(join(facts, "packages.csv"), "utf8").split("\n");
    const [one, other] = [first, second].map((row) => row.split(",")[0]);
    edit("packages.csv", (text) => text.replace(other, ""));
    await refused(/packages\.csv:3: "" is empty or stands on another line too/);
    edit("packages.csv", (text) => text.replace("\n,", `\n${one},`));
    await refused(new RegExp(`packages\\.csv:3: "${one}" is empty or stands on another line too`));
    edit("packages.csv", (text) => text.replace(`\n${one},`, `\n${one.toUpperCase()},`));
    await refused(/refers to another package as well/);
  });

  it("give the record of one package to another", async () => {
    const [, first, second] = readFileSync(join(facts, "packages.csv"), "utf8").split("\n");
    const [one, other] = [first, second].map((row) => row.split(",")[0]);
    edit("packages.csv", (text) => text.replace(one, "?").replace(other, one).replace("?", other));
    await refused(new RegExp(`packages\\.csv: urn:\\S+ has the id ${one}, which urn:\\S+ had in ${EARLIER}`));
  });

  it("say that a package is no longer there, and list it", async () => {
    edit("renames.csv", (text) => `${text.trimEnd()}\n${PREFIX}revisjon,,removed,2099-01-01,made up\n`);
    await refused(/renames\.csv:163: "urn:altinn:accesspackage:revisjon" is no longer in use, and is in packages\.csv/);
  });

  it("are those of the month before", () => refused(/Where nothing has changed there is no month to add/));

  it("would be written over others", async () => {
    cpSync(facts, join(copy, "data", MONTH), { recursive: true });
    await assert.rejects(add(), /data\/altinn-2099-01: it is there already/);
  });

  it("cannot all be written: then none is", () => {
    const files = new Map([
      ["package.json", "{}"],
      ["README.md/impossible", ""],
    ]);
    assert.throws(() => writeAll(copy, files), { code: /ENOTDIR|EEXIST/ });
    assert.equal(git("status", "--porcelain"), "");
  });
});

describe("facts that are as they should be", () => {
  it("may have a package renamed or removed that a role of Altinn 2 was converted to", async () => {
    const renamed = (text) => text.replaceAll(`${PREFIX}maskinporten-administrator,`, `${PREFIX}maskinporten-styrer,`);
    for (const file of ["packages.csv", "grants.csv", "altinn2_conversion.csv"]) edit(file, renamed);
    for (const file of ["packages.csv", "altinn2_conversion.csv"])
      edit(file, (text) => text.replace(new RegExp(`^.*${PREFIX}konkursbo-tilgangsstyrer,.*\n`, "gm"), ""));
    edit(
      "renames.csv",
      (text) =>
        `${text.trimEnd()}\n${PREFIX}maskinporten-administrator,${PREFIX}maskinporten-styrer,renamed,2099-01-01,made up\n${PREFIX}konkursbo-tilgangsstyrer,,removed,2099-01-01,made up\n`,
    );
    assert.match(
      (await add()).join("\n"),
      /1 package renamed[^]*1 package removed|1 package removed[^]*1 package renamed/,
    );
  });

  it("may have other roles in a form, other roles that bring one of Altinn 2, and a role about others: that is told", async () => {
    edit("variant_roles.csv", (text) => `${text.replace(/^ESEK,revisor\n/m, "").trimEnd()}\nESEK,daglig-leder\n`);
    edit("role_map.csv", (text) => text.replace(/^daglig-leder,utinn\n/m, ""));
    edit("roles_extra.csv", (text) => text.replace(/^agent,Person,/m, "agent,Organisasjon,"));
    const told = (await add()).join("\n");
    assert.match(told, /1 role about another kind of party\n    agent: person → organisation/);
    assert.match(told, /1 role that no longer brings a role of Altinn 2\n    DAGL: utinn/);
    assert.match(
      told,
      /1 role that a form can have now\n    ESEK: daglig-leder\n1 role that a form can no longer have\n    ESEK: revisor/,
    );
    assert.match(inCopy("CHANGELOG.md"), /1 role that a form can no longer have/);
  });

  it("may have a role that manages access by being main administrator, and delegates nothing without", async () => {
    edit("grants.csv", (text) => text.replace(new RegExp(`^daglig-leder,${PREFIX}tilgangsstyrer,.*\n`, "m"), ""));
    await add();
  });
});

describe("a role that delegates", () => {
  const check = (kind, ...grants) =>
    checkAccessManagement(
      JSON.stringify({
        packages: [...new Set(grants.map(([slug]) => slug))].map((slug) => ({
          urn: `${PREFIX}${slug}`,
          partyKind: kind,
          properties: { roles: grants.filter(([of]) => of === slug).map(([, role]) => role) },
        })),
      }),
    );
  const managesNone = { name: "Failure", message: /holds none of/ };

  it("manages access by what its grants hold, in the form that they are for", () => {
    check("organisation", ["toll", "BOBE"], ["tilgangsstyrer", "BOBE"]);
    check(
      "organisation",
      ["toll", { role: "BOBE", variant: "KBO" }],
      ["konkursbo-tilgangsstyrer", { role: "BOBE", variant: "KBO" }],
    );
    check("organisation", ["toll", { role: "BOBE", variant: "KBO" }], ["tilgangsstyrer", "BOBE"]);
    assert.throws(
      () => check("organisation", ["toll", "BOBE"], ["konkursbo-tilgangsstyrer", { role: "BOBE", variant: "KBO" }]),
      managesNone,
    );
    assert.throws(
      () =>
        check(
          "organisation",
          ["toll", { role: "BOBE", variant: "NUF" }],
          ["konkursbo-tilgangsstyrer", { role: "BOBE", variant: "NUF" }],
        ),
      managesNone,
    );
    assert.throws(() => check("organisation", ["toll", "BOBE"], ["tilgangsstyrer", "DAGL"]), managesNone);
    assert.throws(() => check("person", ["toll", "PRIV"], ["tilgangsstyrer", "PRIV"]), managesNone);
  });

  it("is not one that may only hold", () => check("organisation", ["toll", { role: "REGN", mayDelegate: false }]));
});

describe("the command", () => {
  it("says how it is used where it is not", () => {
    for (const args of [[], ["2026-13"], ["september"], ["2099-01", "one", "two"], ["--force", "2099-01"]]) {
      const { status, stderr } = spawnSync(process.execPath, [join(repository, "scripts", "month.mjs"), ...args], {
        encoding: "utf8",
      });
      assert.equal(status, 1, args.join(" "));
      assert.match(stderr, /Use: npm run month -- YYYY-MM \[FOLDER\]/);
    }
  });
});
