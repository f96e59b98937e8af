import { Handle } from "../wasm/tilgangspakker.js";
import { answer } from "./answer.js";
import { asked, failure } from "./failure.js";
import { frozen } from "./frozen.js";
import { catalogueText, field, isIndex, text, written } from "./input.js";
import { assertLoaded } from "./module.js";
import type {
  AccessPackage,
  Altinn2Role,
  AltinnExportOptions,
  Area,
  CatalogueVersion,
  CheckOptions,
  DecisionMatrix,
  Diagnostic,
  Language,
  Notice,
  PackageReference,
  PropertyRow,
  Question,
  Rename,
  Resolution,
  Role,
  RoleGrant,
  RoleReference,
  SearchHit,
  SearchOptions,
  TextOptions,
  TreeNode,
  VariantOptions,
  Verdict,
} from "./types.js";

/**
 * The handle of a catalogue, for the views.
 *
 * @internal
 */
export let handleOf: (catalogue: unknown) => Handle;

/**
 * A catalogue of access packages. Immutable once made; what its methods return are plain frozen
 * objects that outlive it.
 *
 * Freeing is optional: a catalogue that nobody refers to is freed by the garbage collector.
 *
 * @example
 * ```ts
 * import init, { Catalogue } from "tilgangspakker";
 *
 * await init();
 * const catalogue = Catalogue.embedded();
 * const verdict = catalogue.check({ action: "hold", package: "maskinlesbarehendelser", role: "DAGL" });
 * console.log(verdict.permitted, verdict.reasons[0].code); // → true ROLE_GRANTS_PACKAGE
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
    // Frameworks that wrap what they watch, as Vue does, leave alone what is frozen: a wrapper has no private fields.
    Object.freeze(this);
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
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().packages().map((it) => it.name.value).at(-1)); // → Maskinlesbare hendelser
   * ```
   */
  static embedded(): Catalogue {
    assertLoaded();
    return new Catalogue(Handle.embedded());
  }

  /**
   * Reads this package's own JSON form, which `tilgangspakker/schema.json` describes.
   *
   * @param json text of 16 MiB at most; a byte order mark before it is passed over.
   * @throws TilgangspakkerError `INVALID_CATALOGUE` with the place of the fault, or `TOO_LARGE` over 16 MiB.
   * @example
   * ```ts
   * import { readFileSync } from "node:fs";
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const file = new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json"));
   * console.log(Catalogue.fromJson(readFileSync(file, "utf8")).packages().length); // → 223
   * ```
   */
  static fromJson(json: string): Catalogue {
    const asText = catalogueText(json);
    return new Catalogue(asked(() => Handle.fromJson(asText)));
  }

  /**
   * Reads what Altinn's metadata export answers:
   * `GET …/accessmanagement/api/v1/meta/info/accesspackages/export`, or what its package search does, `…/search`. Any other
   * answer is refused, and the message says what it is.
   *
   * Role grants are not part of the export: without `grantsFrom` and `rolePackages` no role holds
   * anything. `grantsFrom` brings its roles and renames too; packages are matched by URN, to the letter. A package that
   * has another URN there and the same record id is told as renamed, and gets no grants by that.
   * Everything odd about the export is found in `diagnostics()`.
   *
   * @param json text of 16 MiB at most, as it was answered.
   * @throws TilgangspakkerError `INVALID_CATALOGUE` with the place of the fault or what was given, `TOO_LARGE` over 16 MiB, or
   * `INVALID_QUESTION` when an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const packages = [{ name: "Personell", urn: "urn:altinn:accesspackage:personell" }];
   * const answered = JSON.stringify([{ name: "Allment", areas: [{ name: "Personale", packages }] }]);
   * console.log(Catalogue.fromAltinnExport(answered).package("personell")?.area); // → Personale
   * ```
   */
  static fromAltinnExport(json: string, options?: AltinnExportOptions): Catalogue {
    const asText = written(options, "options", "grantsFrom");
    const from = field(options, "grantsFrom");
    const handle = from === undefined ? undefined : handleOf(from);
    const exported = catalogueText(json);
    return new Catalogue(
      asked(() => (handle ? handle.grantsForAltinnExport(exported, asText) : Handle.fromAltinnExport(exported, asText))),
    );
  }

  /**
   * Which catalogue this is.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().version); // → versjon-3
   * ```
   */
  get version(): CatalogueVersion {
    return this.#once("version");
  }

  /**
   * The language of text that does not name its own, and of reasons unless asked otherwise.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().language); // → nb
   * ```
   */
  get language(): Language {
    return this.#once("language");
  }

  /**
   * The areas, with what the source says of each besides its packages.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().areas()[0]?.shortName?.value); // → Integrasjoner
   * ```
   */
  areas(options?: TextOptions): readonly Area[] {
    return this.#once("areas", options);
  }

  /**
   * The package tree: groups of areas where the source has them, areas, categories and packages, each with its name
   * and description.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const [area] = Catalogue.embedded().tree();
   * console.log(area?.kind, area?.children.length); // → area 3
   * ```
   */
  tree(options?: TextOptions): readonly TreeNode[] {
    return this.#once("tree", options);
  }

  /**
   * All packages. A package's `index` is its place here.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().packages()[2]?.urn); // → urn:altinn:accesspackage:maskinlesbarehendelser
   * ```
   */
  packages(options?: TextOptions): readonly AccessPackage[] {
    return this.#once("packages", options);
  }

  /**
   * The package with this URN, last part of a URN, former or later URN, former name, or record id; `undefined` where
   * there is none. A catalogue from before a rename has the package under its URN of then.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().package("ECKEYROLE")?.name.value); // → Opptre for virksomhetens kunder
   * ```
   */
  package(reference: PackageReference, options?: TextOptions): AccessPackage | undefined {
    const asText = written(options, "options");
    return this.#ask<AccessPackage | null>("package", text(reference, "reference"), asText) ?? undefined;
  }

  /**
   * All roles: the 27 of the register among them. A role's `index` is its place here.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().roles().find((it) => it.code === "FFØR")?.name.value); // → Forretningsfører
   * ```
   */
  roles(options?: TextOptions): readonly Role[] {
    return this.#once("roles", options);
  }

  /**
   * The role with this code, in any case, or URN, new or legacy; `undefined` where there is none.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().role("dagl")?.urn); // → urn:altinn:external-role:ccr:daglig-leder
   * ```
   */
  role(reference: RoleReference, options?: TextOptions): Role | undefined {
    const asText = written(options, "options");
    return this.#ask<Role | null>("role", text(reference, "reference"), asText) ?? undefined;
  }

  /**
   * What becomes of a role of Altinn 2, named as in `role()`; `undefined` for any other role, and for what is no role.
   * Roles of Altinn 2 stop working when 2026 ends; registers of Altinn's know them, documentation does not.
   *
   * @example
   * ```ts
   * import { readFileSync } from "node:fs";
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const file = new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json"));
   * const today = Catalogue.fromJson(readFileSync(file, "utf8"));
   * console.log(today.altinn2Role("KLADM")?.packages.map((it) => it.urn).join()); // → urn:altinn:accesspackage:klientadministrator
   * const utinn = today.altinn2Role("urn:altinn:rolecode:utinn");
   * console.log(utinn?.packages.length, utinn?.endsOn); // → 0 2026-12-31
   * ```
   */
  altinn2Role(reference: RoleReference, options?: TextOptions): Altinn2Role | undefined {
    const asText = written(options, "options");
    return this.#ask<Altinn2Role | null>("altinn2Role", text(reference, "reference"), asText) ?? undefined;
  }

  /**
   * The property table: what may be delegated, what may have services attached, and who gets it.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const row = Catalogue.embedded().propertyTable()[1];
   * console.log(row?.isAssignable, row?.roles.join(" ")); // → true DAGL LEDE INNH DTPR DTSO KOMP BEST REPR BOBE
   * ```
   */
  propertyTable(options?: TextOptions): readonly PropertyRow[] {
    return this.#once("propertyTable", options);
  }

  /**
   * The source's notices: what is undecided, and what readers should know.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().notices()[0]?.unresolvedRoles.join()); // → FFØR
   * ```
   */
  notices(options?: TextOptions): readonly Notice[] {
    return this.#once("notices", options);
  }

  /**
   * What the source had wrong or left out.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const packages = [{ name: "Sild", urn: "urn:altinn:accesspackage:sild" }];
   * const answered = JSON.stringify([{ areas: [{ name: "Fiske", packages }] }]);
   * console.log(Catalogue.fromAltinnExport(answered).diagnostics()[0]?.code); // → NO_NAME
   * ```
   */
  diagnostics(): readonly Diagnostic[] {
    return this.#once("diagnostics");
  }

  /**
   * The packages that a role gets by default, without anybody delegating them. What is unresolved is not among them:
   * `check` tells it.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE` or `UNKNOWN_VARIANT` with suggestions.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().packagesForRole("DAGL").length); // → 3
   * console.log(Catalogue.embedded().packagesForRole("REVI").length); // → 0
   * ```
   */
  packagesForRole(role: RoleReference, options?: VariantOptions): readonly AccessPackage[] {
    const asText = written(options, "options");
    return this.#ask("packagesForRole", text(role, "role"), asText);
  }

  /**
   * The roles that get a package by default. What is unresolved is not among them: `check` tells it.
   *
   * @throws TilgangspakkerError `UNKNOWN_PACKAGE` with suggestions, or `PACKAGE_REMOVED`.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const grants = Catalogue.embedded().rolesForPackage("maskinlesbarehendelser");
   * console.log(grants.map((it) => it.role.code).join(" ")); // → DAGL LEDE INNH DTPR DTSO KOMP BEST REPR BOBE
   * ```
   */
  rolesForPackage(reference: PackageReference, options?: TextOptions): readonly RoleGrant[] {
    const asText = written(options, "options");
    return this.#ask("rolesForPackage", text(reference, "reference"), asText);
  }

  /**
   * Answers a question with a decision and the reasons for it. A refusal is an answer, and so is
   * "not decided": read `permitted` where you need yes or no.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE`, `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED`, `UNKNOWN_VARIANT`, `INVALID_QUESTION` or
   * `INVALID_ORGANISATION_NUMBER` on misuse only.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const verdict = Catalogue.embedded().check({ action: "delegate", package: "programmeringsgrensesnitt", roles: ["FFØR"] });
   * console.log(verdict.decision, verdict.permitted); // → Indeterminate false
   * console.log(verdict.notices[0]?.unresolvedRoles.join()); // → FFØR
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
   * @param packageIndex place in `packages()`, from 0.
   * @param roleIndex place in `roles()`, from 0.
   * @throws TilgangspakkerError `INVALID_INDEX`.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const catalogue = Catalogue.embedded();
   * const role = catalogue.role("DAGL");
   * console.log(role && catalogue.holdsAt(0, role.index)); // → true
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
   * The hold check of every package against every role, in one call.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const { roles, decisions } = Catalogue.embedded().matrix();
   * console.log(decisions.length, decisions[0 * roles.length + roles.indexOf("FFØR")]); // → 81 2
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
   * names, area, roles, description and everyday words (*moms* leads to value added tax), in every language. Case, hyphens and the
   * ways to write å, æ and ø make no difference, nor do letters of other alphabets that look like Latin ones, and one letter may be
   * wrong in a word of five or more.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().search("maskinlesbar hendlese")[0]?.package.name.value); // → Maskinlesbare hendelser
   * ```
   */
  search(term: string, options?: SearchOptions): readonly SearchHit[] {
    const asText = written(options, "options");
    const hits = this.#ask<SearchHit[]>("search", text(term, "term"), asText);
    return frozen(hits.map((hit) => ({ ...hit, score: hit.score / 1000 })));
  }

  /**
   * Says what a package is called today, by its URN, the URN's last part, a former name or its record id; and of a URN
   * that is in use, which ones the package had before.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const found = Catalogue.embedded().resolve("urn:altinn:accesspackage:maskinlesbarehendelser");
   * console.log(found.status, found.current); // → renamed urn:altinn:accesspackage:maskinlesbare-hendelser
   * ```
   */
  resolve(urn: PackageReference): Resolution {
    return this.#ask("resolve", text(urn, "urn"));
  }

  /**
   * Every URN that the source knows to be no longer in use, with what it became in the end: what `resolve` says of it.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().renames()[0]?.current); // → urn:altinn:accesspackage:maskinporten-scopes
   * ```
   */
  renames(): readonly Rename[] {
    return this.#once("renames");
  }

  /**
   * Writes the catalogue in this package's own JSON form, for `fromJson` to read.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const copy = Catalogue.fromJson(Catalogue.embedded().toJson());
   * console.log(copy.packages().length); // → 3
   * ```
   */
  toJson(): string {
    return this.#live().toJson();
  }

  /**
   * Gives the catalogue's memory back at once. Calling it again is harmless; any other call throws
   * `INVALID_CATALOGUE` from then on. What it has answered stays.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const catalogue = Catalogue.embedded();
   * const roles = catalogue.roles();
   * catalogue.free();
   * console.log(roles.length); // → 27
   * ```
   */
  free(): void {
    const handle = this.#handle;
    this.#handle = undefined;
    this.#made.clear();
    handle?.free();
  }

  /**
   * The same as `free()`, for `using`. Browsers that do not know `using` yet have no such symbol, nor method.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const catalogue = Catalogue.embedded();
   * console.log(catalogue[Symbol.dispose] === catalogue.free); // → true
   * ```
   */
  declare [Symbol.dispose]: () => void;
}

if (typeof Symbol.dispose === "symbol") {
  Catalogue.prototype[Symbol.dispose] = Catalogue.prototype.free;
}

declare global {
  // What `Symbol.dispose` is to compilers that do not know it yet, in the words of those that do.
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
  interface Disposable {
    [Symbol.dispose](): void;
  }
}
