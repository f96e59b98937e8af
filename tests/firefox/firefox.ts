// Headless Firefox, steered by selenium-webdriver: a session for each worker.

import { test as base } from "@playwright/test";
import { Builder, By, type WebDriver } from "selenium-webdriver";
import { Options, ServiceBuilder } from "selenium-webdriver/firefox.js";

import { findBrowser } from "../../scripts/browsers.mjs";

export { expect } from "@playwright/test";

const PATIENCE = 30_000;

export class Firefox {
  constructor(private readonly driver: WebDriver) {}

  /** Opens the page at an address, and waits until it says that it is ready. A page that is open already is left first. */
  async open(url: string) {
    await this.driver.get("about:blank");
    await this.driver.get(url);
    await this.waitFor(() => document.documentElement.dataset.ready === "");
  }

  /** What a function answers in the page. */
  evaluate<Answer, Args extends unknown[]>(question: (...args: Args) => Answer, ...args: Args): Promise<Answer> {
    return this.driver.executeScript(`return (${question})(...arguments);`, ...args);
  }

  /** Waits until a function answers something true in the page, and answers that. */
  waitFor<Answer, Args extends unknown[]>(question: (...args: Args) => Answer, ...args: Args): Promise<Answer> {
    return this.driver.wait(() => this.evaluate(question, ...args), PATIENCE, `This did not come about: ${question}`);
  }

  click(css: string) {
    return this.driver.findElement(By.css(css)).click();
  }

  /** Types into a field as somebody would; into a field for files, the path of one. */
  type(css: string, text: string) {
    return this.driver.findElement(By.css(css)).sendKeys(text);
  }
}

export const test = base.extend<object, { firefox: Firefox }>({
  firefox: [
    async ({}, use) => {
      const options = new Options().addArguments("-headless");
      const binary = findBrowser("firefox");
      if (binary) options.setBinary(binary);
      const driver = await new Builder()
        .forBrowser("firefox")
        .setFirefoxOptions(options)
        .setFirefoxService(new ServiceBuilder(process.env.GECKODRIVER ?? "geckodriver"))
        .build();
      await use(new Firefox(driver));
      await driver.quit();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});
