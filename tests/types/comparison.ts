// The package's types beside the contract's: the same, name by name.

import type * as Actual from "tilgangspakker";
import type * as Contract from "./contract.d.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expect<T extends true> = T;
/** Intersections and interfaces flattened, so that the same fields count as the same. */
type Flat<T> = T extends (...args: never[]) => unknown ? T : T extends object ? { [K in keyof T]: Flat<T[K]> } : T;

export type Checks = [
  Expect<Same<Flat<Actual.Text>, Flat<Contract.Text>>>,
  Expect<Same<Actual.Language, Contract.Language>>,
  Expect<Same<Actual.PackageUrn, Contract.PackageUrn>>,
  Expect<Same<Actual.Decision, Contract.Decision>>,
  Expect<Same<Actual.Severity, Contract.Severity>>,
  Expect<Same<Actual.Recipient, Contract.Recipient>>,
  Expect<Same<Actual.ErrorCode, Contract.ErrorCode>>,
  Expect<Same<Flat<Actual.AccessPackage>, Flat<Contract.AccessPackage>>>,
  Expect<Same<Flat<Actual.Role>, Flat<Contract.Role>>>,
  Expect<Same<Flat<Actual.RoleGrant>, Flat<Contract.RoleGrant>>>,
  Expect<Same<Flat<Actual.Area>, Flat<Contract.Area>>>,
  Expect<Same<Flat<Actual.PropertyRow>, Flat<Contract.PropertyRow>>>,
  Expect<Same<Flat<Actual.Notice>, Flat<Contract.Notice>>>,
  Expect<Same<Flat<Actual.Diagnostic>, Flat<Contract.Diagnostic>>>,
  Expect<Same<Flat<Actual.Source>, Flat<Contract.Source>>>,
  Expect<Same<Flat<Actual.SearchHit>, Flat<Contract.SearchHit>>>,
  Expect<Same<Flat<Actual.Resolution>, Flat<Contract.Resolution>>>,
  Expect<Same<Flat<Actual.Change>, Flat<Contract.Change>>>,
  Expect<Same<keyof Actual.AltinnExportOptions, keyof Contract.AltinnExportOptions>>,
  Expect<Same<Flat<Parameters<typeof Actual.compare>[2]>, Flat<Parameters<typeof Contract.compare>[2]>>>,
  Expect<Same<Flat<Actual.ViewOptions>, Flat<Contract.ViewOptions>>>,
  Expect<Same<Actual.TreeNode["kind"], Contract.TreeNode["kind"]>>,
  Expect<Same<keyof Actual.TreeNode, keyof Contract.TreeNode>>,
  Expect<Same<keyof Actual.Verdict, keyof Contract.Verdict>>,
  Expect<Same<keyof Actual.Reason, keyof Contract.Reason>>,
  Expect<Same<keyof Actual.DecisionMatrix, keyof Contract.DecisionMatrix>>,
  Expect<Same<keyof Actual.MountedView, keyof Contract.MountedView>>,
  Expect<Same<keyof Actual.TilgangspakkerError, keyof Contract.TilgangspakkerError>>,
  Expect<Same<keyof Actual.Catalogue, keyof Contract.Catalogue>>,
  Expect<Same<Parameters<Actual.Catalogue["check"]>[0]["action"], Contract.Question["action"]>>,
];

// Questions go either way.
export const there = (question: Actual.Question): Contract.Question => question;
export const back = (question: Contract.Question): Actual.Question => question;
