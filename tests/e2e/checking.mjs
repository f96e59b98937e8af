// How tests fill in the form of <access-package-check>, and read what it asks and answers.

import { settled, texts } from "./elements.mjs";

export const URN = "urn:altinn:accesspackage:maskinlesbarehendelser";

export const answer = (page) => texts(page, ".tp-answer .tp-verdict .ds-heading");
export const combobox = (page, name) => page.getByRole("combobox", { name });
/** Types a role, and puts the suggestions away. */
export const role = async (page, code, name = "Rolle") => {
  await combobox(page, name).fill(code);
  await combobox(page, name).press("Escape");
};
export const ask = (page) => page.getByRole("button", { name: "Få svar" }).click();
/** The question that is asked now. */
export const question = (page) => page.evaluate(() => document.querySelector("access-package-check").question);
/** Sets a property of the element, and waits until it shows. */
export const set = async (page, property, value) => {
  await page.evaluate(([property, value]) => (document.querySelector("access-package-check")[property] = value), [property, value]);
  await settled(page);
};
