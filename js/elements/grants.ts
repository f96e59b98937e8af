// What a role gets of the packages of a catalogue, to be seen beside each of them.

import type { Catalogue } from "../package/catalogue.js";
import type { Decision, Role, Verdict } from "../package/types.js";
import { escaped, html } from "./markup.js";
import type { Grafts, Raw } from "./markup.js";
import type { Asked } from "./asked.js";
import { say } from "./words.js";
import type { Word } from "./words.js";

export interface Grants {
  readonly role: Role;
  /** By the URN, as it stands in HTML. */
  readonly grafts: ReadonlyMap<string, Grafts>;
  readonly count: Readonly<Record<Decision, number>>;
}

/** Nothing without a role. Every package is asked of on its own, through the one door there is. */
export function grantsOf(catalogue: Catalogue, { role, variant, language }: Asked): Grants | undefined {
  if (!role) return undefined;
  const count = { Permit: 0, Deny: 0, Indeterminate: 0 };
  const grafts = new Map<string, Grafts>();
  for (const { urn } of catalogue.packages()) {
    const verdict = catalogue.check({ action: "hold", package: urn, role: role.urn, ...(variant && { variant }) }, { language });
    count[verdict.decision]++;
    grafts.set(escaped(urn), { decision: verdict.decision, ...shown(verdict, (word) => say(word, language)) });
  }
  return { role, grafts, count };
}

/** The answer in a word, and why, where a word is too little. */
function shown({ decision, reasons: [reason] }: Verdict, word: (word: Word) => string): { beside: Raw; below: Raw } {
  const dependsOnForm = reason.code === "VARIANT_NOT_COVERED";
  const isPlain = decision === "Permit" || (decision === "Deny" && !dependsOnForm);
  return {
    beside: html` <span class="tp-decision" data-decision="${decision}">${word(dependsOnForm ? "otherForms" : decision)}</span>`,
    below: isPlain ? html`` : html`<p class="ds-paragraph tp-reason">${reason.message}</p>`,
  };
}

/** How much a role gets, in a sentence. */
export function summary({ role: { name, code }, count: { Permit, Deny, Indeterminate } }: Grants, { language, variant }: Asked): Raw {
  const whom = `${name.value} (${variant ? `${code}, ${variant}` : code})`;
  const open = Indeterminate ? html` <strong>${say("unresolved", language, Indeterminate)}</strong>` : html``;
  return html`<p class="ds-paragraph tp-summary">${say("held", language, whom, Permit, Permit + Deny + Indeterminate)}${open}</p>`;
}
