// How tests ask questions, and read what is answered.

import { MONTH } from "./month.mjs";

export const SEED = "#view=ask";
export const TODAY = `#catalogue=${MONTH}&view=ask`;

export const answered = (page) => page.waitForSelector(".page-ask[data-answered]");
export const ask = async (page) => {
  await page.getByRole("button", { name: "Få svar" }).click();
  await answered(page);
};
export const answer = (page) => page.locator(".page-answer > [role=status]").innerText();
export const choose = (page, question) => page.locator(".page-form").getByLabel(question).check();
export const add = async (page, label, option) => {
  const field = page.locator(".ds-field", { has: page.getByLabel(label, { exact: true }) });
  await field.locator("select").selectOption(option);
  await field.getByRole("button", { name: "Legg til" }).click();
};
export const marked = async (page) => {
  await page.waitForSelector(".page-answer .page-marked");
  return page.locator(".page-answer .page-marked").evaluateAll((rows) => rows.map((row) => row.dataset.urn ?? row.cells[0].firstChild.textContent));
};
export const chosen = (page) => page.locator(".page-chosen:visible > li > span").allInnerTexts();
