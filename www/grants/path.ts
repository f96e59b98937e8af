// The path of an authorisation: who holds a package, and to whom it goes on. Every step is a verdict.

import type { Catalogue, Claims, Decision, Language, PackageUrn, Question, Reason, Verdict } from "tilgangspakker";
import { isOfSomeForm } from "./forms.ts";

export const RECIPIENTS = ["employee", "business", "own", "agent", "clientSystem"] as const;
export type RecipientName = (typeof RECIPIENTS)[number];

export interface Step {
  readonly to: RecipientName;
  readonly decision: Decision;
  /** It depends on the organisation form, which is not told. */
  readonly needsForm: boolean;
  readonly verdict: Verdict;
}

export interface Path {
  readonly holder: Claims;
  /** Whether the holder has the package: by a role, or because it was given. */
  readonly held: Decision;
  /** That depends on the organisation form, which is not told. */
  readonly needsForm: boolean;
  readonly steps: readonly Step[];
}

/** Somebody who would hold the package: the first role that gets it, in a form in which it does; else who was given it. */
export function typicalHolder(catalogue: Catalogue, urn: PackageUrn): Claims {
  const first = catalogue.rolesForPackage(urn).find((it) => isOfSomeForm(catalogue, it));
  if (!first) return { holds: [urn] };
  return { roles: [first.role.code], ...(first.variant ? { variant: first.variant } : {}) };
}

/** The path from this holder. Throws what `check` throws. */
export function pathOf(catalogue: Catalogue, urn: PackageUrn, holder: Claims, language: Language): Path {
  const { held, needsForm } = heldBy(catalogue, urn, holder);
  const steps = RECIPIENTS.map((to): Step => {
    const verdict: Verdict = catalogue.check(questionTo(to, urn, holder), { language });
    const isForWantOfIt = needsForm && OF_NOT_HAVING.includes(verdict.reasons[0].code);
    return { to, decision: isForWantOfIt ? "Indeterminate" : verdict.decision, needsForm: isForWantOfIt, verdict };
  });
  return { holder, held: needsForm ? "Indeterminate" : held, needsForm, steps };
}

/** Why somebody passes nothing on who gets the package in some organisation form. */
const OF_NOT_HAVING: readonly Reason["code"][] = ["NOT_HELD", "NOT_HELD_FOR_CLIENT", "VARIANT_NOT_COVERED"];

/** Of several roles one is enough; what is undecided is no yes. */
function heldBy(
  catalogue: Catalogue,
  urn: PackageUrn,
  { roles = [], holds = [], variant }: Claims,
): { readonly held: Decision; readonly needsForm: boolean } {
  if (holds.some((it) => catalogue.package(it)?.urn === urn)) return { held: "Permit", needsForm: false };
  const verdicts = roles.map((role) => catalogue.check({ action: "hold", package: urn, role, variant }));
  const held = (["Permit", "Indeterminate"] as const).find((it) => verdicts.some(({ decision }) => decision === it));
  const isOfForms = verdicts.some(({ reasons: [{ code }] }) => code === "VARIANT_NOT_COVERED");
  return { held: held ?? "Deny", needsForm: held === undefined && variant === undefined && isOfForms };
}

function questionTo(to: RecipientName, urn: PackageUrn, holder: Claims): Question {
  const { roles: relations, holds: given, variant } = holder;
  switch (to) {
    case "employee":
      return { action: "delegate", package: urn, recipient: "employee", ...holder };
    case "business":
      return { action: "delegate", package: urn, recipient: "organisation", ...holder };
    case "own":
      return { action: "systemUser", kind: "own", packages: [urn], approver: holder };
    case "agent":
      return { action: "client", package: urn, recipient: "agent", relations, given, variant };
    case "clientSystem":
      return { action: "client", package: urn, recipient: "clientSystemUser", relations, given, variant };
  }
}
