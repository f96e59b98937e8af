// The engine: the module and its catalogues, behind messages. It uses the package's public API only.

import init, { Catalogue, compare, renderNotices, renderPropertyTable, renderTree, renderVerdict } from "tilgangspakker";
import type { PackageMention, PolicyFinding } from "tilgangspakker/policy";
import type { AccessPackage, Change, CompareOptions, Decision, Diagnostic, Language, PackageUrn, Question, Reason, Resolution, Role, LocalizedText, TextOptions, TilgangspakkerError, Verdict, ViewOptions } from "tilgangspakker";
import { PREFIX, SEED, TODAY } from "./address.ts";
import { choicesOf } from "./grants/choices.ts";
import type { Choices } from "./grants/choices.ts";
import { fileOf, shownOf } from "./grants/decisions.ts";
import type { CellWords, Shown } from "./grants/decisions.ts";
import { overviewOf } from "./grants/overview.ts";
import type { About, Overview } from "./grants/overview.ts";
import type { PolicyReader } from "./policy-reader.ts";

/** Where the module, today's catalogue and the reader of policies are: addresses, or the things themselves in the edition of one file. */
export interface Sources {
  readonly module: string | ArrayBuffer;
  /** Absent where it is part of the engine's own script. */
  readonly policyReader?: string;
  readonly today: { readonly address: string } | { readonly json: string };
}

/** A catalogue that is at hand. */
export interface Loaded {
  readonly key: string;
  readonly version: string;
  readonly language: Language;
  readonly packages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far a file has been read, or that it is now made sense of. */
export interface Progress {
  readonly step: "reading" | "understanding";
  readonly done: number;
  readonly total: number;
}

/** A view of a catalogue, or of the part of it that fits on a page. */
export interface Rendered {
  readonly notices: string;
  readonly tree: string;
  readonly table: string;
  /** How many packages are in it, and of how many. */
  readonly shown: number;
  readonly all: number;
}

/** What a role comes to for a package: a decision, or that it depends on the organisation form. */
export interface OfRole {
  readonly role: Role;
  readonly comesTo: Decision | "some";
}

/** What became of a URN, with the name of the package that it leads to. An area is no package: it is unknown here. */
export interface Resolved {
  readonly urn: string;
  readonly status: Exclude<Resolution["status"], "area">;
  readonly current: PackageUrn | null;
  readonly since: string | null;
  readonly suggestions: readonly PackageUrn[];
  readonly name: LocalizedText | null;
}

/** The methods of a catalogue that may be asked from outside the worker. */
export type AskedOf =
  | "areas" | "tree" | "packages" | "package" | "roles" | "role" | "propertyTable" | "notices" | "diagnostics"
  | "packagesForRole" | "rolesForPackage" | "check" | "matrix" | "search" | "resolve";

export interface Asked { readonly id: number; readonly to: keyof Answers; readonly args: readonly unknown[] }
export type Said =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string; readonly suggestions: readonly string[] } };

/** More packages than this are shown a part at a time: a page of all of them would be slow to use. */
export const MOST_AT_ONCE = 500;
/** Of what may be any number: verdicts on many roles say much the same. */
const MOST_REASONS = 100;
const MOST_LETTERS = 20_000;
/** The most that the package reads. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Of the script that starts the engine, in `sources.ts`. */
declare function runScript(address: string): void;

const catalogues = new Map<string, Promise<Catalogue>>();
/** Counts the files begun: only the last is made sense of. */
let reads = 0;
let sources: Sources;
let ready: Promise<void>;

