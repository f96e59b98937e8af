// Notices, tree and property table of a catalogue, with finding. What a catalogue looks like is rendered by
// the engine; the seed's stands in the page before anything runs.

import { hydrate } from "tilgangspakker";
import type { HydratedView, SearchHit } from "tilgangspakker";
import { PREFIX, SEED, TODAY, packagesAt, slugOf } from "../address.ts";
import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { diagnosticsOf } from "../diagnostics.ts";
import { h, part } from "../dom.ts";
import { markRow, rowOf } from "../mark.ts";
import { makeSortable } from "../table.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import { fill } from "../trusted.ts";
import { tellWhy } from "./packages/why.ts";

/** So many packages are added at a time, where there are too many to show at once. */
const AT_ONCE = 500;
/** The most that are shown of what was found in such a catalogue: the best. */
const BEST = 100;
/** The address follows what is typed at rest: browsers refuse to change it with every letter. */
const REST = 300;

const field = part<HTMLInputElement>("sok");
const status = part("funn");
const more = part("flere");

export class PackagesView implements View {
  readonly #section: HTMLElement;
  readonly #app: App;
  readonly #words;
  #alive: HydratedView | undefined;
  /** What is rendered: everything, the first so many, or what was found. */
  #rendered = "";
  #most = AT_ONCE;
  /** What is looked for. */
  #term = "";
  #found: { readonly term: string; readonly hits: readonly SearchHit[] } | undefined;
  #typing: number | undefined;
  #looking = false;
  #place: Place = {};
  #gone = new AbortController();

