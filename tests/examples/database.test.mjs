// The statements of examples/database, run by DuckDB on a million made businesses, held against what the library answers for each kind of
// business: who holds a package, and what a change of rules would do.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";

import { load } from "tilgangspakker/catalogues/latest";
import { inRepository } from "../../scripts/folders.mjs";
import { installExample, npm, pack, temporaryFolder, versionsIn } from "../package/packed.mjs";

const EIENDOM = "urn:altinn:accesspackage:forretningsforer-eiendom";
const SKATT = "urn:altinn:accesspackage:skatt-naering";

describe("a million businesses in a database", () => {
  const folder = temporaryFolder();
  let app;
  let printed;
  let tables;
  let today;
  /** How many businesses have this form and these roles. */
  let kinds;

  before(async () => {
    today = await load();
    const { tarball } = await pack(folder);
    app = await installExample("database", folder, tarball);
    ({ stdout: printed } = await npm(["--silent", "start"], app));
    // The statements name files of the folder that they are run in.
    process.chdir(app);
    tables = await (await import(pathToFileURL(join(app, "tables.mjs")))).openTables();
    kinds = await tables.ask(`
      SELECT form, roles, COUNT(*) AS businesses
      FROM (
        SELECT organisation, form, STRING_AGG(role, ' ' ORDER BY role) AS roles
        FROM register_roles
        GROUP BY organisation, form
      )
      GROUP BY form, roles`);
  });

  /** Of all kinds of business those in which some role meets the condition. */
  const businessesWhere = (isHeld) =>
    kinds
      .filter(({ form, roles }) => roles.split(" ").some((role) => isHeld(role, form)))
      .reduce((sum, { businesses }) => sum + Number(businesses), 0);
  const numbers = (row) => Object.fromEntries(Object.entries(row).map(([name, it]) => [name, Number(it)]));

  it("are a million, of several forms, with roles that their forms can have", () => {
    assert.equal(
      businessesWhere(() => true),
      1_000_000,
    );
    const rolesOf = new Map(today.variants().map(({ code, roles }) => [code, roles]));
    for (const { form, roles } of kinds)
      for (const role of roles.split(" ")) assert.ok(rolesOf.get(form).includes(role), `${role} in ${form}`);
  });

  it("hold each package as the library says, in each form", async () => {
    const counted = new Map(
      (await tables.askFile("who-holds.sql")).map((row) => [row.package, Number(row.businesses)]),
    );
    const expected = new Map(
      today.packages().flatMap(({ urn }) => {
        const businesses = businessesWhere((role, variant) => today.holds(role, urn, { variant }));
        return businesses > 0 ? [[urn, businesses]] : [];
      }),
    );
    assert.ok(expected.size > 100);
    assert.deepEqual([...counted].sort(), [...expected].sort());
  });

  it("hold no package by a grant that is for another form", async () => {
    const counted = await tables.askFile("who-holds.sql");
    const inAnyForm = businessesWhere((role) => role === "FFØR");
    const inItsForms = businessesWhere((role, form) => role === "FFØR" && ["BRL", "ESEK"].includes(form));
    assert.ok(inItsForms < inAnyForm);
    assert.equal(Number(counted.find((it) => it.package === EIENDOM).businesses), inItsForms);
  });

  it("gain and lose by a change of rules what the library says of each kind of business", async () => {
    const changed = new Map(
      (await tables.askFile("what-changes.sql")).map(({ package: urn, ...row }) => [urn, numbers(row)]),
    );
    const proposed = { [EIENDOM]: { gives: "NUF", takes: "ESEK" }, [SKATT]: { gives: undefined, takes: "NUF" } };
    assert.deepEqual([...changed.keys()], [EIENDOM, SKATT]);
    for (const [urn, { gives, takes }] of Object.entries(proposed)) {
      const holdsNow = (role, variant) => today.holds(role, urn, { variant });
      const holdsThen = (role, form) =>
        role === "FFØR" && form === gives ? true : role === "FFØR" && form === takes ? false : holdsNow(role, form);
      const some = (isHeld, { form, roles }) => roles.split(" ").some((role) => isHeld(role, form));
      const count = (isCounted) => kinds.filter(isCounted).reduce((sum, { businesses }) => sum + Number(businesses), 0);
      assert.deepEqual(changed.get(urn), {
        before: count((kind) => some(holdsNow, kind)),
        gain_it: count((kind) => some(holdsThen, kind) && !some(holdsNow, kind)),
        lose_it: count((kind) => some(holdsNow, kind) && !some(holdsThen, kind)),
      });
    }
  });

  it("are answered as the guide shows", () => {
    assert.equal(printed, readFileSync(inRepository("examples", "database", "answers.txt"), "utf8"));
  });

  it("have their grants as Parquet too, with nulls where no form limits them", async () => {
    const [row] = await tables.ask(
      "SELECT COUNT(*) AS lines, COUNT(*) FILTER (variant IS NULL) AS unlimited FROM 'grants.parquet'",
    );
    const grants = today.grants();
    assert.deepEqual(numbers(row), {
      lines: grants.length,
      unlimited: grants.filter(({ variant }) => variant === null).length,
    });
  });

  it("are pinned, to the last package", () => {
    const pinned = versionsIn(inRepository("examples", "database", "package-lock.json"));
    for (const [place, version] of versionsIn(join(app, "node_modules", ".package-lock.json")))
      assert.equal(version, pinned.get(place), place);
  });
});