const answers = {
  /** A catalogue of ours, or one that has been read. */
  async load(key: string): Promise<Loaded> {
    return described(key, await catalogue(key));
  },

  /** A file of the reader's: our own JSON, or what Altinn's export answers. It replaces one of the same key. */
  async read(key: string, file: Blob, tell: (progress: Progress) => void): Promise<Loaded> {
    const turn = ++reads;
    const text = await textOf(file, tell);
    tell({ step: "understanding", done: 0, total: 0 });
    await ready;
    // Without grants, every role would be refused what it may well get.
    const grantsFrom = text.trimStart().startsWith("[") && (await catalogue(TODAY));
    // Nobody waits for it any more.
    if (turn !== reads) throw new Error();
    const read = grantsFrom ? Catalogue.fromAltinnExport(text, { grantsFrom }) : Catalogue.fromJson(text);
    catalogues.set(key, Promise.resolve(read));
    return described(key, read);
  },

  async ask(key: string, method: AskedOf, args: readonly unknown[]): Promise<unknown> {
    const asked = await catalogue(key);
    return Reflect.apply(asked[method], asked, args);
  },

  /** Notices, tree and table: of the packages named, or of so many from the start as fit. */
  async render(key: string, options: ViewOptions, urns?: readonly string[], most: number = MOST_AT_ONCE): Promise<Rendered> {
    const whole = await catalogue(key);
    const all = whole.packages().length;
    const wanted = urns ?? (all > most ? whole.packages().slice(0, most).map((it) => it.urn) : undefined);
    if (!wanted) return { ...views(whole, options), shown: all, all };
    return { ...views(whole, { ...options, packages: wanted }), shown: wanted.length, all };
  },

  /** The rows of the property table for these packages. */
  async rows(key: string, urns: readonly string[], options: ViewOptions): Promise<string> {
    const asked = await catalogue(key);
    // A reason may rest on a row of an item without URN.
    return renderPropertyTable(asked, { ...options, packages: urns.filter((urn) => asked.package(urn)) });
  },

  async verdict(key: string, question: Question, options: ViewOptions): Promise<{ readonly verdict: Verdict; readonly html: string }> {
    const asked = await catalogue(key);
    const language = options.language ?? asked.language;
    return { verdict: asked.check(question, { language }), html: renderVerdict(asked, question, options) };
  },

  /** The hold question of every role; rendered verdicts on the first that are not decided; and the first reasons for all. */
  async everyRole(key: string, reference: string, variant: string | undefined, options: ViewOptions) {
    const asked = await catalogue(key);
    const language = options.language ?? asked.language;
    const reasons = new Map<string, Reason>();
    let undecided = "";
    const roles = asked.roles({ language }).map((role): OfRole => {
      const question: Question = { action: "hold", package: reference, role: role.code, ...(variant ? { variant } : {}) };
      const { decision, reasons: these } = asked.check(question, { language });
      for (const it of these.slice(0, MOST_REASONS)) reasons.set(it.package ?? "", { ...it, role: null });
      if (decision === "Indeterminate" && undecided.length < MOST_LETTERS) undecided += renderVerdict(asked, question, options);
      // It is the form alone that decides, and nobody has said which.
      const isForSome = !variant && decision === "Deny" && these.every((it) => it.code === "VARIANT_NOT_COVERED");
      return { role, comesTo: isForSome ? "some" : decision };
    });
    return { roles, undecided, reasons: [...reasons.values()] };
  },

  async compare(before: string, after: string, options: CompareOptions): Promise<readonly Change[]> {
    return compare(await catalogue(before), await catalogue(after), options);
  },

  /** These packages, as far as the catalogue has them. */
  async named(key: string, urns: readonly string[], options: TextOptions): Promise<readonly (AccessPackage | undefined)[]> {
    const asked = await catalogue(key);
    return urns.map((urn) => asked.package(urn, options));
  },

  /** What became of each, as the first of the catalogues says that knows it; names are the first one's. */
  async resolveAll(keys: readonly string[], urns: readonly string[], options: TextOptions): Promise<readonly Resolved[]> {
    const asked = await Promise.all(keys.map(catalogue));
    return urns.map((urn) => {
      const resolution = firstKnown(asked, urn);
      const current = "current" in resolution ? resolution.current : null;
      return {
        urn: urn.startsWith(PREFIX) ? urn : urnNamed(asked, resolution),
        status: resolution.status === "area" ? "unknown" : resolution.status,
        current,
        since: "since" in resolution ? resolution.since : null,
        suggestions: "suggestions" in resolution ? resolution.suggestions : [],
        name: current && (asked[0]?.package(current, options)?.name ?? null),
      };
    });
  },

  /** Where a text names packages, in order. */
  async packagesIn(text: string): Promise<readonly PackageMention[]> {
    return policyReader().packagesIn(text);
  },

  /** What is wrong with the packages and roles that a text names. */
  async findings(key: string, text: string, language: Language): Promise<readonly PolicyFinding[]> {
    return policyReader().lint(text, await catalogue(key), { language });
  },

  /** The text with today's URNs in it. */
  async mend(key: string, text: string): Promise<string> {
    return policyReader().mended(text, await catalogue(key));
  },

  /** Roles, areas and organisation forms, and how much each role gets where the form is this one. */
  async choices(key: string, language: Language, variant?: string): Promise<Choices> {
    return choicesOf(await catalogue(key), language, variant);
  },

  /** Whether there is an organisation form of that code. */
  async hasForm(key: string, variant: string): Promise<boolean> {
    const asked = await catalogue(key);
    try {
      // The roles of the register are known to every catalogue.
      asked.packagesForRole("DAGL", { variant });
      return true;
    } catch (error) {
      if ((error as Partial<TilgangspakkerError>).code === "UNKNOWN_VARIANT") return false;
      throw error;
    }
  },

  /** What a role gets, or who gets a package. */
  async overview(key: string, about: About, language: Language, variant?: string): Promise<Overview | undefined> {
    return overviewOf(await catalogue(key), about, language, variant);
  },

  /** Packages against roles: as many as fit on a page. */
  async shown(key: string, language: Language, area?: string, variant?: string): Promise<Shown> {
    return shownOf(await catalogue(key), language, area, variant);
  },

  /** All packages against all roles, as CSV. */
  async file(key: string, cells: CellWords, language: Language, area?: string, variant?: string): Promise<Blob> {
    return fileOf(await catalogue(key), cells, language, area, variant);
  },
};

