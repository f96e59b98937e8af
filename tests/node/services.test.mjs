// Services, as JavaScript asks: read from what the caller brings, found by package, and in a search.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue, Services } from "tilgangspakker";

const PREFIX = "urn:altinn:accesspackage:";
const HEADER = "pakkeurn,ressursid,ressurs_org,ressursnavn_nb";
const CSV = `\ufeff${HEADER}\r\n"${PREFIX}fiske","fangstdagbok","fiskedir","Fangstdagbok, ""kyst"""\r\n${PREFIX}toll,fangstdagbok,fiskedir,"Fangstdagbok, ""kyst"""\r\n`;
const ANSWER = JSON.stringify([
  {
    object: {
      id: "1",
      urn: `${PREFIX}fiske`,
      resources: [{ refId: "fangstdagbok", name: "Fangstdagbok", provider: { code: "fiskedir" } }],
    },
    score: 1,
    fields: [],
  },
]);

let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
  );
});

describe("services", () => {
  it("are found by their package, and their packages by them", () => {
    const services = Services.fromCsv(CSV);
    const service = { id: "fangstdagbok", name: { value: 'Fangstdagbok, "kyst"', language: "nb" }, owner: "fiskedir" };
    for (const reference of [`${PREFIX}fiske`, "fiske", ":fiske"])
      assert.deepEqual(services.servicesOf(reference), [service]);
    assert.deepEqual(services.packagesFor("fangstdagbok"), [`${PREFIX}fiske`, `${PREFIX}toll`]);
    assert.deepEqual(
      [services.servicesOf("lonn"), services.packagesFor("jaktdagbok"), services.diagnostics()],
      [[], [], []],
    );
  });

  it("come from the answer of Altinn's package search too, in the language that it was asked for in", () => {
    assert.deepEqual(Services.fromSearchAnswer(ANSWER).servicesOf("fiske"), [
      { id: "fangstdagbok", name: { value: "Fangstdagbok", language: "nb" }, owner: "fiskedir" },
    ]);
    assert.equal(
      Services.fromSearchAnswer(`\ufeff${ANSWER}`, { language: "nn" }).servicesOf("fiske")[0].name.language,
      "nn",
    );
  });

  it("tell what was odd, with its line, and leave out no more than that", () => {
    const services = Services.fromCsv(`${HEADER}\nfiske,a,nav,A\n${PREFIX}fiske,b,nav,B\n`);
    assert.deepEqual(services.diagnostics(), [
      {
        severity: "error",
        code: "INVALID_URN",
        message: services.diagnostics()[0].message,
        document: null,
        line: 2,
        column: null,
      },
    ]);
    assert.equal(services.servicesOf("fiske").length, 1);
  });

  it("are not read from what is something else: who asks is told what is needed", () => {
    for (const text of ["", "{}", "a;b", "<html>"])
      assert.throws(() => Services.fromCsv(text), {
        code: "INVALID_CATALOGUE",
        message: /the header pakkeurn,ressursid,ressurs_org,ressursnavn_nb is needed/,
      });
    for (const text of ["", "{", "[]", CSV])
      assert.throws(() => Services.fromSearchAnswer(text), {
        code: "INVALID_CATALOGUE",
        message: /^This says nothing of services: /,
      });
    for (const value of [undefined, null, 7, {}, Buffer.from(CSV)])
      for (const read of [Services.fromCsv, Services.fromSearchAnswer])
        assert.throws(() => read(value), { code: "INVALID_ARGUMENT" });
    for (const read of [Services.fromCsv, Services.fromSearchAnswer])
      assert.throws(() => read(" ".repeat((16 << 20) + 1)), { code: "TOO_LARGE" });
    for (const options of [null, 7, { language: "sv" }, { languages: "nn" }])
      assert.throws(() => Services.fromSearchAnswer(ANSWER, options), { code: "INVALID_ARGUMENT" });
  });

  it("are asked about by text", () => {
    const services = Services.fromCsv(CSV);
    for (const value of [undefined, null, 7, ["fiske"]])
      for (const method of ["servicesOf", "packagesFor"])
        assert.throws(() => services[method](value), { code: "INVALID_ARGUMENT" });
  });

  it("are made by reading alone, and neither they nor their answers change", () => {
    assert.throws(() => new Services(), { code: "INVALID_ARGUMENT" });
    const services = Services.fromCsv(CSV);
    assert.ok(Object.isFrozen(services));
    const [service] = services.servicesOf("fiske");
    assert.ok(
      Object.isFrozen(service) &&
        Object.isFrozen(service.name) &&
        Object.isFrozen(services.packagesFor("fangstdagbok")),
    );
  });
});

describe("a search with services", () => {
  it("finds packages by what the services in them are called, and says so", () => {
    const services = Services.fromCsv(`${HEADER}\n${PREFIX}maskinlesbarehendelser,signal,brreg,Signalmelding\n`);
    const [hit, ...others] = today.search("signalmeld", { services, language: "nn" });
    assert.deepEqual([hit.accessPackage.urn, others], [`${PREFIX}maskinlesbare-hendelser`, []]);
    assert.deepEqual(hit.matches, [{ field: "service", text: "Signalmelding", start: 0, end: 10 }]);
    assert.equal(hit.accessPackage.name.language, "nn");
    assert.deepEqual(today.search("signalmeld"), []);
  });

  it("finds all that a search without them finds", () => {
    const services = Services.fromCsv(CSV);
    for (const term of ["lonn", "moms", "daglig leder", "toll"]) {
      const urns = today.search(term, { services, limit: 223 }).map(({ accessPackage }) => accessPackage.urn);
      for (const { accessPackage } of today.search(term, { limit: 223 }))
        assert.ok(urns.includes(accessPackage.urn), `${term}: ${accessPackage.urn}`);
    }
    assert.deepEqual(today.search("lonn", { services: undefined }), today.search("lonn"));
  });

  it("takes services that were read, and no text of them", () => {
    for (const services of [CSV, null, {}, Object.create(Services.prototype), [Services.fromCsv(CSV)]]) {
      assert.throws(() => today.search("toll", { services }), {
        code: "INVALID_ARGUMENT",
        message: /^options\.services: services are made by/,
      });
    }
  });
});
