// Every field of the seed page, found again through the package.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";

const HOLDERS = ["DAGL", "LEDE", "INNH", "DTPR", "DTSO", "KOMP", "BEST", "REPR", "BOBE"];
const PREFIX = "urn:altinn:accesspackage:";
const nb = (value) => ({ value, language: "nb" });
let catalogue;

before(async () => {
  await init();
  catalogue = Catalogue.embedded();
});

describe("the embedded catalogue", () => {
  it("says which it is, and is called version3() too", () => {
    assert.equal(catalogue.version, "versjon-3");
    assert.equal(Catalogue.version3().toJson(), catalogue.toJson());
    assert.equal(catalogue.language, "nb");
    assert.deepEqual(catalogue.diagnostics(), []);
  });

  it("has the page's front matter, picture and links in its area", () => {
    const docs = "https://docs.altinn.studio/authorization/what-do-you-get/accessgroups";
    assert.deepEqual(catalogue.areas(), [
      {
        name: nb("Integrasjoner og API-er"),
        shortName: nb("Integrasjoner"),
        summary: nb(
          "Denne tilgangspakken er relevant for alle virksomheter som har dataintegrasjoner mot og benytter API",
        ),
        description: nb(
          "Denne hovedkatagorien gir tilgang til å sette opp og administrere dataintegrasjoner og API som tilbys. " +
            "Ved regelverksendringer eller innføring av nye digitale tjenester kan det bli endringer i tilganger som fullmakten gir.",
        ),
        urn: null,
        weight: 110,
        picture: { src: "iapi.jpg", alt: "Integrasjoner og API-er" },
        links: [
          { text: "hovedoversikt", href: `${docs}/type-accessgroups/versjon-3/#oversikt-over-tilgangspakker` },
          { text: "ER rolle", href: `${docs}/register_er/#rolletyper-fra-enhetsregisteret` },
        ],
      },
    ]);
  });

  it("has the page's tree: one area and three packages", () => {
    const [area, ...others] = catalogue.tree();
    assert.equal(others.length, 0);
    assert.deepEqual([area.kind, area.name.value, area.urn], ["area", "Integrasjoner og API-er", null]);
    assert.deepEqual(
      area.children.map(({ kind, name, urn, index }) => [kind, name.value, urn, index]),
      [
        ["package", "Programmeringsgrensesnitt (API)", "urn:altinn:accesspackage:programmeringsgrensesnitt", 0],
        ["package", "Opptre for virksomhetens kunder", "urn:altinn:accesspackage:opptreforvirksomhetenskunder", 1],
        ["package", "Maskinlesbare hendelser", "urn:altinn:accesspackage:maskinlesbarehendelser", 2],
      ],
    );
    for (const node of area.children) {
      assert.equal(node.description.value, catalogue.package(node.urn).description.value);
    }
  });

  it("keeps descriptions to the letter, misspellings and all", () => {
    const [api, customers, events] = catalogue.packages();
    assert.match(
      api.description.value,
      /^Denne tilgangspakken gir .* programmeringsgrensenitt \(API\) som benytter Maskinporten eller .* fullmakten gir\.$/,
    );
    assert.match(
      customers.description.value,
      /kan gis til til virksomhetsbruker .* "ECKEYROLE", behovet for denne må vurderes opp mot ny løsning for systembruker\.$/,
    );
    assert.match(
      events.description.value,
      /^Denne tilgangspakken gir fullmakter til å administrere tilgang til maskinlesbare hendelser\. Ved /,
    );
  });

  it("has the packages with their flags, former names and links", () => {
    const rest = ({ name, description, ...fields }) => fields;
    const same = {
      id: null,
      formerUrns: [],
      area: { name: nb("Integrasjoner og API-er"), urn: null },
      partyKind: null,
      isAssignable: true,
      isDelegable: null,
      isResourcePolicyAvailable: true,
      subjectToChange: true,
    };
    assert.deepEqual(catalogue.packages().map(rest), [
      {
        index: 0,
        urn: "urn:altinn:accesspackage:programmeringsgrensesnitt",
        ...same,
        formerNames: [],
        links: [{ text: "Maskinporten", href: "https://docs.digdir.no/docs/Maskinporten/maskinporten_overordnet" }],
      },
      {
        index: 1,
        urn: "urn:altinn:accesspackage:opptreforvirksomhetenskunder",
        ...same,
        formerNames: ["ECKEYROLE"],
        links: [],
      },
      { index: 2, urn: "urn:altinn:accesspackage:maskinlesbarehendelser", ...same, formerNames: [], links: [] },
    ]);
  });

  it("knows what its packages have come to be called since", () => {
    for (const [since, then] of [
      ["maskinporten-scopes", "programmeringsgrensesnitt"],
      [`${PREFIX}maskinlesbare-hendelser`, "maskinlesbarehendelser"],
    ]) {
      assert.equal(catalogue.package(since).urn, PREFIX + then);
      assert.equal(catalogue.check({ action: "hold", package: since, role: "DAGL" }).reasons[0].package, PREFIX + then);
    }
    assert.deepEqual(catalogue.renames(), [
      { urn: `${PREFIX}programmeringsgrensesnitt`, current: `${PREFIX}maskinporten-scopes`, since: "2025-03-14" },
      { urn: `${PREFIX}opptreforvirksomhetenskunder`, current: null, since: "2024-12-16" },
      { urn: `${PREFIX}maskinlesbarehendelser`, current: `${PREFIX}maskinlesbare-hendelser`, since: "2025-03-14" },
    ]);
    assert.deepEqual(catalogue.resolve("maskinporten-scopes").former, catalogue.renames().slice(0, 1));
  });

  it("has the four rows of the property table", () => {
    const rows = catalogue.propertyTable().map((row) => ({ ...row, name: row.name.value }));
    const grants = HOLDERS.map((code) => ({ role: catalogue.role(code), variant: null, mayDelegate: true }));
    const of = (name, urn) => ({
      name,
      urn,
      level: 2,
      isAssignable: true,
      isResourcePolicyAvailable: true,
      grants,
      unknownRoles: [],
    });
    assert.deepEqual(rows, [
      {
        name: "Integrasjoner og API-er",
        urn: null,
        level: 1,
        isAssignable: true,
        isResourcePolicyAvailable: false,
        grants: [],
        unknownRoles: [],
      },
      of("Programmeringsgrensesnitt (API)", "urn:altinn:accesspackage:programmeringsgrensesnitt"),
      of("Opptre for virksomhetens kunder", "urn:altinn:accesspackage:opptreforvirksomhetenskunder"),
      of("Maskinlesbare hendelser", "urn:altinn:accesspackage:maskinlesbarehendelser"),
    ]);
  });

  it("has the notice that leaves Forretningsfører undecided", () => {
    assert.deepEqual(catalogue.notices(), [
      {
        severity: "warning",
        text: nb(
          "Det er fortsatt uavklart hvilke fullmakter det vil være natulig å gi personer med rollen Forretningsførerer " +
            'innenfor fullmaktsområdet "Integrasjoner og API-er"',
        ),
        area: "Integrasjoner og API-er",
        package: null,
        unresolvedRoles: ["FFØR"],
      },
    ]);
  });

  it("knows the register's 27 roles, by code", () => {
    const codes = catalogue.roles().map((role) => role.code);
    assert.equal(codes.length, 27);
    assert.deepEqual(codes, [...codes].sort(new Intl.Collator("nb").compare));
    assert.deepEqual(catalogue.role("urn:altinn:rolecode:dagl"), {
      index: codes.indexOf("DAGL"),
      code: "DAGL",
      urn: "urn:altinn:external-role:ccr:daglig-leder",
      name: nb("Daglig leder"),
      isKeyRole: true,
      register: "ccr",
      partyKind: "organisation",
    });
  });

  it("says which roles get a package, and which packages a role gets", () => {
    for (const { urn } of catalogue.packages()) {
      const grants = catalogue.rolesForPackage(urn);
      assert.deepEqual(
        grants.map((grant) => grant.role.code),
        HOLDERS,
      );
      assert.ok(grants.every((grant) => grant.variant === null && grant.mayDelegate));
    }
    for (const { code } of catalogue.roles()) {
      assert.equal(catalogue.packagesForRole(code).length, HOLDERS.includes(code) ? 3 : 0, code);
    }
  });

  it("says what became of each package", () => {
    const [scopes, customers, events] = catalogue.packages().map(({ urn }) => urn);
    assert.deepEqual(
      [scopes, customers, events].map((urn) => catalogue.resolve(urn)),
      [
        { reference: scopes, status: "renamed", current: `${PREFIX}maskinporten-scopes`, since: "2025-03-14" },
        { reference: customers, status: "removed", since: "2024-12-16" },
        { reference: events, status: "renamed", current: `${PREFIX}maskinlesbare-hendelser`, since: "2025-03-14" },
      ],
    );
    assert.equal(catalogue.resolve("urn:altinn:accesspackage:maskinporten-scopes").status, "current");
    assert.deepEqual(catalogue.resolve("ECKEYROLE"), { ...catalogue.resolve(customers), reference: "ECKEYROLE" });
    const { suggestions, ...unknown } = catalogue.resolve(`${PREFIX}maskinlesbarhendelser`);
    assert.deepEqual(unknown, { reference: `${PREFIX}maskinlesbarhendelser`, status: "unknown" });
    assert.equal(suggestions[0], events);
  });

  it("says of its area what it is, and which packages are below", () => {
    const below = catalogue.packages().map(({ urn }) => urn);
    for (const reference of ["Integrasjoner og API-er", "integrasjoner og api-er"]) {
      assert.deepEqual(catalogue.resolve(reference), { reference, status: "area", area: catalogue.areas()[0], below });
    }
  });

  it("shows all of it in HTML", async () => {
    const { renderCatalogue } = await import("tilgangspakker");
    const html = renderCatalogue(catalogue, { language: "nb" });
    const text = html
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
      .replaceAll(/\s+/g, " ");
    const [area] = catalogue.areas();
    const fields = [
      area.name.value,
      area.shortName.value,
      area.summary.value,
      String(area.weight),
      area.picture.src,
      area.picture.alt,
      ...area.links.map((link) => link.text),
      ...HOLDERS,
      "FFØR",
      "Forretningsfører",
      ...catalogue.notices().map((notice) => notice.text.value),
      ...catalogue.packages().flatMap((it) => [it.urn, it.name.value, ...it.formerNames]),
    ];
    for (const field of fields) assert.ok(text.includes(field), field);
    for (const { href } of [...area.links, ...catalogue.packages().flatMap((it) => it.links)]) {
      assert.ok(html.includes(`href="${href}"`), href);
    }
    // The sentence that authorisations may change stands once, not on every line.
    assert.equal(text.split("Ved regelverksendringer").length, 2);
    for (const it of [area, ...catalogue.packages()]) {
      for (const sentence of it.description.value
        .split(". ")
        .filter((part) => !part.startsWith("Ved regelverksendringer"))) {
        assert.ok(text.includes(sentence), sentence);
      }
    }
  });
});