type Public<F> = F extends (...args: infer Args) => infer Result ? (...args: WithoutTell<Args>) => Result : never;
type WithoutTell<Args extends readonly unknown[]> = Args extends [...infer First, (progress: Progress) => void] ? First : [...Args];
export type Answers = { readonly [To in keyof typeof answers]: Public<(typeof answers)[To]> };

function catalogue(key: string): Promise<Catalogue> {
  let found = catalogues.get(key);
  if (!found) {
    found = builtIn(key);
    catalogues.set(key, found);
    // What failed without a connection may work the next time.
    found.catch(() => catalogues.delete(key));
  }
  return found;
}

async function builtIn(key: string): Promise<Catalogue> {
  await ready;
  if (key === SEED) return Catalogue.embedded();
  if (key !== TODAY) throw Object.assign(new Error(`No catalogue "${key}" is open.`), { code: "NOT_OPEN" });
  const { today } = sources;
  return Catalogue.fromJson("json" in today ? today.json : await fetched(today.address));
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address).catch((error: unknown) => notFetched(String(error)));
  if (!response.ok) notFetched(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}

function notFetched(why: string): never {
  throw Object.assign(new Error(why), { code: "NOT_FETCHED" });
}

/** Fetched when the first policy is to be read. The script that starts the engine says how scripts are run here. */
function policyReader(): PolicyReader {
  if (!globalThis.policyReader && sources.policyReader) runScript(sources.policyReader);
  if (!globalThis.policyReader) throw new Error("The reader of policies could not be fetched.");
  return globalThis.policyReader;
}

function firstKnown([first, ...others]: readonly Catalogue[], urn: string): Resolution {
  if (!first) throw new Error("There is no catalogue to ask.");
  const said = first.resolve(urn);
  if (said.status !== "unknown") return said;
  return others.map((it) => it.resolve(urn)).find(({ status }) => status !== "unknown") ?? said;
}

/** The URN that a name stood for: that of the last catalogue to know it which is not what the package was renamed to. */
function urnNamed(asked: readonly Catalogue[], resolution: Resolution): string {
  const { reference } = resolution;
  const renamedTo = resolution.status === "renamed" ? resolution.current : undefined;
  const urns = asked.flatMap((it) => it.package(reference)?.urn ?? []);
  return urns.filter((it) => it !== renamedTo).at(-1) ?? reference;
}

function described(key: string, it: Catalogue): Loaded {
  return { key, version: it.version, language: it.language, packages: it.packages().length, diagnostics: it.diagnostics() };
}

function views(it: Catalogue, options: ViewOptions): Pick<Rendered, "notices" | "tree" | "table"> {
  return { notices: renderNotices(it, options), tree: renderTree(it, options), table: renderPropertyTable(it, options) };
}

async function textOf(file: Blob, tell: (progress: Progress) => void): Promise<string> {
  if (file.size > MOST_BYTES) throw Object.assign(new Error(`The file has ${file.size} bytes, and at most 16 MiB are read.`), { code: "TOO_LARGE" });
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let text = "";
  let done = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    text += decoder.decode(chunk.value, { stream: true });
    tell({ step: "reading", done: (done += chunk.value.length), total: file.size });
  }
  return text + decoder.decode();
}

addEventListener("message", ({ data }: MessageEvent<Sources | Asked>) => {
  if (!("to" in data)) {
    sources = data;
    ready = init(typeof data.module === "string" ? new URL(data.module) : data.module);
    ready.catch(() => {});
    return;
  }
  const { id, to, args } = data;
  const tell = (progress: Progress) => postMessage({ id, progress } satisfies Said);
  const call = answers[to] as (...args: readonly unknown[]) => Promise<unknown>;
  call(...args, ...(to === "read" ? [tell] : [])).then((value) => postMessage({ id, value } satisfies Said)).catch(
    (error: Error & { code?: string; suggestions?: readonly string[] }) =>
      postMessage({ id, error: { message: error.message, code: error.code ?? "", suggestions: error.suggestions ?? [] } } satisfies Said),
  );
});
