import { Handle } from "../wasm/tilgangspakker.js";
import { CatalogueContents, handleOf, heldBy } from "./contents.js";
import { read } from "./answer.js";
import { asked } from "./failure.js";
import { frozen } from "./frozen.js";
import { Held } from "./held.js";
import { Holding } from "./holding.js";
import { catalogueText, catalogueTextOf, copiedOptions, copiedQuestion, field, text } from "./input.js";
import { assertLoaded } from "./module.js";
import type { CheckOptions, MatrixOptions, RoleOptions, RolePackages, TextOptions, VariantOptions } from "./types/options.js";
import type { AccessPackage } from "./types/packages.js";
import type { Question } from "./types/questions.js";
import type { PackageReference, RoleReference } from "./types/references.js";
import type { GiverOfPackage, RoleGrant } from "./types/roles.js";
import type { CatalogueJson, CatalogueVersion, Language } from "./types/texts.js";
import type { ReasonCodeOf } from "./types/reasons.js";
import type { DecisionMatrix, Verdict } from "./types/verdicts.js";

/**
 * What an export of Altinn's does not say of itself.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type AltinnExportOptions } from "tilgangspakker";
 *
 * await init();
 * const packages = [{ name: "Sild", urn: "urn:altinn:accesspackage:sild" }];
 * const answered = JSON.stringify([{ name: "Bransje", areas: [{ name: "Fiske", packages }] }]);
 * const options: AltinnExportOptions = { version: "live", language: "nn", grantsFrom: Catalogue.embedded() };
 * console.log(Catalogue.fromAltinnExport(answered, options).version); // → live
 * ```
 */
export interface AltinnExportOptions {
  /** What to call the catalogue; `"altinn-export"` by default. */
  readonly version?: CatalogueVersion | undefined;
  /** The language that the export was asked for in; `"nb"` by default. */
  readonly language?: Language | undefined;
  /** A catalogue to take grants, roles and renames from: they are not part of the export. */
  readonly grantsFrom?: Catalogue | undefined;
  /**
   * What `GET …/meta/info/roles/packages?role=…&variant=…` answered for single roles.
   * Answers replace what `grantsFrom` says of the same roles.
   */
  readonly rolePackages?: readonly RolePackages[] | undefined;
}

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
export class Catalogue extends CatalogueContents {
  private constructor(handle: Handle) {
    super(new Held(handle));
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
   * The same as `embedded()`, by the version that it is.
   *
   * @throws TilgangspakkerError `NOT_INITIALISED` before `init()`.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.version3().version); // → versjon-3
   * ```
   */
  static version3(): Catalogue {
    return Catalogue.embedded();
  }

  /**
   * Reads this package's own JSON form, which `tilgangspakker/schema.json` describes.
   *
   * @param json text of 16 MiB at most, or what was parsed from it; a byte order mark before it is passed over.
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
  static fromJson(json: string | CatalogueJson): Catalogue {
    const asText = catalogueTextOf(json);
    return new Catalogue(asked(() => Handle.fromJson(asText)));
  }

  /**
   * Reads what Altinn's metadata export answers:
   * `GET …/accessmanagement/api/v1/meta/info/accesspackages/export`, or what its package search does, `…/search`. Any other
   * answer is refused, and the message says what it is.
   *
   * Role grants are not part of the export: without `grantsFrom` and `rolePackages` no role holds
   * anything. `grantsFrom` brings its roles and renames too; packages are matched by URN, to the letter. A package that
   * has another URN there and the same record id is reported as renamed, and gets no grants by that.
   * Everything odd about the export is found in `diagnostics()`.
   *
   * @param json text of 16 MiB at most, as it was answered.
   * @throws TilgangspakkerError `INVALID_CATALOGUE` with the place of the fault or what was given, `TOO_LARGE` over 16 MiB, or
   * `INVALID_ARGUMENT` when an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const packages = [{ name: "Personell", urn: "urn:altinn:accesspackage:personell" }];
   * const answered = JSON.stringify([{ name: "Allment", areas: [{ name: "Personale", packages }] }]);
   * console.log(Catalogue.fromAltinnExport(answered).package("personell")?.area.name.value); // → Personale
   * ```
   */
  static fromAltinnExport(json: string, options?: AltinnExportOptions): Catalogue {
    const given = copiedOptions(options, "grantsFrom");
    const from = field(options, "grantsFrom");
    const handle = from === undefined ? undefined : handleOf(from);
    const exported = catalogueText(json);
    return new Catalogue(
      asked(() => (handle ? handle.grantsForAltinnExport(exported, given) : Handle.fromAltinnExport(exported, given))),
    );
  }

