// JSON, read with the place of every text in it.

import { malformedAt } from "./malformed.js";

export interface JsonText {
  readonly is: "text";
  readonly value: string;
  /** Inside the quotation marks. */
  readonly start: number;
  readonly end: number;
}
export type Json =
  | JsonText
  | { readonly is: "list"; readonly items: readonly Json[] }
  | { readonly is: "object"; readonly fields: readonly { readonly key: JsonText; readonly value: Json }[] }
  | { readonly is: "other"; readonly value: number | boolean | null };

/** Deeper than any that people write. */
const DEEPEST = 500;
const BLANKS = /[ \t\r\n]*/y;
const TEXT = /"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*)"/y;
const OTHER = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Throws `Malformed`. */
export function readJson(json: string): Json {
  let at = 0;

  const fail = (expected: string): never => {
    throw malformedAt(json, at, at >= json.length ? `it ends where ${expected} is missing` : `${expected} is missing here`);
  };
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(json);
    if (match) at += match[0].length;
    return match;
  };
  /** Passes over blanks, and over `letter` if that comes next. */
  const comes = (letter: string): boolean => {
    taken(BLANKS);
    if (json[at] !== letter) return false;
    at++;
    return true;
  };
  const text = (): JsonText | undefined => {
    const start = at + 1;
    const match = taken(TEXT);
    return match ? { is: "text", value: JSON.parse(match[0]) as string, start, end: at - 1 } : undefined;
  };
  const object = (depth: number): Json => {
    const fields: { key: JsonText; value: Json }[] = [];
    if (comes("}")) return { is: "object", fields };
    do {
      taken(BLANKS);
      const key = text() ?? fail("a name in quotation marks");
      if (!comes(":")) fail("a colon");
      fields.push({ key, value: value(depth) });
    } while (comes(","));
    if (!comes("}")) fail("a comma or }");
    return { is: "object", fields };
  };
  const list = (depth: number): Json => {
    const items: Json[] = [];
    if (comes("]")) return { is: "list", items };
    do items.push(value(depth));
    while (comes(","));
    if (!comes("]")) fail("a comma or ]");
    return { is: "list", items };
  };
  const value = (depth: number): Json => {
    if (depth > DEEPEST) throw malformedAt(json, at, "it is nested too deep");
    if (comes("{")) return object(depth + 1);
    if (comes("[")) return list(depth + 1);
    const found = text();
    if (found) return found;
    const other = taken(OTHER);
    if (!other) return fail("a value");
    return { is: "other", value: JSON.parse(other[0]) as number | boolean | null };
  };

  const all = value(0);
  taken(BLANKS);
  if (at < json.length) throw malformedAt(json, at, "something follows its end");
  return all;
}

/**
 * Leads letters of a text's value to where they stand in the JSON: escapes are longer than what they stand for. They are
 * asked for in rising order, so that a long text is walked once.
 */
export function offsetsIn(json: string, { start, end }: JsonText): (index: number) => number {
  let at = start;
  let passed = 0;
  return (index) => {
    for (; passed < index && at < end; passed++) at += json[at] !== "\\" ? 1 : json[at + 1] === "u" ? 6 : 2;
    return at;
  };
}

/** What a field of an object holds; nothing where there is none. */
export function fieldOf(json: Json, name: string): Json | undefined {
  return json.is === "object" ? json.fields.filter(({ key }) => key.value === name).at(-1)?.value : undefined;
}
