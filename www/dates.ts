// Dates for people.

import type { Language } from "tilgangspakker";

/** `14. mars 2025`. What is no date stays what it is. */
export function dated(iso: string, language: Language): string {
  const date = new Date(iso);
  // A browser that knows no nynorsk takes bokmål: the months have the same names.
  return Number.isNaN(date.valueOf()) ? iso : date.toLocaleDateString([language === "en" ? "en-GB" : language, "nb"], { dateStyle: "long", timeZone: "UTC" });
}
