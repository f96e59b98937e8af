// The question of <access-package-check>: what its form asks, and what it has no fields for.

import { frozen } from "../package/frozen.js";
import { copiedQuestion } from "../package/input.js";
import type { Question, Recipient, TilgangspakkerError } from "../package/types.js";
import type { Action, Asked, Attributes } from "./asked.js";

/** What is filled in. Blank: not filled in. */
export interface Fields {
  readonly action: Action;
  readonly package: string;
  readonly role: string;
  readonly variant: string;
  readonly recipient: Recipient;
  readonly kept: Kept;
}

/** What a question about passing on holds beside the fields: it stays as they change. */
export interface Kept {
  /** Further roles of the giver. */
  readonly roles: readonly string[];
  readonly holds: readonly string[];
}

export const BLANK: Fields = { action: "hold", package: "", role: "", variant: "", recipient: "employee", kept: { roles: [], holds: [] } };

/** What attributes fill in, in their own words. */
export function fieldsOf({ action, recipient, variant, role, package: found, said }: Asked): Fields {
  return { ...BLANK, action, recipient, package: found?.urn ?? said.package ?? "", role: role?.code ?? said["for-role"] ?? "", variant: variant ?? "" };
}

const FIELD_OF: { readonly [Name in keyof Attributes]: keyof Fields } = { package: "package", "for-role": "role", variant: "variant", action: "action", recipient: "recipient" };

/** The fields with what these attributes say, each of which changes its own alone. */
export function withAttributes(fields: Fields, asked: Asked, names: ReadonlySet<string>): Fields {
  const said = fieldsOf(asked);
  const changed = Object.entries(FIELD_OF).flatMap(([name, field]) => (names.has(name) ? [[field, said[field]]] : []));
  return { ...fields, ...(Object.fromEntries(changed) as Partial<Fields>) };
}

/** The question that the fields ask; nothing while one that it needs is blank. */
export function questionOf({ action, package: about, role, variant, recipient, kept }: Fields): Question | undefined {
  if (!about) return undefined;
  const form = variant ? { variant } : {};
  switch (action) {
    case "attach":
      return { action, package: about };
    case "hold":
      return role ? { action, package: about, role, ...form } : undefined;
    case "delegate": {
      const roles = role ? [role, ...kept.roles] : kept.roles;
      const holds = kept.holds.length > 0 ? { holds: kept.holds } : {};
      return roles.length + kept.holds.length > 0 ? { action, package: about, roles, ...holds, recipient, ...form } : undefined;
    }
  }
}

/** The fields that ask this question; nothing where there are none for it. */
export function fieldsFor(question: Question): Fields | undefined {
  switch (question.action) {
    case "attach":
      return { ...BLANK, action: "attach", package: question.package };
    case "hold":
      return { ...BLANK, action: "hold", package: question.package, role: question.role, variant: question.variant ?? "" };
    case "delegate": {
      const { package: about, roles = [], holds = [], variant = "", recipient = "employee" } = question;
      const [role = "", ...more] = roles;
      return { action: "delegate", package: about, role, variant, recipient, kept: { roles: more, holds } };
    }
    default:
      return undefined;
  }
}

/** A question as it is now, whatever becomes of the object that it was passed in. @throws TilgangspakkerError `INVALID_QUESTION` */
export function copyOf(question: Question): Question {
  return frozen(copiedQuestion(question) as Question);
}

/** What distinguishes a question from others; or what could not be read as one. */
export function keyOf(question: Question | TilgangspakkerError): string {
  return question instanceof Error ? question.message : JSON.stringify(question);
}
