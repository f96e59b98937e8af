import { Handle } from "../wasm/tilgangspakker.js";
import { read } from "./answer.js";
import { CatalogueContents, handleOf, heldBy } from "./contents.js";
import { asked } from "./failure.js";
import { Held } from "./held.js";
import { Holding } from "./holding.js";
import { catalogueText, catalogueTextOf, exportOptionsText, field, optionsText, questionText, text } from "./input.js";
import { assertLoaded } from "./module.js";
import { namesIn } from "./names.js";
import { Recent } from "./recent.js";
import type {
  CheckOptions,
  MatrixOptions,
  RoleOptions,
  RolePackages,
  TextOptions,
  VariantOptions,
} from "./types/options.js";
import type { AccessPackage } from "./types/packages.js";
import type { Question } from "./types/questions.js";
import type { ReasonCodeOf } from "./types/reasons.js";
import type { PackageReference, RoleReference } from "./types/references.js";
import type { GiverOfPackage, RoleGrant } from "./types/roles.js";
import type { CatalogueJson, CatalogueVersion, Language } from "./types/texts.js";
import type { DecisionMatrix, Verdict } from "./types/verdicts.js";

/** More questions than a view asks again while it is shown; so few that loops do not pass through what was asked before. */
const FEW_VERDICTS = 32;

/** Options of `fromAltinnExport`. */
export interface AltinnExportOptions {
  /** What to call the catalogue; `"altinn-export"` by default. */
  readonly version?: CatalogueVersion | undefined;
  /** The language of the export; `"nb"` by default. */
  readonly language?: Language | undefined;
  /** A catalogue to take grants, roles and renames from: the export has none. */
  readonly grantsFrom?: Catalogue | undefined;
  /** What `GET …/meta/info/roles/packages?role=…&variant=…` answered. It replaces the grants of those roles in `grantsFrom`. */
  readonly rolePackages?: readonly RolePackages[] | undefined;
}

/**
 * A catalogue of access packages. It is immutable, and what its methods return are plain frozen objects that outlive it.
 *
 * Its methods throw `INVALID_ARGUMENT` for an argument or an option that is malformed, and `INVALID_CATALOGUE` after `free()`.
 *
 * @example
 * ```ts
 * const verdict = catalogue.check({ action: "hold", package: "lonn", role: "DAGL" });
 * console.log(verdict.permitted, verdict.reasons[0].code); // → true ROLE_GRANTS_PACKAGE
 * ```
 */
export class Catalogue extends CatalogueContents {
  private constructor(handle: Handle) {
    super(new Held(handle));
  }

  /**
   * Version 3 of the documentation, area "Integrasjoner og API-er". It is part of the module.
   *
   * @example
   * ```ts
   * console.log(Catalogue.embedded().packages().length); // → 3
   * ```
   */
  static embedded(): Catalogue {
    assertLoaded();
    return new Catalogue(Handle.embedded());
  }

  /**
   * The same as `embedded()`.
   *
   * @example
   * ```ts
   * console.log(Catalogue.version3().version); // → versjon-3
   * ```
   */
  static version3(): Catalogue {
    return Catalogue.embedded();
  }

  /**
   * Reads this package's own JSON, which `tilgangspakker/schema.json` describes, as text or parsed. A byte order mark is skipped.
   *
   * @throws TilgangspakkerError `INVALID_CATALOGUE` with the place of the fault, `TOO_LARGE` over 16 MiB.
   * @example
   * ```ts
   * console.log(Catalogue.fromJson(catalogue.toJson()).packages().length); // → 223
   * ```
   */
  static fromJson(json: string | CatalogueJson): Catalogue {
    const asText = catalogueTextOf(json);
    return new Catalogue(asked(() => Handle.fromJson(asText)));
  }

  /**
   * Reads the answer of Altinn's `GET …/accessmanagement/api/v1/meta/info/accesspackages/export`, or of `…/search`.
   *
   * The export has no grants: without `grantsFrom` or `rolePackages` no role gets anything. Packages are matched to `grantsFrom`
   * by exact URN; one that has another URN there and the same record id is reported as renamed, and gets no grants by that.
   * `diagnostics()` lists what is odd about the export.
   *
   * @throws TilgangspakkerError `INVALID_CATALOGUE` with the place of the fault, `TOO_LARGE` over 16 MiB.
   * @example
   * ```ts
   * const json = '[{ "name": "Bransje", "areas": [{ "name": "Fiske", "packages": [{ "name": "Sild", "urn": "urn:altinn:accesspackage:sild" }] }] }]';
   * console.log(Catalogue.fromAltinnExport(json).package("sild")?.area.name.value); // → Fiske
   * ```
   */
  static fromAltinnExport(json: string, options?: AltinnExportOptions): Catalogue {
    const { given, answers } = exportOptionsText(options);
    const from = field(options, "grantsFrom");
    const handle = from === undefined ? undefined : handleOf(from);
    const exported = catalogueText(json);
    return new Catalogue(
      asked(() =>
        handle
          ? handle.grantsForAltinnExport(exported, given, answers)
          : Handle.fromAltinnExport(exported, given, answers),
      ),
    );
  }

