// The head of the page: which view, which source, which language.

import type { Language } from "tilgangspakker";
import type { Changes, Place, ViewName } from "./address.ts";
import { LANGUAGES, languageOf, SEED, TODAY, VIEWS, viewOf } from "./address.ts";
import { openedKeys } from "./catalogues.ts";
import { dated, todayHere } from "./dates.ts";
import { h, on, part } from "./dom.ts";
import { walkByKeys } from "./dropdown.ts";
import { fileNameOf } from "./files.ts";
import { shell } from "./texts/shell.ts";
import { filled, words } from "./texts/words.ts";

const NAMES: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };
/** From so many months on, the register's age is said. */
const OLD = 3;

/** Every catalogue that can be chosen, by key. */
export function namesOf(language: Language): ReadonlyMap<string, string> {
  const { seed, today } = words(shell, language);
  return new Map([
    [TODAY, today],
    [SEED, seed],
    ...openedKeys().map((key): [string, string] => [key, fileNameOf(key) ?? key]),
  ]);
}

/** What a catalogue is called within a sentence. */
export function nameWithin(key: string, language: Language): string {
  const { seedWithin, todayWithin } = words(shell, language);
  return { [TODAY]: todayWithin, [SEED]: seedWithin }[key] ?? namesOf(language).get(key) ?? key;
}

/** "(3 måneder gammelt)", once it is so old. */
export function ageIn(language: Language): string {
  const age = monthsSince(TODAY);
  return age >= OLD ? `(${filled(words(shell, language).monthsOld, age)})` : "";
}

interface Acts {
  readonly choose: (changes: Changes) => void;
  readonly openFile: () => void;
}

export class Header {
  readonly #acts: Acts;

  constructor(acts: Acts) {
    this.#acts = acts;
    walkByKeys(part("kilde"), part("kilder"));
    walkByKeys(part("sprak"), part("sprakene"));
  }

  /** Shows where the reader is, by the key of the catalogue that is shown. The links of the menu take along what is looked at. */
  show(place: Place, hrefTo: (view: ViewName, place?: Place) => string, kept: Place, key: string): void {
    const language = languageOf(place);
    if (document.documentElement.lang !== language || place.lang) this.#speak(language);
    const view = viewOf(place);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-view-link]")) {
      const name = VIEWS.find((it) => it === link.dataset["viewLink"]) ?? "packages";
      // From within a view its own link leads to where it begins.
      link.setAttribute("href", name === view ? hrefTo(name) : hrefTo(name, kept));
      if (name !== view) link.removeAttribute("aria-current");
      else {
        link.setAttribute("aria-current", "page");
        toSight(link);
      }
    }
    part("hjem").setAttribute("href", hrefTo("packages"));
    this.#showSources(key, language);
    this.#showLanguages(language);
    part("papir").textContent = [
      namesOf(language).get(key) ?? key,
      filled(words(shell, language).printed, dated(todayHere(), language)),
    ].join(". ");
  }

  #showSources(key: string, language: Language): void {
    const said = words(shell, language);
    const short = key === SEED ? said.seedShort : (namesOf(language).get(key) ?? key);
    const old = key === TODAY ? ageIn(language) : "";
    chosenOf("kilde").replaceChildren(
      h("span", { class: "page-long" }, short),
      h("span", { class: "page-short" }, key === TODAY ? said.todayShort : short),
      ...(old ? [h("span", { class: "page-age" }, ` ${old}`)] : []),
    );
    const choices = [...namesOf(language)].map(([other, name]) =>
      item(other === TODAY ? `${name} ${ageIn(language)}`.trim() : name, other === key, () =>
        this.#acts.choose({ catalogue: other, package: undefined, row: undefined, area: undefined, group: undefined }),
      ),
    );
    const open = item(said.openFile, false, this.#acts.openFile);
    listOf("kilder").replaceChildren(
      ...choices,
      h("li", {}, ...open.childNodes, h("p", { class: "page-hint" }, said.openFileHint)),
    );
  }

  #showLanguages(language: Language): void {
    chosenOf("sprak").textContent = NAMES[language];
    listOf("sprakene").replaceChildren(
      ...LANGUAGES.map((it) => {
        const made = item(NAMES[it], it === language, () => this.#acts.choose({ lang: it }));
        made.lang = it;
        return made;
      }),
    );
  }

  /** Says what stands in the page's own HTML in the language chosen. */
  #speak(language: Language): void {
    const now: Readonly<Record<string, string>> = words(shell, language);
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll<HTMLElement>("[data-text]"))
      element.textContent = now[element.dataset["text"] ?? ""] ?? "";
    for (const element of document.querySelectorAll<HTMLElement>("[data-text-label]"))
      element.setAttribute("aria-label", now[element.dataset["textLabel"] ?? ""] ?? "");
  }
}

const chosenOf = (id: string): Element => part(id).querySelector(".page-chosen") ?? part(id);
const listOf = (id: string): Element => part(id).querySelector("ul") ?? part(id);

function item(name: string, isChosen: boolean, choose: () => void): HTMLLIElement {
  const button = h(
    "button",
    {
      class: "ds-button",
      type: "button",
      "data-variant": "tertiary",
      "data-size": "sm",
      "aria-current": isChosen && "true",
    },
    name,
  );
  on(button, {
    click: () => {
      button.closest<HTMLElement>("[popover]")?.hidePopover();
      choose();
    },
  });
  return h("li", {}, button);
}

/** How many months lie between a month of the register and now. */
function monthsSince(month: string): number {
  const [, year, number] = /(\d{4})-(\d{2})$/.exec(month) ?? [];
  const now = new Date();
  return (now.getFullYear() - Number(year)) * 12 + now.getMonth() + 1 - Number(number);
}

/** Scrolls the menu, which is wider than a phone, and nothing else. */
function toSight(link: HTMLElement): void {
  const menu = link.closest("nav");
  if (!menu || menu.scrollWidth <= menu.clientWidth) return;
  const [item, around] = [link.getBoundingClientRect(), menu.getBoundingClientRect()];
  menu.scrollLeft += item.left + item.width / 2 - (around.left + around.width / 2);
}
