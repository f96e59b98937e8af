// Pieces of the schemas that tools are listed with. Those of answers say what is always there; more may stand beside it.

import type { ObjectSchema } from "./tool.ts";

export const LANGUAGE = {
  type: "string",
  enum: ["nb", "nn", "en"],
  description: "Of names, reasons and messages, where the source has it: bokmål, nynorsk or English.",
} as const;
export const VARIANT = {
  type: "string",
  description: "Organisation form of the business: AS, NUF, BRL, ESEK … Some roles get a package in some forms only.",
} as const;
export const DAY = {
  type: "string",
  description: "The day that counts, as 2026-12-31; today unless given. Roles of Altinn 2 stop working on one.",
} as const;
export const PACKAGE =
  "A package: its URN, the last part of it (lonn), a former name or URN, or its record id in Altinn's APIs.";
export const ROLE = "A role: its code (DAGL), role code (daglig-leder) or URN.";
/** The library reads at most 16 MiB. */
export const MOST_LETTERS = 16 * 1024 * 1024;

export function inputs(properties: ObjectSchema["properties"], required: string[]): ObjectSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

export const list = (items: object) => ({ type: "array", items });
export const orNull = (schema: object) => ({ anyOf: [schema, { type: "null" }] });
export const TEXT = { type: "string" };
export const NUMBER = { type: "number" };
export const YES_OR_NO = { type: "boolean" };

/** Everything that is named is there. */
export function object(properties: Record<string, object>): ObjectSchema {
  return { type: "object", properties, required: Object.keys(properties) };
}

const SOURCE = {
  ...object({ catalogue: TEXT, month: orNull(TEXT), answeredBy: TEXT, note: TEXT }),
  description: "Which catalogue answered, and of which month of Altinn's register. Say so when you pass the answer on.",
};

/** An answer, with its source. */
export const outputs = (properties: Record<string, object>): ObjectSchema => object({ source: SOURCE, ...properties });

/** Text, and the language that it is in. */
export const LOCALIZED = object({ value: TEXT, language: TEXT });
export const LISTED_ROLE = object({ code: TEXT, urn: TEXT, name: LOCALIZED, register: TEXT });
export const LISTED_PACKAGE = object({ urn: TEXT, name: LOCALIZED, area: TEXT });
export const ONLY_IN_FORM = {
  ...orNull(TEXT),
  description: "The only organisation form that it is for; null: all. Never leave it out.",
};
export const FINDING = object({
  line: NUMBER,
  column: NUMBER,
  severity: { type: "string", enum: ["error", "warning", "notice"] },
  code: TEXT,
  message: TEXT,
  written: TEXT,
  urn: orNull(TEXT),
  replacement: orNull(TEXT),
});
/** Of one package and role, undecided: neither yes nor no. */
export const DECISION = { type: "string", enum: ["Permit", "Deny", "Indeterminate"] };
