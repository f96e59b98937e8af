// Texts that lie upon each other, as somebody sees them.

import type { Page } from "@playwright/test";

/** Pairs of texts below an element that overlap by more than a hair. What is cut off, or for screen readers alone, is not seen. */
export function overlapsIn(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((roots) => {
    const seen: { text: string; box: DOMRect; of: Element }[] = [];
    const cutOff = (box: DOMRect, element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.overflow === "visible" && style.clip === "auto") continue;
        const frame = at.getBoundingClientRect();
        if (box.right <= frame.left + 1 || box.left >= frame.right - 1) return true;
        if (box.bottom <= frame.top + 1 || box.top >= frame.bottom - 1) return true;
      }
      return false;
    };
    for (const root of roots) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement: of, textContent } = texts.currentNode;
        const text = textContent?.trim() ?? "";
        if (
          !of ||
          text === "" ||
          !of.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
        )
          continue;
        // What is sticky lies upon what scrolls below it.
        if (of.closest(".ds-sr-only, svg, option, .page-compare th")) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        for (const box of range.getClientRects())
          if (box.width > 1 && box.height > 1 && !cutOff(box, of)) seen.push({ text: text.slice(0, 40), box, of });
      }
    }
    const pairs: string[] = [];
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1)) {
        if (one.of === other.of) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines stand close: letters do not fill their boxes.
        if (width > 3 && height > Math.min(one.box.height, other.box.height) / 2.5)
          pairs.push(`${one.text} | ${other.text}`);
      }
    return pairs.slice(0, 10);
  });
}
