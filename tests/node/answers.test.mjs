// What comes out: frozen, stable, in the language asked for.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import init, { Catalogue, renderNotices, renderPropertyTable, renderTree, renderVerdict } from "tilgangspakker";

let catalogue;
before(async () => {
  await init();
  catalogue = Catalogue.embedded();
});

const EVENTS = "maskinlesbarehendelser";

function frozenThroughout(value, path = "result") {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  assert.ok(Object.isFrozen(value), `${path} is not frozen`);
  assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)), `${path} is not plain`);
  for (const [key, inner] of Object.entries(value)) {
    assert.notEqual(inner, undefined, `${path}.${key} is undefined rather than null`);
    frozenThroughout(inner, `${path}.${key}`);
  }
}

describe("what methods return", () => {
  it("is plain and frozen all the way down", () => {
    const results = {
      areas: catalogue.areas(),
      tree: catalogue.tree(),
      packages: catalogue.packages(),
      package: catalogue.package(EVENTS),
      roles: catalogue.roles(),
      role: catalogue.role("DAGL"),
      propertyTable: catalogue.propertyTable(),
      notices: catalogue.notices(),
      diagnostics: catalogue.diagnostics(),
      packagesForRole: catalogue.packagesForRole("DAGL"),
      rolesForPackage: catalogue.rolesForPackage(EVENTS),
      matrix: catalogue.matrix(),
      resolve: catalogue.resolve(EVENTS),
      check: catalogue.check({ action: "hold", package: EVENTS, role: "FFØR" }),
    };
    for (const [name, result] of Object.entries(results)) frozenThroughout(result, name);
  });

  it("is the same each time, where it never changes", () => {
    assert.equal(catalogue.packages(), catalogue.packages());
    assert.equal(catalogue.roles(), catalogue.roles());
  });

  it("has each text whole, whatever letters the source has", () => {
    const title = "Hendelser 😀 på nynorsk og «bokmål»";
    const name = catalogue.package(EVENTS).name.value;
    const other = Catalogue.fromJson(catalogue.toJson().replaceAll(JSON.stringify(name), JSON.stringify(title)));
    const [reason] = other.check({ action: "hold", package: EVENTS, role: "DAGL" }, { language: "nb" }).reasons;
    assert.ok(reason.message.includes(title), reason.message);
    assert.equal(reason.source.row, title);
    assert.equal(reason.role, "DAGL");
  });

  it("agrees between the matrix, the yes or no and the full check", () => {
    const { packages, roles, decisions } = catalogue.matrix();
    const names = ["Deny", "Permit", "Indeterminate"];
    assert.equal(decisions.length, packages.length * roles.length);
    packages.forEach((urn, p) =>
      roles.forEach((role, r) => {
        const { decision, permitted } = catalogue.check({ action: "hold", package: urn, role });
        assert.equal(names[decisions[p * roles.length + r]], decision);
        assert.equal(catalogue.holds(role, urn), permitted);
      }),
    );
  });
});

describe("a catalogue", () => {
  it("is not wrapped by what watches objects, as Vue's ref does: that leaves alone what cannot be extended", () => {
    assert.ok(!Object.isExtensible(catalogue));
  });
});

describe("languages", () => {
  it("of reasons are the one asked for, else the catalogue's own", () => {
    const question = { action: "hold", package: EVENTS, role: "FFØR" };
    const message = (options) => catalogue.check(question, options).reasons[0].message;
    assert.match(message(), /Forretningsfører \(FFØR\) skal få .* Regn det ikke som et ja/);
    assert.equal(message({ language: "nb" }), message());
    assert.match(message({ language: "nn" }), /Forretningsførar \(FFØR\) skal få .* eit varsel/);
    assert.match(message({ language: "en" }), /Business Manager \(FFØR\) is to get .* Do not take it for a yes/);
  });

  it("of errors are the one asked for", () => {
    const ask = (language) => () => catalogue.check({ action: "hold", package: EVENTS, role: "DAGGL" }, { language });
    assert.throws(ask("nb"), /Mente du DAGL\?/);
    assert.throws(ask("nn"), /Meinte du DAGL\?/);
    assert.throws(ask("en"), /Did you mean DAGL\?/);
  });

  it("of text that the source has in one only stay what they are, and say so", () => {
    const html = renderTree(catalogue, { language: "en" });
    assert.match(html, /<span lang="nb">Maskinlesbare hendelser<\/span>/);
    assert.match(html, /3 access packages/);
    assert.match(renderNotices(catalogue, { language: "en" }), /Warning.*<blockquote[^>]* lang="nb"/s);
  });
});

describe("views", () => {
  it("begin at the heading level asked for", () => {
    const levels = (html) => [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    assert.equal(levels(renderTree(catalogue))[0], 2);
    assert.deepEqual([...new Set(levels(renderTree(catalogue, { headingLevel: 4 })))], [4, 5]);
  });

  it("begin every id with the prefix asked for", () => {
    const html = renderTree(catalogue, { idPrefix: "left-" });
    assert.match(html, /id="left-maskinlesbarehendelser"/);
    assert.doesNotMatch(html, /id="tp-/);
  });

  it("escape every value", () => {
    const json = JSON.parse(catalogue.toJson());
    const attack = `"><img src=x onerror=alert(1)>'&<script>alert(2)</script>`;
    json.packages[0].name = attack;
    json.packages[0].description = attack;
    json.packages[0].formerNames = [attack];
    json.packages[0].links = [{ text: attack, href: `https://example.org/?${encodeURIComponent(attack)}"` }];
    json.areas[0].name = attack;
    json.areas[0].document = attack;
    json.areas[0].picture = { src: attack, alt: attack };
    json.notices[0].text = attack;
    json.notices[0].area = attack;
    json.packages[1].properties.unknownRoles = [attack];
    const hostile = Catalogue.fromJson(JSON.stringify(json));
    const question = { action: "hold", package: json.packages[0].urn, role: "FFØR" };
    for (const html of [
      renderTree(hostile),
      renderPropertyTable(hostile),
      renderNotices(hostile),
      renderVerdict(hostile, question),
    ]) {
      assert.doesNotMatch(html, /<img|<script|&<|="">/i);
      assert.match(html, /&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;/);
    }
  });

  it("show a verdict with its reasons, what they rest on and the notice", () => {
    const html = renderVerdict(catalogue, { action: "hold", package: EVENTS, role: "FFØR" });
    assert.match(html, />Uavklart</);
    assert.match(html, /integrasjoner-og-api-er\.md/);
    assert.match(html, /Advarsel/);
    assert.match(renderVerdict(catalogue, { action: "attach", package: EVENTS }), />Ja</);
    assert.match(renderVerdict(catalogue, { action: "hold", package: EVENTS, role: "OBS" }), />Nei</);
  });
});
