// `altinn2`: what becomes of a role of Altinn 2, how long it works, and who loses it.

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

describe("altinn2", () => {
  it("says of a role what Altinn converted it to, and which roles bring it", async () => {
    const answer = await run(["altinn2", "apiadm", "--on", "2026-11-27", "--language", "nb"]);
    const rows = rowsOf(answer);
    assert.deepEqual([answer.code, answer.stderr], [0, ""]);
    assert.deepEqual(rows.slice(0, 4), [
      ["role", "apiadm", today.role("apiadm").name.value],
      ["ends", "2026-12-31", "34 dager igjen"],
      [
        "package",
        "urn:altinn:accesspackage:maskinporten-administrator",
        today.package("maskinporten-administrator").name.value,
        "organisation",
        "direct",
      ],
      [
        "package",
        "urn:altinn:accesspackage:maskinporten-scopes",
        today.package("maskinporten-scopes").name.value,
        "organisation",
        "direct",
      ],
    ]);
    assert.ok(rows.slice(4).every(([kind]) => kind === "broughtBy"));
    assert.deepEqual(
      rows.slice(4).map(([, code]) => code),
      today.altinn2Role("apiadm").broughtBy.map(({ code }) => code),
    );
  });

  it("says that no package takes its place, in the language asked for, and ends with 1", async () => {
    for (const [language, said] of [
      ["nb", /Ingen tilgangspakke tar over/],
      ["nn", /Ingen tilgangspakke tek over/],
      ["en", /No access package takes its place/],
    ]) {
      const answer = await run(["altinn2", "urn:altinn:rolecode:utinn", "--language", language]);
      assert.equal(answer.code, 1);
      const [kind, urn, told] = rowsOf(answer).find(([it]) => it === "package");
      assert.deepEqual([kind, urn], ["package", "-"]);
      assert.match(told, said);
    }
  });

  it("counts the days that are left, the last one too, and none when it is over", async () => {
    for (const [on, left, told] of [
      ["2026-11-27", 34, "34 days left"],
      ["2026-12-30", 1, "1 day left"],
      ["2026-12-31", 0, "this is the last day"],
      ["2027-01-01", null, "it no longer works"],
    ]) {
      const { json } = await ask("altinn2", "UTINN", "--on", on);
      assert.deepEqual([json.on, json.daysLeft], [on, left]);
      assert.deepEqual(
        rowsOf(await run(["altinn2", "UTINN", "--on", on])).find(([it]) => it === "ends"),
        ["ends", "2026-12-31", told],
      );
    }
  });

  it("counts from today in Norway unless a day is named", async () => {
    const { json } = await ask("altinn2", "UTINN");
    assert.equal(json.on, new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date()));
  });

  it("answers as JSON what the package answers", async () => {
    const { code, json } = await ask("altinn2", "ADMAI", "--on", "2026-12-01", "--language", "nn");
    assert.deepEqual(
      [code, json],
      [
        0,
        {
          catalogue: "altinn-2026-08",
          on: "2026-12-01",
          daysLeft: 30,
          role: plain(today.role("ADMAI", { language: "nn" })),
          altinn2: plain(today.altinn2Role("ADMAI", { language: "nn" })),
        },
      ],
    );
  });

  it("says of a role of another register that it goes on working", async () => {
    const { code, stdout } = await run(["altinn2", "DAGL"]);
    assert.deepEqual(
      [code, stdout],
      [0, "role\tDAGL\tManaging Director\nends\t-\tIt is not an Altinn 2 role, and goes on working after 2026.\n"],
    );
    const { json } = await ask("altinn2", "DAGL");
    assert.deepEqual([json.altinn2, json.daysLeft], [null, null]);
  });

  it("lists all of them where none is named", async () => {
    const answer = await run(["altinn2"]);
    const rows = rowsOf(answer);
    assert.deepEqual([answer.code, rows.length, rows.filter(([, , packages]) => packages !== "-").length], [0, 38, 14]);
    const { json } = await ask("altinn2", "--language", "nb");
    assert.deepEqual(
      json.roles,
      today
        .roles()
        .filter(({ register }) => register === "altinn2")
        .map(({ urn }) => plain(today.altinn2Role(urn))),
    );
  });

  it("does not answer about a role that is misspelt, a day that there is not, or in documentation", async () => {
    const mistakes = [
      [["altinn2", "UTIN"], /No role is called "UTIN".*Did you mean utinn\? \[UNKNOWN_ROLE\]/],
      [["altinn2", "UTINN", "--on", "2026-02-31"], /--on takes a day such as 2026-12-31, not "2026-02-31"/],
      [["altinn2", "UTINN", "--catalogue", "versjon-3"], /UNKNOWN_ROLE/],
      [["altinn2", "--catalogue", "versjon-3"], /versjon-3 has no roles of Altinn 2/],
    ];
    for (const [args, told] of mistakes) {
      const { code, stdout, stderr } = await run(args);
      assert.deepEqual([code, stdout], [2, ""], args.join(" "));
      assert.match(stderr, told);
    }
  });
});
