// How tests ask questions, and read what is answered.

import type { Page } from "@playwright/test";

import { MONTH } from "./fixtures.ts";

export const TODAY = `catalogue=${MONTH}`;

/** The one status: it says yes, no or undecided first. */
export const status = (page: Page) => page.locator(".page-answer [role=status]");
/** The sentence as it is read, with what is chosen in its places. */
export const sentence = (page: Page) =>
  page.locator(".page-saying:visible").evaluate((saying) => {
    const read = (node: Node): string => {
      if (node instanceof HTMLSelectElement) return node.selectedOptions[0]!.label;
      if (node instanceof HTMLInputElement) return node.value || node.placeholder;
      if (node instanceof HTMLDataListElement) return "";
      return node.nodeType === Node.TEXT_NODE ? node.textContent! : [...node.childNodes].map(read).join("");
    };
    return read(saying).replace(/\s+/g, " ").trim();
  });
/** A place in the sentence, or in what may be said besides. */
export const place = (page: Page, label: string) => page.getByLabel(label, { exact: true });
/** Types a package into its place, as one who takes a suggestion does. */
export async function choosePackage(page: Page, name: string, label = "Pakke eller område") {
  await place(page, label).last().fill(name);
  await place(page, label).last().dispatchEvent("change");
}
/** The reasons that follow the one that decided. */
export const others = (page: Page) => page.locator(".page-reasons > li");
