import type { App, View } from "../app.ts";
import { h } from "../dom.ts";
import { shell } from "../texts/shell.ts";
import { words } from "../texts/words.ts";

export function makeChangesView(section: HTMLElement, app: App): View {
  section.append(h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, words(shell, app.language).changes));
  return { show() {} };
}
