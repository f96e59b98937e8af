// A button that copies more than stands beside it.

import { h, on } from "../../dom.ts";
import type { UrnWords } from "./words.ts";

/** Where the browser will not, the text is shown for the reader to copy. `tell` is told that it is done. */
export function copying(label: string, text: string, now: UrnWords, tell: (message: string) => void): HTMLElement {
  const button = h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, label);
  return on(button, { click: async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(now.copied);
      button.textContent = `${label} ✓`;
    } catch {
      const area = h("textarea", { class: "ds-input", rows: 6, readonly: true, "aria-label": now.copyFailed }, text);
      // Another such button may have left one.
      button.parentElement?.querySelector("textarea")?.remove();
      button.parentElement?.append(area);
      area.select();
    }
  } });
}
