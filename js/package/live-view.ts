// HTML of a catalogue in a page, kept alive. It needs no module: what a reader does here, the browser can do (docs/decisions/boundary.md).

import { Area } from "./area.js";
import { liveCopying } from "./copying.js";
import type { Fill } from "./filling.js";
import { Marks } from "./marks.js";
import { openOnPaper } from "./paper.js";
import { FIELD, keepFocus, keepPlace } from "./place.js";
import type { Reading } from "./reading.js";
import { currentIn, readingIn } from "./reading.js";
import type { Found, Hit } from "./section.js";
import { hide, INDEXED, Section } from "./section.js";
import { Status } from "./status.js";
import { put } from "./trusted.js";
import type { AreaHtml, HydratedView } from "./types/views.js";

const AREA = ".tp-area";

/** More places than these nobody reads through: they would be opened, and filled, only to be typed away with the next letter. */
const MOST_OPENED = 30;
/** An area with more packages than these is not made before it is opened: a reader who does something else meanwhile would feel it. */
const MOST_BEFOREHAND = 30;
/** In more places than these a mark tells nobody where to look, but in an area that is opened. */
const MOST_MARKED = 100;
/** So many headings and packages reach as far down as a window of 900 pixels: what was found is to be seen before areas below it are filled. */
const FILLS_WINDOW = 12;

interface Find {
  (term: string): readonly Hit[] | Promise<readonly Hit[]>;
  /** Makes beforehand what is made for the first term. */
  prepare?(): void;
}

/** @internal */
export class LiveView implements HydratedView {
  readonly #root: Element;
  readonly #find: Find;
  readonly #render: Fill | undefined;
  /** Ends all listeners at once. */
  readonly #alive = new AbortController();
  readonly #areas: readonly Area[];
  /** What stands outside of all areas. */
  readonly #outside: Section;
  readonly #groups: readonly HTMLElement[];
  #known: ReadonlySet<string> | undefined;
  #isPrepared = false;
  readonly #status: Status;
  readonly #marks = new Marks();
  /** The areas that are open for what they were found to hold: they are closed again afterwards. */
  readonly #opened = new Set<Area>();
  /** The areas that are being filled. */
  readonly #awaited = new Set<Area>();
  /** What is shown; without anything, everything. */
  #found: Found | undefined;
  /** What was asked for last: an answer to anything earlier comes too late. */
  #wanted = "";

  constructor(root: Element, find: Find, render?: Fill) {
    this.#root = root;
    this.#find = find;
    this.#render = render;
    this.#areas = [...root.querySelectorAll<HTMLElement>(AREA)].map((element) => new Area(element));
    this.#outside = new Section(() =>
      [...root.querySelectorAll<HTMLElement>(INDEXED)].filter((it) => !it.closest(AREA)),
    );
    this.#groups = [...root.querySelectorAll<HTMLElement>(".tp-group")];
    this.#status = new Status(root);
    enableControls(root);
    this.#listen();
    const isSmall = (area: Area) => area.hasNamesOnly && area.named <= MOST_BEFOREHAND;
    render?.prepare?.(() => this.#areas.find(isSmall)?.number, this.#alive.signal);
  }

