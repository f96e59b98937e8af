// Where the text is put: a field to paste into, a file to choose or to drop.

import { h, on } from "../../dom.ts";
import { filled } from "../../texts/words.ts";
import type { At } from "./shown.ts";
import type { PolicyWords } from "./words.ts";

/** A field of more text than this is slow to use: the text of such a file stays outside it. */
const MOST_IN_FIELD = 200_000;

interface Acts {
  readonly typed: (text: string) => void;
  readonly opened: (file: File) => void;
}

export class TextField {
  readonly element: HTMLElement;
  readonly #field = h("textarea", {
    class: "ds-input page-source",
    id: "urner",
    rows: 8,
    wrap: "off",
    spellcheck: "false",
    autocapitalize: "off",
    "aria-describedby": "urner-hjelp urner-utenfor",
  });
  readonly #outside = h("p", { class: "page-hint", id: "urner-utenfor", hidden: true });
  readonly #clear: HTMLButtonElement;
  readonly #now: PolicyWords;

  constructor(now: PolicyWords, { typed, opened }: Acts) {
    this.#now = now;
    const picker = h("input", { class: "ds-input", type: "file", id: "urn-fil" });
    on(picker, {
      change: () => {
        const file = picker.files?.[0];
        if (file) opened(file);
        // The same file may be chosen again, after it has been mended.
        picker.value = "";
      },
    });
    on(this.#field, {
      input: () => {
        this.#outside.hidden = true;
        typed(this.#field.value);
      },
    });
    this.#clear = on(
      h("button", { class: "ds-button", type: "button", "data-variant": "tertiary", "data-size": "sm" }, now.empty),
      {
        click: () => {
          this.show("", null);
          typed("");
          this.#field.focus();
        },
      },
    );
    this.element = h(
      "div",
      { class: "page-asked page-screen" },
      h(
        "div",
        { class: "ds-field" },
        h("label", { class: "ds-label", for: "urner" }, now.field),
        h("div", { "data-field": "description", id: "urner-hjelp" }, now.hint),
        this.#field,
        this.#outside,
      ),
      h("div", { class: "ds-field page-pick" }, h("label", { class: "ds-label", for: "urn-fil" }, now.file), picker),
      this.#clear,
    );
  }

  /** Shows a text, unless it is shown already. */
  show(text: string, file: string | null): void {
    const isLong = text.length > MOST_IN_FIELD;
    // The field knows no line ends but its own, and no byte order mark.
    const shown = isLong ? "" : text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
    if (this.#field.value !== shown) this.#field.value = shown;
    this.#outside.hidden = !isLong;
    this.#outside.textContent = isLong ? filled(this.#now.notInField, file ?? this.#now.theText) : "";
    this.#clear.hidden = text === "";
  }

  focus(): void {
    this.#field.focus();
  }

  /** Whether anything can be pointed out in the text. */
  get isShown(): boolean {
    return this.#field.value !== "";
  }

  /** Goes to a place in the text, and marks what is written there. */
  goTo({ line, column = 1, written = "" }: At): void {
    const { value } = this.#field;
    const lines = value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, it) => sum + it.length + 1, 0);
    const here = lines[line - 1] ?? "";
    // Columns are counted in characters, of which some are two of the browser's.
    const start = before + [...here].slice(0, column - 1).join("").length;
    const sought = written.replaceAll("\r\n", "\n");
    const end = sought !== "" && value.startsWith(sought, start) ? start + sought.length : before + here.length;
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start, end);
    const { lineHeight, fontSize } = getComputedStyle(this.#field);
    this.#field.scrollTop = Math.max(0, (line - 3) * parseFloat(lineHeight));
    this.#field.scrollLeft = Math.max(0, (start - before) * parseFloat(fontSize) * 0.6 - this.#field.clientWidth / 3);
    this.#field.scrollIntoView({ block: "nearest" });
  }
}

/** Files that are dropped anywhere while the view is shown are for it, and not taken for a catalogue. Answers what stops that. */
export function takeDrops(isShown: () => boolean, opened: (file: File) => void): () => void {
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file || !isShown()) return;
    event.preventDefault();
    opened(file);
  };
  document.addEventListener("drop", drop, { capture: true });
  return () => document.removeEventListener("drop", drop, { capture: true });
}
