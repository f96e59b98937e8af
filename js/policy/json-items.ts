// The packages and roles that JSON names: whole, in any text of it, or apart, as policies in JSON and requests do. And which
// packages the registration of a system asks for.

import { attributeOf, PREFIX } from "./attributes.js";
import type { Json, JsonText } from "./json.js";
import { fieldOf, offsetsIn } from "./json.js";
import type { Comparison, Designated, Item, Value } from "./model.js";
import type { Span } from "./places.js";
import { wholeIn } from "./scan.js";

/** A package that a system, or somebody who wants a system user, asks for. */
export interface Requested {
  readonly written: string;
  readonly span: Span;
  readonly by: Registration;
}

/** For the business's own use, or for its clients. */
export type Kind = "own" | "client";

/** Not every registration says the kind. One that says several is judged by each. */
export interface Registration {
  readonly kinds: readonly Kind[];
  /** Businesses find the system in Altinn's portal, and make a system user of the own kind of it there. */
  readonly isVisible: boolean;
}

/** What says which attribute a value is of, and the value. */
const PAIRS = [
  ["AttributeId", "Value"],
  ["attributeId", "value"],
  ["id", "value"],
  ["type", "value"],
] as const;
const KINDS: Readonly<Record<string, Kind>> = {
  standard: "own",
  default: "own",
  own: "own",
  agent: "client",
  client: "client",
};
/** In lowercase. */
const KIND_FIELDS = ["usertype", "systemusertype"];

export interface JsonItems {
  readonly items: readonly Item[];
  readonly requested: readonly Requested[];
}

export function itemsOfJson(json: string, root: Json): JsonItems {
  const items: Item[] = [];
  const requested: Requested[] = [];

  const findWhole = (text: JsonText) => {
    const offsetOf = offsetsIn(json, text);
    for (const { kind, urn, written, span } of wholeIn(text.value)) {
      const start = offsetOf(span.start);
      items.push({ is: "named", kind, urn, written, span: { start, end: offsetOf(span.end) }, isProse: false });
    }
  };
  const visit = (value: Json, around?: Json): void => {
    if (value.is === "text") findWhole(value);
    if (value.is === "list") value.items.forEach((it) => visit(it, around));
    if (value.is !== "object") return;
    const compared = comparisonOf(value);
    if (compared) items.push(compared);
    requested.push(
      ...fieldsInAnyCase(value, "accesspackages")
        .flatMap((it) => (it.is === "list" ? it.items.flatMap(textsOfRequest) : textsOfRequest(it).filter(isOfPackage)))
        .map((text) => ({ written: text.value, span: text, by: registrationOf(value, around) })),
    );
    for (const { key, value: held } of value.fields) {
      findWhole(key);
      // What is compared has been read; of what stands beside it, nothing.
      if (!compared || !isOfPair(key.value)) visit(held, value);
    }
  };
  visit(root);
  return { items, requested };
}

const isOfPair = (name: string): boolean => PAIRS.some(([attribute, value]) => name === attribute || name === value);

function comparisonOf(object: Json): Comparison | undefined {
  for (const [attributeField, valueField] of PAIRS) {
    const [id, held] = [fieldOf(object, attributeField), fieldOf(object, valueField)];
    const texts = (held?.is === "list" ? held.items : held ? [held] : []).filter(
      (it): it is JsonText => it.is === "text",
    );
    const attribute = id?.is === "text" && texts.length > 0 ? attributeOf(id.value) : undefined;
    // So short a word as "role" says nothing here.
    if (!attribute || id?.is !== "text" || !/altinn/i.test(id.value)) continue;
    const designated: Designated = { text: id.value, span: id, attribute, category: undefined, dataType: undefined };
    return {
      is: "comparison",
      designated,
      values: texts.map(valueOf),
      ignoresCase: true,
      trims: false,
      isGiven: false,
    };
  }
  return undefined;
}

function valueOf({ value, start, end }: JsonText): Value {
  return { text: value, trimmed: value.trim(), span: { start, end }, dataType: undefined };
}

function textsOfRequest(item: Json): readonly JsonText[] {
  return (item.is === "text" ? [item] : fieldsInAnyCase(item, "urn")).filter((it) => it.is === "text");
}

/** Alone, and not in a list, any other text may stand under that name. */
const isOfPackage = ({ value }: JsonText): boolean => value.trim().toLowerCase().startsWith(PREFIX);

/** What reads registrations takes the names of their fields in any case. Which of several with one name it takes is not known. */
function fieldsInAnyCase(json: Json | undefined, name: string): readonly Json[] {
  return json?.is === "object"
    ? json.fields.filter(({ key }) => key.value.toLowerCase() === name).map(({ value }) => value)
    : [];
}

/** Written as a text it is meant so. */
const isTrue = (json: Json): boolean =>
  (json.is === "other" && json.value === true) || (json.is === "text" && /^\s*true\s*$/i.test(json.value));

/** The kind may stand one level above the packages. */
function registrationOf(object: Json, around: Json | undefined): Registration {
  return {
    kinds: [object, around].map(kindsIn).find((it) => it.length > 0) ?? [],
    isVisible: fieldsInAnyCase(object, "isvisible").some(isTrue),
  };
}

const kindsIn = (json: Json | undefined): readonly Kind[] =>
  KIND_FIELDS.flatMap((name) => fieldsInAnyCase(json, name)).flatMap((it) => {
    const told = it.is === "text" ? it.value.trim().toLowerCase() : "";
    return Object.hasOwn(KINDS, told) ? (KINDS[told] ?? []) : [];
  });
