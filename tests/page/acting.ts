// Somebody who does something on the page, and how many things they have done: a click, a key or a typed text is one.

import type { Locator, Page } from "@playwright/test";

import { expect } from "./fixtures.ts";

/** More stops of Tab than this nobody goes through. */
const MOST_STOPS = 120;

export class Actor {
  readonly page: Page;
  readonly #isByKeys: boolean;
  done = 0;

  constructor(page: Page, isByKeys: boolean) {
    this.page = page;
    this.#isByKeys = isByKeys;
  }

  /** Follows a link, presses a button, opens what is folded. */
  async takes(target: Locator) {
    this.done++;
    if (!this.#isByKeys) return target.click();
    await this.#tabTo(target);
    await this.page.keyboard.press("Enter");
  }

  /** Chooses one of several chips. */
  async chooses(target: Locator) {
    this.done++;
    if (!this.#isByKeys) return target.locator("..").click();
    const name = await target.getAttribute("name");
    await this.#tabTo(this.page.locator(`input[name="${name}"]:checked`));
    for (let at = 0; at < 20 && !(await target.isChecked()); at++) await this.page.keyboard.press("ArrowRight");
  }

  /** Goes to a field and writes. */
  async writes(field: Locator, text: string) {
    this.done += 2;
    if (this.#isByKeys) await this.#tabTo(field);
    else await field.click();
    await this.page.keyboard.type(text);
  }

  async presses(key: string) {
    this.done++;
    await this.page.keyboard.press(key);
  }

  async choosesFile(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
    this.done++;
    if (this.#isByKeys) await this.#tabTo(field);
    await field.setInputFiles(file);
  }

  async #tabTo(target: Locator) {
    await expect(target).toBeVisible();
    for (let at = 0; at < MOST_STOPS; at++) {
      if (await target.evaluate((it) => it === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${target}.`);
  }
}
