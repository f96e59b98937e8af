// The package's types beside the contract's: the same, name by name.

import type * as Actual from "tilgangspakker";
import type * as Policy from "tilgangspakker/policy";
import type * as Contract from "./contract.d.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<T extends true> = T;
/** Text that may be any, whatever editors offer for it: `"DAGL" | (string & {})`. */
type Any = string & {};
/** Intersections and interfaces flattened, so that the same fields count as the same. Text that may be any counts as text. */
type Flat<T> = [Any] extends [T]
  ? string | Flat<Exclude<T, string>>
  : T extends (...args: never[]) => unknown
    ? T
    : T extends object
      ? { [K in keyof T]: Flat<T[K]> }
      : T;
/** What comes out may be told more exactly than the contract tells it, with the same fields. */
type Exactly<A, C> = A extends C ? Same<keyof A, keyof C> : false;

export type Checks = [
  Expect<Exactly<Policy.PolicyFinding, Contract.PolicyFinding>>,
  Expect<Same<Flat<Parameters<typeof Policy.lint>[2]>, Flat<Parameters<typeof Contract.lint>[2]>>>,
  Expect<Exactly<Policy.ActionAccess, Contract.ActionAccess>>,
  Expect<Same<Flat<Policy.Opening>, Flat<Contract.Opening>>>,
  Expect<Same<Flat<Parameters<typeof Policy.whoGetsIn>[2]>, Flat<Parameters<typeof Contract.whoGetsIn>[2]>>>,
  Expect<Same<ReturnType<typeof Policy.mended>, ReturnType<typeof Contract.mended>>>,
  Expect<Same<Flat<Actual.LocalizedText>, Flat<Contract.LocalizedText>>>,
  Expect<Same<Actual.Language, Contract.Language>>,
  Expect<Same<Actual.PackageUrn, Contract.PackageUrn>>,
  Expect<Same<Actual.Decision, Contract.Decision>>,
  Expect<Same<Actual.Severity, Contract.Severity>>,
  Expect<Same<Actual.Recipient, Contract.Recipient>>,
  Expect<Same<Actual.ErrorCode, Contract.ErrorCode>>,
  Expect<Same<Flat<Actual.AccessPackage>, Flat<Contract.AccessPackage>>>,
  Expect<Same<Flat<Actual.Role>, Flat<Contract.Role>>>,
  Expect<Same<Flat<Actual.Altinn2Role>, Flat<Contract.Altinn2Role>>>,
  Expect<Same<Flat<Actual.RoleGrant>, Flat<Contract.RoleGrant>>>,
  Expect<Same<Flat<Actual.Area>, Flat<Contract.Area>>>,
  Expect<Same<Flat<Actual.PropertyRow>, Flat<Contract.PropertyRow>>>,
  Expect<Same<Flat<Actual.Notice>, Flat<Contract.Notice>>>,
  Expect<Same<Flat<Actual.Diagnostic>, Flat<Contract.Diagnostic>>>,
  Expect<Same<Flat<Actual.Source>, Flat<Contract.Source>>>,
  Expect<Same<Flat<Actual.SearchHit>, Flat<Contract.SearchHit>>>,
  Expect<Same<Flat<Actual.Resolution>, Flat<Contract.Resolution>>>,
  Expect<Same<Flat<Actual.PackageGrant>, Flat<Contract.PackageGrant>>>,
  Expect<Same<Flat<Actual.GiverOfPackage>, Flat<Contract.GiverOfPackage>>>,
  Expect<Same<Flat<Actual.Variant>, Flat<Contract.Variant>>>,
  Expect<Same<Flat<Actual.RoleHit>, Flat<Contract.RoleHit>>>,
  Expect<Same<Flat<Actual.RoleOptions>, Flat<Contract.RoleOptions>>>,
  Expect<Same<Flat<Actual.Rename>, Flat<Contract.Rename>>>,
  Expect<Same<Flat<Actual.Change>, Flat<Contract.Change>>>,
  Expect<Same<keyof Actual.AltinnExportOptions, keyof Contract.AltinnExportOptions>>,
  Expect<Same<Flat<Parameters<typeof Actual.compare>[2]>, Flat<Parameters<typeof Contract.compare>[2]>>>,
  Expect<Same<Flat<Actual.ViewOptions>, Flat<Contract.ViewOptions>>>,
  Expect<Same<Flat<Actual.AreaOptions>, Flat<Contract.AreaOptions>>>,
  Expect<Same<Actual.TreeNode["kind"], Contract.TreeNode["kind"]>>,
  Expect<Exactly<Actual.GroupNode, Contract.GroupNode>>,
  Expect<Exactly<Actual.AreaNode, Contract.AreaNode>>,
  Expect<Exactly<Actual.CategoryNode, Contract.CategoryNode>>,
  Expect<Exactly<Actual.PackageNode, Contract.PackageNode>>,
  Expect<Exactly<Actual.Verdict, Contract.Verdict>>,
  Expect<Exactly<Actual.Reason, Contract.Reason>>,
  Expect<Exactly<Actual.DecisionMatrix, Contract.DecisionMatrix>>,
  Expect<Same<keyof Actual.MountedView, keyof Contract.MountedView>>,
  Expect<Same<Exclude<keyof Actual.TilgangspakkerError, "toJSON">, keyof Contract.TilgangspakkerError>>,
  Expect<Same<Flat<Actual.Service>, Flat<Contract.Service>>>,
  Expect<Same<keyof Actual.Services, keyof Contract.Services>>,
  Expect<Same<keyof Actual.Catalogue, keyof Contract.Catalogue>>,
  Expect<Same<Parameters<Actual.Catalogue["check"]>[0]["action"], Contract.Question["action"]>>,
];

// Questions go either way.
export const there = (question: Actual.Question): Contract.Question => question;
export const back = (question: Contract.Question): Actual.Question => question;

// Whoever wrote a function for the contract's catalogue can pass the package's.
declare const actual: Actual.Catalogue;
export const catalogue: Pick<Contract.Catalogue, keyof Contract.Catalogue> = actual;
// Without services a search finds what the contract's finds.
export const search: Contract.Catalogue["search"] = (term, options) => actual.search(term, options);
declare const found: Actual.Services;
export const services: Pick<Contract.Services, keyof Contract.Services> = found;
export const error = (thrown: Actual.TilgangspakkerError): Contract.TilgangspakkerError => thrown;
export const input = (module: Contract.InitInput): Actual.InitInput => module;
