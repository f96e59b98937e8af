import { Handle } from "./wasm/tilgangspakker.js";
import { answer } from "./answer.js";
import { asked, failure } from "./failure.js";
import { frozen } from "./frozen.js";
import { field, text, written } from "./input.js";
import { assertLoaded } from "./module.js";
import type {
  AccessPackage,
  AltinnExportOptions,
  Area,
  CheckOptions,
  DecisionMatrix,
  Diagnostic,
  Language,
  Notice,
  PropertyRow,
  Question,
  Resolution,
  Role,
  RoleGrant,
  SearchHit,
  SearchOptions,
  TextOptions,
  TreeNode,
  VariantOptions,
  Verdict,
} from "./types.js";

/** Whether a value is a whole number that fits the module's 32 bits. */
function isIndex(value: unknown): boolean {
  return typeof value === "number" && value >>> 0 === value;
}

/** The most that is read: what is longer is refused before it is copied. */
const MOST_LETTERS = 16 * 1024 * 1024;

/** JSON text without the byte order mark that files may begin with. */
function readable(json: unknown): string {
  assertLoaded();
  if (typeof json !== "string") {
    throw failure("INVALID_CATALOGUE", `The catalogue must be JSON text, not of type ${typeof json}.`);
  }
  if (json.length > MOST_LETTERS) {
    throw failure("TOO_LARGE", `The text has ${json.length} letters, and at most 16 MiB are read.`);
  }
  return json.startsWith("\ufeff") ? json.slice(1) : json;
}

/** @internal The handle of a catalogue, for the views. */
export let handleOf: (catalogue: unknown) => Handle;

/**
 * A catalogue of access packages. Immutable once made; what its methods return are plain frozen
 * objects that outlive it.
 *
 * Freeing is optional: a catalogue that nobody refers to is freed by the garbage collector.
 *
 * @example
 * ```js
 * import init, { Catalogue } from "tilgangspakker";
 *
 * await init();
 * const catalogue = Catalogue.embedded();
 * const verdict = catalogue.check({ action: "hold", package: "maskinlesbarehendelser", role: "DAGL" });
 * console.log(verdict.permitted, verdict.reasons[0].message);
 * ```
 */
export class Catalogue {
  /** Nothing once it is freed. */
  #handle: Handle | undefined;
  /** What never changes is made once. */
  readonly #made = new Map<string, unknown>();

  private constructor(handle: Handle) {
    if (!(handle instanceof Handle)) {
      throw failure(
        "INVALID_CATALOGUE",
        "A catalogue is made by Catalogue.embedded(), fromJson() or fromAltinnExport(), not by new.",
      );
    }
    this.#handle = handle;
  }

  static {
    handleOf = (catalogue) => {
      assertLoaded();
      if (typeof catalogue !== "object" || catalogue === null || !(#handle in catalogue)) {
        throw failure("INVALID_CATALOGUE", "A catalogue is needed, made by Catalogue.embedded(), fromJson() or fromAltinnExport().");
      }
      return catalogue.#live();
    };
  }

  #live(): Handle {
    if (this.#handle === undefined) {
      throw failure("INVALID_CATALOGUE", "This catalogue has been freed. Use it before free(), or make another.");
    }
    return this.#handle;
  }

  /** What is passed has been read before, since reading it may run other people's code: even free(). */
  #ask<T>(to: string, about?: string, options?: string): T {
    return answer(this.#live(), to, about, options);
  }

