// What goes into the module as an object: questions and options, as JSON text of plain copies.
//
// Reading what somebody passes may run other people's code: a getter, a proxy, even one that frees the catalogue. So it is read
// here, once, before the module is asked; what it is to be is decided there.

import { TilgangspakkerError } from "./errors.js";
import { failure } from "./failure.js";
import { assertLoaded } from "./module.js";

/** More than any catalogue has packages or roles. */
const MOST_ITEMS = 100_000;

/** How deep values lie in one another: `question.user.holds[0]`. */
const DEEPEST = 4;

/**
 * Copies a question. What is left out and what is `undefined` are the same.
 *
 * @throws TilgangspakkerError `INVALID_QUESTION` when a part of it cannot be read, or is no data.
 */
export function copiedQuestion(question: unknown): unknown {
  return new Copying("INVALID_QUESTION", "question").of(question);
}

/** Copies options, all but the field `except`, which does not cross as data. */
export function copiedOptions(options: unknown, except?: string): unknown {
  return options === undefined ? undefined : new Copying("INVALID_ARGUMENT", "options", except).of(options);
}

/** A question as the module takes it. */
export function questionText(question: unknown): string {
  return written(copiedQuestion(question));
}

/** Options as the module takes them. */
export function optionsText(options: unknown): string | undefined {
  return options === undefined ? undefined : written(copiedOptions(options));
}

/** Options of an export, and the answers in them, which cross beside them as they are: in the options an empty text stands for each. */
export function exportOptionsText(options: unknown): { given: string | undefined; answers: string[] } {
  const copied = copiedOptions(options, "grantsFrom") as { rolePackages?: unknown } | null | undefined;
  const answers: string[] = [];
  const ofRoles: unknown = copied?.rolePackages;
  for (const ofRole of (Array.isArray(ofRoles) ? ofRoles : []) as ({ json?: unknown } | null)[]) {
    if (typeof ofRole?.json !== "string") continue;
    answers.push(ofRole.json);
    ofRole.json = "";
  }
  return { given: copied === undefined ? undefined : written(copied), answers };
}

/** Plain data as JSON text. */
export function written(data: unknown): string {
  // Some pages give all lists a `toJSON`, which would write another question.
  const json = JSON.stringify("toJSON" in Array.prototype ? bare(data) : data);
  // Half a character, which JSON writes as an escape, becomes what it becomes wherever text goes into the module.
  return json.includes("\\ud")
    ? json.replace(/\\(ud[89a-f]..|.)/g, (escape, { length }: string) => (length > 1 ? "\ufffd" : escape))
    : json;
}

/** Plain data that inherits nothing. */
function bare(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  const copy = Array.isArray(data)
    ? data.map(bare)
    : Object.fromEntries(Object.entries(data).map(([key, value]) => [key, bare(value)]));
  return Object.setPrototypeOf(copy, null);
}

/** Whether nothing is said by its fields: by a Map, FormData or bytes, or by what is yet to come. */
const isOther = (given: object): boolean => !Array.isArray(given) && (Symbol.iterator in given || "then" in given);

/** What such an object is, and what to do about it. */
function whatOf(given: object): string {
  const [, kind = ""] = /^\[object (.*)\]$/.exec(Object.prototype.toString.call(given)) ?? [];
  if (kind === "Promise" || "then" in given) return "it is a promise: await it";
  if (/^(?:Response|Request|Blob|File)$/.test(kind)) return "it is a file or an answer: await its text()";
  if (/(?:Array|ArrayBuffer|DataView)$/.test(kind)) return "it is bytes: decode them to text";
  return Symbol.iterator in given ? "it is a collection, without fields" : `it is of the kind ${kind}`;
}

class Copying {
  /** How many there are in all texts together. */
  #letters = 0;
  readonly #code: "INVALID_QUESTION" | "INVALID_ARGUMENT";
  readonly #name: string;
  readonly #except: string | undefined;
  /** The way to the value that is being read: `["user", "holds", 0]`. */
  readonly #path: (string | number)[] = [];

  constructor(code: "INVALID_QUESTION" | "INVALID_ARGUMENT", name: string, except?: string) {
    this.#code = code;
    this.#name = name;
    this.#except = except;
  }

  of(value: unknown): unknown {
    try {
      return this.#copy(value);
    } catch (cause) {
      if (cause instanceof TilgangspakkerError) throw cause;
      return this.#refuse("it threw an error", cause);
    }
  }

  #copy(value: unknown): unknown {
    switch (typeof value) {
      case "string":
        this.#letters += value.length;
        return short(value, this.#letters);
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) ? value : this.#refuse(`it is ${value}`);
      case "object":
        if (value === null) return null;
        if (this.#path.length === DEEPEST) return this.#refuse("it lies too deep");
        return Array.isArray(value) ? this.#list(value) : this.#object(value);
      default:
        return this.#refuse(`its type is ${typeof value}`);
    }
  }

