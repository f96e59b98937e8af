// The page on paper.

import { inflateSync } from "node:zlib";

import type { Page } from "@playwright/test";

const MARGIN = "12mm";

/** What is written on each sheet of A4, as the numbers of its letters in their font. */
export async function sheetsOf(page: Page): Promise<string[]> {
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  return textsOf(await page.pdf({ format: "A4", margin }));
}

function textsOf(pdf: Buffer): string[] {
  const sheets: string[] = [];
  for (const { index, 0: start } of pdf.toString("latin1").matchAll(/stream\r?\n/g)) {
    try {
      const drawn = inflateSync(pdf.subarray(index + start.length, pdf.indexOf("endstream", index))).toString("latin1");
      const letters = [...drawn.matchAll(/<([0-9A-F]+)>/g)].map(([, it]) => it).join("");
      if (/T[jJ]/.test(drawn) && letters.length > 300) sheets.push(letters);
    } catch {
      // Not all that a file holds is text.
    }
  }
  return sheets;
}