  constructor(section: HTMLElement, app: App, standing: boolean) {
    this.#section = section;
    this.#app = app;
    this.#words = words(shell, app.language);
    this.#about();
    const { signal } = this.#gone;
    const listen = <E extends Event>(target: EventTarget, type: string, listener: (event: E) => void) => target.addEventListener(type, listener as EventListener, { signal });
    listen(field, "input", () => this.#typed(field.value));
    listen<KeyboardEvent>(field, "keydown", (event) => {
      if (event.key !== "Escape" || !field.value) return;
      event.preventDefault();
      field.value = "";
      this.#typed("");
    });
    listen<KeyboardEvent>(document, "keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || section.hidden || isTyping(event.target)) return;
      event.preventDefault();
      field.focus();
      field.select();
    });
    listen(part("apne-alle"), "click", () => this.#disclose(true));
    listen(part("lukk-alle"), "click", () => this.#disclose(false));
    listen(more, "click", () => void this.#showMore());
    if (standing) {
      this.#rendered = this.#wanted([]);
      this.#enliven();
    }
  }

  /** Leaves the section to the next view of another catalogue or language. */
  end(): void {
    this.#gone.abort();
    this.#alive?.unmount();
    clearTimeout(this.#typing);
  }

  async show(place: Place, isAnew: boolean): Promise<void> {
    const before = this.#place;
    this.#place = place;
    const term = place.search ?? "";
    // What is being typed is ahead of the address.
    if (this.#typing === undefined && term !== field.value.trim()) field.value = term;
    await this.#find(field.value.trim());
    if (this.#isGone) return;
    if (place.package && (isAnew || place.package !== before.package)) await this.#reveal(place.package);
    if (isAnew || place.row !== before.row) this.#markRow(place.row);
  }

  /** What was asked of the engine meanwhile is for a view that is no more. */
  get #isGone(): boolean {
    return this.#gone.signal.aborted;
  }

  get #isLarge(): boolean {
    return this.#app.catalogue.packages > AT_ONCE;
  }

  #typed(term: string): void {
    void this.#find(term.trim());
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      // Whoever has gone on to another view has left the search behind.
      if (!this.#section.hidden) this.#app.go({ search: term.trim() || undefined, package: undefined, row: undefined }, "replace");
    }, REST);
  }

  /** Finds by the last term only, however many were typed while it was looked for the one before. */
  async #find(term: string): Promise<void> {
    this.#term = term;
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (let last: string | undefined; last !== this.#term; ) {
        last = this.#term;
        await (this.#isLarge ? this.#findInLarge(last) : this.#findInPage(last));
      }
    } finally {
      this.#looking = false;
    }
  }

  async #findInPage(term: string): Promise<void> {
    await this.#render([]);
    const count = await this.#alive?.filter(term);
    if (this.#isGone) return;
    tellWhy(this.#shows("tree"), this.#hitsOf(term), this.#app.language);
    if (term && count === 0) status.textContent = filled(this.#words.foundNone, term);
  }

  /** There are too many to hide what was not found: what was found is rendered instead. */
  async #findInLarge(term: string): Promise<void> {
    const hits = term ? await this.#search(term) : [];
    if (term !== this.#term || this.#isGone) return;
    if (term && hits.length === 0) {
      status.textContent = filled(this.#words.foundNone, term);
      return;
    }
    await this.#render(hits.map((hit) => hit.accessPackage.urn));
    // They are found already: this marks where.
    if (!term || term !== this.#term || this.#isGone) return;
    await this.#alive?.filter(term);
    if (this.#isGone) return;
    tellWhy(this.#shows("tree"), hits, this.#app.language);
    if (hits.length === BEST) status.textContent = filled(this.#words.foundBest, BEST);
  }

  async #search(term: string): Promise<readonly SearchHit[]> {
    if (this.#found?.term !== term) {
      const { engine, catalogue, language } = this.#app;
      this.#found = { term, hits: await engine.ask(catalogue.key, "search", term, { limit: this.#isLarge ? BEST : AT_ONCE, language }) };
    }
    return this.#found.hits;
  }

  /** What was found by this term, and not by the one before. */
  #hitsOf(term: string): readonly SearchHit[] {
    return term !== "" && this.#found?.term === term ? this.#found.hits : [];
  }

  #wanted(urns: readonly string[]): string {
    return [this.#most, ...urns].join();
  }

  /** Renders the packages named, or from the first as many as are shown at once; unless they stand there already. */
  async #render(urns: readonly string[]): Promise<void> {
    const wanted = this.#wanted(urns);
    if (wanted === this.#rendered) return;
    this.#rendered = wanted;
    const { engine, catalogue, language } = this.#app;
    const some = urns.length > 0 ? urns : undefined;
    // Beside the catalogue that they stand in, where the links without script have none.
    const linkBase = packagesAt(this.#app.hrefTo("packages"));
    const rendered = await engine.call("render", [catalogue.key, { language, headingLevel: 3, linkBase }, some, this.#most]).catch((error: unknown) => {
      // It does not stand there, so it is to be rendered when it is wanted again.
      this.#rendered = "";
      throw error;
    });
    if (this.#isGone || wanted !== this.#rendered) return;
    for (const name of ["notices", "tree", "table"] as const) fill(this.#shows(name), rendered[name]);
    part("varsler").hidden = !rendered.notices;
    const isPart = rendered.shown < rendered.all && !some;
    status.textContent = isPart ? filled(this.#words.firstOnly, rendered.shown, rendered.all) : "";
    more.hidden = !isPart;
    const button = more.firstElementChild;
    if (button) button.textContent = filled(this.#words.showMore, Math.min(AT_ONCE, rendered.all - rendered.shown));
    this.#enliven();
  }

  async #showMore(): Promise<void> {
    const last = [...this.#section.querySelectorAll<HTMLElement>("li[data-urn]")].at(-1)?.dataset["urn"];
    this.#most += AT_ONCE;
    await this.#render([]);
    // On from where the reader was: the button has moved away.
    if (last) this.#alive?.reveal(last);
  }

  #shows(name: "notices" | "tree" | "table"): HTMLElement {
    const shown = this.#section.querySelector<HTMLElement>(`[data-shows="${name}"]`);
    if (!shown) throw new Error(`The page has no place for ${name}.`);
    return shown;
  }

  #enliven(): void {
    this.#alive?.unmount();
    const all = this.#app.catalogue.packages;
    status.dataset["tpStatus"] = "";
    status.dataset["one"] = filled(this.#words.foundOne, "", all);
    status.dataset["many"] = filled(this.#words.found, "{0}", all);
    status.dataset["of"] = this.#words.shownOf;
    status.dataset["unfound"] = this.#words.unfound;
    this.#alive = hydrate(this.#section, (term) => this.#search(term));
    void this.#linkToRoles();
    const table = this.#shows("table").querySelector("table");
    if (table) makeSortable(table, this.#words, (message) => (part("sortering").textContent = message));
    for (const name of ["tree", "table"] as const) breakWell(this.#shows(name));
  }

  /** Adds a link to who gets each package. Its name stands there as soon as the engine has said it. */
  async #linkToRoles(): Promise<void> {
    const { engine, catalogue, language } = this.#app;
    const links = new Map<string, HTMLElement>();
    for (const shown of this.#section.querySelectorAll<HTMLElement>("li[data-urn]")) {
      const urn = shown.dataset["urn"] ?? "";
      const link = h("a", { class: "ds-link", href: this.#app.hrefTo("roles", { package: slugOf(urn) }) }, this.#words.whoGetsIt);
      shown.querySelector(".tp-urn")?.append(" ", link);
      links.set(urn, link);
    }
    // Where the engine has failed, the page says so elsewhere.
    const found = await engine.call("named", [catalogue.key, [...links.keys()], { language }]).catch(() => []);
    for (const it of found) if (it) links.get(it.urn)?.setAttribute("aria-label", `${this.#words.whoGetsIt} ${it.name.value}`);
  }

  #disclose(open: boolean): void {
    for (const area of this.#section.querySelectorAll<HTMLDetailsElement>(".tp-area > details")) area.open = open;
  }

  async #reveal(slug: string): Promise<void> {
    const { engine, catalogue, language } = this.#app;
    const found = await engine.ask(catalogue.key, "package", slug, { language });
    if (this.#isGone) return;
    // What is named is shown, whatever is looked for.
    if (found && this.#term && !this.#hitsOf(this.#term).some((hit) => hit.accessPackage.urn === found.urn)) {
      field.value = "";
      await this.#find("");
    }
    if (found && !this.#alive?.reveal(found.urn) && this.#isLarge) {
      await this.#render([found.urn]);
      this.#alive?.reveal(found.urn);
    }
    if (!found) {
      const urn = slug.startsWith("urn:") ? slug : PREFIX + slug;
      const link = h("a", { class: "ds-link", href: this.#app.hrefTo("urns", { urns: urn }) }, this.#words.whereIsIt);
      this.#app.tell(h("span", {}, `${filled(this.#words.packageMissing, slug)} `, link));
    }
  }

  /** Marks the row of the table that an answer rests on: a package's by its URN, an area's by its name. */
  #markRow(row: string | undefined): void {
    for (const marked of this.#section.querySelectorAll(".page-marked")) {
      marked.classList.remove("page-marked");
      marked.querySelector(".page-mark")?.remove();
    }
    if (!row) return;
    const found = rowOf(this.#section, row);
    if (!found) return;
    markRow(found, this.#words.rowOfAnswer);
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "center" });
  }

  /** Which catalogue this is, and what is odd about it. */
  #about(): void {
    const { catalogue, catalogues } = this.#app;
    const name = catalogues.get(catalogue.key) ?? catalogue.version;
    const isSeed = catalogue.key === SEED;
    part("katalognavn").textContent = name;
    part("pakker-tittel").textContent = isSeed ? this.#words.seedTitle : this.#words.allPackages;
    const about = isSeed ? this.#words.aboutSeed : catalogue.key === TODAY ? this.#words.aboutToday : filled(this.#words.aboutFile, name);
    part("om-katalogen").replaceChildren(about, ...(isSeed ? [" ", h("a", { class: "ds-link", href: this.#app.hrefTo("changes") }, this.#words.seeChanges)] : []));
    part("merknader").replaceChildren(...diagnosticsOf(catalogue, this.#words));
  }
}

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