  #list(items: readonly unknown[]): unknown {
    const copied: unknown[] = [];
    const { length } = items;
    if (length > MOST_ITEMS) return this.#refuse(`it has ${length} items, and at most ${MOST_ITEMS} are read`);
    for (let at = 0; at < length; at++) copied.push(this.#at(at, items));
    return copied;
  }

  #object(fields: object): unknown {
    if (isOther(fields)) this.#refuse(whatOf(fields));
    const copied: Record<string, unknown> = {};
    for (const key of fieldsOf(fields)) {
      if (key === this.#except && this.#path.length === 0) continue;
      const value = this.#at(key, fields);
      if (value === undefined) continue;
      if (key === "__proto__") Object.defineProperty(copied, key, { value, enumerable: true });
      else copied[key] = value;
    }
    return copied;
  }

  #at(step: string | number, within: object): unknown {
    this.#path.push(step);
    const value: unknown = Reflect.get(within, step);
    const copied = value === undefined && typeof step === "string" ? undefined : this.#copy(value);
    this.#path.pop();
    return copied;
  }

  #refuse(problem: string, cause?: unknown): never {
    const place = this.#path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step.slice(0, 99)}`)).join("");
    throw new TilgangspakkerError(this.#code, `${this.#name}${place} could not be read: ${problem}.`, {
      path: this.#path,
      cause,
    });
  }
}

/** The names of an object's fields: its own, those it inherits, and what its class reads for it. */
function fieldsOf(fields: object): ReadonlySet<string> {
  const names = new Set(Object.getOwnPropertyNames(fields));
  for (let above = prototypeOf(fields); above !== null && prototypeOf(above) !== null; above = prototypeOf(above)) {
    for (const [name, { enumerable, get }] of Object.entries(Object.getOwnPropertyDescriptors(above))) {
      if (enumerable || get) names.add(name);
    }
  }
  return names;
}

const prototypeOf = (value: object): object | null => Object.getPrototypeOf(value) as object | null;

/** Reads a field that does not cross as text. */
export function field(options: unknown, key: string): unknown {
  try {
    return (options as Record<string, unknown> | null | undefined)?.[key];
  } catch (cause) {
    throw new TilgangspakkerError("INVALID_ARGUMENT", `options.${key} could not be read: it threw an error.`, {
      path: [key],
      cause,
    });
  }
}

/** Takes text only: the module would take anything else for some text as well. */
export function text(value: unknown, name: string): string {
  if (typeof value !== "string") {
    throw failure("INVALID_ARGUMENT", `${name} must be a string, not of type ${typeof value}.`);
  }
  return short(value);
}

/** The most that is read: what is longer is refused before it is copied into the module. */
const MOST_LETTERS = 16 * 1024 * 1024;

/** JSON text of a catalogue, without the byte order mark that files may begin with. */
export function catalogueText(json: unknown, orElse = ""): string {
  assertLoaded();
  if (typeof json !== "string")
    throw failure("INVALID_CATALOGUE", `The catalogue must be JSON text${orElse}${notText(json)}.`);
  return short(json).startsWith("\ufeff") ? json.slice(1) : json;
}

/** The same, or what was parsed from it. Written again it is read as text is, with the place of every fault. */
export function catalogueTextOf(json: unknown): string {
  if (typeof json !== "object" || json === null) return catalogueText(json);
  const written = ofJson(() => (isParsed(json) ? JSON.stringify(json) : json));
  return catalogueText(written, ", or what was parsed from it");
}

/** What is parsed from JSON is an object or a list, of whatever frame; all that is something else has a kind of its own. */
const isParsed = (given: object): boolean =>
  /^\[object (?:Object|Array)\]$/.test(Object.prototype.toString.call(given)) &&
  typeof (given as { readonly then?: unknown }).then !== "function";

const notText = (given: unknown): string =>
  ofJson(() =>
    typeof given !== "object" || given === null || isParsed(given)
      ? `, not of type ${typeof given}`
      : `: ${whatOf(given)}`,
  );

/** Whatever looking at an object runs. */
function ofJson<T>(look: () => T): T {
  try {
    return look();
  } catch (cause) {
    throw new TilgangspakkerError("INVALID_CATALOGUE", "The catalogue is an object that is no JSON.", { cause });
  }
}

function short(text: string, letters = text.length): string {
  if (letters > MOST_LETTERS) {
    throw failure("TOO_LARGE", `The text has ${letters} letters, and at most 16 MiB are read.`);
  }
  return text;
}
