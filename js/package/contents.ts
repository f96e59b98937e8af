import type { Handle } from "../wasm/tilgangspakker.js";
import { parsed, read, readIfAny } from "./answer.js";
import { failure } from "./failure.js";
import type { HitAt } from "./found.js";
import { FoundPackages } from "./found.js";
import { frozen } from "./frozen.js";
import type { Held } from "./held.js";
import { copiedOptions, field, optionsText, text, written } from "./input.js";
import { assertLoaded } from "./module.js";
import type { PolicyAnswer } from "./policy-door.js";
import { WHO_GETS_IN } from "./policy-door.js";
import type { ServiceSearchOptions } from "./services.js";
import { servicesIn } from "./services.js";
import type { Rename, Resolution } from "./types/changes.js";
import type { Diagnostic, Notice } from "./types/notices.js";
import type { SearchOptions, TextOptions } from "./types/options.js";
import type { AccessPackage, Area, PropertyRow, TreeNode } from "./types/packages.js";
import type { PackageReference, RoleReference } from "./types/references.js";
import type { Altinn2Role, PackageGrant, Role, Variant } from "./types/roles.js";
import type { RoleHit, SearchHit, ServiceSearchHit } from "./types/search.js";
import type { CatalogueVersion, Language } from "./types/texts.js";

/**
 * What a catalogue has in the module.
 *
 * @internal
 */
export let heldBy: (catalogue: unknown) => Held;

/**
 * The handle of a catalogue, for the views.
 *
 * @internal
 */
export const handleOf = (catalogue: unknown): Handle => heldBy(catalogue).live();

/**
 * What tells a catalogue from any other with other contents, whatever both call themselves.
 *
 * @internal
 */
export const identityOf = (catalogue: unknown): string =>
  heldBy(catalogue).remembered("identity", (handle) => handle.identity);

/**
 * What a catalogue contains, and how to find something in it. Every `Catalogue` is one.
 *
 * @example
 * ```ts
 * console.log(seed.packages().map((it) => it.name.value).at(-1)); // → Maskinlesbare hendelser
 * ```
 */
export abstract class CatalogueContents {
  readonly #held: Held;

  /** @internal */
  protected constructor(held: Held) {
    this.#held = held;
    // Frameworks that wrap what they watch, as Vue does, leave alone what is frozen: a wrapper has no private fields.
    Object.freeze(this);
  }

