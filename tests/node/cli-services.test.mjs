// `services`, and `search` with services: which services are where, by a file that the caller brings.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask, fileOf, rowsOf, run } from "./command-line.mjs";

const PREFIX = "urn:altinn:accesspackage:";
const FILE = fileOf(
  "own-services.csv",
  [
    "\ufeffpakkeurn,ressursid,ressurs_org,ressursnavn_nb",
    `"${PREFIX}fiske","fangstdagbok","fiskedir","Fangstdagbok, kyst"`,
    `${PREFIX}maskinlesbarehendelser,signal,brreg,Signalmelding`,
    `${PREFIX}maskinlesbare-hendelser,signal,brreg,Signalmelding`,
    `${PREFIX}opptreforvirksomhetenskunder,signal,brreg,Signalmelding`,
    "",
  ].join("\r\n"),
);

describe("services", () => {
  it("lists those of a package, by any reference that the catalogue knows", async () => {
    for (const reference of ["fiske", `${PREFIX}fiske`, ":fiske"]) {
      const answer = await run(["services", reference, "--from", FILE, "--language", "en"]);
      assert.deepEqual(
        [answer.code, rowsOf(answer), answer.stderr],
        [0, [["fangstdagbok", "Fangstdagbok, kyst", "fiskedir"]], ""],
        reference,
      );
    }
  });

  it("finds them under a former URN too, each once", async () => {
    const { code, json } = await ask("services", "maskinlesbare-hendelser", "--from", FILE);
    assert.deepEqual(
      [code, json.packages.map(({ urn }) => urn), json.services.map(({ id }) => id)],
      [0, [`${PREFIX}maskinlesbare-hendelser`], ["signal"]],
    );
  });

  it("lists the packages that a service is in, under their present URNs, and those that are gone", async () => {
    const answer = await run(["services", "signal", "--from", FILE, "--language", "nb"]);
    assert.equal(answer.code, 0);
    assert.deepEqual(
      rowsOf(answer).map(([urn, name]) => [urn, name]),
      [
        [`${PREFIX}maskinlesbare-hendelser`, "Maskinlesbare hendelser"],
        [`${PREFIX}opptreforvirksomhetenskunder`, "-"],
      ],
    );
    const { json } = await ask("services", "signal", "--from", FILE);
    assert.deepEqual(
      [json.service, json.packages.map(({ urn }) => urn), json.missing],
      ["signal", [`${PREFIX}maskinlesbare-hendelser`], [`${PREFIX}opptreforvirksomhetenskunder`]],
    );
  });

  it("ends with 1 where the file has none for the package", async () => {
    assert.deepEqual(await run(["services", "toll", "--from", FILE]), {
      code: 1,
      signal: null,
      stdout: "",
      stderr: "",
    });
  });

  it("reads what Altinn's package search answers, and standard input", async () => {
    const input = JSON.stringify([
      { object: { urn: `${PREFIX}toll`, resources: [{ refId: "deklarasjon", name: "Deklarasjon", provider: null }] } },
    ]);
    const answer = await run(["services", "toll", "--from", "-"], { input });
    assert.deepEqual([answer.code, rowsOf(answer)], [0, [["deklarasjon", "Deklarasjon", "-"]]]);
  });

  it("answers both where a service is called as a package is", async () => {
    const file = fileOf(
      "both.csv",
      `pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n${PREFIX}fiske,fangstdagbok,fiskedir,Fangstdagbok\n${PREFIX}toll,fiske,fiskedir,Om fiske\n`,
    );
    const answer = await run(["services", "fiske", "--from", file, "--language", "nb"]);
    assert.equal(answer.code, 0);
    assert.deepEqual(
      rowsOf(answer).map(([first]) => first),
      ["fangstdagbok", `${PREFIX}toll`],
    );
    assert.match(answer.stderr, /^warning: "fiske" is a package and a service: /);
    const { json } = await ask("services", "fiske", "--from", file);
    assert.deepEqual(
      [json.asPackage.services.map(({ id }) => id), json.asService.packages.map(({ urn }) => urn)],
      [["fangstdagbok"], [`${PREFIX}toll`]],
    );
  });

  it("shows five remarks on a file, says how to see more, and has all with --json", async () => {
    const file = fileOf(
      "odd.csv",
      `pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n${PREFIX}toll,a,toll,A\n${"toll,b,toll,B\n".repeat(7)}`,
    );
    const linesOf = ({ stderr }) => stderr.trimEnd().split("\n");
    const told = linesOf(await run(["services", "toll", "--from", file]));
    assert.deepEqual(
      [
        told.length,
        told.at(-1).endsWith("odd.csv: warning: And so on: 7 remarks in all. With --json all of them are told."),
      ],
      [6, true],
    );
    const all = linesOf(await ask("services", "toll", "--from", file));
    assert.deepEqual(
      all.map((line) => /Line (\d+)/.exec(line)?.[1]),
      ["3", "4", "5", "6", "7", "8", "9"],
    );
  });

  it("tells what was odd in the file, by its line", async () => {
    const file = fileOf(
      "odd-services.csv",
      `pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n${PREFIX}toll,a,toll,A\ntoll,b,toll,B\n`,
    );
    const { code, stdout, stderr } = await run(["services", "toll", "--from", file]);
    assert.deepEqual([code, stdout], [0, "a\tA\ttoll\n"]);
    assert.match(stderr, /odd-services\.csv: error: Line 3: .*\[INVALID_URN\]\n$/);
  });

  it("has no answer without a file, of another file, or about what is neither package nor service", async () => {
    for (const [args, told] of [
      [["fiske"], /services needs a file: --from FILE/],
      [["fiske", "--from", "nowhere.csv"], /nowhere\.csv cannot be read: there is no such file/],
      [
        ["fiske", "--from", fileOf("other.csv", "a;b\n1;2\n")],
        /other\.csv: This says nothing of services: the header .* is needed, not "a;b"/,
      ],
      [["fiske", "--from", fileOf("catalogue.json", "[]")], /not an empty list/],
      [["fangstdagbk", "--from", FILE], /The file has no service "fangstdagbk"\. /],
      [["opptreforvirksomhetenskunder", "--from", FILE], /was withdrawn/],
    ]) {
      const { code, stdout, stderr } = await run(["services", ...args]);
      assert.deepEqual([code, stdout], [2, ""], args.join(" "));
      assert.match(stderr, told);
    }
  });
});

describe("search --services", () => {
  it("finds packages by the services in them, and names the one that was found", async () => {
    const answer = await run(["search", "signalmeld", "--services", FILE, "--language", "nb"]);
    assert.deepEqual(
      [answer.code, rowsOf(answer)],
      [0, [[`${PREFIX}maskinlesbare-hendelser`, "Maskinlesbare hendelser", "Integrasjoner", "Signalmelding"]]],
    );
    assert.equal((await run(["search", "signalmeld"])).code, 1);
    const { json } = await ask("search", "signalmeld", "--services", FILE);
    assert.deepEqual(json[0].matches, [{ field: "service", text: "Signalmelding", start: 0, end: 10 }]);
  });
});
