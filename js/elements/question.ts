// The question of <access-package-check>: what the form asks, and what it has no fields for.

import { frozen } from "../package/frozen.js";
import { copiedQuestion } from "../package/input.js";
import type { Language, Question, Recipient } from "../package/types.js";
import { html } from "./markup.js";
import type { Raw } from "./markup.js";
import { say } from "./words.js";
import type { Word } from "./words.js";
import type { Action, Asked } from "./asked.js";

/** What is filled in. Blank: not filled in. */
export interface Fields {
  readonly action: Action;
  readonly package: string;
  readonly role: string;
  readonly variant: string;
  readonly recipient: Recipient;
}

/** What attributes fill in, in their own words. */
export function fieldsOf({ action, recipient, variant, role, package: found, said }: Asked): Fields {
  return { action, recipient, package: found?.urn ?? said.package ?? "", role: role?.code ?? said["for-role"] ?? "", variant: variant ?? "" };
}

/** The question that the fields ask; nothing while one that it needs is blank. */
export function questionOf({ action, package: about, role, variant, recipient }: Fields): Question | undefined {
  if (!about || (action !== "attach" && !role)) return undefined;
  const form = variant ? { variant } : {};
  if (action === "attach") return { action, package: about };
  return action === "hold" ? { action, package: about, role, ...form } : { action, package: about, roles: [role], recipient, ...form };
}

/** The fields that ask this question; nothing where they would ask another. */
export function fieldsFor(question: Question): Fields | undefined {
  const none = { role: "", variant: "", recipient: "employee" } as const;
  switch (question.action) {
    case "attach":
      return { ...none, action: "attach", package: question.package };
    case "hold":
      return { ...none, action: "hold", package: question.package, role: question.role, variant: question.variant ?? "" };
    case "delegate": {
      const { package: about, roles = [], holds = [], variant = "", recipient = "employee" } = question;
      const [role, ...more] = roles;
      return role && more.length + holds.length === 0 ? { action: "delegate", package: about, role, variant, recipient } : undefined;
    }
    default:
      return undefined;
  }
}

/** A question as it is now, whatever becomes of the object that it was passed in. @throws TilgangspakkerError `INVALID_QUESTION` */
export function copyOf(question: Question): Question {
  return frozen(copiedQuestion(question) as Question);
}

/** A question in words, word for word, for those that the form has no fields for. */
export function questionInWords(question: Question, language: Language): Raw {
  const { action, user, ...rest } = question as unknown as Record<string, unknown> & { action: string; user?: { organisation?: unknown; holds?: unknown } };
  const fields = { ...rest, ...(user && { user: user.organisation, holds: user.holds }) };
  const known = (name: string): name is Word => /^(package|role|roles|holds|variant|recipient|supplier|user|onBehalfOf|customers)$/.test(name);
  const facts = Object.entries(fields).flatMap(([name, value]) => (known(name) ? [html`<div><dt>${say(name, language)}</dt><dd>${[value].flat().map((it) => told(name, it, language)).join(", ")}</dd></div>`] : []));
  return html`<p class="ds-label">${isAction(action) ? say(action, language) : ""}</p><dl class="tp-facts">${facts}</dl>`;
}

const isAction = (action: string): action is Action | "act" => /^(hold|delegate|attach|act)$/.test(action);

function told(name: Word, value: unknown, language: Language): string {
  const isKnown = name === "recipient" && /^(employee|enterpriseUser|organisation|systemUser)$/.test(String(value));
  return isKnown ? say(value as Recipient, language) : String(value);
}
