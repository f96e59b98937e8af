// The front page, what a search found, areas and packages.

import type { AccessPackage } from "tilgangspakker";
import type { Changes, Place } from "../address.ts";
import { changed, SEED, slugOf } from "../address.ts";
import type { App, Coming, MakeView, View } from "../app.ts";
import { h, told } from "../dom.ts";
import { formOf } from "../grants/forms.ts";
import { unknownForm, unknownRole } from "../grants/named.ts";
import { SearchField } from "../search-field.ts";
import { find } from "../texts/find.ts";
import { filled, words } from "../texts/words.ts";
import { aboutSource } from "./find/about.ts";
import { AreaPage } from "./find/area.ts";
import type { AreaHere } from "./find/areas.ts";
import { Areas } from "./find/areas.ts";
import { Beside } from "./find/beside.ts";
import type { Frame } from "./find/frame.ts";
import { frameIn } from "./find/frame.ts";
import { Front } from "./find/front.ts";
import { areaAbove } from "./find/heading.ts";
import { Holders } from "./find/holders.ts";
import { servicesOf } from "./find/lookup.ts";
import { markRow } from "./find/mark.ts";
import { remarksOn } from "./find/remarks.ts";
import { packageNamed } from "./find/resolution.ts";
import { Results, titleOf } from "./find/results.ts";
import { spokenOf } from "./find/spoken.ts";
import { packagePlace } from "./package/place.ts";

export const makeFind: MakeView = (section, app) => new FindView(section, app);

class FindView implements View {
  readonly #app: App;
  readonly #section: HTMLElement;
  readonly #frame: Frame;
  readonly #words;
  readonly #areas: Areas;
  readonly #field: SearchField;
  readonly #results: Results;
  readonly #beside: Beside;
  readonly #about: HTMLElement;
  readonly #remarks: HTMLElement | null;
  #front: Front | undefined;
  #area: { readonly of: AreaHere; readonly page: AreaPage } | undefined;
  #detail: { readonly urn: string; readonly element: HTMLElement } | undefined;
  /** What is shown, as far as another is another page. */
  #shown = "";
  #spoken = "";
  /** Whether the reader is on the way to the search. */
  #toSearch = false;

