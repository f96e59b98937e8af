// What the reader chose last, for the next time that the page is opened without an address.

import type { Language } from "tilgangspakker";
import type { Place } from "./address.ts";
import { isMonth, LANGUAGES, SEED, TODAY } from "./address.ts";

const KEYS = ["catalogue", "lang"] as const;
/** Today's register, whatever month it is of by then. */
const REGISTER = "register";
const named = (key: (typeof KEYS)[number]) => `tilgangspakker.${key}`;

/** Remembers. Where nothing can be kept, nothing is. */
export function remember(key: (typeof KEYS)[number], value: string): void {
  try {
    localStorage.setItem(named(key), value === TODAY ? REGISTER : value);
  } catch {
    // A browser may keep nothing, and everything works but this.
  }
}

function remembered(key: (typeof KEYS)[number]): string | null {
  try {
    return localStorage.getItem(named(key));
  } catch {
    return null;
  }
}

/** What the bare address means to this reader: what was chosen last, else version 3 in a language that the browser asks for. */
export function placeByMemory(): Place {
  const catalogue = remembered("catalogue");
  const language = remembered("lang") ?? navigator.languages.map(languageOf).find(Boolean);
  return {
    catalogue: catalogue === REGISTER || isMonth(catalogue ?? "") ? TODAY : SEED,
    lang: LANGUAGES.find((it) => it === language) ?? "nb",
  };
}

/** "no" is what browsers call Norwegian that is not said to be nynorsk. */
function languageOf(tag: string): Language | undefined {
  const [language] = tag.toLowerCase().split("-");
  return language === "no" ? "nb" : LANGUAGES.find((it) => it === language);
}
