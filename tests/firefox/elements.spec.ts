// The elements in Firefox, under a strict content policy: one that a script made, and one from a server.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

import init, { Catalogue } from "tilgangspakker";
import { elementStyles, renderElement } from "tilgangspakker/elements";
import { inRepository } from "../../scripts/folders.mjs";
import { STRICT } from "../elements/fixtures.ts";
import { expect, test } from "./firefox.ts";

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  wasm: "application/wasm",
};
const SCRIPT = `globalThis.told = [];
addEventListener("access-package-select", ({ detail }) => told.push(detail.accessPackage.urn));
addEventListener("access-package-verdict", ({ detail }) => told.push(detail.verdict.decision));
addEventListener("securitypolicyviolation", ({ violatedDirective }) => told.push(violatedDirective));
globalThis.node = document.querySelector("access-package-tree").shadowRoot.querySelector("li[data-urn]");
import("/dist/elements.js").then(() => (document.documentElement.dataset.ready = ""));`;

let server: Server;
test.beforeAll(async () => {
  await init();
  const tree = renderElement("access-package-tree", Catalogue.version3(), {
    language: "nb",
    role: "FFØR",
    stylesheet: "/elements.css",
  });
  const files: Record<string, string> = {
    "/": `<!doctype html><html lang="nb"><title>x</title><body>${tree}<access-package-check catalogue=versjon-3></access-package-check><script type="module" src="/start.js"></script>`,
    "/start.js": SCRIPT,
    "/elements.css": elementStyles,
  };
  server = createServer(async ({ url = "" }, response) => {
    const isOurs = url.startsWith("/dist/");
    const content =
      files[url] ?? (isOurs ? await readFile(inRepository(url.slice(1))).catch(() => undefined) : undefined);
    const type = TYPES[extname(url).slice(1) || "html"] ?? "text/plain";
    response.writeHead(content === undefined ? 404 : 200, { "content-type": type, "content-security-policy": STRICT });
    response.end(content);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
test.afterAll(() => server.close());

test.beforeEach(async ({ firefox }) => {
  await firefox.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await firefox.waitFor(
    () =>
      document.querySelector("access-package-check").shadowRoot?.querySelector<HTMLButtonElement>("[type=submit]")
        ?.disabled === false,
  );
});

test("the elements in Firefox take over what a server sent, tell what is chosen, and answer", async ({ firefox }) => {
  const taken = await firefox.evaluate(() => {
    const tree = document.querySelector("access-package-tree");
    tree.shadowRoot.querySelector<HTMLElement>("[data-tp-choose]").click();
    const decisions = [...tree.shadowRoot.querySelectorAll(".tp-decision")].map((it) => it.textContent);
    const edge = getComputedStyle(tree.shadowRoot.querySelector(".tp-notice")).borderInlineStartWidth;
    return { isSameNode: globalThis.node.isConnected, chosen: tree.package, decisions, isStyled: edge !== "0px" };
  });
  expect(taken).toEqual({
    isSameNode: true,
    chosen: "urn:altinn:accesspackage:programmeringsgrensesnitt",
    decisions: ["Uavklart", "Uavklart", "Uavklart"],
    isStyled: true,
  });

  await firefox.evaluate(() => {
    const question = { action: "hold", package: "maskinlesbarehendelser", role: "FFØR" } as const;
    document.querySelector("access-package-check").question = question;
  });
  await firefox.waitFor(() => document.querySelector("access-package-check").shadowRoot.querySelector(".tp-verdict"));
  const told = ["urn:altinn:accesspackage:programmeringsgrensesnitt", "Indeterminate"];
  expect(await firefox.evaluate(() => globalThis.told)).toEqual(told);
});

test("the elements in Firefox have open on paper what is closed, by their styles or else while they are printed", async ({
  firefox,
}) => {
  const isOpen = await firefox.evaluate(() => {
    const area = document
      .querySelector("access-package-tree")
      .shadowRoot.querySelector<HTMLDetailsElement>(".tp-area > details");
    const isOpen = [(area.open = false)];
    for (const name of ["beforeprint", "afterprint"]) {
      dispatchEvent(new Event(name));
      isOpen.push(area.open || (name === "beforeprint" && CSS.supports("selector(::details-content)")));
    }
    return isOpen;
  });
  expect(isOpen).toEqual([false, true, false]);
});
