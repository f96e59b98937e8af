// What must be mended in a policy or another text, and who gets in by it.

import type { Catalogue } from "tilgangspakker";
import type { Place } from "../address.ts";
import { SEED, TODAY } from "../address.ts";
import type { App, MakeView, View } from "../app.ts";
import { isolated } from "../bidi.ts";
import { breakWell } from "../breaks.ts";
import { NotFetched } from "../catalogues.ts";
import { todayHere } from "../dates.ts";
import { alert, h, on, paragraph, technical } from "../dom.ts";
import { fileNameOf } from "../files.ts";
import { nameWithin } from "../header.ts";
import { painted } from "../painted.ts";
import { filled } from "../texts/words.ts";
import { becameShown } from "./policy/became.ts";
import type { Catalogues, Checked } from "./policy/checked.ts";
import { checkedBy, EMPTY } from "./policy/checked.ts";
import { examplesShown } from "./policy/examples.ts";
import { TextField, takeDrops } from "./policy/field.ts";
import { findingsShown } from "./policy/findings.ts";
import { keepOver, restored } from "./policy/kept.ts";
import { mendedShown } from "./policy/mended.ts";
import type { Reader } from "./policy/reader.ts";
import { policyReader } from "./policy/reader.ts";
import type { At, Shown } from "./policy/shown.ts";
import type { Source } from "./policy/source.ts";
import { edited, sourceIn, typed } from "./policy/source.ts";
import { summaryOf } from "./policy/summary.ts";
import { whoControls, whoShown } from "./policy/who.ts";
import { policyWords } from "./policy/words.ts";

const MOST_BYTES = 5e6;
/** Reading more than this takes long enough to say so before. */
const LARGE = 200_000;
/** What is said follows what is typed at rest. */
const REST = 500;

/** What is checked, and what the address says of it. It outlives the view, which is made again in another language. */
let kept = restored();
keepOver(() => kept);

export const makePolicy: MakeView = (section, app) => new PolicyView(section, app);

class PolicyView implements View {
  readonly #section: HTMLElement;
  readonly #app: App;
  readonly #now;
  readonly #field: TextField;
  readonly #status = h("div", { role: "status", class: "page-policy-status" });
  readonly #spoken = h("p", { class: "ds-sr-only", role: "status" });
  readonly #answer = h("div", { class: "page-policy-answer" });
  readonly #stopDrops: () => void;
  /** What the answer that is shown is about. */
  #shown = "";
  #typing: number | undefined;
  #turn = 0;

