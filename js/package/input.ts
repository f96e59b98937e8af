// What goes into the module: JSON text, since one text crosses faster than many fields, and is read
// there as catalogues are.
//
// JSON.stringify will not do: it leaves out functions and symbols in silence, and a question without
// its recipient is another question.

import { failure } from "./failure.js";
import { assertLoaded } from "./module.js";
import type { CheckOptions, CompareOptions, RolePackages, SearchOptions, VariantOptions, ViewOptions } from "./types/options.js";
import type { Question } from "./types/questions.js";

type Names<T> = T extends string ? never : T extends readonly (infer Item)[] ? Names<Item> : T extends object ? (keyof T & string) | Names<T[keyof T]> : never;

type Asked = Question | CheckOptions | VariantOptions | ViewOptions | SearchOptions | CompareOptions | RolePackages;

/** Every field there is; two are those of `AltinnExportOptions`, which rests on what is here. These are read wherever they come from, be it a class or a getter. */
const FIELDS: Record<Names<Asked> | "version" | "rolePackages", 1> = {
  action: 1, package: 1, role: 1, variant: 1, roles: 1, holds: 1, recipient: 1, supplier: 1, user: 1,
  organisation: 1, onBehalfOf: 1, customers: 1, language: 1, idPrefix: 1, headingLevel: 1,
  version: 1, rolePackages: 1, json: 1, scope: 1, limit: 1,
};

const NAMES = Object.keys(FIELDS);

/** How deep values lie in one another: `question.user.holds[0]`. */
const DEEPEST = 4;

/**
 * Writes a question or options as JSON text. `name` is what to call it if something is wrong with it;
 * `except` a field that does not cross as text.
 */
export function written(value: unknown, name: string, except?: string): string {
  let place = name;
  let problem = "it threw an error";

  const write = (value: unknown, path: string, depth: number): string => {
    place = path;
    switch (typeof value) {
      case "string":
        return quoted(value);
      case "number":
        if (!Number.isFinite(value)) throw (problem = `it is ${value}`);
        return String(value);
      case "boolean":
        return String(value);
      case "object":
        if (value === null) return "null";
        if (depth === DEEPEST) throw (problem = "it lies too deep");
        return Array.isArray(value) ? list(value, path, depth + 1) : object(value, path, depth + 1);
      default:
        throw (problem = `its type is ${typeof value}`);
    }
  };

  const list = (items: readonly unknown[], path: string, depth: number): string => {
    const { length } = items;
    const written: string[] = [];
    for (let at = 0; at < length; at++) written.push(write(items[at], `${path}[${at}]`, depth));
    return `[${written}]`;
  };

  const object = (fields: object, path: string, depth: number): string => {
    // A Map or FormData would look as if nothing were asked for, and so would what is yet to come.
    if (Symbol.iterator in fields) throw (problem = "it is a collection, without fields");
    if ("then" in fields) throw (problem = "it is a promise: await it");
    const own = Reflect.ownKeys(fields).filter((key) => typeof key === "string");
    const written: string[] = [];
    for (const key of [...own, ...NAMES.filter((name) => !own.includes(name))]) {
      if (key === except) continue;
      place = `${path}.${key.slice(0, 99)}`;
      const value: unknown = Reflect.get(fields, key);
      // What is none of the fields is refused in the module, whatever its value is.
      if (value !== undefined || !NAMES.includes(key)) {
        written.push(`${quoted(key)}:${value === undefined ? null : write(value, place, depth)}`);
      }
    }
    return `{${written}}`;
  };

  let json: string;
  try {
    json = value === undefined ? "{}" : write(value, name, 0);
  } catch {
    throw failure("INVALID_QUESTION", `${place} could not be read: ${problem}.`);
  }
  return short(json);
}

/** Half a pair of letters stays as it is, and is replaced on its way into the module. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\x00-\x1f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
}

/** Reads a field that does not cross as text. */
export function field(options: unknown, key: string): unknown {
  try {
    return (options as Record<string, unknown> | null | undefined)?.[key];
  } catch {
    throw failure("INVALID_QUESTION", `options.${key} could not be read: it threw an error.`);
  }
}

/** Takes text only: the module would take anything else for some text as well. */
export function text(value: unknown, name: string): string {
  if (typeof value !== "string") {
    throw failure("INVALID_QUESTION", `${name} must be text, not of type ${typeof value}.`);
  }
  return short(value);
}

/** The most that is read: what is longer is refused before it is copied into the module. */
const MOST_LETTERS = 16 * 1024 * 1024;

/** JSON text of a catalogue, without the byte order mark that files may begin with. */
export function catalogueText(json: unknown): string {
  assertLoaded();
  if (typeof json !== "string") {
    throw failure("INVALID_CATALOGUE", `The catalogue must be JSON text, not of type ${typeof json}.`);
  }
  return short(json).startsWith("\ufeff") ? json.slice(1) : json;
}

function short(text: string): string {
  if (text.length > MOST_LETTERS) {
    throw failure("TOO_LARGE", `The text has ${text.length} letters, and at most 16 MiB are read.`);
  }
  return text;
}

/** Whether a value is a whole number that fits the module's 32 bits. */
export function isIndex(value: unknown): boolean {
  return typeof value === "number" && value >>> 0 === value;
}
