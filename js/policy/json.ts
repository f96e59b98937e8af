// JSON, read with the place of every text in it.

import type { Missing } from "./malformed.js";
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
const SPACES = /[ \t\r\n]*/y;
const TEXT = /"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*)"/y;
const OTHER = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Throws `Malformed`. */
export function readJson(json: string): Json {
  return new Parser(json).whole();
}

class Parser {
  readonly #json: string;
  #at = 0;

  constructor(json: string) {
    this.#json = json;
  }

  whole(): Json {
    const all = this.#value(0);
    this.#taken(SPACES);
    if (this.#at < this.#json.length) throw malformedAt(this.#json, this.#at, { is: "follows" });
    return all;
  }

  #value(depth: number): Json {
    if (depth > DEEPEST) throw malformedAt(this.#json, this.#at, { is: "depth" });
    if (this.#comes("{")) return this.#object(depth + 1);
    if (this.#comes("[")) return this.#list(depth + 1);
    return (
      this.#text() ?? {
        is: "other",
        value: JSON.parse(this.#taken(OTHER)?.[0] ?? this.#fail("value")) as number | boolean | null,
      }
    );
  }

  #object(depth: number): Json {
    const fields: { key: JsonText; value: Json }[] = [];
    if (this.#comes("}")) return { is: "object", fields };
    do {
      this.#taken(SPACES);
      const key = this.#text() ?? this.#fail("name");
      if (!this.#comes(":")) this.#fail("colon");
      fields.push({ key, value: this.#value(depth) });
    } while (this.#comes(","));
    if (!this.#comes("}")) this.#fail("commaOrBrace");
    return { is: "object", fields };
  }

  #list(depth: number): Json {
    const items: Json[] = [];
    if (this.#comes("]")) return { is: "list", items };
    do items.push(this.#value(depth));
    while (this.#comes(","));
    if (!this.#comes("]")) this.#fail("commaOrBracket");
    return { is: "list", items };
  }

  #text(): JsonText | undefined {
    const start = this.#at + 1;
    const match = this.#taken(TEXT);
    return match ? { is: "text", value: JSON.parse(match[0]) as string, start, end: this.#at - 1 } : undefined;
  }

  /** Passes over spaces, and over `letter` if that comes next. */
  #comes(letter: string): boolean {
    this.#taken(SPACES);
    if (this.#json[this.#at] !== letter) return false;
    this.#at++;
    return true;
  }

  #taken(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#json);
    if (match) this.#at += match[0].length;
    return match;
  }

  #fail(what: Missing): never {
    throw malformedAt(this.#json, this.#at, { is: "missing", what, isAtEnd: this.#at >= this.#json.length });
  }
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