  constructor(section: HTMLElement, app: App) {
    this.#section = section;
    this.#app = app;
    this.#now = policyWords(app.language);
    this.#field = new TextField(this.#now, {
      typed: (text) => this.#typed(text),
      opened: (file) => void this.#open(file),
    });
    this.#stopDrops = takeDrops(
      () => !section.hidden,
      (file) => void this.#open(file),
    );
    section.append(
      h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, this.#now.title),
      h("p", { class: "ds-paragraph page-text page-policy-lead" }, this.#now.lead),
      h(
        "div",
        { class: "page-policy" },
        this.#field.element,
        h("div", { class: "page-policy-found" }, this.#status, this.#spoken, this.#answer),
      ),
    );
  }

  async show({ urns = "" }: Place): Promise<string> {
    if (urns !== kept.address) kept = { source: typed(urns.replaceAll(",", "\n")), address: urns };
    this.#field.show(kept.source.text, kept.source.file);
    await this.#check();
    return kept.source.file === null ? this.#now.title : `${isolated(kept.source.file)} – ${this.#now.title}`;
  }

  end(): void {
    clearTimeout(this.#typing);
    this.#stopDrops();
  }

  #typed(text: string): void {
    kept = { ...kept, source: edited(text, kept.source) };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => !this.#section.hidden && void this.#settle("urns"), text === "" ? 0 : REST);
  }

  async #open(file: File): Promise<void> {
    clearTimeout(this.#typing);
    if (file.size > MOST_BYTES) return this.#say(filled(this.#now.tooLarge, isolated(file.name)));
    kept = { ...kept, source: await sourceIn(file) };
    this.#field.show(kept.source.text, file.name);
    await this.#settle();
  }

  /** Checks what is there now, and says in the address what it can. */
  async #settle(step?: string): Promise<void> {
    await this.#check();
    this.#app.go({ urns: kept.address || undefined }, step);
  }

  /** Shows the answer to what is there now, unless it is shown already. */
  async #check(): Promise<void> {
    const { source } = kept;
    const { on: day = todayHere(), variant = "" } = this.#app.place;
    const about = JSON.stringify([source.file, source.text, day, variant]);
    if (about === this.#shown) return;
    const turn = ++this.#turn;
    this.#shown = about;
    if (source.text.trim() === "") {
      kept = { source, address: "" };
      return this.#fill(
        EMPTY,
        source,
        examplesShown(this.#app, this.#now, (text) => this.#put(text)),
      );
    }
    try {
      const [reader, catalogues] = await Promise.all([policyReader(), this.#catalogues()]);
      if (source.text.length > LARGE) {
        this.#say(filled(this.#now.reading, isolated(source.file ?? this.#now.theText)));
        await painted();
      }
      if (turn !== this.#turn) return;
      await this.#answerTo(source, reader, catalogues);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  async #answerTo(source: Source, reader: Reader, catalogues: Catalogues): Promise<void> {
    const turn = this.#turn;
    const { language, place } = this.#app;
    const [catalogue] = catalogues;
    const today = todayHere();
    const asked = place.on ?? today;
    const day = isDay(asked) ? asked : today;
    if (day !== asked) this.#app.tell(filled(this.#now.notADay, isolated(asked)));
    const chosen = this.#chosen();
    const checked = checkedBy(reader, source.text, catalogues, { language, on: day });
    if (source === kept.source) kept = { source, address: checked.address };
    const within = this.#within(catalogue, day);
    const became = becameShown(checked, this.#lookedUp(), within);
    const first = [
      ...findingsShown(checked, within),
      ...(checked.isList ? became : []),
      ...mendedShown(checked, source, within),
    ];
    const last = checked.isList ? [] : became;
    if (source.text.length > LARGE) {
      // What is found is there to read, and the page to use, while the rest is made out.
      const reading = filled(this.#now.reading, isolated(source.file ?? this.#now.theText));
      this.#fill(checked, source, [...first, paragraph(reading)], chosen);
      await painted();
      if (turn !== this.#turn) return;
    }
    this.#fill(checked, source, [...first, ...this.#whoGetsIn(checked, source, reader, within), ...last], chosen);
    breakWell(this.#answer);
  }

  /** Of a policy, who gets in by it. What is none is told so among the findings. */
  #whoGetsIn({ isList, faults }: Checked, { text }: Source, reader: Reader, within: Shown): readonly HTMLElement[] {
    const isNone =
      isList ||
      !/^\s*</.test(text.replace(/^\ufeff/, "")) ||
      faults.some(({ code }) => code === "INVALID_XML" || code === "NOT_A_POLICY" || code === "NOT_TEXT");
    if (isNone) return [];
    const { who } = this.#now;
    const { variant } = this.#app.place;
    const isKnown = variant === undefined || within.catalogue.variants().some(({ code }) => code === variant);
    const form = isKnown ? variant : undefined;
    return [
      h(
        "section",
        { class: "page-who-section", "aria-labelledby": "policy-hvem" },
        h("h2", { class: "ds-heading", "data-size": "sm", id: "policy-hvem" }, who.title),
        !isKnown && alert("warning", paragraph(filled(who.unknownForm, variant))),
        whoControls(within, form),
        h("p", { class: "page-paper" }, `${who.variant}: ${form ?? who.everyForm}`),
        ...whoShown({ reader, text, variant: form }, within),
      ),
    ];
  }

  #within(catalogue: Catalogue, day: string): Shown {
    return {
      app: this.#app,
      now: this.#now,
      catalogue,
      key: this.#keys()[0],
      on: day,
      tell: (message) => this.#spoken.replaceChildren(message),
      lineAt: (at) => this.#lineAt(at),
    };
  }

  #lineAt(at: At): HTMLElement {
    const label = filled(this.#now.line, at.line);
    if (!this.#field.isShown) return h("span", {}, label);
    const button = h(
      "button",
      { class: "ds-link page-to-line", type: "button", "aria-label": filled(this.#now.toLine, at.line) },
      label,
    );
    return on(button, { click: () => this.#field.goTo(at) });
  }

  #put(text: string): void {
    kept = { ...kept, source: typed(text) };
    this.#field.show(text, null);
    // The example that was chosen is gone.
    this.#field.focus();
    void this.#settle();
  }

  /** Where it is looked up: in a file of the reader's when one is chosen, otherwise in the register and then in version 3. */
  #keys(): readonly [string, ...string[]] {
    const { key } = this.#app;
    return fileNameOf(key) === undefined ? [TODAY, SEED] : [key];
  }

  async #catalogues(): Promise<Catalogues> {
    const [first, ...others] = this.#keys();
    return [await this.#app.open(first), ...(await Promise.all(others.map((it) => this.#app.open(it))))];
  }

  #lookedUp(): string {
    const [first, ...others] = this.#keys();
    return filled(
      others.length > 0 ? this.#now.lookedUpInBoth : this.#now.lookedUp,
      nameWithin(first, this.#app.language),
    );
  }

  /** The choice that the reader is at, by its id; empty where there is none. */
  #chosen(): string {
    const { activeElement } = document;
    return activeElement && this.#answer.contains(activeElement) ? activeElement.id : "";
  }

  /** In place of what stood there. Where the reader was among the choices, the same choice is where they go on. */
  #fill(checked: Checked, source: Source, content: readonly HTMLElement[], chosen = this.#chosen()): void {
    this.#section.toggleAttribute("data-filled", source.text.trim() !== "");
    this.#say(summaryOf(checked, source, this.#now));
    this.#answer.replaceChildren(...content);
    if (chosen !== "") document.getElementById(chosen)?.focus({ preventScroll: true });
  }

  #say(line: string): void {
    const told = line === "" ? [] : [paragraph(line)];
    if (this.#status.textContent !== line) this.#status.replaceChildren(...told);
  }

  #fail(error: unknown): void {
    const isOffline = error instanceof NotFetched;
    this.#shown = "";
    this.#say("");
    const again = h(
      "button",
      { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" },
      this.#now.shell.tryAgain,
    );
    on(again, { click: () => void this.#settle() });
    const told = alert(
      "danger",
      paragraph(isOffline ? this.#now.notFetched : this.#now.failed),
      paragraph(again),
      technical(this.#now.shell.technical, error instanceof Error ? error.message : String(error)),
    );
    told.setAttribute("role", "alert");
    this.#answer.replaceChildren(told);
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) && text.length === 10;
}
