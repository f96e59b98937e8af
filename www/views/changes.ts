// What has changed, as a line of time and between any two sources.

import type { Catalogue } from "tilgangspakker";
import type { Place } from "../address.ts";
import { changed, SEED, TODAY } from "../address.ts";
import type { App, Coming, MakeView, View } from "../app.ts";
import { isolated } from "../bidi.ts";
import { todayHere } from "../dates.ts";
import { h, paragraph } from "../dom.ts";
import { fileNameOf } from "../files.ts";
import { nameWithin } from "../header.ts";
import { SearchField } from "../search-field.ts";
import { filled } from "../texts/words.ts";
import { ComparisonPart } from "./changes/comparison.ts";
import type { History, Past } from "./changes/history.ts";
import { endingIn, historyOf, pastOf } from "./changes/history.ts";
import type { Matches } from "./changes/matching.ts";
import { matching, searching } from "./changes/matching.ts";
import { timelineShown } from "./changes/timeline.ts";
import { changeWords } from "./changes/words.ts";

export const makeChanges: MakeView = (section, app) => new ChangesView(section, app);

class ChangesView implements View {
  readonly #app: App;
  readonly #now;
  readonly #filter = h("input", {
    class: "ds-input",
    type: "search",
    id: "endring-sok",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "endring-sok-hjelp",
  });
  readonly #found = h("p", { class: "ds-paragraph page-changes-found" });
  /** The same for those who listen, once typing rests. */
  #spoken = "";
  readonly #field: SearchField;
  /** What the line of time is drawn for. */
  #drawn: string | undefined;
  #past: readonly Past[] | undefined;
  #matching: { readonly matches: Matches; readonly count: number } = { matches: () => true, count: 0 };
  readonly #timeline = h("div");
  readonly #comparison: ComparisonPart;
  readonly #time: HTMLElement;
  readonly #parts = h("div", { class: "page-changes" });

  constructor(section: HTMLElement, app: App) {
    this.#app = app;
    this.#now = changeWords(app.language);
    this.#comparison = new ComparisonPart(app, this.#now);
    this.#time = h(
      "section",
      { "aria-labelledby": "endring-tid" },
      h("h2", { class: "ds-heading", "data-size": "sm", id: "endring-tid" }, this.#now.timeline),
      this.#timeline,
    );
    const search = h(
      "search",
      { class: "page-changes-filter page-screen" },
      h("label", { class: "ds-label", for: "endring-sok" }, this.#now.filter),
      h("p", { class: "page-hint", id: "endring-sok-hjelp" }, this.#now.filterHint),
      h("div", { class: "ds-search" }, this.#filter),
    );
    this.#field = new SearchField(search, {
      typed: (term) => void this.#fill(changed(app.place, { search: term }), term),
      rested: (term) => !section.hidden && app.go({ search: term || undefined }, "search"),
      hint: "",
      spoken: () => this.#spoken,
    });
    section.append(
      h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, this.#now.title),
      search,
      this.#found,
      this.#parts,
    );
  }

  async show(place: Place, coming?: Coming): Promise<string> {
    if (coming !== "within") this.#order(place);
    // What is being typed is ahead of the address.
    if (coming === "within") this.#field.set(place.search ?? "");
    else this.#field.reset(place.search ?? "");
    const search = this.#field.term;
    await this.#fill(place, search);
    return search === "" ? this.#now.title : filled(this.#now.filteredTitle, search, this.#now.title);
  }

  /** What a link is about comes first; but nothing moves away under who is at it. */
  #order({ before, after, scope }: Place): void {
    if (this.#parts.contains(document.activeElement)) return;
    const isBetween = (before ?? after ?? scope) !== undefined;
    this.#parts.replaceChildren(
      ...(isBetween ? [this.#comparison.element, this.#time] : [this.#time, this.#comparison.element]),
    );
  }

  async #fill(place: Place, search: string): Promise<void> {
    if (this.#drawn !== search) await this.#draw(search);
    const { matches, count } = this.#matching;
    this.#tell(search, count, await this.#comparison.show(place, matches));
  }

  async #draw(search: string): Promise<void> {
    const { key } = this.#app;
    // Of version 3 it is told what became of it, which the register knows.
    const source =
      fileNameOf(key) === undefined
        ? { key: TODAY, catalogue: await this.#app.open(TODAY) }
        : { key, catalogue: this.#app.catalogue };
    const seed = { key: SEED, catalogue: await this.#app.open(SEED) };
    this.#past ??= pastOf(source.catalogue, seed.catalogue, this.#app.language);
    const { history, matches, count } = this.#historyFor(search, this.#past, source.catalogue);
    const within = { app: this.#app, now: this.#now, source, seed, isFiltered: search !== "", today: todayHere() };
    const isNothing = history.months.length === 0 && history.undated.length === 0;
    this.#timeline.replaceChildren(
      h("p", { class: "page-hint" }, filled(this.#now.timelineOf, nameWithin(source.key, this.#app.language))),
      isNothing
        ? paragraph(search === "" ? this.#now.noHistory : filled(this.#now.noneMatch, isolated(search)))
        : timelineShown(history, within),
    );
    this.#drawn = search;
    this.#matching = { matches, count };
  }

  /** What matches to the letter, else what the source's search finds. */
  #historyFor(
    search: string,
    past: readonly Past[],
    catalogue: Catalogue,
  ): { readonly history: History; readonly matches: Matches; readonly count: number } {
    const of = (matches: Matches) => {
      const history = historyOf(past, matches, search === "" ? endingIn(catalogue) : null);
      return {
        history,
        matches,
        count:
          history.undated.length +
          history.months.reduce((sum, { renamed, removed }) => sum + renamed.length + removed.length, 0),
      };
    };
    const exact = matching(search);
    const found = of(exact);
    if (search === "" || found.count > 0) return found;
    const meant = searching(search, catalogue);
    return of((texts) => exact(texts) || meant(texts));
  }

  #tell(search: string, overTime: number, between: number): void {
    const line =
      search === ""
        ? ""
        : overTime + between === 0
          ? filled(this.#now.nothingFound, search)
          : filled(this.#now.filtered, search, overTime, between);
    this.#found.replaceChildren(
      ...(line === ""
        ? []
        : [line, " ", h("a", { class: "ds-link", href: this.#app.href({ search: undefined }) }, this.#now.showAll)]),
    );
    this.#spoken = line;
  }

  end(): void {
    this.#field.end();
  }
}
