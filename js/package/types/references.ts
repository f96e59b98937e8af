/** What packages, areas and roles are named by. */

/**
 * The URN of an access package. Compared to the letter.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type PackageUrn } from "tilgangspakker";
 *
 * await init();
 * const urn: PackageUrn = "urn:altinn:accesspackage:maskinlesbarehendelser";
 * console.log(Catalogue.embedded().package(urn)?.name.value); // → Maskinlesbare hendelser
 * ```
 */
export type PackageUrn = `urn:altinn:accesspackage:${string}`;

/**
 * What a package is named by: its URN, the URN's last part (`"maskinlesbarehendelser"`, `":maskinlesbarehendelser"`),
 * a URN that it had before or has come to have since, a former name (`"ECKEYROLE"`), or the record id that Altinn's
 * APIs use, in any letter case. URNs and names are compared exactly.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type PackageReference } from "tilgangspakker";
 *
 * await init();
 * const references: PackageReference[] = ["ECKEYROLE", "urn:altinn:accesspackage:opptreforvirksomhetenskunder"];
 * console.log(references.map((it) => Catalogue.embedded().package(it)?.index).join()); // → 1,1
 * ```
 */
export type PackageReference = PackageUrn | (string & {});

/**
 * The URN of an area in Altinn's register, which is not of the packages' kind.
 *
 * @example
 * ```ts
 * import type { AreaUrn } from "tilgangspakker";
 *
 * const personnel: AreaUrn = "accesspackage:area:personale";
 * console.log(personnel.split(":").at(-1)); // → personale
 * ```
 */
export type AreaUrn = `accesspackage:area:${string}`;

/**
 * A role of the Central Coordinating Register (*Enhetsregisteret*), by its code. Every catalogue knows these, whether
 * or not it grants them anything. The list is closed: use it where every role of the register must be dealt with.
 *
 * @example
 * ```ts
 * import type { RegisterRoleCode } from "tilgangspakker";
 *
 * const shown: Partial<Record<RegisterRoleCode, string>> = { DAGL: "Daglig leder", FFØR: "Forretningsfører" };
 * console.log(Object.keys(shown).join()); // → DAGL,FFØR
 * ```
 */
export type RegisterRoleCode =
  /** Administrativ enhet - offentlig sektor */
  | "ADOS"
  /** Bestyrende reder */
  | "BEST"
  /** Bobestyrer */
  | "BOBE"
  /** Daglig leder */
  | "DAGL"
  /** Deltaker delt ansvar */
  | "DTPR"
  /** Deltaker fullt ansvar */
  | "DTSO"
  /** Eierkommune */
  | "EIKM"
  /** Forretningsfører */
  | "FFØR"
  /** Opplysninger om foretaket i hjemlandet */
  | "HFOR"
  /** Helseforetak */
  | "HLSE"
  /** Innehaver */
  | "INNH"
  /** Konkursdebitor */
  | "KDEB"
  /** Den personlige konkursen angår */
  | "KENK"
  /** Inngår i kirkelig fellesråd */
  | "KIRK"
  /** Komplementar */
  | "KOMP"
  /** Kontaktperson */
  | "KONT"
  /** Inngår i kontorfellesskap */
  | "KTRF"
  /** Styrets leder */
  | "LEDE"
  /** Styremedlem */
  | "MEDL"
  /** Nestleder */
  | "NEST"
  /** Observatør */
  | "OBS"
  /** Særskilt oppdelt enhet */
  | "OPMV"
  /** Organisasjonsledd i offentlig sektor */
  | "ORGL"
  /** Regnskapsfører */
  | "REGN"
  /** Norsk representant for utenlandsk enhet */
  | "REPR"
  /** Revisor */
  | "REVI"
  /** Varamedlem */
  | "VARA";

/**
 * The code of a role: the register's, or, for a role that has none there, Altinn's (`"hovedadministrator"`). Which
 * roles there are besides the register's depends on the catalogue: see `roles()`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RoleCode } from "tilgangspakker";
 *
 * await init();
 * const codes: RoleCode[] = Catalogue.embedded().roles().map((role) => role.code);
 * console.log(codes.length, codes.includes("FFØR")); // → 27 true
 * ```
 */
export type RoleCode = RegisterRoleCode | (string & {});

/**
 * The URN of a role: of the Central Coordinating Register (`ccr`) or another one (`cra`), of Altinn itself, or, the older
 * way, of a role code.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RoleUrn } from "tilgangspakker";
 *
 * await init();
 * const urns: RoleUrn[] = ["urn:altinn:external-role:ccr:daglig-leder", "urn:altinn:rolecode:dagl"];
 * console.log(urns.map((it) => Catalogue.embedded().role(it)?.code).join()); // → DAGL,DAGL
 * ```
 */
export type RoleUrn = `urn:altinn:${"external-role:ccr" | "external-role:cra" | "role" | "rolecode"}:${string}`;

/**
 * What a role is named by: its code in any case (`"DAGL"`, `"daglig-leder"`), or its URN, new or old. `"FFOR"` is taken
 * for `"FFØR"`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RoleReference } from "tilgangspakker";
 *
 * await init();
 * const references: RoleReference[] = ["FFØR", "ffor", "forretningsforer", "urn:altinn:rolecode:ffør"];
 * console.log(references.map((it) => Catalogue.embedded().role(it)?.code).join()); // → FFØR,FFØR,FFØR,FFØR
 * ```
 */
export type RoleReference = RoleCode | RoleUrn;
