// The words of the view, and how it shows what it was given.

import type { Language } from "tilgangspakker";
import { dated } from "../../dates.ts";
import { policy } from "../../texts/policy.ts";
import { shell } from "../../texts/shell.ts";
import { who } from "../../texts/who.ts";
import type { Words } from "../../texts/words.ts";
import { words } from "../../texts/words.ts";

export type PolicyWords = Words<typeof policy> & {
  readonly who: Words<typeof who>;
  readonly shell: Words<typeof shell>;
};

export const policyWords = (language: Language): PolicyWords => ({
  ...words(policy, language),
  who: words(who, language),
  shell: words(shell, language),
});

/** What cannot be seen, or turns text around, is shown by its number. */
export function asSeen(text: string): string {
  return text.replace(/\p{Cf}/gu, (sign) => `\\u${sign.codePointAt(0)?.toString(16)}`);
}

/** A message of the package's, with its days as people write them. */
export const asTold = (message: string, language: Language): string =>
  asSeen(message).replace(/(?<= )\d{4}-\d\d-\d\d\b/g, (day) => dated(day, language));

/** From one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The last day of the roles of Altinn 2, and the first without them. */
export const LAST_DAY = "2026-12-31";
export const AFTER_ALTINN2 = "2027-01-01";
