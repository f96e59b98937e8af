// Twelve tasks from the front page with today's register, each with the most actions that it may take.

import type { Page } from "@playwright/test";

import { visible } from "../browser/visible.ts";
import type { Actor } from "./acting.ts";
import { expect } from "./fixtures.ts";

interface Task {
  readonly what: string;
  readonly most: number;
  readonly by: (actor: Actor) => Promise<void>;
  /** What is read then. */
  readonly seen: (page: Page) => Promise<void>;
}

const link = (page: Page, name: string) => page.locator("main").getByRole("link", { name, exact: true });
const menu = (page: Page, name: string) => page.locator("header").getByRole("link", { name, exact: true });
const search = (page: Page) => page.locator("main [data-view]:visible").getByRole("searchbox");
const fold = (page: Page, name: string) => page.locator("summary", { hasText: name }).filter({ visible: true });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** All of what is seen of an element. */
async function reads(page: Page, selector: string, text: RegExp) {
  const seen = async () => (await visible(page, selector)).map((it) => it.text).join("\n");
  await expect.poll(seen).toMatch(text);
}

const OLD = "<Policy>urn:altinn:accesspackage:programmeringsgrensesnitt</Policy>";

export const TASKS: readonly Task[] = [
  {
    what: "find a package for a VAT service",
    most: 2,
    by: (she) => she.writes(search(she.page), "mva"),
    seen: (page) => reads(page, ".page-hits > li:first-child", /^Merverdiavgift/),
  },
  {
    what: "may services be attached to Toll?",
    most: 3,
    async by(she) {
      await she.writes(search(she.page), "toll");
      await she.takes(link(she.page, "Toll"));
    },
    async seen(page) {
      await expect(heading(page)).toHaveText("Toll");
      await reads(page, ".page-package", /Tjenester kan knyttes til/);
    },
  },
  {
    what: "which packages take no services?",
    most: 3,
    async by(she) {
      await she.takes(link(she.page, "Hvilken pakke passer tjenesten?"));
      await she.chooses(she.page.getByLabel("Bare pakker som tjenester ikke kan knyttes til"));
    },
    async seen(page) {
      await expect(heading(page)).toHaveText("Bare pakker som tjenester ikke kan knyttes til");
      await reads(page, ".page-hits", /Hovedadministrator/);
    },
  },
  {
    what: "who gets access with Lønn?",
    most: 2,
    async by(she) {
      await she.takes(fold(she.page, "Personale"));
      await she.takes(link(she.page, "Lønn"));
    },
    seen: (page) => reads(page, ".page-package-roles", /Daglig leder[\s\S]*Styrets leder/),
  },
  {
    what: "compare two packages of different areas",
    most: 4,
    async by(she) {
      await she.takes(menu(she.page, "Sammenlign"));
      await she.writes(she.page.locator(`[data-view="matrix"]`).getByRole("searchbox"), "lønn, jordbruk");
      await she.presses("Enter");
    },
    async seen(page) {
      await expect(page.locator(".page-compare thead th")).toContainText(["Egenskap", "Lønn", "Jordbruk"]);
      await reads(page, ".page-compare", /Daglig leder/);
    },
  },
  {
    what: "mend a policy file",
    most: 3,
    async by(she) {
      const file = { name: "policy.xml", mimeType: "text/xml", buffer: Buffer.from(OLD) };
      await she.takes(link(she.page, "Er policyen min i orden?"));
      await she.choosesFile(she.page.locator(".page-policy input[type=file]"), file);
      const download = she.page.waitForEvent("download");
      await she.takes(she.page.getByRole("button", { name: "Last ned policy.xml" }));
      expect((await download).suggestedFilename()).toBe("policy.xml");
    },
    seen: (page) => reads(page, ".page-mended", /Ett sted får pakken URN-en den har i dag/),
  },
  {
    what: "what do I get as daglig leder in an AS, and what not?",
    most: 3,
    async by(she) {
      await she.takes(link(she.page, "Hva gir rollen min?"));
      await she.takes(link(she.page, "Daglig leder"));
      await she.chooses(she.page.getByRole("radio", { name: "AS", exact: true }));
    },
    async seen(page) {
      await reads(page, ".page-role-sum", /Får 133 av 147 pakker for virksomheter i et AS/);
      await reads(page, ".page-role-lines", /Ikke: Eksplisitt tjenestedelegering/);
    },
  },
  {
    what: "as accountant, to whom may I pass on Regnskapsfører lønn?",
    most: 3,
    async by(she) {
      await she.takes(fold(she.page, "Fullmakter for regnskapsfører"));
      await she.takes(link(she.page, "Regnskapsfører lønn"));
    },
    seen: (page) => reads(page, ".page-path", /En ansatt: Nei\.[\s\S]*En ansatt hos leverandøren: Ja\./),
  },
  {
    what: "Maskinporten to a supplier",
    most: 5,
    async by(she) {
      await she.writes(search(she.page), "maskinporten");
      await she.takes(link(she.page, "Delegerbare Maskinporten scopes"));
    },
    seen: (page) => reads(page, ".page-path", /En annen virksomhet: Ja\./),
  },
  {
    what: "what may a main administrator give on?",
    most: 3,
    async by(she) {
      await she.takes(menu(she.page, "Roller"));
      await she.takes(link(she.page, "Hovedadministrator"));
      await she.takes(fold(she.page, "Til ansatte"));
    },
    seen: (page) => reads(page, ".page-role-pass", /133 pakker[\s\S]*Toll/),
  },
  {
    what: "forretningsfører in a borettslag: why no tax?",
    most: 4,
    async by(she) {
      await she.takes(menu(she.page, "Roller"));
      await she.takes(link(she.page, "Forretningsfører"));
      await she.chooses(she.page.getByRole("radio", { name: "BRL", exact: true }));
      await she.takes(fold(she.page, "Skatt, avgift, regnskap og toll"));
    },
    seen: (page) => reads(page, ".page-role-lines", /Skatt, avgift, regnskap og toll[\s\S]*bare i NUF/i),
  },
  {
    what: "what became of «Programmeringsgrensesnitt»?",
    most: 2,
    by: (she) => she.writes(search(she.page), "Programmeringsgrensesnitt"),
    seen: (page) =>
      reads(page, ".page-results .ds-alert", /heter nå Delegerbare Maskinporten scopes \(siden 14\. mars 2025\)/),
  },
];
