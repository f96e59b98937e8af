// What packages, areas and roles are named by.

/** The URN of an access package. */
export type PackageUrn = `urn:altinn:accesspackage:${string}`;

/**
 * What a package is named by: its URN or the last part of it (`"lonn"`), a former or later URN, a former name (`"ECKEYROLE"`), or
 * the record id of Altinn's APIs. All but ids are compared exactly.
 */
export type PackageReference = PackageUrn | (string & {});

/** The URN of an area in Altinn's register. */
export type AreaUrn = `accesspackage:area:${string}`;

/** A role of the Central Coordinating Register (*Enhetsregisteret*). Every catalogue knows them all; `roles()` has their names. */
export type RegisterRoleCode =
  | "ADOS"
  | "BEST"
  | "BOBE"
  | "DAGL"
  | "DTPR"
  | "DTSO"
  | "EIKM"
  | "FFØR"
  | "HFOR"
  | "HLSE"
  | "INNH"
  | "KDEB"
  | "KENK"
  | "KIRK"
  | "KOMP"
  | "KONT"
  | "KTRF"
  | "LEDE"
  | "MEDL"
  | "NEST"
  | "OBS"
  | "OPMV"
  | "ORGL"
  | "REGN"
  | "REPR"
  | "REVI"
  | "VARA";

/** The code of a role: the register's, or Altinn's for a role that has none there (`"hovedadministrator"`). */
export type RoleCode = RegisterRoleCode | (string & {});

/** The URN of a role: of a register (`ccr`, `cra`), of Altinn, or of a role code, the older way. */
export type RoleUrn = `urn:altinn:${"external-role:ccr" | "external-role:cra" | "role" | "rolecode"}:${string}`;

/** What a role is named by: a code in any case (`"DAGL"`, `"daglig-leder"`), or a URN, new or old. */
export type RoleReference = RoleCode | RoleUrn;