  #once<T>(name: string, options?: TextOptions): T {
    const asText = written(options, "options");
    const handle = this.#live();
    const key = name + asText;
    if (!this.#made.has(key)) {
      this.#made.set(key, answer(handle, name, "", asText));
    }
    return this.#made.get(key) as T;
  }

  /**
   * Version 3, area "Integrasjoner og API-er": part of the module, so nothing is fetched.
   *
   * @throws TilgangspakkerError `NOT_INITIALISED` before `init()`.
   * @example
   * ```js
   * Catalogue.embedded().packages().map((it) => it.urn);
   * ```
   */
  static embedded(): Catalogue {
    assertLoaded();
    return new Catalogue(Handle.embedded());
  }

  /**
   * Reads this package's own JSON form, which `tilgangspakker/schema.json` describes.
   *
   * @throws TilgangspakkerError `INVALID_CATALOGUE` with the place of the fault, or `TOO_LARGE` over 16 MiB.
   * @example
   * ```js
   * const copy = Catalogue.fromJson(Catalogue.embedded().toJson());
   * ```
   */
  static fromJson(json: string): Catalogue {
    const asText = readable(json);
    return new Catalogue(asked(() => Handle.fromJson(asText)));
  }

  /**
   * Reads what Altinn's metadata export answers:
   * `GET …/accessmanagement/api/v1/meta/info/accesspackages/export`.
   *
   * Role grants are not part of the export: without `grantsFrom` and `rolePackages` no role holds
   * anything. `grantsFrom` brings its roles and renames too; packages are matched by URN, to the letter. Everything odd about the export is found in `diagnostics()`.
   *
   * @throws TilgangspakkerError `INVALID_CATALOGUE` with the place of the fault, or `TOO_LARGE` over 16 MiB.
   * @example
   * ```js
   * const today = Catalogue.fromJson(await (await fetch("altinn-2026-08.json")).text());
   * const live = Catalogue.fromAltinnExport(text, { version: "live", grantsFrom: today });
   * ```
   */
  static fromAltinnExport(json: string, options?: AltinnExportOptions): Catalogue {
    const asText = written(options, "options", "grantsFrom");
    const from = field(options, "grantsFrom");
    const handle = from === undefined ? undefined : handleOf(from);
    const exported = readable(json);
    return new Catalogue(
      asked(() => (handle ? handle.grantsForAltinnExport(exported, asText) : Handle.fromAltinnExport(exported, asText))),
    );
  }

  /** Which catalogue this is: `"versjon-3"`. */
  get version(): string {
    return this.#once("version");
  }

  /** The language of text that does not name its own, and of reasons unless asked otherwise. */
  get language(): Language {
    return this.#once("language");
  }

  /** The areas, with what the source says of each besides its packages. */
  areas(options?: TextOptions): readonly Area[] {
    return this.#once("areas", options);
  }

  /** The package tree: areas, categories and packages, each with its name and description. */
  tree(options?: TextOptions): readonly TreeNode[] {
    return this.#once("tree", options);
  }

  /** All packages. A package's `index` is its place here. */
  packages(options?: TextOptions): readonly AccessPackage[] {
    return this.#once("packages", options);
  }

  /**
   * The package with this URN, last part of a URN, or former name.
   *
   * @example
   * ```js
   * catalogue.package("ECKEYROLE")?.name.value; // "Opptre for virksomhetens kunder"
   * ```
   */
  package(reference: string, options?: TextOptions): AccessPackage | undefined {
    const asText = written(options, "options");
    return this.#ask<AccessPackage | null>("package", text(reference, "reference"), asText) ?? undefined;
  }

  /**
   * All roles: the 27 of the register among them. A role's `index` is its place here.
   *
   * @example
   * ```js
   * catalogue.roles().find((it) => it.code === "FFØR")?.name.value; // "Forretningsfører"
   * ```
   */
  roles(options?: TextOptions): readonly Role[] {
    return this.#once("roles", options);
  }

  /**
   * The role with this code, in any case, or URN, new or legacy.
   *
   * @example
   * ```js
   * catalogue.role("dagl")?.urn; // "urn:altinn:external-role:ccr:daglig-leder"
   * ```
   */
  role(reference: string, options?: TextOptions): Role | undefined {
    const asText = written(options, "options");
    return this.#ask<Role | null>("role", text(reference, "reference"), asText) ?? undefined;
  }

  /** The property table: what may be delegated, what may have services attached, and who gets it. */
  propertyTable(options?: TextOptions): readonly PropertyRow[] {
    return this.#once("propertyTable", options);
  }

  /** The source's notices. */
  notices(options?: TextOptions): readonly Notice[] {
    return this.#once("notices", options);
  }

  /** What the source had wrong or left out. */
  diagnostics(): readonly Diagnostic[] {
    return this.#once("diagnostics");
  }

  /**
   * The packages that a role gets of itself. What is unresolved is not among them.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE` with suggestions.
   * @example
   * ```js
   * catalogue.packagesForRole("DAGL").length; // 3
   * ```
   */
  packagesForRole(role: string, options?: VariantOptions): readonly AccessPackage[] {
    const asText = written(options, "options");
    return this.#ask("packagesForRole", text(role, "role"), asText);
  }

  /**
   * The roles that get a package of themselves. What is unresolved is not among them.
   *
   * @throws TilgangspakkerError `UNKNOWN_PACKAGE` with suggestions.
   * @example
   * ```js
   * catalogue.rolesForPackage("maskinlesbarehendelser").map((it) => it.role.code);
   * ```
   */
  rolesForPackage(reference: string, options?: TextOptions): readonly RoleGrant[] {
    const asText = written(options, "options");
    return this.#ask("rolesForPackage", text(reference, "reference"), asText);
  }

  /**
   * Answers a question with a decision and the reasons for it. A refusal is an answer, and so is
   * "not decided": read `permitted` where you need yes or no.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE`, `UNKNOWN_PACKAGE`, `INVALID_QUESTION` or
   * `INVALID_ORGANISATION_NUMBER` on misuse only.
   * @example
   * ```js
   * const verdict = catalogue.check({
   *   action: "delegate",
   *   package: "programmeringsgrensesnitt",
   *   roles: ["FFØR"],
   * });
   * verdict.decision; // "Indeterminate"
   * verdict.notices[0].unresolvedRoles; // ["FFØR"]
   * ```
   */
  check(question: Question, options?: CheckOptions): Verdict {
    const asText = [written(question, "question"), written(options, "options")] as const;
    return this.#ask("check", ...asText);
  }

  /**
   * The hold check alone, by index: no text crosses, for hot loops. True for `Permit` only, so that
   * what is unresolved is never taken for a yes; `matrix()` tells `Deny` and `Indeterminate` apart.
   *
   * @throws TilgangspakkerError `INVALID_INDEX`.
   * @example
   * ```js
   * const role = catalogue.role("DAGL");
   * const held = catalogue.packages().filter((it) => catalogue.holdsAt(it.index, role.index));
   * ```
   */
  holdsAt(packageIndex: number, roleIndex: number): boolean {
    // What is no index would be made one on its way into the module: -1, 0.5, "0", null.
    const held =
      isIndex(packageIndex) && isIndex(roleIndex)
        ? this.#live().holdsAt(packageIndex, roleIndex)
        : undefined;
    if (held === undefined) {
      throw this.#invalidIndex(packageIndex, roleIndex);
    }
    return held;
  }

  #invalidIndex(packageIndex: unknown, roleIndex: unknown): Error {
    const packages = this.packages().length - 1;
    const roles = this.roles().length - 1;
    const shown = (value: unknown) =>
      typeof value === "number" ? String(value) : value === null ? "null" : `a ${typeof value}`;
    return failure(
      "INVALID_INDEX",
      `No package and role have the indices ${shown(packageIndex)} and ${shown(roleIndex)}. Packages go from 0 to ${packages}, roles from 0 to ${roles}.`,
    );
  }

  /**
   * Every package against every role, in one call.
   *
   * @example
   * ```js
   * const { packages, roles, decisions } = catalogue.matrix();
   * decisions[0 * roles.length + roles.indexOf("FFØR")]; // 2: Indeterminate
   * ```
   */
  matrix(options?: VariantOptions): DecisionMatrix {
    const asText = written(options, "options");
    const handle = this.#live();
    return frozen({
      packages: this.packages().map((it) => it.urn),
      roles: this.roles().map((it) => it.code),
      decisions: asked(() => handle.matrix(asText)),
    });
  }

  /**
   * The packages that answer best to what somebody typed, the best first: by name, URN, former
   * names, area, roles and description, in every language.
   *
   * @example
   * ```js
   * catalogue.search("maskinlesbar hendlese")[0].package.name.value; // "Maskinlesbare hendelser"
   * ```
   */
  search(term: string, options?: SearchOptions): readonly SearchHit[] {
    const asText = written(options, "options");
    const hits = this.#ask<SearchHit[]>("search", text(term, "term"), asText);
    return frozen(hits.map((hit) => ({ ...hit, score: hit.score / 1000 })));
  }

  /**
   * Says what a package is called today.
   *
   * @example
   * ```js
   * catalogue.resolve("urn:altinn:accesspackage:maskinlesbarehendelser").current;
   * // "urn:altinn:accesspackage:maskinlesbare-hendelser"
   * ```
   */
  resolve(urn: string): Resolution {
    return this.#ask("resolve", text(urn, "urn"));
  }

  /** Writes the catalogue in this package's own JSON form. */
  toJson(): string {
    return this.#live().toJson();
  }

  /** Gives the catalogue's memory back at once. Calling it again is harmless. */
  free(): void {
    const handle = this.#handle;
    this.#handle = undefined;
    this.#made.clear();
    handle?.free();
  }

  declare [Symbol.dispose]: () => void;
}

// Browsers that do not know `using` yet have no such symbol.
if (typeof Symbol.dispose === "symbol") {
  Catalogue.prototype[Symbol.dispose] = Catalogue.prototype.free;
}