  static {
    heldBy = (catalogue) => {
      assertLoaded();
      if (typeof catalogue !== "object" || catalogue === null || !(#held in catalogue)) {
        throw failure(
          "INVALID_CATALOGUE",
          "A catalogue is needed, made by Catalogue.embedded(), fromJson() or fromAltinnExport().",
        );
      }
      return catalogue.#held;
    };
  }

  /** Which catalogue it is. */
  get version(): CatalogueVersion {
    return this.#held.remembered("version", (handle) => handle.version);
  }

  /** The language of reasons and texts by default. */
  get language(): Language {
    return this.#held.remembered("language", (handle) => handle.language as Language);
  }

  /**
   * The areas, with what the source says of each.
   *
   * @example
   * ```ts
   * console.log(catalogue.areas().length, seed.areas()[0]?.shortName?.value); // → 49 Integrasjoner
   * ```
   */
  areas(options?: TextOptions): readonly Area[] {
    return this.#held.once("areas", options, (handle, given) => handle.areas(given));
  }

  /**
   * The package tree: groups where the source has them, areas, categories and packages.
   *
   * @example
   * ```ts
   * console.log(catalogue.tree().map((it) => it.name.value).join()); // → Allment,Bransje,Særskilt,Innbygger,Vergemål
   * ```
   */
  tree(options?: TextOptions): readonly TreeNode[] {
    return this.#held.once("tree", options, (handle, given) => handle.tree(given));
  }

  /**
   * All packages; `index` is the place here.
   *
   * @example
   * ```ts
   * console.log(catalogue.packages().length); // → 223
   * ```
   */
  packages(options?: TextOptions): readonly AccessPackage[] {
    return this.#held.once("packages", options, (handle, given) => handle.packages(given));
  }

  /**
   * The package with this reference; `undefined` if there is none. A catalogue from before a rename has the URN of that time.
   *
   * @example
   * ```ts
   * console.log(catalogue.package("lonn")?.name.value); // → Lønn
   * ```
   */
  package(reference: PackageReference, options?: TextOptions): AccessPackage | undefined {
    const [asked, given] = [text(reference, "reference"), optionsText(options)];
    const handle = this.#held.live();
    return readIfAny(() => handle.package(asked, given));
  }

  /**
   * All roles, those of the Central Coordinating Register among them; `index` is the place here.
   *
   * @example
   * ```ts
   * console.log(catalogue.roles().length, seed.roles().length); // → 148 27
   * ```
   */
  roles(options?: TextOptions): readonly Role[] {
    return this.#held.once("roles", options, (handle, given) => handle.roles(given));
  }

  /**
   * The role with this reference; `undefined` if there is none.
   *
   * @example
   * ```ts
   * console.log(catalogue.role("DAGL", { language: "en" })?.name.value); // → Managing Director
   * ```
   */
  role(reference: RoleReference, options?: TextOptions): Role | undefined {
    const [asked, given] = [text(reference, "reference"), optionsText(options)];
    const handle = this.#held.live();
    return readIfAny(() => handle.role(asked, given));
  }

  /**
   * What becomes of a role of Altinn 2; `undefined` for any other role. Altinn's register has these roles, the documentation does not.
   *
   * @throws TilgangspakkerError `UNKNOWN_ROLE` with what may have been meant.
   * @example
   * ```ts
   * console.log(catalogue.altinn2Role("KLADM")?.packages[0]?.urn); // → urn:altinn:accesspackage:klientadministrator
   * console.log(catalogue.altinn2Role("UTINN")?.endsOn); // → 2026-12-31
   * ```
   */
  altinn2Role(reference: RoleReference, options?: TextOptions): Altinn2Role | undefined {
    const [asked, given] = [text(reference, "reference"), optionsText(options)];
    const handle = this.#held.live();
    return readIfAny(() => handle.altinn2Role(asked, given));
  }

  /**
   * The property table: what may be delegated, what may have services attached, and who gets it.
   *
   * @example
   * ```ts
   * console.log(catalogue.propertyTable()[0]?.isAssignable); // → true
   * ```
   */
  propertyTable(options?: TextOptions): readonly PropertyRow[] {
    return this.#held.once("propertyTable", options, (handle, given) => handle.propertyTable(given));
  }

  /**
   * What the source wants its readers to know, and what it leaves undecided.
   *
   * @example
   * ```ts
   * console.log(seed.notices()[0]?.unresolvedRoles.join()); // → FFØR
   * ```
   */
  notices(options?: TextOptions): readonly Notice[] {
    return this.#held.once("notices", options, (handle, given) => handle.notices(given));
  }

  /**
   * What is wrong or missing in the source.
   *
   * @example
   * ```ts
   * console.log(catalogue.diagnostics()[0]?.code); // → MIXED_ALPHABETS
   * ```
   */
  diagnostics(): readonly Diagnostic[] {
    return this.#held.once("diagnostics", undefined, (handle) => handle.diagnostics());
  }

  /**
   * All grants: which role gets which package, by place in `roles()` and `packages()`.
   *
   * @example
   * ```ts
   * console.log(catalogue.grants().filter((it) => it.role === catalogue.role("DAGL")?.index).length); // → 133
   * ```
   */
  grants(): readonly PackageGrant[] {
    return this.#held.once("grants", undefined, (handle) => handle.grants());
  }

  /**
   * The organisation forms.
   *
   * @example
   * ```ts
   * console.log(catalogue.variants().find((it) => it.code === "ENK")?.roles?.includes("INNH")); // → true
   * ```
   */
  variants(options?: TextOptions): readonly Variant[] {
    return this.#held.once("variants", options, (handle, given) => handle.variants(given));
  }

  /**
   * As `search` without services does, and packages are found by the names and ids of the services in them.
   *
   * @example
   * ```ts
   * const services = Services.fromCsv("pakkeurn,ressursid,ressurs_org,ressursnavn_nb\nurn:altinn:accesspackage:fiske,sluttseddel,fiskedir,Sluttseddel\n");
   * console.log(catalogue.search("sluttsedd", { services })[0]?.matches[0]?.field); // → service
   * ```
   */
  search(term: string, options: ServiceSearchOptions): readonly ServiceSearchHit[];
  /**
   * The packages that best match what somebody typed, the best first. It looks in names, URNs, former names, areas, roles,
   * descriptions and everyday words, in every language. Case, hyphens and ways to write æ, ø and å do not matter, nor do
   * look-alike letters of other alphabets; a word of five letters or more may have one that is wrong.
   *
   * @example
   * ```ts
   * console.log(catalogue.search("moms")[0]?.accessPackage.name.value); // → Merverdiavgift
   * ```
   */
  search(term: string, options?: SearchOptions): readonly SearchHit[];
  search(term: string, options?: SearchOptions | ServiceSearchOptions): readonly ServiceSearchHit[] {
    const [asked, copied, from] = [text(term, "term"), copiedOptions(options, "services"), field(options, "services")];
    const services = from === undefined ? undefined : servicesIn(from);
    const given = copied === undefined ? undefined : written(copied);
    const handle = this.#held.live();
    const hits = parsed<HitAt[]>(() =>
      services ? handle.searchWithServices(asked, services, given) : handle.search(asked, given),
    );
    const language = field(copied, "language");
    return frozen(FoundPackages.of(this.#held, language).in(hits, handle, language));
  }

  /**
   * The roles that best match a code, a URN or a name, begun or mistyped; the best first.
   *
   * @example
   * ```ts
   * console.log(catalogue.searchRoles("regnskapsf")[0]?.role.code); // → REGN
   * ```
   */
  searchRoles(term: string, options?: SearchOptions): readonly RoleHit[] {
    const [asked, given] = [text(term, "term"), optionsText(options)];
    const handle = this.#held.live();
    return read(() => handle.searchRoles(asked, given));
  }

  /**
   * What became of a package, by any reference; of a URN in use, also which ones it had before.
   *
   * @example
   * ```ts
   * console.log(catalogue.resolve("urn:altinn:accesspackage:maskinlesbarehendelser").status); // → renamed
   * ```
   */
  resolve(reference: PackageReference): Resolution {
    const asked = text(reference, "reference");
    const handle = this.#held.live();
    return read(() => handle.resolve(asked));
  }

  /**
   * Every URN that is no longer in use, with what it became in the end.
   *
   * @example
   * ```ts
   * console.log(catalogue.renames().length); // → 124
   * ```
   */
  renames(): readonly Rename[] {
    return this.#held.once("renames", undefined, (handle) => handle.renames());
  }

  /**
   * Who gets in by a policy that has been read.
   *
   * @internal
   */
  [WHO_GETS_IN](policy: object, options: object): readonly PolicyAnswer[] {
    const handle = this.#held.live();
    return read(() => handle.whoGetsIn(written(policy), written(options)));
  }
}
