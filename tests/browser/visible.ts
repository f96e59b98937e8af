// What somebody sees of a page, whatever its attributes say: boxes, computed styles, and what lies on top.

import type { Page } from "@playwright/test";

/** The widths of a phone, a small window and a desk. */
export const WIDTHS = [360, 1024, 1440];

/** A screen of one of those widths. */
export const screen = (width: number) => ({ viewport: { width, height: width < 600 ? 740 : 900 } });

/**
 * The elements that are seen, each with its text, URN and box. Each is brought into sight: one that has no box, that styles
 * hide, or that others lie on top of everywhere is not seen.
 */
export function visible(page: Page, selector: string) {
  return page.locator(selector).evaluateAll(async (elements) => {
    const isOnTop = (element: Element, { left, top, right, bottom }: DOMRect) => {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const points = [
        [x, y],
        [left + 2, y],
        [right - 2, y],
        [x, top + 2],
        [x, bottom - 2],
      ];
      return points.some(([x, y]) => element.contains((element.getRootNode() as Document).elementFromPoint(x, y)));
    };
    const isSeen = async (element: Element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      element.scrollIntoView({ block: "center", inline: "center" });
      // What was far from the window is laid out with the next frame, and what is below it may move.
      if (!element.checkVisibility({ contentVisibilityAuto: true })) {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        element.scrollIntoView({ block: "center", inline: "center" });
      }
      return [...element.getClientRects()].some((box) => box.width > 1 && box.height > 1 && isOnTop(element, box));
    };
    const seen: HTMLElement[] = [];
    for (const element of elements) if (await isSeen(element)) seen.push(element as HTMLElement);
    return seen.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { text: element.innerText.trim(), urn: element.dataset.urn, box: { x, y, width, height } };
    });
  });
}

/** The words and numbers among what is seen that are broken within: they begin on one line and end on another. */
export function brokenWords(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((elements) => {
    const broken: string[] = [];
    const range = document.createRange();
    for (const element of elements) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        if (!node.parentElement!.checkVisibility() || node.parentElement!.closest(".ds-sr-only")) continue;
        const side = getComputedStyle(node.parentElement!).writingMode.startsWith("vertical") ? "left" : "top";
        for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map((box) => Math.round(box[side]))).size > 1) broken.push(word);
        }
      }
    }
    return broken;
  });
}
