// How tests read the page of roles, and of one.

import type { Page } from "@playwright/test";

import { MONTH } from "./fixtures.ts";

export const TODAY = `catalogue=${MONTH}&view=roles`;
export const roles = (page: Page) => page.locator('[data-view="roles"]');
export const sum = (page: Page) => roles(page).locator(".page-role-sum");
export const line = (page: Page, name: string) =>
  roles(page)
    .locator("details.page-role-line")
    .filter({ has: page.locator(`summary .page-role-line-name:text-is("${name}")`) });
