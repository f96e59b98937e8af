// What became of URNs: one, a hundred, or all those in a policy file.

import { hydrate } from "tilgangspakker";
import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { h, on, paragraph } from "../dom.ts";
import { makeSortable } from "../table.ts";
import { filled } from "../texts/words.ts";
import { MOST, answersTo, countsOf } from "./urns/answers.ts";
import type { Answer, Answers } from "./urns/answers.ts";
import { askedIn, inAddress } from "./urns/asked.ts";
import type { Asked } from "./urns/asked.ts";
import { copying } from "./urns/copying.ts";
import { countsOfFindings, findingsShown } from "./urns/findings.ts";
import { tableOf } from "./urns/table.ts";
import { urnWords } from "./urns/words.ts";

const MOST_BYTES = 5e6;
/** A field of more text than this is slow to use: the text of such a file stays outside it. */
const MOST_IN_FIELD = 1e5;
/** The address follows what is typed at rest. */
const REST = 300;

/** What is asked about, and the file that it came from. It outlives the view, which is made again in another language. */
let kept = { text: "", file: "" };

export const makeUrnsView = (section: HTMLElement, app: App): View => new UrnsView(section, app);

class UrnsView implements View {
  readonly #section: HTMLElement;
  readonly #app: App;
  readonly #now;
  readonly #field = h("textarea", { class: "ds-input", id: "urner", rows: 6, spellcheck: "false", "aria-describedby": "urner-hjelp" });
  readonly #picker = h("input", { class: "ds-input", type: "file", id: "urn-fil" });
  readonly #status = h("div", { role: "status" });
  readonly #spoken = h("p", { class: "ds-sr-only", role: "status", "data-tp-status": true });
  readonly #shown = h("div", { class: "tp-view page-urns" });
  /** The text that is looked up, or has been. */
  #looked: string | undefined;
  #typing: number | undefined;

  constructor(section: HTMLElement, app: App) {
    this.#section = section;
    this.#app = app;
    this.#now = urnWords(app.language);
    this.#layOut();
    this.#listen();
  }

  async show({ urns = "" }: Place): Promise<void> {
    const { text } = kept;
    const isOfAddress = urns === (await this.#addressOf(text));
    // Unless the reader has gone on meanwhile.
    if (!isOfAddress && text === kept.text) kept = { text: urns.replaceAll(",", "\n"), file: "" };
    if (kept.text !== this.#looked && kept.text !== this.#field.value) this.#fillField();
    return this.#look();
  }

  #layOut(): void {
    const now = this.#now;
    this.#section.append(
      h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, now.title),
      h("div", { class: "page-asked" },
        h("div", { class: "ds-field" },
          h("label", { class: "ds-label", for: "urner" }, now.field),
          h("div", { "data-field": "description", id: "urner-hjelp" }, now.hint),
          this.#field),
        h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: "urn-fil" }, now.file), this.#picker)),
      this.#status, this.#spoken, this.#shown);
    // For the buttons that copy.
    hydrate(this.#section, () => []);
  }

  #listen(): void {
    on(this.#field, { input: () => {
      kept = { text: this.#field.value, file: "" };
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => !this.#section.hidden && void this.#settle("replace"), REST);
    } });
    on(this.#picker, { change: () => void this.#read(this.#picker.files?.[0]) });
    on(this.#section, { drop: (event) => {
      const file = event.dataTransfer?.files[0];
      // The page would take it for a catalogue.
      if (file) event.preventDefault();
      void this.#read(file);
    } });
  }

  async #read(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > MOST_BYTES) return this.#status.replaceChildren(filled(this.#now.tooLarge, file.name));
    kept = { text: await file.text(), file: file.name };
    this.#picker.value = "";
    this.#fillField();
    await this.#settle("push");
  }

  #fillField(): void {
    this.#field.value = kept.text.length > MOST_IN_FIELD ? "" : kept.text;
  }

  async #settle(how: "push" | "replace"): Promise<void> {
    const { text } = kept;
    const urns = await this.#addressOf(text);
    if (text !== kept.text) return;
    this.#app.go({ urns: urns || undefined }, how);
    // The address may stay as it was, though the text did not.
    await this.#look();
  }

  /** What the address says of a text; nothing where the text cannot be read, which is told when it is looked up. */
  async #addressOf(text: string): Promise<string> {
    try {
      return inAddress(await askedIn(text, this.#app.engine));
    } catch {
      return "";
    }
  }

  async #look(): Promise<void> {
    const { text, file } = kept;
    if (text === this.#looked) return;
    this.#looked = text;
    let asked: Asked;
    let found: Answers;
    try {
      asked = await askedIn(text, this.#app.engine);
      found = await answersTo(text, asked, this.#app);
    } catch (error) {
      this.#looked = undefined;
      return this.#say(`${this.#now.viewFailed}. ${this.#now.technical} ${String(error)}`);
    }
    if (text !== this.#looked) return;
    this.#say(file, ...this.#summaryOf(text, asked, found));
    this.#shown.replaceChildren(...findingsShown(found.findings, this.#app.language), ...this.#answersShown(asked, found));
    breakWell(this.#shown);
  }

  /** In place of what stood there: these lines, as far as they say something. */
  #say(...lines: readonly (string | false)[]): void {
    this.#shown.replaceChildren();
    this.#status.replaceChildren(...lines.flatMap((line) => (line ? paragraph(line) : [])));
  }

  #summaryOf(text: string, asked: Asked, { answers, findings }: Answers): readonly (string | false)[] {
    const { urns } = asked;
    const now = this.#now;
    return [
      countsOfFindings(findings, this.#app.language),
      countsOf(answers, now) || (text !== "" && findings.every(({ urn }) => urn === null) && now.noneFound),
      urns.size > MOST && filled(now.firstOnly, MOST, urns.size),
      urns.size > 0 && !inAddress(asked) && now.notInLink,
    ];
  }

  /** The table, with buttons that copy all of it. Nothing where nothing is asked. */
  #answersShown({ urns }: Asked, { answers, mended }: Answers): readonly HTMLElement[] {
    if (urns.size === 0) return [];
    const tell = (message: string) => void (this.#spoken.textContent = message);
    const table = tableOf(answers, [...urns.values()], this.#app, this.#now);
    makeSortable(table, this.#now, tell);
    const current = currentOf(answers);
    return [
      h("div", { class: "page-actions" },
        current.length > 0 && copying(this.#now.copyAll, current.join("\n"), this.#now, tell),
        mended !== "" && copying(this.#now.copyText, mended, this.#now, tell)),
      table,
    ];
  }
}

/** What they are called today, each once. */
const currentOf = (answers: readonly Answer[]): readonly string[] => [...new Set(answers.flatMap((it) => it.current ?? []))];
