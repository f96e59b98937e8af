import type { Handle } from "../wasm/tilgangspakker.js";
import { failure } from "./failure.js";
import type { Held } from "./held.js";
import { read, readIfAny } from "./answer.js";
import { copiedOptions, text } from "./input.js";
import { assertLoaded } from "./module.js";
import type { Rename, Resolution } from "./types/changes.js";
import type { Diagnostic, Notice } from "./types/notices.js";
import type { SearchOptions, TextOptions } from "./types/options.js";
import type { AccessPackage, Area, PropertyRow, TreeNode } from "./types/packages.js";
import type { PackageReference, RoleReference } from "./types/references.js";
import type { Altinn2Role, PackageGrant, Role, Variant } from "./types/roles.js";
import type { RoleHit, SearchHit } from "./types/search.js";
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
 * What a catalogue holds, and how one finds something in it. Every `Catalogue` is one.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type CatalogueContents } from "tilgangspakker";
 *
 * await init();
 * const namesIn = (contents: CatalogueContents) => contents.packages().map((it) => it.name.value);
 * console.log(namesIn(Catalogue.embedded())[2]); // → Maskinlesbare hendelser
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
        throw failure("INVALID_CATALOGUE", "A catalogue is needed, made by Catalogue.embedded(), fromJson() or fromAltinnExport().");
      }
      return catalogue.#held;
    };
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
    return this.#held.remembered("version", (handle) => handle.version);
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
    return this.#held.remembered("language", (handle) => handle.language as Language);
  }

  /**
   * The areas, with what the source says of each besides its packages.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().areas()[0]?.shortName?.value); // → Integrasjoner
   * ```
   */
  areas(options?: TextOptions): readonly Area[] {
    return this.#held.once("areas", options, (handle, given) => handle.areas(given));
  }

  /**
   * The package tree: groups of areas where the source has them, areas, categories and packages, each with its name
   * and description.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when an option is malformed.
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
    return this.#held.once("tree", options, (handle, given) => handle.tree(given));
  }

  /**
   * All packages. A package's `index` is its place here.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().packages()[2]?.urn); // → urn:altinn:accesspackage:maskinlesbarehendelser
   * ```
   */
  packages(options?: TextOptions): readonly AccessPackage[] {
    return this.#held.once("packages", options, (handle, given) => handle.packages(given));
  }

  /**
   * The package with this URN, last part of a URN, former or later URN, former name, or record id; `undefined` where
   * there is none. A catalogue from before a rename has the package under its URN of then.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when the reference is no text or an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().package("ECKEYROLE")?.name.value); // → Opptre for virksomhetens kunder
   * ```
   */
  package(reference: PackageReference, options?: TextOptions): AccessPackage | undefined {
    const [asked, given] = [text(reference, "reference"), copiedOptions(options)];
    const handle = this.#held.live();
    return readIfAny(() => handle.package(asked, given));
  }

  /**
   * All roles: the 27 of the register among them. A role's `index` is its place here.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().roles().find((it) => it.code === "FFØR")?.name.value); // → Forretningsfører
   * ```
   */
  roles(options?: TextOptions): readonly Role[] {
    return this.#held.once("roles", options, (handle, given) => handle.roles(given));
  }

  /**
   * The role with this code, in any case, or URN, new or legacy; `undefined` where there is none.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when the reference is no text or an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().role("dagl")?.urn); // → urn:altinn:external-role:ccr:daglig-leder
   * ```
   */
  role(reference: RoleReference, options?: TextOptions): Role | undefined {
    const [asked, given] = [text(reference, "reference"), copiedOptions(options)];
    const handle = this.#held.live();
    return readIfAny(() => handle.role(asked, given));
  }

  /**
   * What becomes of a role of Altinn 2, named as in `role()`; `undefined` for any other role, and for what is not a role.
   * Roles of Altinn 2 stop working when 2026 ends; registers of Altinn's know them, documentation does not.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when the reference is no text or an option is malformed.
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
    const [asked, given] = [text(reference, "reference"), copiedOptions(options)];
    const handle = this.#held.live();
    return readIfAny(() => handle.altinn2Role(asked, given));
  }

  /**
   * The property table: what may be delegated, what may have services attached, and who gets it.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when an option is malformed.
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
    return this.#held.once("propertyTable", options, (handle, given) => handle.propertyTable(given));
  }

  /**
   * The source's notices: what is undecided, and what readers should know.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().notices()[0]?.unresolvedRoles.join()); // → FFØR
   * ```
   */
  notices(options?: TextOptions): readonly Notice[] {
    return this.#held.once("notices", options, (handle, given) => handle.notices(given));
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
    return this.#held.once("diagnostics", undefined, (handle) => handle.diagnostics());
  }

  /**
   * All grants: which role gets which package, by their places in `packages()` and `roles()`, in which organisation form, and whether it
   * may pass it on.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const catalogue = Catalogue.embedded();
   * console.log(catalogue.grants().filter((it) => it.role === catalogue.role("DAGL")?.index).length); // → 3
   * ```
   */
  grants(): readonly PackageGrant[] {
    return this.#held.once("grants", undefined, (handle) => handle.grants());
  }

  /**
   * The organisation forms that every catalogue knows, with the roles that each can have where Altinn's register says so.
   *
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const forms = Catalogue.embedded().variants();
   * console.log(forms.find((it) => it.code === "ENK")?.roles?.includes("INNH")); // → true
   * ```
   */
  variants(options?: TextOptions): readonly Variant[] {
    return this.#held.once("variants", options, (handle, given) => handle.variants(given));
  }

  /**
   * The packages that answer best to what somebody typed, the best first: by name, URN, former
   * names, area, roles, description and everyday words (*moms* leads to value added tax), in every language. Case, hyphens and the
   * ways to write å, æ and ø make no difference, nor do letters of other alphabets that look like Latin ones, and one letter may be
   * wrong in a word of five or more.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when the term is no text or an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().search("maskinlesbar hendlese")[0]?.accessPackage.name.value); // → Maskinlesbare hendelser
   * ```
   */
  search(term: string, options?: SearchOptions): readonly SearchHit[] {
    const [asked, given] = [text(term, "term"), copiedOptions(options)];
    const handle = this.#held.live();
    return read(() => handle.search(asked, given));
  }

  /**
   * Finds roles by code, URN or name, also where it is begun or mistyped: the best first.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when the term is no text or an option is malformed.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * console.log(Catalogue.embedded().searchRoles("regnskapsf")[0]?.role.code); // → REGN
   * ```
   */
  searchRoles(term: string, options?: SearchOptions): readonly RoleHit[] {
    const [asked, given] = [text(term, "term"), copiedOptions(options)];
    const handle = this.#held.live();
    return read(() => handle.searchRoles(asked, given));
  }

  /**
   * Says what a reference leads to today: a package that is in use, with the URNs that it had before; one that was renamed or
   * removed, with the day; an area, with the packages below it; or none, with what may have been meant.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` when it is given no text.
   * @example
   * ```ts
   * import init, { Catalogue } from "tilgangspakker";
   *
   * await init();
   * const found = Catalogue.embedded().resolve("urn:altinn:accesspackage:maskinlesbarehendelser");
   * if (found.status === "renamed") console.log(found.current, found.since); // → urn:altinn:accesspackage:maskinlesbare-hendelser 2025-03-14
   * ```
   */
  resolve(reference: PackageReference): Resolution {
    const asked = text(reference, "reference");
    const handle = this.#held.live();
    return read(() => handle.resolve(asked));
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
    return this.#held.once("renames", undefined, (handle) => handle.renames());
  }
}