  /**
   * The packages that a role gets by default, without anybody delegating them; or, with `action: "delegate"`, those that it may pass
   * on to this recipient, which need not be among them. What is unresolved is not in the list: `check` tells it.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE` or `UNKNOWN_VARIANT` with suggestions, `INVALID_ARGUMENT` when the role is no text or an option is
   * malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().packagesForRole("DAGL").length); // → 3
   * console.log(Catalogue.embedded().packagesForRole("DAGL", { action: "delegate", recipient: "systemUser" }).length); // → 0
   * ```
   */
  packagesForRole(role: RoleReference, options?: RoleOptions): readonly AccessPackage[] {
    const [asked, given] = [text(role, "role"), copiedOptions(options)];
    const handle = handleOf(this);
    return read(() => handle.packagesForRole(asked, given));
  }

  /**
   * The roles that get a package by default, or may pass it on, each with the organisation form where that is limited to one. What is
   * unresolved is not among them: `check` tells it.
   *
   * @throws TilgangspakkerError `UNKNOWN_PACKAGE` or `UNKNOWN_VARIANT` with suggestions, `PACKAGE_REMOVED`, or `INVALID_ARGUMENT` when the reference is no text or an
   * option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const grants = Catalogue.embedded().rolesForPackage("maskinlesbarehendelser");
   * console.log(grants.map((it) => it.role.code).join(" ")); // → DAGL LEDE INNH DTPR DTSO KOMP BEST REPR BOBE
   * ```
   */
  rolesForPackage(reference: PackageReference, options?: RoleOptions): readonly RoleGrant[] {
    const [asked, given] = [text(reference, "reference"), copiedOptions(options)];
    const handle = handleOf(this);
    return read(() => handle.rolesForPackage(asked, given));
  }

  /**
   * Who may give a package to an employee, and by what: by the role's grant, or as main administrator.
   *
   * @throws TilgangspakkerError `UNKNOWN_PACKAGE` or `UNKNOWN_VARIANT` with suggestions, or `PACKAGE_REMOVED`.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const givers = Catalogue.embedded().whoCanGive("maskinlesbarehendelser");
   * console.log(givers[0]?.role.code, givers[0]?.by); // → DAGL role
   * ```
   */
  whoCanGive(reference: PackageReference, options?: VariantOptions & TextOptions): readonly GiverOfPackage[] {
    const [asked, given] = [text(reference, "reference"), copiedOptions(options)];
    const handle = handleOf(this);
    return read(() => handle.whoCanGive(asked, given));
  }

  /**
   * Answers a question with a decision and the reasons for it. A refusal is an answer, and so is
   * "not decided": read `permitted` where you need yes or no.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE`, `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED`, `UNKNOWN_VARIANT`, `INVALID_QUESTION` or
   * `INVALID_ORGANISATION_NUMBER` for what is wrong in the question; `INVALID_ARGUMENT` when an option is malformed.
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
  check<A extends Question["action"]>(question: Question & { readonly action: A }, options?: CheckOptions): Verdict<ReasonCodeOf<A>> {
    const [copied, given] = [copiedQuestion(question), copiedOptions(options)];
    const handle = handleOf(this);
    return asked(() => handle.check(copied, given)) as Verdict<ReasonCodeOf<A>>;
  }

  /**
   * Whether a role gets a package by default, yes or no: true for `Permit` only, so that what is unresolved is never taken for a
   * yes. For loops that need no reason; of an area or a category, whether the role gets every package below.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE`, `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED` or `UNKNOWN_VARIANT`; `INVALID_ARGUMENT` when a reference is no
   * text or an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const catalogue = Catalogue.embedded();
   * console.log(catalogue.holds("DAGL", "maskinlesbarehendelser"), catalogue.holds("FFØR", "maskinlesbarehendelser")); // → true false
   * ```
   */
  holds(role: RoleReference, reference: PackageReference, options?: VariantOptions): boolean {
    const given = copiedOptions(options);
    return heldBy(this).remembered("holding", (handle) => new Holding(handle)).holds(role, reference, given);
  }

  /**
   * Every package against every role in one call: who gets it, or with `action: "delegate"` who may pass it on to this recipient. Each
   * decision is that of `check`.
   *
   * @throws TilgangspakkerError `UNKNOWN_VARIANT`, or `INVALID_ARGUMENT` when an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const { roles, decisions } = Catalogue.embedded().matrix();
   * console.log(decisions.length, decisions[0 * roles.length + roles.indexOf("FFØR")]); // → 81 2
   * ```
   */
  matrix(options?: MatrixOptions): DecisionMatrix {
    const given = copiedOptions(options);
    const handle = handleOf(this);
    return frozen({
      packages: this.packages().map((it) => it.urn),
      roles: this.roles().map((it) => it.code),
      decisions: asked(() => handle.matrix(given)),
    });
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
    return handleOf(this).toJson();
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
    heldBy(this).free();
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
