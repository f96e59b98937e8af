// What a search found, and nothing else: packages, and besides them roles, areas and what has become of a URN.

import type { Place } from "../../address.ts";
import { addressOf, TODAY } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on, paragraph, told } from "../../dom.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";
import type { Areas } from "./areas.ts";
import { marked, packageItem } from "./hit.ts";
import type { Holders } from "./holders.ts";
import type { AreaHit, Found } from "./lookup.ts";
import { firstLookUps, lookUp, servicesOf, suggestionsFor } from "./lookup.ts";
import { resolutionTold } from "./resolution.ts";

/** So many are drawn at first, and more when they are asked for. */
const FIRST_PACKAGES = 30;
const FIRST_OTHERS = 4;

export class Results {
  readonly element = h("div", { class: "page-results" });
  readonly #app: App;
  readonly #areas: Areas;
  readonly #holders: Holders;
  readonly #words;
  readonly #filter: Filter;
  readonly #told = h("div");
  readonly #lists = h("div", { class: "page-result-lists" });
  #found: Found | undefined;
  #isWhole = false;
  #asked = "";

  constructor(app: App, areas: Areas, holders: Holders) {
    this.#app = app;
    this.#areas = areas;
    this.#holders = holders;
    this.#words = words(find, app.language);
    this.#filter = new Filter(app);
    this.element.append(this.#filter.element, this.#told, this.#lists);
  }

  /** Makes beforehand what the first search would wait for. A letter that is typed meanwhile waits for one piece alone. */
  async prepare(signal: AbortSignal): Promise<void> {
    const { catalogue, language } = this.#app;
    for (const piece of [...firstLookUps(catalogue, language), () => this.#holders.of(0)]) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      piece();
    }
  }

  /** Looks for what the place says, and shows it. */
  show(place: Place): Found {
    // The address comes to say what stands there already: whoever has gone on into the list stays where they are.
    const asked = addressOf(place);
    if (this.#found && asked === this.#asked) return this.#found;
    this.#asked = asked;
    const found = lookUp(this.#app.catalogue, this.#areas, this.#app.language, place);
    const isSame = found.term === this.#found?.term;
    this.#found = found;
    this.#isWhole = this.#isWhole && isSame;
    this.#filter.show(servicesOf(place));
    this.#draw(place);
    return found;
  }

  #draw(place: Place): void {
    const { packages, roles, areas, resolution, term } = this.#found as Found;
    this.#told.replaceChildren(...(resolution ? resolutionTold(this.#app, resolution) : []));
    const isNothing = packages.length + roles.length + areas.length === 0;
    if (isNothing && !resolution) this.#told.append(...this.#nothing(term, servicesOf(place)));
    const others = [...this.#roles(), ...this.#areaList(areas)];
    const isOthersFirst = isOtherMeant(this.#found as Found);
    const list = this.#packages();
    const aside = others.length > 0 ? h("div", { class: "page-others" }, ...others) : null;
    this.#lists.dataset["others"] = String(others.length > 0);
    this.#lists.replaceChildren(
      ...[isOthersFirst ? aside : list, isOthersFirst ? list : aside].filter((it) => it !== null),
    );
  }

  #packages(): HTMLElement | null {
    const { packages } = this.#found as Found;
    if (packages.length === 0) return null;
    const shown = this.#isWhole ? packages : packages.slice(0, FIRST_PACKAGES);
    const rest = packages.length - shown.length;
    const list = h(
      "ul",
      { class: "page-plain-list page-hits" },
      ...shown.map((it) => packageItem(this.#app, this.#holders, it)),
    );
    return h(
      "section",
      { "aria-labelledby": "treff-pakker" },
      h("h2", { class: "ds-heading", "data-size": "xs", id: "treff-pakker" }, this.#words.inPackages),
      list,
      rest > 0 && this.#more(rest),
    );
  }

  #more(rest: number): HTMLElement {
    return on(
      h(
        "button",
        { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" },
        filled(this.#words.showMore, rest),
      ),
      {
        click: () => {
          this.#isWhole = true;
          const before = this.#lists.querySelectorAll(".page-hits > li").length;
          this.#draw(this.#app.place);
          // On from where the reader was: the button is gone.
          this.#lists.querySelectorAll<HTMLElement>(".page-hits > li > a")[before]?.focus();
        },
      },
    );
  }

  #roles(): HTMLElement[] {
    const { roles } = this.#found as Found;
    const { language } = this.#app;
    return this.#short(
      "treff-roller",
      this.#words.inRoles,
      roles.map(({ role, matches }) =>
        h(
          "li",
          { class: "page-hit" },
          h(
            "a",
            { class: "ds-link page-hit-name", href: this.#app.hrefTo("roles", { role: role.code }) },
            marked(
              role.name,
              matches.filter(({ field }) => field === "name"),
              language,
            ),
          ),
          " ",
          h("span", { class: "page-hint" }, role.code),
        ),
      ),
    );
  }

  #areaList(areas: readonly AreaHit[]): HTMLElement[] {
    return this.#short(
      "treff-omrader",
      this.#words.inAreas,
      areas.map(({ area, ...span }) =>
        h(
          "li",
          { class: "page-hit" },
          h(
            "a",
            {
              class: "ds-link page-hit-name",
              href: this.#app.href({ search: undefined, area: area.key, row: undefined }),
            },
            marked(area.name, [span], this.#app.language),
          ),
          area.group ? h("p", { class: "page-hint" }, told(area.group, this.#app.language)) : null,
        ),
      ),
    );
  }

  #short(id: string, heading: string, items: readonly HTMLElement[]): HTMLElement[] {
    if (items.length === 0) return [];
    const rest = items.slice(FIRST_OTHERS);
    for (const it of rest) it.hidden = true;
    const more = on(
      h(
        "button",
        { class: "ds-button", type: "button", "data-variant": "tertiary", "data-size": "sm" },
        filled(this.#words.showMore, rest.length),
      ),
      {
        click: () => {
          for (const it of rest) it.hidden = false;
          more.remove();
          rest[0]?.querySelector("a")?.focus();
        },
      },
    );
    return [
      h(
        "section",
        { "aria-labelledby": id },
        h("h2", { class: "ds-heading", "data-size": "xs", id }, heading),
        h("ul", { class: "page-plain-list" }, ...items),
        rest.length > 0 && more,
      ),
    ];
  }

  #nothing(term: string, services: string | undefined): HTMLElement[] {
    const now = this.#words;
    if (services !== undefined)
      return [paragraph(filled(now.noneInFilter, services === "1" ? now.takesServices : now.takesNone))];
    const suggestions = suggestionsFor(this.#app.catalogue, this.#app.language, term);
    const register =
      this.#app.key === TODAY
        ? []
        : [
            paragraph(
              h(
                "a",
                { class: "ds-link", href: this.#app.hrefTo("packages", { catalogue: TODAY, search: term }) },
                now.inRegister,
              ),
            ),
          ];
    if (suggestions.length === 0) {
      const front = h("a", { class: "ds-link", href: this.#app.href({ search: undefined }) }, now.toFront);
      return [this.#areas.only ? paragraph(now.tryOtherHere) : paragraph(now.tryOther, " ", front), ...register];
    }
    const links = suggestions.flatMap(({ term: other, name }, place) => [
      ...(place > 0 ? [now.or] : []),
      h("a", { class: "ds-link", href: this.#app.href({ search: other }) }, other),
      ...(name ? [` (${name.value})`] : []),
    ]);
    const [before = "", after = ""] = now.didYouMean.split("{0}");
    return [paragraph(before, ...links, after), ...register];
  }
}

/** Whether a role or an area is called just what was typed, and no package is. */
function isOtherMeant({ packages, roles, areas }: Found): boolean {
  const isArea = areas.slice(0, 1).some(({ area, start, end }) => end - start === area.name.value.length);
  return (packages[0]?.score ?? 0) < 1 && (isArea || (roles[0]?.score ?? 0) >= 1);
}

/** Which packages are looked for: those that take services, those that do not, or all. */
class Filter {
  readonly element: HTMLElement;
  readonly #chips: ReadonlyMap<string | undefined, HTMLInputElement>;

  constructor(app: App) {
    const now = words(find, app.language);
    const chip = (value: string | undefined, label: string) => {
      const input = on(h("input", { class: "ds-input", type: "radio", name: "tjenester" }), {
        change: () => app.go({ services: value }, "services"),
      });
      return [
        value,
        input,
        h("label", { class: "ds-chip", "data-size": "sm", "data-wrap": "wrap" }, input, label),
      ] as const;
    };
    const chips = [chip(undefined, now.allPackages), chip("1", now.takesServices), chip("0", now.takesNone)];
    this.#chips = new Map(chips.map(([value, input]) => [value, input]));
    this.element = h(
      "fieldset",
      { class: "page-filter page-screen" },
      h("legend", { class: "ds-sr-only" }, now.filter),
      ...chips.map(([, , label]) => label),
    );
  }

  show(services: string | undefined): void {
    for (const [value, input] of this.#chips) input.checked = value === services;
  }
}

/** What a search is called: what it found, or which packages are looked at. */
export function titleOf(app: App, { packages, roles, areas, isCut, resolution, term }: Found, place: Place): string {
  const now = words(find, app.language);
  if (!term) return { 0: now.takesNone, 1: now.takesServices, all: now.allPackages }[servicesOf(place) ?? "all"];
  const count = packages.length + roles.length + areas.length;
  if (count === 0) return resolution ? now.aboutUrn : filled(now.none, term);
  if (isCut) return filled(now.hitsAtLeast, packages.length, term);
  return count === 1 ? filled(now.hitsOne, 1, term) : filled(now.hits, count, term);
}