  constructor(section: HTMLElement, given: App) {
    // Links go on from what is typed, which the address has not taken up yet.
    const app = (this.#app = Object.assign(Object.create(given) as App, {
      href: (changes: Changes) => given.href({ search: this.#field.term || undefined, ...changes }),
    }));
    this.#section = section;
    this.#words = words(find, app.language);
    this.#areas = new Areas(app.catalogue, app.language);
    this.#frame = frameIn(section, app);
    const holders = new Holders(app.catalogue, app.language);
    this.#results = new Results(app, this.#areas, holders);
    this.#beside = new Beside(app, this.#areas, holders);
    this.#frame.side.append(this.#beside.element);
    this.#about = this.#frame.about ?? aboutSource(app);
    this.#remarks = remarksOn(app.catalogue, this.#words);
    this.#field = new SearchField(this.#frame.search, {
      focused: (signal) => void this.#results.prepare(signal),
      typed: (term) => this.#show(changed(app.place, { search: term, row: undefined })),
      rested: (term) => !section.hidden && app.go({ search: term || undefined, row: undefined }, "search"),
      hint: app.key === SEED ? this.#words.searchHintOfSeed : this.#words.searchHint,
      spoken: () => this.#spoken,
    });
    if (this.#frame.standing && this.#areas.only)
      this.#area = { of: this.#areas.only, page: new AreaPage(app, this.#areas.only, true, this.#frame.standing) };
  }

  show(place: Place, coming?: Coming): string {
    // What is being typed is ahead of the address; whoever goes elsewhere leaves it behind.
    if (coming === "within") this.#field.set(place.search ?? "");
    else this.#field.reset(place.search ?? "");
    if (coming === "back") this.#detail = undefined;
    const title = this.#show(place);
    if (this.#toSearch) {
      this.#toSearch = false;
      delete this.#section.dataset["anew"];
      this.#field.focus();
    }
    return title;
  }

  end(): void {
    this.#field.end();
    this.#area?.page.end();
  }

  #show(place: Place): string {
    const it = place.package === undefined ? undefined : packageNamed(this.#app, place.package);
    if (it) return this.#showPackage(place, it);
    if (place.search !== undefined || servicesOf(place) !== undefined) return this.#showResults(place);
    const area = this.#areaOf(place);
    return area ? this.#showArea(area, place) : this.#showFront(place);
  }

  #showPackage(place: Place, it: AccessPackage): string {
    this.#tellUnknown(place);
    const found = this.#beside.show(place, it);
    this.#spoken = found ? spokenOf(this.#app, found) : it.name.value;
    if (this.#detail?.urn !== it.urn || !this.#asksWithin())
      this.#detail = { urn: it.urn, element: packagePlace(this.#app, it) };
    this.#layOut("package", it.urn, [], [this.#beside.back, this.#detail.element]);
    return it.name.value;
  }

  /** The role and the form that a package is asked about. */
  #tellUnknown({ role, variant }: Place): void {
    const { catalogue, language, tell } = this.#app;
    if (role && !catalogue.role(role)) tell(unknownRole(role, language));
    if (variant && !formOf(catalogue, variant, language)) tell(unknownForm(variant, language));
  }

  /** What is asked of a package by its own form, it answers itself. */
  #asksWithin(): boolean {
    return (
      this.#detail?.element.contains(document.activeElement) === true ||
      this.#field.term !== (this.#app.place.search ?? "")
    );
  }

  #showResults(place: Place): string {
    const found = this.#results.show(place);
    const title = titleOf(this.#app, found, place);
    this.#spoken = spokenOf(this.#app, found);
    this.#layOut(
      "results",
      "results",
      [h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, title)],
      [this.#results.element],
    );
    return title;
  }

  #showArea(area: AreaHere, place: Place): string {
    const isOnly = this.#areas.only === area;
    if (this.#area?.of !== area) {
      this.#area?.page.end();
      this.#area = { of: area, page: new AreaPage(this.#app, area, isOnly) };
    }
    const { element } = this.#area.page;
    this.#spoken = area.name.value;
    this.#layOut(
      "area",
      `area ${area.key}`,
      areaAbove(this.#app, area, isOnly),
      isOnly ? [this.#about, element, this.#remarks] : [element],
    );
    const row = markRow(element, place.row, this.#words.rowOfAnswer);
    if (place.row && !row) this.#app.tell(filled(this.#words.rowMissing, slugOf(place.row)));
    return area.name.value;
  }

  #showFront(place: Place): string {
    this.#front ??= new Front(this.#app, this.#areas, () => (this.#toSearch = true));
    this.#front.show(place);
    this.#spoken = this.#words.title;
    if (place.row) this.#app.tell(filled(this.#words.rowMissing, slugOf(place.row)));
    this.#layOut(
      "front",
      "front",
      [h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, this.#words.title)],
      [this.#front.element, this.#about, this.#remarks],
    );
    return this.#words.title;
  }

  /** The area that is named, or that the row stands in; the only one where there is no other. */
  #areaOf({ area, row }: Place): AreaHere | undefined {
    const named = area === undefined ? undefined : this.#areas.named(area);
    if (area !== undefined && !named) this.#app.tell(this.#areaMissing(area));
    if (named) return named;
    const it = row === undefined ? undefined : this.#app.catalogue.package(row);
    return (it ? this.#areas.of(it) : row === undefined ? undefined : this.#areas.named(row)) ?? this.#areas.only;
  }

  #areaMissing(area: string): Node {
    const now = this.#words;
    const word =
      area
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .find((it) => it.length > 3) ?? area;
    const like = this.#areas.all.filter((it) => it.name.value.toLowerCase().includes(word)).slice(0, 3);
    const [before = "", after = ""] = now.didYouMean.split("{0}");
    const links = like.flatMap((it, place) => [
      ...(place > 0 ? [now.or] : []),
      h("a", { class: "ds-link", href: this.#app.href({ area: it.key }) }, told(it.name, this.#app.language)),
    ]);
    return h("span", {}, filled(now.areaMissing, area), ...(links.length > 0 ? [" ", before, ...links, after] : []));
  }

  /** Puts in place what is shown; what stands there stays there. */
  #layOut(layout: string, shown: string, head: readonly HTMLElement[], body: readonly (HTMLElement | null)[]): void {
    const { section, frame } = { section: this.#section, frame: this.#frame };
    section.dataset["layout"] = layout;
    const parts = body.filter((it) => it !== null);
    if (!frame.holds("head", head)) frame.head.replaceChildren(...head);
    if (!frame.holds("body", parts)) frame.body.replaceChildren(...parts);
    if (this.#shown !== "" && this.#shown !== shown) section.dataset["anew"] = "";
    this.#shown = shown;
  }
}
