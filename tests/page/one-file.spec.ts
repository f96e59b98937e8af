// The edition of one file, from a disk.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { inRepository } from "../../scripts/folders.mjs";
import { expect, MONTH, ready, test } from "./fixtures.ts";

const FILE = pathToFileURL(inRepository("site", "tilgangspakker.html")).href;

test("the one file opens version 3, and the register, and finds in it", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(FILE);
  await ready(page);
  await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
  await page.getByRole("link", { name: /Gå til dagens register/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hvem får hva i Altinn?");
  await page.getByRole("searchbox").fill("moms");
  await expect(page.getByRole("link", { name: "Merverdiavgift" })).toBeVisible();
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
});

test("the one file opens a link to a package of the register", async ({ page }) => {
  await page.goto(`${FILE}#catalogue=${MONTH}&package=lonn`);
  await ready(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lønn");
});

test("the one file has the accessibility statement in itself, and offers no copy of itself", async ({ page }) => {
  await page.goto(FILE);
  await ready(page);
  await expect(page.getByRole("link", { name: /Last ned siden/ })).toHaveCount(0);
  await page.getByText("Tilgjengelighet", { exact: true }).click();
  await expect(page.locator(".page-accessibility p").first()).toBeVisible();
});

test("the one file's content policy names by their hashes what may run, and no address", () => {
  const html = readFileSync(inRepository("site", "tilgangspakker.html"), "utf8");
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).not.toMatch(/unsafe-inline|(?<!wasm-)unsafe-eval|https?:|\*|'self'/);
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/]+=*' 'sha256-[\w+/]+=*' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/]+=*';/,
  );
  expect(html.replace(/<script[^]*?<\/script>|<style[^]*?<\/style>/g, "")).not.toMatch(
    /\s(src|href)="(?!#|https:|data:)/,
  );
});