  /**
   * The packages that a role gets by default; with `action: "delegate"` those that it may pass on to the recipient. What is
   * undecided is left out.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE`, `UNKNOWN_VARIANT`.
   * @example
   * ```ts
   * console.log(catalogue.packagesForRole("DAGL").length); // → 133
   * console.log(catalogue.packagesForRole("REGN", { action: "delegate" }).length); // → 0
   * ```
   */
  packagesForRole(role: RoleReference, options?: RoleOptions): readonly AccessPackage[] {
    const [asked, given] = [text(role, "role"), optionsText(options)];
    const handle = handleOf(this);
    return read(() => handle.packagesForRole(asked, given));
  }

  /**
   * The roles that get a package by default; with `action: "delegate"` those that may pass it on to the recipient. What is
   * undecided is left out.
   *
   * @throws TilgangspakkerError `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED`, `UNKNOWN_VARIANT`.
   * @example
   * ```ts
   * console.log(catalogue.rolesForPackage("lonn").map((it) => it.role.code).join(" ")); // → DAGL LEDE INNH DTSO DTPR KOMP BEST BOBE
   * ```
   */
  rolesForPackage(reference: PackageReference, options?: RoleOptions): readonly RoleGrant[] {
    const [asked, given] = [text(reference, "reference"), optionsText(options)];
    const handle = handleOf(this);
    return read(() => handle.rolesForPackage(asked, given));
  }

  /**
   * The roles that may give a package to an employee, by a grant or as main administrator.
   *
   * @throws TilgangspakkerError `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED`, `UNKNOWN_VARIANT`.
   * @example
   * ```ts
   * console.log(catalogue.whoCanGive("lonn")[0]?.role.code); // → DAGL
   * ```
   */
  whoCanGive(reference: PackageReference, options?: VariantOptions & TextOptions): readonly GiverOfPackage[] {
    const [asked, given] = [text(reference, "reference"), optionsText(options)];
    const handle = handleOf(this);
    return read(() => handle.whoCanGive(asked, given));
  }

  /**
   * Answers a question with a decision and the reasons for it.
   *
   * What was asked a moment ago is answered with the same object, so that a view that asks again sees that nothing has changed.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE`, `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED`, `UNKNOWN_VARIANT`, `INVALID_QUESTION`,
   * `INVALID_ORGANISATION_NUMBER`.
   * @example
   * ```ts
   * console.log(catalogue.check({ action: "delegate", package: "lonn", roles: ["DAGL"] }).permitted); // → true
   * console.log(seed.check({ action: "hold", package: "ECKEYROLE", role: "FFØR" }).decision); // → Indeterminate
   * ```
   */
  check<A extends Question["action"]>(
    question: Question & { readonly action: A },
    options?: CheckOptions,
  ): Verdict<ReasonCodeOf<A>> {
    const [copied, given] = [questionText(question), optionsText(options)];
    const verdicts = heldBy(this).remembered("verdicts", () => new Recent<Verdict>(FEW_VERDICTS));
    const wanted = `${given ?? ""}${copied}`;
    const verdict =
      verdicts.get(wanted) ?? verdicts.keep(wanted, asked(() => handleOf(this).check(copied, given)) as Verdict);
    return verdict as Verdict<ReasonCodeOf<A>>;
  }

  /**
   * Whether a role gets a package by default; of an area or a category, every package in it. `false` too where it is undecided. For
   * loops that need no reasons.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE`, `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED`, `UNKNOWN_VARIANT`.
   * @example
   * ```ts
   * console.log(catalogue.holds("DAGL", "lonn"), catalogue.holds("REVI", "lonn")); // → true false
   * ```
   */
  holds(role: RoleReference, reference: PackageReference, options?: VariantOptions): boolean {
    const given = optionsText(options);
    return heldBy(this)
      .remembered("holding", (handle) => new Holding(handle))
      .holds(role, reference, given);
  }

  /**
   * What `check` decides for every package and every role, in one call.
   *
   * @throws TilgangspakkerError `UNKNOWN_VARIANT`.
   * @example
   * ```ts
   * const { roles, decisions } = catalogue.matrix();
   * console.log(decisions[catalogue.package("lonn")!.index * roles.length + roles.indexOf("DAGL")]); // → 1
   * ```
   */
  matrix(options?: MatrixOptions): DecisionMatrix {
    const given = optionsText(options);
    const held = heldBy(this);
    const handle = held.live();
    const decisions = asked(() => handle.matrix(given));
    const { packages, roles } = namesIn(held);
    return Object.freeze({ packages, roles, decisions });
  }

  /**
   * The catalogue as JSON, for `fromJson`.
   *
   * @example
   * ```ts
   * console.log(JSON.parse(catalogue.toJson()).version); // → altinn-2026-08
   * ```
   */
  toJson(): string {
    return handleOf(this).toJson();
  }

  /**
   * Frees the catalogue's memory at once; otherwise the garbage collector does. Calling it again is harmless.
   *
   * @example
   * ```ts
   * const roles = seed.roles();
   * seed.free();
   * console.log(roles.length); // → 27
   * ```
   */
  free(): void {
    heldBy(this).free();
  }

  /**
   * `free()`, for `using`. Browsers without `using` do not have it.
   *
   * @example
   * ```ts
   * console.log(seed[Symbol.dispose] === seed.free); // → true
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
