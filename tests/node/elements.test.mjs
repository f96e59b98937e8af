// Elements where there is no DOM: they can be imported, and made as HTML text for a server to send.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";
import { AccessPackageTreeElement, elementStyles, elements, renderElement } from "tilgangspakker/elements";

let seed;
let today;
/** What no package has. */
let other;
before(async () => {
  await init();
  seed = Catalogue.embedded();
  today = Catalogue.fromJson(
    readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json")), "utf8"),
  );
  other = Catalogue.fromJson(today.toJson().replace("Revisjon", "Revisjonen"));
});

const code = (ask) => {
  try {
    ask();
  } catch (error) {
    return [error.name, error.code];
  }
  return undefined;
};
/** Where the browser would find today's catalogue. */
const ELSEWHERE = { address: "/altinn-2026-08.json" };
const content = (html) => html.replace(/<style>[^]*?<\/style>/, "");

describe("the elements without a DOM", () => {
  it("are classes by their names, of which nothing is defined", () => {
    assert.equal(elements["access-package-tree"], AccessPackageTreeElement);
    assert.equal(typeof customElements, "undefined");
  });
});

describe("renderElement", () => {
  it("gives the element with its attributes and a declarative shadow root", () => {
    const html = renderElement("access-package-tree", seed, {
      language: "nn",
      role: "DAGL",
      package: "maskinlesbarehendelser",
      headingLevel: 3,
      address: "/a.json?b=1&c=2",
    });
    assert.match(
      html,
      /^<access-package-tree catalogue="\/a\.json\?b=1&amp;c=2" language="nn" package="maskinlesbarehendelser" for-role="DAGL" heading-level="3"><template shadowrootmode="open"><style>/,
    );
    assert.match(html, /<\/template><\/access-package-tree>$/);
    assert.match(html, /<h3[^>]*>(<span lang="nb">)?Integrasjoner/);
  });

  it("marks the current package, once, and opens its area alone", () => {
    const html = renderElement("access-package-tree", today, { package: "revisjon", ...ELSEWHERE });
    assert.equal(html.match(/aria-current="true"/g).length, 1);
    assert.match(html, /data-urn="urn:altinn:accesspackage:revisjon" part="package current"/);
    assert.equal(html.match(/<details class="ds-details" open/g).length, 1);
  });

  it("shows only what the role gets, or may pass on", () => {
    for (const action of ["hold", "delegate"]) {
      const html = renderElement("access-package-tree", today, { role: "REGN", only: action, ...ELSEWHERE });
      const shown = [...html.matchAll(/<li class="tp-package" [^>]*data-urn="([^"]*)"/g)].map((it) => it[1]);
      assert.deepEqual(
        shown.sort(),
        today
          .packagesForRole("REGN", { action })
          .map((it) => it.urn)
          .sort(),
      );
      assert.match(html, new RegExp(`^<access-package-tree [^>]*only="${action}"`));
    }
    assert.throws(() => renderElement("access-package-tree", seed, { only: "hold" }), { code: "INVALID_ARGUMENT" });
    assert.throws(() => renderElement("access-package-tree", seed, { role: "DAGL", variant: "BRLL" }), {
      code: "UNKNOWN_VARIANT",
    });
  });

  it("never shows a role that is unresolved as one that gets the package", () => {
    for (const name of ["access-package-tree", "access-package-table", "access-package-check"]) {
      const html = content(
        renderElement(name, seed, { role: "FFØR", package: "maskinlesbarehendelser", language: "en" }),
      );
      assert.doesNotMatch(html, /data-decision="Permit"|success/);
      assert.match(html, /Unresolved|Undecided/);
      assert.match(html, /Do not take it for a yes|neither yes nor no/);
    }
  });

  it("answers with every verdict that the catalogue gives", () => {
    for (const { code } of seed.roles()) {
      const html = renderElement("access-package-table", seed, { role: code });
      const shown = [...html.matchAll(/<tr [^>]*data-decision="(\w+)"/g)].map((it) => it[1]);
      assert.deepEqual(
        shown,
        seed.packages().map((it) => seed.check({ action: "hold", package: it.urn, role: code }).decision),
        code,
      );
    }
  });

  it("names every piece as a part", () => {
    const html = content(renderElement("access-package-table", seed, { role: "DAGL" }));
    for (const part of ["root", "table", "th", "td", "choose", "decision permit", "unresolved", "role-codes"])
      assert.ok(html.includes(` part="${part}"`), part);
  });

  it("has nothing to say where there are no notices", () => {
    assert.match(content(renderElement("access-package-notice", today, ELSEWHERE)), /<div data-made="[^"]*"><\/div>/);
  });

  it("has its styles in itself, with a nonce, or at an address", () => {
    assert.ok(renderElement("access-package-notice", seed).includes(`<style>${elementStyles}</style>`));
    assert.match(renderElement("access-package-notice", seed, { nonce: 'a"b' }), /<style nonce="a&quot;b">/);
    assert.match(
      renderElement("access-package-notice", seed, { stylesheet: "/s.css" }),
      /open"><link rel="stylesheet" href="\/s\.css"><div/,
    );
    assert.doesNotMatch(elementStyles, /[<&]|\/\*/);
  });

  it("escapes whatever it is given", () => {
    const evil = '</template><img src=x onerror="alert(1)">';
    const catalogue = Catalogue.fromJson(
      seed.toJson().replaceAll("Maskinlesbare hendelser", JSON.stringify(evil).slice(1, -1)),
    );
    for (const name of Object.keys(elements)) {
      const html = renderElement(name, catalogue, {
        address: evil,
        stylesheet: evil,
        package: "maskinlesbarehendelser",
        role: "DAGL",
      });
      assert.doesNotMatch(html, /<img/);
      assert.equal(html.split("</template>").length, 2);
    }
  });

  it("ignores spaces around what it is given, as the browser does", () => {
    const spaced = { address: " /a.json ", role: " DAGL", package: "maskinlesbarehendelser\n" };
    const bare = Object.fromEntries(Object.entries(spaced).map(([name, value]) => [name, value.trim()]));
    assert.equal(
      renderElement("access-package-check", seed, spaced),
      renderElement("access-package-check", seed, bare),
    );
  });

  describe("refuses what the script would replace by other answers", () => {
    const NAMES = Object.keys(elements);

    it("every element of a catalogue that does not come with the package, without its address", () => {
      for (const name of NAMES) {
        for (const options of [{}, { address: "" }, { address: " \n" }, { role: "DAGL", package: "lonn" }]) {
          assert.throws(
            () => renderElement(name, other, options),
            { name: "TilgangspakkerError", code: "INVALID_ARGUMENT", message: /options\.address/ },
            name,
          );
        }
        assert.match(renderElement(name, other, ELSEWHERE), /^<access-package-\w+ catalogue="\/altinn-2026-08\.json"/);
      }
    });

    it("in the language of the element", () => {
      for (const [language, words] of [
        ["nb", /Katalogen «altinn-2026-08» .* nettleseren .* Oppgi i options\.address/],
        ["nn", /Katalogen «altinn-2026-08» .* nettlesaren .* Oppgje i options\.address/],
        ["en", /The catalogue "altinn-2026-08" .* Pass in options\.address/],
      ]) {
        assert.throws(() => renderElement("access-package-tree", other, { language }), { message: words });
      }
    });

    it("a catalogue that bears the name of one of ours and has other content", () => {
      for (const [ours, changed] of [
        [seed, Catalogue.fromJson(seed.toJson().replace("Maskinlesbare hendelser", "Maskinlesbare handlinger"))],
        [today, other],
      ]) {
        assert.equal(changed.version, ours.version);
        assert.throws(() => renderElement("access-package-tree", changed), {
          code: "INVALID_ARGUMENT",
          message: /options\.address/,
        });
        assert.ok(renderElement("access-package-tree", changed, ELSEWHERE));
      }
    });

    it("but not version 3, by its name, however it was read", () => {
      const file = readFileSync(new URL("../../data/versjon-3/catalogue.json", import.meta.url), "utf8");
      for (const same of [Catalogue.embedded(), Catalogue.fromJson(seed.toJson()), Catalogue.fromJson(file)]) {
        for (const name of NAMES) {
          const html = renderElement(name, same, { role: "DAGL" });
          assert.equal(html, renderElement(name, seed, { role: "DAGL" }));
          assert.ok(html.startsWith(`<${name} catalogue="versjon-3" `), html.slice(0, 99));
        }
      }
    });

    it("but not the newest register, however it was read, which the script has where no catalogue is named", async () => {
      for (const same of [await load(), today, Catalogue.fromJson(today.toJson())]) {
        for (const name of NAMES) {
          const html = renderElement(name, same, { role: "DAGL" });
          assert.equal(html, renderElement(name, today, { role: "DAGL" }));
          assert.ok(html.startsWith(`<${name} language="nb" `), html.slice(0, 99));
        }
      }
    });
  });

  it("says which catalogue its content was made of, so that the browser can tell whether it has the same", () => {
    const origin = (catalogue, options) =>
      / data-version="([^"]*)" data-catalogue="([^"]+)"/
        .exec(renderElement("access-package-tree", catalogue, options))
        .slice(1);
    const again = Catalogue.fromJson(today.toJson());
    const changed = Catalogue.fromJson(today.toJson().replace("Revisjon", "Revisjonen"));
    assert.deepEqual(origin(today, ELSEWHERE), origin(again, { ...ELSEWHERE, role: "DAGL", language: "nn" }));
    assert.equal(origin(changed, ELSEWHERE)[0], "altinn-2026-08");
    assert.notEqual(origin(changed, ELSEWHERE)[1], origin(today, ELSEWHERE)[1]);
  });

  it("throws for what it could not show", () => {
    assert.deepEqual(
      code(() => renderElement("access-package-tree", seed, { role: "DAGGL" })),
      ["TilgangspakkerError", "UNKNOWN_ROLE"],
    );
    assert.deepEqual(
      code(() => renderElement("access-package-tree", seed, { role: "DAGL", variant: "</template>" })),
      ["TilgangspakkerError", "UNKNOWN_VARIANT"],
    );
    assert.deepEqual(
      code(() => renderElement("access-package-tree", seed, { package: "x" })),
      ["TilgangspakkerError", "UNKNOWN_PACKAGE"],
    );
    assert.deepEqual(
      code(() => renderElement("access-package-check", seed, { action: "x" })),
      ["TilgangspakkerError", "INVALID_QUESTION"],
    );
    for (const options of [
      { action: "client", recipient: "employee" },
      { action: "delegate", recipient: "agent" },
      { worksFor: "x" },
      { isAgent: "x" },
    ]) {
      assert.deepEqual(
        code(() => renderElement("access-package-check", seed, options)),
        ["TilgangspakkerError", "INVALID_QUESTION"],
        JSON.stringify(options),
      );
    }
    assert.deepEqual(
      code(() =>
        renderElement("access-package-check", seed, {
          action: "systemUser",
          worksFor: "clients",
          packages: "maskinlesbarehendelser x",
        }),
      ),
      ["TilgangspakkerError", "UNKNOWN_PACKAGE"],
    );
    assert.deepEqual(
      code(() => renderElement("access-package-tree", seed, { headingLevel: 9 })),
      ["TilgangspakkerError", "INVALID_ARGUMENT"],
    );
    assert.deepEqual(
      code(() => renderElement("div", seed)),
      ["TilgangspakkerError", "INVALID_ARGUMENT"],
    );
    assert.deepEqual(
      code(() => renderElement("access-package-tree", {})),
      ["TilgangspakkerError", "INVALID_CATALOGUE"],
    );
    assert.deepEqual(
      code(() => renderElement("access-package-tree", null)),
      ["TilgangspakkerError", "INVALID_CATALOGUE"],
    );
  });

  it("refuses options that are another element's, since they would change nothing", () => {
    const others = {
      "access-package-tree": ["action", "recipient"],
      "access-package-table": ["action", "recipient"],
      "access-package-notice": ["only", "action", "recipient"],
      "access-package-check": ["only"],
    };
    for (const [name, options] of Object.entries(others)) {
      for (const option of options) {
        const message = new RegExp(`There is no option "${option}" of <${name}>`);
        assert.throws(() => renderElement(name, seed, { role: "DAGL", [option]: "hold" }), {
          code: "INVALID_ARGUMENT",
          message,
        });
        assert.ok(renderElement(name, seed, { role: "DAGL", [option]: undefined }));
      }
    }
  });

  it("refuses options that are misspelt or no text, since without them another question would be answered", () => {
    const malformed = [
      [
        { action: "delegate", recipent: "organisation" },
        /There is no option "recipent" of <access-package-check>\. Use language, /,
      ],
      [{ role: 5 }, /options\.role must be a string, not of type number/],
      [{ variant: 5 }, /options\.variant must be a string/],
      [{ address: new URL("https://example.com/a.json") }, /options\.address/],
      [{ nonce: Symbol("x") }, /options\.nonce could not be read: its type is symbol/],
      [{ headingLevel: Symbol("x") }, /options\.headingLevel could not be read: its type is symbol/],
      [
        {
          get role() {
            throw new Error("x");
          },
        },
        /options\.role could not be read/,
      ],
      [{ headingLevel: "2" }, /options\.headingLevel must be/],
      [{ headingLevel: { toString: () => "4" } }, /options\.headingLevel\.toString could not be read/],
      [{ headingLevel: [3] }, /options\.headingLevel must be a number/],
      [{ ["x".repeat(1e6)]: 1 }, /There is no option "x{99}" of /],
      [
        new Proxy(
          {},
          {
            ownKeys() {
              throw new Error("own");
            },
          },
        ),
        /options could not be read/,
      ],
      [new Map([["role", "DAGL"]]), /options could not be read: it is a collection/],
      ...["nb", null, 3, true, []].map((it) => [it, /options must be an object/]),
    ];
    assert.throws(() => renderElement("x".repeat(1e6), seed), {
      code: "INVALID_ARGUMENT",
      message: /There is no element "x{99}"\./,
    });
    assert.throws(() => renderElement(Object.create(null), seed), {
      code: "INVALID_ARGUMENT",
      message: /name must be a string/,
    });
    for (const [options, message] of malformed) {
      assert.throws(() => renderElement("access-package-check", seed, options), {
        name: "TilgangspakkerError",
        code: "INVALID_ARGUMENT",
        message,
      });
    }
  });
});
