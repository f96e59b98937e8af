// What has changed from one catalogue to another, as a list to read.

import { SEED, TODAY } from "../address.ts";
import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { h, on } from "../dom.ts";
import { fileNameOf } from "../files.ts";
import { texts } from "../texts/changes.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import { listOf } from "./changes/list.ts";

type Choice = "before" | "after" | "scope";
type Chosen = Readonly<Record<Choice, string>>;

export const makeChangesView = (section: HTMLElement, app: App): View => new ChangesView(section, app);

class ChangesView implements View {
  readonly #app: App;
  readonly #now;
  readonly #selects: Readonly<Record<Choice, HTMLSelectElement>>;
  readonly #status = h("p", { class: "ds-paragraph", role: "status" });
  readonly #list = h("div", { class: "tp-view page-changes" });
  #chosen: Chosen = { before: SEED, after: TODAY, scope: "shared" };
  #turn = 0;

  constructor(section: HTMLElement, app: App) {
    this.#app = app;
    this.#now = { ...words(shell, app.language), ...words(texts, app.language) };
    this.#selects = { before: this.#select("before"), after: this.#select("after"), scope: this.#select("scope") };
    const swap = on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary" }, this.#now.swap), {
      click: () => app.go({ ...this.#chosen, before: this.#chosen.after, after: this.#chosen.before }),
    });
    section.append(
      h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, this.#now.changes),
      h("div", { class: "page-compared" }, this.#field("before"), this.#field("after"), this.#field("scope"), swap),
      this.#status, this.#list);
  }

  async show({ before = SEED, after = TODAY, scope }: Place): Promise<void> {
    this.#chosen = { before, after, scope: scope === "all" ? "all" : "shared" };
    this.#offer("before", this.#app.catalogues);
    this.#offer("after", this.#app.catalogues);
    this.#offer("scope", new Map([["shared", this.#now.shared], ["all", this.#now.all]]));
    const turn = ++this.#turn;
    this.#list.replaceChildren();
    this.#status.textContent = this.#now.loading;
    const said = await this.#compare(this.#chosen, turn);
    if (turn === this.#turn) this.#status.textContent = said;
  }

  #select(choice: Choice): HTMLSelectElement {
    const select = h("select", { class: "ds-input", id: `endring-${choice}` });
    return on(select, { change: () => this.#app.go({ ...this.#chosen, [choice]: select.value }) });
  }

  #field(choice: Choice): HTMLElement {
    const select = this.#selects[choice];
    return h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: select.id }, this.#now[choice]), select);
  }

  /** The options of a choice: one that is not among them is named all the same. */
  #offer(choice: Choice, options: ReadonlyMap<string, string>): void {
    const value = this.#chosen[choice];
    const all = options.has(value) ? options : new Map([...options, [value, fileNameOf(value) ?? value]]);
    this.#selects[choice].replaceChildren(...[...all].map(([key, name]) => new Option(name, key, false, key === value)));
  }

  /** Fills the list. Answers what there is to say of it. */
  async #compare({ before, after, scope }: Chosen, turn: number): Promise<string> {
    const { engine, catalogues } = this.#app;
    const missing = [before, after].find((key) => !catalogues.has(key));
    if (missing) return filled(this.#now.notOpen, fileNameOf(missing) ?? missing);
    if (before === after) return this.#now.same;
    const changes = await engine.call("compare", [before, after, { scope: scope === "all" ? "all" : "shared" }]);
    const { summary, groups } = await listOf(changes, { before, after }, this.#app);
    if (turn === this.#turn) this.#list.replaceChildren(...groups);
    breakWell(this.#list);
    return summary || this.#now.none;
  }
}
