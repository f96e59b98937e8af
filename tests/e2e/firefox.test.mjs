// The same page in Firefox: the ways through it that matter most, served and from the disk.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { serveSite } from "../../scripts/serve.mjs";
import { ONE_FILE } from "./browser.mjs";
import { openFirefox } from "./firefox.mjs";
import { MONTH } from "./month.mjs";

const COUNT = () => document.querySelectorAll("li.tp-package").length;
const OWN = {
  version: "egen", language: "nb", areas: [{ name: "Fiske", children: ["urn:altinn:accesspackage:sild"] }],
  packages: [{ urn: "urn:altinn:accesspackage:sild", name: "Sild", properties: { roles: ["DAGL"] } }],
};

let server;
let firefox;
let folder;
before(async () => {
  server = await serveSite({ port: 0 });
  firefox = await openFirefox();
  folder = mkdtempSync(join(tmpdir(), "tilgangspakker-"));
});
after(async () => {
  await firefox?.close();
  await server?.close();
  if (folder) rmSync(folder, { recursive: true });
});

for (const [edition, addressOf] of [["served", () => `${server.url}/`], ["as one file from the disk", () => ONE_FILE]]) {
  describe(`the page in Firefox, ${edition}`, () => {
    /** Opens the page; what its content policy forbids from then on is written down where the test can read it. */
    const open = async (place = "") => {
      await firefox.open(addressOf() + place);
      await firefox.evaluate(() => {
        document.addEventListener("securitypolicyviolation", (event) => (document.documentElement.dataset.violated = `${event.violatedDirective} ${event.blockedURI}`));
      });
    };
    const assertAtPeace = async () => {
      assert.equal(await firefox.evaluate(() => document.documentElement.dataset.violated ?? ""), "");
      assert.equal(await firefox.evaluate(() => document.documentElement.dataset.failed ?? ""), "");
    };

    it("shows version 3", async () => {
      await open();
      assert.equal(await firefox.evaluate(COUNT), 3);
      assert.equal(await firefox.evaluate(() => document.querySelector("h1").textContent), "Integrasjoner og API-er");
      await assertAtPeace();
    });

    it("finds as one types, marks where, and keeps it in the address", async () => {
      await open();
      await firefox.type("#sok", "hendelser");
      await firefox.waitFor(() => document.querySelector("li.tp-package mark")?.textContent === "hendelser");
      assert.equal(await firefox.evaluate(() => [...document.querySelectorAll("li.tp-package")].filter((it) => it.checkVisibility() && it.offsetHeight > 0).length), 1);
      await firefox.waitFor(() => location.hash === "#search=hendelser");
      await assertAtPeace();
    });

    it("shows today's catalogue when it is chosen", async () => {
      await open();
      await firefox.click(`#katalog option[value="${MONTH}"]`);
      await firefox.waitFor(() => document.querySelectorAll("li.tp-package").length === 223);
      assert.equal(await firefox.evaluate(() => location.hash), `#catalogue=${MONTH}`);
      await assertAtPeace();
    });

    it("speaks nynorsk and English", async () => {
      await open();
      for (const [language, menu] of [["nn", "Pakkar"], ["en", "Packages"]]) {
        await firefox.click(`#sprak option[value="${language}"]`);
        await firefox.waitFor((menu) => document.querySelector('[data-view-link="packages"]').textContent === menu, menu);
        assert.equal(await firefox.evaluate(() => document.documentElement.lang), language);
      }
      await assertAtPeace();
    });

    it("goes to the view that a link names, and back", async () => {
      await open(`#view=roles&catalogue=${MONTH}&role=daglig-leder`);
      await firefox.waitFor(() => document.querySelector('[data-view="roles"] h1')?.checkVisibility());
      await firefox.click('[data-view-link="ask"]');
      await firefox.waitFor(() => document.querySelector('[data-view="ask"] h1')?.checkVisibility());
      assert.equal(await firefox.evaluate(() => document.activeElement.tagName), "H1");
      await firefox.evaluate(() => history.back());
      await firefox.waitFor(() => document.querySelector('[data-view="roles"] h1')?.checkVisibility() && location.hash.includes("role=daglig-leder"));
      await assertAtPeace();
    });

    it("shows what a role gets, and answers the question that a link asks", async () => {
      await open(`#view=roles&catalogue=${MONTH}&role=DAGL`);
      await firefox.waitFor(() => /\b133\b/.test(document.querySelector('[data-view="roles"]')?.innerText));
      await open("#view=ask&action=hold&package=maskinlesbarehendelser&role=FF%C3%98R");
      const answer = await firefox.waitFor(() => document.querySelector('[data-view="ask"] .tp-verdict')?.innerText);
      assert.match(answer, /^Uavklart/);
      await assertAtPeace();
    });

    it("opens a file of the reader's own", async () => {
      const file = join(folder, "egen katalog.json");
      writeFileSync(file, JSON.stringify(OWN));
      await open();
      await firefox.type("#fil", file);
      await firefox.waitFor(() => document.querySelector("li.tp-package")?.id === "tp-sild");
      assert.equal(await firefox.evaluate(COUNT), 1);
      assert.match(await firefox.evaluate(() => document.getElementById("beskjed").innerText), /egen katalog\.json er åpnet/);
      await assertAtPeace();
    });
  });
}
