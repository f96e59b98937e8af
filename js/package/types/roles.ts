/** Who gets what: roles, and the organisation forms that some grants are limited to. */

import type { PackageUrn, RoleCode, RoleUrn } from "./references.js";
import type { LocalizedText } from "./texts.js";

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
  /** Place in `roles()` and in a `DecisionMatrix`, from 0. */
  readonly index: number;
  /** `"DAGL"`; for a role without a code in the register, Altinn's code. */
  readonly code: RoleCode;
  /** `"urn:altinn:external-role:ccr:daglig-leder"`; as it stands where a catalogue of yours has another. */
  readonly urn: RoleUrn | (string & {});
  /** What people call it. */
  readonly name: LocalizedText;
  /** Whether Altinn counts it among the key roles (*nøkkelroller*) of a business. */
  readonly isKeyRole: boolean;
  /** Which register it is of. */
  readonly register: RoleRegister;
  /** Whom it is about. `null`: the source does not say. */
  readonly partyKind: "organisation" | "person" | null;
}

/**
 * The register that a role is of.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RoleRegister } from "tilgangspakker";
 *
 * await init();
 * const register: RoleRegister | undefined = Catalogue.embedded().role("DAGL")?.register;
 * console.log(register); // → ccr
 * ```
 */
export type RoleRegister =
  /** The Central Coordinating Register (*Enhetsregisteret*). */
  | "ccr"
  /** Altinn itself. */
  | "altinn3"
  /** Altinn 2, whose roles stop working: see `altinn2Role()`. */
  | "altinn2"
  /** The register of guardianships (*vergemål*). */
  | "guardianship"
  /** Another one, or the source does not say. */
  | "other";

/**
 * A role of Altinn 2, and what becomes of it.
 *
 * @example
 * ```ts
 * import type { Altinn2Role } from "tilgangspakker";
 *
 * const advice = ({ role, endsOn, packages }: Altinn2Role) =>
 *   packages.length > 0
 *     ? `${role.code} works until ${endsOn}; use ${packages.map((it) => it.urn).join(" or ")}`
 *     : `${role.code} works until ${endsOn}; no package takes its place`;
 * ```
 */
export interface Altinn2Role {
  /** The role. */
  readonly role: Role;
  /** The last day on which it works, as an ISO date: `"2026-12-31"`. */
  readonly endsOn: string;
  /** What Altinn converted it to. None: no package takes its place; packages are chosen by what the service is about. */
  readonly packages: readonly Altinn2Conversion[];
  /** The roles that bring it, and lose with it whatever only it opened. Who brings one of them is not here. */
  readonly broughtBy: readonly Role[];
}

/**
 * A package that Altinn gave to whoever had a role of Altinn 2.
 *
 * @example
 * ```ts
 * import type { Altinn2Conversion } from "tilgangspakker";
 *
 * const isForClients = ({ relation }: Altinn2Conversion) => relation === "client";
 * ```
 */
