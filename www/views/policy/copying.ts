// A button that copies something.

import { h, on } from "../../dom.ts";
import type { PolicyWords } from "./words.ts";

interface Copied {
  readonly label: string;
  /** What is copied, for those who do not see what it stands beside. */
  readonly about?: string;
  readonly text: string;
  readonly variant?: "secondary" | "tertiary";
}

/** Where the browser will not copy, the text is shown for the reader to do so. */
export function copying(
  { label, about, text, variant = "tertiary" }: Copied,
  now: PolicyWords,
  tell: (message: string) => void,
): HTMLElement {
  const button = h(
    "button",
    { class: "ds-button page-screen", type: "button", "data-variant": variant, "data-size": "sm" },
    h("span", {}, label),
    about !== undefined && h("span", { class: "ds-sr-only" }, ` ${about}`),
  );
  return on(button, {
    click: async () => {
      try {
        await navigator.clipboard.writeText(text);
        tell(about === undefined ? now.copied : `${now.copied}: ${about}`);
        button.firstElementChild?.replaceChildren(`${label} ✓`);
      } catch {
        const area = h(
          "textarea",
          {
            class: "ds-input",
            rows: Math.min(6, text.split("\n").length),
            readonly: true,
            "aria-label": now.copyFailed,
          },
          text,
        );
        const place = button.parentElement;
        // Another such button may have left one.
        place?.querySelector(":scope > textarea")?.remove();
        place?.append(area);
        area.select();
        tell(now.copyFailed);
      }
    },
  });
}
