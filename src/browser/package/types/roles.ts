/** Who gets what: roles, and the organisation forms that some grants are limited to. */

import type { Text } from "./texts.js";

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
  | "ADOS" // Administrativ enhet - offentlig sektor
  | "BEST" // Bestyrende reder
  | "BOBE" // Bobestyrer
  | "DAGL" // Daglig leder
  | "DTPR" // Deltaker delt ansvar
  | "DTSO" // Deltaker fullt ansvar
  | "EIKM" // Eierkommune
  | "FFØR" // Forretningsfører
  | "HFOR" // Opplysninger om foretaket i hjemlandet
  | "HLSE" // Helseforetak
  | "INNH" // Innehaver
  | "KDEB" // Konkursdebitor
  | "KENK" // Den personlige konkursen angår
  | "KIRK" // Inngår i kirkelig fellesråd
  | "KOMP" // Komplementar
  | "KONT" // Kontaktperson
  | "KTRF" // Inngår i kontorfellesskap
  | "LEDE" // Styrets leder
  | "MEDL" // Styremedlem
  | "NEST" // Nestleder
  | "OBS" // Observatør
  | "OPMV" // Særskilt oppdelt enhet
  | "ORGL" // Organisasjonsledd i offentlig sektor
  | "REGN" // Regnskapsfører
  | "REPR" // Norsk representant for utenlandsk enhet
  | "REVI" // Revisor
  | "VARA" // Varamedlem;

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

/**
 * A role that somebody holds in a business.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Role } from "tilgangspakker";
 *
 * await init();
 * const role: Role | undefined = Catalogue.embedded().role("LEDE", { language: "en" });
 * console.log(role?.name.value, role?.isKeyRole); // → Chair of the Board true
 * ```
 */
export interface Role {
  /** Place in `roles()`, from 0: the handle for `holdsAt()` and `DecisionMatrix`. */
  readonly index: number;
  /** `"DAGL"`; for a role without a code in the register, Altinn's code. */
  readonly code: RoleCode;
  /** `"urn:altinn:external-role:ccr:daglig-leder"`; as it stands where a catalogue of yours has another. */
  readonly urn: RoleUrn | (string & {});
  /** What people call it. */
  readonly name: Text;
  /** Whether Altinn counts it among the key roles (*nøkkelroller*) of a business. */
  readonly isKeyRole: boolean;
}

/**
 * An organisation form (*organisasjonsform*), by its code in the Central Coordinating Register. In answers codes are
 * written as here; what you pass may be in any case. The list is that of Altinn's register of August 2026, and open.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type OrganisationForm } from "tilgangspakker";
 *
 * await init();
 * const variant: OrganisationForm = "AS";
 * console.log(Catalogue.embedded().packagesForRole("DAGL", { variant }).length); // → 3
 * ```
 */
export type OrganisationForm =
  | "AAFY" // Underenhet til ikke-næringsdrivende
  | "ADOS" // Administrativ enhet - offentlig sektor
  | "ANNA" // Annen juridisk person
  | "ANS" // Ansvarlig selskap med solidarisk ansvar
  | "AS" // Aksjeselskap
  | "ASA" // Allmennaksjeselskap
  | "BA" // Selskap med begrenset ansvar
  | "BBL" // Boligbyggelag
  | "BEDR" // Underenhet til næringsdrivende og offentlig forvaltning
  | "BO" // Andre bo
  | "BRL" // Borettslag
  | "DA" // Ansvarlig selskap med delt ansvar
  | "ENK" // Enkeltpersonforetak
  | "EOFG" // Europeisk økonomisk foretaksgruppe
  | "ESEK" // Eierseksjonssameie
  | "FKF" // Fylkeskommunalt foretak
  | "FLI" // Forening/lag/innretning
  | "FYLK" // Fylkeskommune
  | "GFS" // Gjensidig forsikringsselskap
  | "IKJP" // Andre ikke-juridiske personer
  | "IKS" // Interkommunalt selskap
  | "IS" // Indre selskap
  | "KBO" // Konkursbo
  | "KF" // Kommunalt foretak
  | "KIRK" // Den norske kirke
  | "KOMM" // Kommune
  | "KS" // Kommandittselskap
  | "KTRF" // Kontorfellesskap
  | "NOKUS" // Norskkontrollert utenlandsk selskap
  | "NUF" // Norskregistrert utenlandsk foretak
  | "OPMV" // Særskilt oppdelt enhet, jf. mval. § 2-2
  | "ORGL" // Organisasjonsledd
  | "PERS" // Andre enkeltpersoner som registreres i tilknyttet register
  | "PK" // Pensjonskasse
  | "PRE" // Partrederi
  | "REV" // Enkeltpersoner som registreres i Revisorregisteret
  | "SA" // Samvirkeforetak
  | "SAM" // Tingsrettslig sameie
  | "SE" // Europeisk selskap
  | "SF" // Statsforetak
  | "SPA" // Sparebank
  | "STAT" // Staten
  | "STI" // Stiftelse
  | "SÆR" // Annet foretak iflg. særskilt lov
  | "TVAM" // Tvangsregistrert for MVA
  | "UTBG" // Frivillig registrert utleiebygg
  | "UTLA" // Utenlandsk enhet
  | "UTLANS" // Utenlandsk ansvarlig selskap
  | "VIFE" // Virksomhet drevet i fellesskap
  | "VPFO" // Verdipapirfond
  | (string & {});

/**
 * A role that gets a package of itself.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RoleGrant } from "tilgangspakker";
 *
 * await init();
 * const grants: readonly RoleGrant[] = Catalogue.embedded().rolesForPackage("ECKEYROLE");
 * console.log(grants[0]?.role.code, grants[0]?.variant, grants[0]?.mayDelegate); // → DAGL null true
 * ```
 */
export interface RoleGrant {
  /** The role that gets the package. */
  readonly role: Role;
  /** The only organisation form that it is for; `null`: all. */
  readonly variant: OrganisationForm | null;
  /** Whether the role may give the package on. */
  readonly mayDelegate: boolean;
}