export interface Altinn2Conversion {
  /** The package. */
  readonly urn: PackageUrn;
  /** Whose authorisation it was: a business's, or a person's. */
  readonly giver: "organisation" | "person";
  /** Whom the holder acted for: the giver itself, or the giver's clients. */
  readonly relation: "direct" | "client";
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
  /** Underenhet til ikke-næringsdrivende */
  | "AAFY"
  /** Administrativ enhet - offentlig sektor */
  | "ADOS"
  /** Annen juridisk person */
  | "ANNA"
  /** Ansvarlig selskap med solidarisk ansvar */
  | "ANS"
  /** Aksjeselskap */
  | "AS"
  /** Allmennaksjeselskap */
  | "ASA"
  /** Selskap med begrenset ansvar */
  | "BA"
  /** Boligbyggelag */
  | "BBL"
  /** Underenhet til næringsdrivende og offentlig forvaltning */
  | "BEDR"
  /** Andre bo */
  | "BO"
  /** Borettslag */
  | "BRL"
  /** Ansvarlig selskap med delt ansvar */
  | "DA"
  /** Enkeltpersonforetak */
  | "ENK"
  /** Europeisk økonomisk foretaksgruppe */
  | "EOFG"
  /** Eierseksjonssameie */
  | "ESEK"
  /** Fylkeskommunalt foretak */
  | "FKF"
  /** Forening/lag/innretning */
  | "FLI"
  /** Fylkeskommune */
  | "FYLK"
  /** Gjensidig forsikringsselskap */
  | "GFS"
  /** Andre ikke-juridiske personer */
  | "IKJP"
  /** Interkommunalt selskap */
  | "IKS"
  /** Indre selskap */
  | "IS"
  /** Konkursbo */
  | "KBO"
  /** Kommunalt foretak */
  | "KF"
  /** Den norske kirke */
  | "KIRK"
  /** Kommune */
  | "KOMM"
  /** Kommandittselskap */
  | "KS"
  /** Kontorfellesskap */
  | "KTRF"
  /** Norskkontrollert utenlandsk selskap */
  | "NOKUS"
  /** Norskregistrert utenlandsk foretak */
  | "NUF"
  /** Særskilt oppdelt enhet, jf. mval. § 2-2 */
  | "OPMV"
  /** Organisasjonsledd */
  | "ORGL"
  /** Andre enkeltpersoner som registreres i tilknyttet register */
  | "PERS"
  /** Pensjonskasse */
  | "PK"
  /** Partrederi */
  | "PRE"
  /** Enkeltpersoner som registreres i Revisorregisteret */
  | "REV"
  /** Samvirkeforetak */
  | "SA"
  /** Tingsrettslig sameie */
  | "SAM"
  /** Europeisk selskap */
  | "SE"
  /** Statsforetak */
  | "SF"
  /** Sparebank */
  | "SPA"
  /** Staten */
  | "STAT"
  /** Stiftelse */
  | "STI"
  /** Annet foretak iflg. særskilt lov */
  | "SÆR"
  /** Tvangsregistrert for MVA */
  | "TVAM"
  /** Frivillig registrert utleiebygg */
  | "UTBG"
  /** Utenlandsk enhet */
  | "UTLA"
  /** Utenlandsk ansvarlig selskap */
  | "UTLANS"
  /** Virksomhet drevet i fellesskap */
  | "VIFE"
  /** Verdipapirfond */
  | "VPFO"
  | (string & {});

/**
 * A role that gets a package by default.
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
  /** Whether the role may pass the package on. */
  readonly mayDelegate: boolean;
}

/**
 * A grant of the whole catalogue, by places.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type PackageGrant } from "tilgangspakker";
 *
 * await init();
 * const grants: readonly PackageGrant[] = Catalogue.embedded().grants();
 * console.log(grants[0]?.package, grants[0]?.variant); // → 0 null
 * ```
 */
export interface PackageGrant {
  /** The package's place in `packages()`. */
  readonly package: number;
  /** The role's place in `roles()`. */
  readonly role: number;
  /** The organisation form that the grant is limited to; `null`: every form. */
  readonly variant: OrganisationForm | null;
  /** Whether the role may pass the package on. */
  readonly mayDelegate: boolean;
}

/**
 * A role that may give a package to an employee, and by what.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type GiverOfPackage } from "tilgangspakker";
 *
 * await init();
 * const givers: readonly GiverOfPackage[] = Catalogue.embedded().whoCanGive("programmeringsgrensesnitt");
 * console.log(givers.every(({ by }) => by === "role")); // → true
 * ```
 */
export interface GiverOfPackage {
  /** The role. */
  readonly role: Role;
  /** The organisation form that this is limited to; `null`: every form. */
  readonly variant: OrganisationForm | null;
  /** Whether the role itself has the package and may pass it on, or gives it as main administrator, perhaps without having it. */
  readonly by: "role" | "mainAdministrator";
}

/**
 * An organisation form (*organisasjonsform*).
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Variant } from "tilgangspakker";
 *
 * await init();
 * const form: Variant | undefined = Catalogue.embedded().variants().find((it) => it.code === "AS");
 * console.log(form?.kind); // → organisation
 * ```
 */
export interface Variant {
  /** `"AS"`. */
  readonly code: OrganisationForm;
  /** In the words of Altinn's source. */
  readonly name: LocalizedText;
  /** What has this form. */
  readonly kind: "organisation" | "person" | "other";
  /** The codes of the roles that something of this form can have; `null`: the source does not say. */
  readonly roles: readonly RoleCode[] | null;
}
