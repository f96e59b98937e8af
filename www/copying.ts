// A button that copies a text; where the browser will not, the text is there for the reader to copy.

import { h, on } from "./dom.ts";

export interface Copied {
  readonly label: string;
  /** What is copied, for those who do not see what it stands beside. */
  readonly about?: string;
  readonly text: () => string;
  readonly variant?: "secondary" | "tertiary";
  /** Where the text stands already: it is selected there. `null`: it stands where no page can select it. */
  readonly shown?: HTMLElement | null;
}

interface Said {
  readonly copied: string;
  readonly copyingFailed: string;
}

/** The button alone. What becomes of it is told to those who listen, too. */
export function copyButton(it: Copied, said: Said, tell: (message: string) => void): HTMLElement {
  const { label, about, text, variant = "tertiary" } = it;
  const button = h(
    "button",
    { class: "ds-button page-screen", type: "button", "data-variant": variant, "data-size": "sm" },
    label,
    about !== undefined && h("span", { class: "ds-sr-only" }, ` ${about}`),
  );
  return on(button, {
    click: async () => {
      try {
        await navigator.clipboard.writeText(text());
        tell(about === undefined ? said.copied : `${said.copied}: ${about}`);
        button.firstChild?.replaceWith(`${label} ✓`);
      } catch {
        if (it.shown === undefined) showBeside(button, text(), said.copyingFailed);
        else if (it.shown) getSelection()?.selectAllChildren(it.shown);
        tell(said.copyingFailed);
      }
    },
  });
}

/** The button, with what becomes of it in words beside it. */
export function copying(it: Copied, said: Said): HTMLElement {
  const status = h("span", { class: "page-copied", role: "status" });
  const button = copyButton(it, said, (message) => {
    status.textContent = message;
  });
  return h("span", { class: "page-copying" }, button, " ", status);
}

function showBeside(button: HTMLElement, text: string, label: string): void {
  const rows = Math.min(6, text.split("\n").length);
  const area = h("textarea", { class: "ds-input", rows, readonly: true, "aria-label": label }, text);
  const place = button.parentElement;
  // Another such button may have left one.
  place?.querySelector(":scope > textarea")?.remove();
  place?.append(area);
  area.select();
}
