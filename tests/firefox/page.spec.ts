// The page in Firefox: the ways through it that matter most, served, and as one file from a disk.

import { pathToFileURL } from "node:url";

import { inRepository } from "../../scripts/folders.mjs";
import { newestMonth } from "../../scripts/months.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { expect, test } from "./firefox.ts";

const REGISTER = `#catalogue=${newestMonth()}`;

let server: Awaited<ReturnType<typeof serveSite>>;
test.beforeAll(async () => {
  server = await serveSite({ port: 0, folder: inRepository("site") });
});
test.afterAll(() => server.close());

const EDITIONS = {
  served: () => `${server.url}/`,
  "as one file from a disk": () => pathToFileURL(inRepository("site", "tilgangspakker.html")).href,
};

for (const [edition, address] of Object.entries(EDITIONS)) {
  test.describe(`the page in Firefox, ${edition}`, () => {
    test("shows version 3: warning, tree and table", async ({ firefox }) => {
      await firefox.open(`${address()}#catalogue=versjon-3`);
      const seen = await firefox.evaluate(() => {
        const isSeen = (css: string) => document.querySelector(css)?.checkVisibility() === true;
        return [".tp-notice", "li[data-urn]", ".tp-table"].map(isSeen);
      });
      expect(seen).toEqual([true, true, true]);
    });

    test("finds a package as one types, and shows it as a place with its path", async ({ firefox }) => {
      await firefox.open(address() + REGISTER);
      await firefox.type("#sok", "moms");
      await firefox.waitFor(() => document.querySelector(".page-hit a")?.textContent?.startsWith("Merverdiavgift"));
      await firefox.click(".page-hit a");
      await firefox.waitFor(() => document.querySelector("h1")?.textContent === "Merverdiavgift");
      expect(
        await firefox.evaluate(
          () =>
            document.querySelector("svg[role=img]")?.getAttribute("aria-label")?.includes("Merverdiavgift") ?? false,
        ),
      ).toBe(true);
    });

    test("says what must be mended in a list of URNs", async ({ firefox }) => {
      await firefox.open(`${address()}${REGISTER}&view=urns`);
      await firefox.type("textarea", "urn:altinn:accesspackage:programmeringsgrensesnitt");
      await firefox.waitFor(() => document.querySelector("main")?.innerText.includes("maskinporten-scopes"));
    });

    test("shows a role, what has changed, and areas against roles", async ({ firefox }) => {
      for (const [view, heading] of [
        ["&view=roles&role=DAGL", "Daglig leder"],
        ["&view=changes", "Endringer"],
        ["&view=matrix", "Sammenlign"],
      ]) {
        await firefox.open(address() + REGISTER + view);
        await firefox.waitFor(
          (heading) =>
            [...document.querySelectorAll("h1")].some((it) => it.checkVisibility() && it.textContent === heading),
          heading,
        );
      }
    });
  });
}