  #listen(): void {
    const { signal } = this.#alive;
    this.#root.addEventListener(
      "input",
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.matches(FIELD))
          void this.#filter(target.value, (...said) => this.#status.tellAtRest(...said));
      },
      { signal },
    );
    this.#root.addEventListener(
      "focusin",
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.matches(FIELD)) setTimeout(() => this.#prepare());
      },
      { signal },
    );
    this.#root.addEventListener("toggle", ({ target }) => this.#toggled(target), { signal, capture: true });
    addEventListener("beforeprint", () => this.#areas.forEach((area) => this.#fill(area)), { signal });
    openOnPaper(this.#root, signal);
    liveCopying(this.#root, (message) => this.#status.tell(message), signal);
  }

  /** Who goes to the field is about to type: the first letter is not to wait for what is made once. */
  #prepare(): void {
    if (this.#isPrepared || this.#alive.signal.aborted) return;
    this.#isPrepared = true;
    try {
      this.#find.prepare?.();
      void this.#urns;
    } catch {
      // Why nothing can be found is told when something is looked for.
    }
  }

  filter(term: string): Promise<number> {
    return this.#filter(term, (...said) => this.#status.tell(...said));
  }

  async #filter(term: string, tell: Status["tell"]): Promise<number> {
    const wanted = term.trim();
    this.#wanted = wanted;
    const isLate = () => wanted !== this.#wanted || this.#alive.signal.aborted;
    let hits: readonly Hit[] | undefined;
    try {
      const answer = wanted ? this.#find(wanted) : undefined;
      // What is at hand is shown at once.
      hits = answer && "then" in answer ? await answer : answer;
    } catch (error) {
      if (isLate()) return this.#count;
      // A catalogue that was freed while it is shown: what was found before is not what is looked for now.
      this.#show(undefined);
      tell(...this.#status.failed("unfound", error));
      return this.#count;
    }
    if (isLate()) return this.#count;
    this.#show(hits);
    tell(this.#found ? this.#status.counted(this.#count) : "");
    return this.#count;
  }

  reveal(urn: string): boolean {
    if (!urn) return false;
    // Where it is named, it is wanted, whatever is looked for.
    if (this.#found && !this.#found.has(urn) && this.#urns.has(urn)) this.#showAll();
    this.open(urn);
    const target = this.placesOf(urn).find((it) => it.matches("li"));
    if (!target) return false;
    // Focus goes to the place as the eye does, where an area that has not been filled yet holds names alone, too.
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
    return true;
  }

  unmount(): void {
    this.#alive.abort();
    this.#marks.end();
    this.#status.end();
  }

  /** Fills and opens what leads to a package. */
  open(urn: string): void {
    for (const area of this.#areas) if (area.has(urn)) this.#open(area);
  }

  /** Where a package stands: in the tree, in the table. */
  placesOf(urn: string): readonly HTMLElement[] {
    return this.#sections().flatMap((section) => section.placesOf(urn));
  }

  get reading(): Reading {
    const opened = [...this.#opened].flatMap(({ details }) => details ?? []);
    const closed = this.#areas.filter((area) => area.wasOpen && (!area.isOpen || this.#opened.has(area)));
    return { ...readingIn(this.#root, new Set(opened)), closed: new Set(closed.flatMap((area) => [...area.urns()])) };
  }

  /** Goes on with what a reader had made of the view before: an area is the same where it begins with a package that it began with. */
  resume({ term, open, closed, current }: Reading): void {
    const now = currentIn(this.#root);
    const isUntouched = open.size === 0 && closed.size === 0;
    for (const area of isUntouched ? [] : this.#areas) {
      const [first] = area.urns();
      if (first === undefined) continue;
      // Nobody is to look for what has become the current package.
      const isNews = now !== undefined && now !== current && area.has(now);
      if (open.has(first)) this.#open(area);
      else if (closed.has(first) && !isNews && area.details) area.details.open = false;
    }
    if (!this.#field || !term) return;
    this.#field.value = term;
    void this.filter(term);
  }

  get #field(): HTMLInputElement | null {
    return this.#root.querySelector<HTMLInputElement>(FIELD);
  }

  /** The packages of the view. */
  get #urns(): ReadonlySet<string> {
    return (this.#known ??= new Set(this.#sections().flatMap((section) => [...section.urns()])));
  }

  /** How many packages are shown. */
  get #count(): number {
    return (this.#found ?? this.#urns).size;
  }

  #sections(): readonly Section[] {
    return [...this.#areas, this.#outside];
  }

  #toggled(target: EventTarget | null): void {
    const area = this.#areas.find(({ details }) => details !== null && details === target);
    if (!area?.isOpen) return;
    this.#fill(area);
    this.#marks.markIn(area);
  }

  #open(area: Area): void {
    this.#fill(area);
    this.#opened.delete(area);
    if (area.details) area.details.open = true;
  }

  /** Puts the whole of an area in the place of its packages' names. */
  #fill(area: Area): void {
    if (!this.#render || !area.below || !area.hasNamesOnly || this.#awaited.has(area)) return;
    try {
      const html = this.#render(area.number);
      if (typeof html === "object" && "then" in html) void this.#fillLater(area, area.below, html);
      else keepFocus(area.below, () => this.#put(area, html));
    } catch (error) {
      this.#status.tell(...this.#status.failed("unfilled", error));
    }
  }

  async #fillLater(area: Area, below: HTMLElement, html: Promise<AreaHtml>): Promise<void> {
    this.#awaited.add(area);
    below.setAttribute("aria-busy", "true");
    try {
      const answer = await html;
      if (!this.#alive.signal.aborted) keepPlace(this.#root, () => this.#put(area, answer));
    } catch (error) {
      // It is asked for again when it is opened again.
      if (!this.#alive.signal.aborted) this.#status.tell(...this.#status.failed("unfilled", error));
    } finally {
      this.#awaited.delete(area);
      below.removeAttribute("aria-busy");
    }
  }

  #put(area: Area, html: AreaHtml): void {
    if (!area.below) return;
    put(area.below, html);
    enableControls(area.below);
    area.markFilled();
    if (this.#found) area.show(this.#found);
    // What was marked is gone with the names.
    this.#marks.forget(area);
    if (area.isOpen) this.#marks.markIn(area);
  }

  #showAll(): void {
    this.#wanted = "";
    if (this.#field) this.#field.value = "";
    this.#show(undefined);
    this.#status.tell("");
  }

  #isAtMost(most: number): boolean {
    return this.#found !== undefined && this.#found.size <= most;
  }

  /** Shows what was found, or everything. */
  #show(hits: readonly Hit[] | undefined): void {
    const here = hits?.filter(({ accessPackage: { urn } }) => this.#urns.has(urn));
    this.#found = here && new Map(here.map((hit) => [hit.accessPackage.urn, hit]));
    this.#marks.begin(this.#found);
    const needed = new Set<HTMLElement>();
    let above = 0;
    for (const area of this.#areas) {
      const count = this.#showArea(area, above < FILLS_WINDOW);
      if (count > 0) above += 1 + count;
      const group = count > 0 ? area.element.closest<HTMLElement>(".tp-group") : null;
      if (group) needed.add(group);
    }
    this.#outside.show(this.#found);
    for (const group of this.#groups) hide(group, this.#found !== undefined && !needed.has(group));
    const marked = this.#isAtMost(MOST_MARKED)
      ? this.#sections()
      : this.#areas.filter((area) => area.isOpen && !area.wasOpen);
    this.#marks.markAll(marked);
  }

  /**
   * Opens an area while few places are looked at, and leaves it as the reader had it otherwise. What is not filled at once is filled
   * as the browser tells that the area is open.
   */
  #showArea(area: Area, fillsAtOnce: boolean): number {
    const count = area.show(this.#found);
    hide(area.element, this.#found !== undefined && count === 0);
    area.tellCount(count, this.#status.countedIn(count, area.counted));
    const { details } = area;
    if (!details) return count;
    if (this.#isAtMost(MOST_OPENED) && count > 0) {
      if (fillsAtOnce) this.#fill(area);
      if (!details.open) this.#opened.add(area);
      details.open = true;
    } else if (this.#opened.delete(area)) details.open = false;
    return count;
  }
}

/** What needs a script is of use now. */
function enableControls(within: Element): void {
  for (const hidden of within.querySelectorAll("[data-tp-needs-script]")) hidden.removeAttribute("hidden");
  for (const button of within.querySelectorAll<HTMLButtonElement>("[data-tp-choose]")) button.disabled = false;
}
