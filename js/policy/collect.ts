// Reads a text by its kind: what it names, and where.

import { PREFIX } from "./attributes.js";
import { readJson } from "./json.js";
import type { Requested } from "./json-items.js";
import { itemsOfJson } from "./json-items.js";
import { isMeantAsXml, kindOf } from "./kind.js";
import { Malformed } from "./malformed.js";
import type { Item, Policy, Value } from "./model.js";
import type { Span } from "./places.js";
import { readPolicy } from "./read.js";
import type { Hit } from "./scan.js";
import { namesIn, scan } from "./scan.js";

export type Collected =
  | ({ readonly is: "policy" | "xml" } & Policy)
  | { readonly is: "json"; readonly items: readonly Item[]; readonly requested: readonly Requested[] }
  | { readonly is: "text"; readonly items: readonly Item[] }
  | { readonly is: "empty" | "binary" }
  /** `named` stands in what need not have been meant as XML. */
  | { readonly is: "malformed"; readonly of: "xml" | "json"; readonly why: Malformed; readonly named: readonly Item[] };

/** Never throws: what cannot be read is a finding. */
export function collect(text: string): Collected {
  const kind = kindOf(text);
  try {
    if (kind === "policy" || kind === "xml") return { is: kind, ...readPolicy(text) };
    if (kind === "json") return { is: "json", ...itemsOfJson(text, readJson(text)) };
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    // HTML and templates begin as XML does.
    if (kind !== "xml" || isMeantAsXml(text))
      return {
        is: "malformed",
        of: kind === "json" ? "json" : "xml",
        why: error,
        named: kind === "xml" ? scan(text).map(itemOf) : [],
      };
  }
  if (kind === "empty" || kind === "binary") return { is: kind };
  return { is: "text", items: scan(text).map(itemOf) };
}

const itemOf = ({ kind, urn, written, span }: Hit): Item => ({ is: "named", kind, urn, written, span, isProse: false });

/** A place where a package is named, and as what. */
export interface Mention {
  readonly urn: string;
  readonly span: Span;
  readonly as: "urn" | "value" | "name";
}

/** Every package that a text names, in order. A text that names none whole may be a list of names. */
export function mentionsIn(text: string): readonly Mention[] {
  const collected = collect(text);
  if ("items" in collected && collected.is !== "text") return sorted(collected.items.flatMap(mentionsOf));
  const hits = scan(text).filter(({ kind }) => kind === "package");
  // Lines of markup are no names.
  if (collected.is !== "text" || /^\s*</.test(text)) return hits;
  const { hits: names, isList } = namesIn(text);
  if (hits.length > 0 && !(isList && names.length > hits.length)) return hits;
  return names.map((it) => (it.as === "urn" ? it : { ...it, as: "name" as const }));
}

function mentionsOf(item: Item): Mention[] {
  if (item.is === "named" && item.kind === "package")
    return [{ urn: item.urn, span: item.span, as: item.written.startsWith(PREFIX.slice(0, 4)) ? "urn" : "value" }];
  if (item.is !== "comparison" || item.designated.attribute.kind !== "package") return [];
  const { attribute, text, span } = item.designated;
  if (attribute.fault === "urn") return [{ urn: text.trim(), span, as: "urn" }];
  return item.values.filter(({ trimmed }) => trimmed !== "").map(mentionOfValue);
}

function mentionOfValue({ trimmed, span }: Value): Mention {
  const isWhole = trimmed.toLowerCase().startsWith(PREFIX);
  return { urn: isWhole ? trimmed : PREFIX + trimmed, span, as: isWhole ? "urn" : "value" };
}

const sorted = (mentions: readonly Mention[]): Mention[] => [...mentions].sort((a, b) => a.span.start - b.span.start);
