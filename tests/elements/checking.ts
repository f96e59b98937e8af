// How tests fill in the form of <access-package-check>, and read what it asks and answers.

import type { Page } from "@playwright/test";

import { settled, texts } from "./fixtures.ts";

export const URN = "urn:altinn:accesspackage:maskinlesbarehendelser";

export const answer = (page: Page) => texts(page, ".tp-answer .tp-verdict .ds-heading");
export const combobox = (page: Page, name: string) => page.getByRole("combobox", { name });
/** Types a role, and puts the suggestions away. */
export const role = async (page: Page, code: string, name = "Rolle") => {
  await combobox(page, name).fill(code);
  await combobox(page, name).press("Escape");
};
export const ask = (page: Page) => page.getByRole("button", { name: "Få svar" }).click();
/** The question that is asked now. */
export const question = (page: Page) => page.evaluate(() => document.querySelector("access-package-check").question);
/** Sets a property of the element, and waits until it shows. */
export const set = async (page: Page, property: string, value: unknown) => {
  await page
    .locator("access-package-check")
    .evaluate((it, fields) => void Object.assign(it, fields), { [property]: value });
  await settled(page);
};
