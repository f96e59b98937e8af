// Dates: for people, and which day it is.

import type { Language } from "tilgangspakker";

/** `14. mars 2025`. What is no date stays what it is. */
export function dated(iso: string, language: Language): string {
  const date = new Date(iso);
  // A browser that knows no nynorsk takes bokmål: the months have the same names.
  return Number.isNaN(date.valueOf())
    ? iso
    : date.toLocaleDateString([language === "en" ? "en-GB" : language, "nb"], { dateStyle: "long", timeZone: "UTC" });
}

/** `mars 2025`, of the key of that month's register. */
export function monthNamed(key: string, language: Language): string {
  const date = new Date(`${key.slice(-7)}-01`);
  return Number.isNaN(date.valueOf())
    ? key
    : date.toLocaleDateString([language === "en" ? "en-GB" : language, "nb"], {
        month: "long",
        year: "numeric",
        timeZone: "UTC",
      });
}

/** The day that it is where the reader is, as `2027-01-01`. */
export function todayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, "0")).join("-");
}
