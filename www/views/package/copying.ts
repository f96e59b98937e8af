// A button that copies a text; where nothing may be copied, the text is selected.

import { h, on } from "../../dom.ts";

interface Said {
  readonly copied: string;
  readonly copyingFailed: string;
}

/** `shown` is what is selected where the browser copies nothing. */
export function copyButton(label: string, text: () => string, said: Said, shown?: HTMLElement): HTMLElement {
  const status = h("span", { class: "page-copied", role: "status" });
  const button = h(
    "button",
    { class: "ds-button page-screen", type: "button", "data-variant": "tertiary", "data-size": "sm" },
    label,
  );
  on(button, {
    click: async () => {
      try {
        await navigator.clipboard.writeText(text());
        status.textContent = said.copied;
      } catch {
        if (shown) getSelection()?.selectAllChildren(shown);
        status.textContent = said.copyingFailed;
      }
    },
  });
  return h("span", { class: "page-copying" }, button, " ", status);
}
