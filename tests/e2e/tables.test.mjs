// Tables on a phone, in a small window and on a desk: no number and no word in them is broken within, and nothing sticks out.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";
import { WIDTHS, brokenWords, screen, visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const today = `catalogue=${MONTH}`;
const SLUGS = ["programmeringsgrensesnitt", "opptreforvirksomhetenskunder", "lonn", "finnesikke"];
const TABLES = {
  "properties, version 3": ["", ".tp-table"],
  "properties, today": [`#${today}`, ".tp-table, .tp-role-codes"],
  "properties, in English": [`#${today}&lang=en`, ".tp-table, .tp-role-codes"],
  "roles": [`#${today}&view=roles`, ".page-roles"],
  "roles, in English": [`#${today}&view=roles&lang=en`, ".page-roles"],
  "the matrix": [`#${today}&view=matrix`, ".page-matrix"],
  "the rows of an answer": [`#view=ask&action=hold&package=maskinlesbarehendelser&lang=en`, ".page-answer .tp-table"],
  "URNs": [`#view=urns&urns=${SLUGS.map((it) => `urn:altinn:accesspackage:${it}`).join()}`, ".page-urns .tp-table"],
};

for (const [name, [at, selector]] of Object.entries(TABLES)) {
  describe(`the table of ${name}`, () => {
    for (const width of WIDTHS) {
      it(`keeps every word and number whole at ${width} px`, () =>
        browser.withPage({ ...screen(width), at }, async (page) => {
          await page.locator(selector).first().waitFor();
          assert.ok((await visible(page, selector)).length > 0);
          assert.deepEqual(await brokenWords(page, selector), []);
          await assertFits(page);
        }));
    }
  });
}
