// The elements in Firefox, under a strict content policy: one that a script made, and one from a server.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { elementStyles, renderElement } from "tilgangspakker/elements";
import { inRepository } from "../../scripts/folders.mjs";
import { STRICT } from "./elements.mjs";
import { openFirefox } from "./firefox.mjs";

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm" };
const SCRIPT = `globalThis.told = [];
addEventListener("access-package-select", ({ detail }) => told.push(detail.accessPackage.urn));
addEventListener("access-package-verdict", ({ detail }) => told.push(detail.verdict.decision));
addEventListener("securitypolicyviolation", ({ violatedDirective }) => told.push(violatedDirective));
globalThis.node = document.querySelector("access-package-tree").shadowRoot.querySelector("li[data-urn]");
import("/dist/elements.js").then(() => (document.documentElement.dataset.ready = ""));`;

let server;
let firefox;
before(async () => {
  await init();
  const tree = renderElement("access-package-tree", Catalogue.embedded(), { language: "nb", role: "FFØR", stylesheet: "/elements.css" });
  const files = { "/": `<!doctype html><html lang="nb"><title>x</title><body>${tree}<access-package-check catalogue=versjon-3></access-package-check><script type="module" src="/start.js"></script>`, "/start.js": SCRIPT, "/elements.css": elementStyles };
  server = createServer(async ({ url }, response) => {
    const content = files[url] ?? (url.startsWith("/dist/") ? await readFile(inRepository(url.slice(1))).catch(() => undefined) : undefined);
    response.writeHead(content === undefined ? 404 : 200, { "content-type": TYPES[extname(url).slice(1) || "html"] ?? "text/plain", "content-security-policy": STRICT }).end(content);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  firefox = await openFirefox();
});
after(async () => {
  await firefox?.close();
  server?.close();
});

describe("the elements in Firefox", () => {
  it("take over what a server sent, tell what is chosen, and answer", async () => {
    await firefox.open(`http://127.0.0.1:${server.address().port}/`);
    await firefox.waitFor(() => document.querySelector("access-package-check").shadowRoot?.querySelector("[type=submit]")?.disabled === false);
    assert.deepEqual(await firefox.evaluate(() => {
      const tree = document.querySelector("access-package-tree");
      tree.shadowRoot.querySelector("[data-tp-choose]").click();
      return [globalThis.node.isConnected, tree.package, [...tree.shadowRoot.querySelectorAll(".tp-decision")].map((it) => it.textContent), getComputedStyle(tree.shadowRoot.querySelector(".tp-notice")).borderInlineStartWidth !== "0px"];
    }), [true, "urn:altinn:accesspackage:programmeringsgrensesnitt", ["Uavklart", "Uavklart", "Uavklart"], true]);
    await firefox.evaluate(() => {
      document.querySelector("access-package-check").question = { action: "hold", package: "maskinlesbarehendelser", role: "FFØR" };
    });
    await firefox.waitFor(() => document.querySelector("access-package-check").shadowRoot.querySelector(".tp-verdict"));
    assert.deepEqual(await firefox.evaluate(() => globalThis.told), ["urn:altinn:accesspackage:programmeringsgrensesnitt", "Indeterminate"]);
  });

  it("have open on paper what is closed, by their styles or else while they are printed", async () => {
    assert.deepEqual(await firefox.evaluate(() => {
      const area = document.querySelector("access-package-tree").shadowRoot.querySelector(".tp-area > details");
      const isOpen = [area.open = false];
      for (const name of ["beforeprint", "afterprint"]) {
        dispatchEvent(new Event(name));
        isOpen.push(area.open || (name === "beforeprint" && CSS.supports("selector(::details-content)")));
      }
      return isOpen;
    }), [false, true, false]);
  });
});
