// What a question comes to: an answer, what is lacking for one, or what is wrong.

import type { Verdict } from "tilgangspakker";
import type { Place } from "../address.ts";
import { itemsOf } from "../address.ts";
import type { App } from "../app.ts";
import { ask } from "../texts/ask.ts";
import { words } from "../texts/words.ts";
import type { Fault } from "./faults.ts";
import { faultsOf } from "./faults.ts";
import { actionOf, NOT_CHOSEN, questionOf } from "./question.ts";

export type Answered =
  /** `why`: what the source says of the role of somebody who does not have the package. */
  | { readonly kind: "answer"; readonly verdict: Verdict; readonly why?: Verdict | undefined }
  | { readonly kind: "lacking"; readonly text: string; readonly isEveryRole?: boolean; readonly verdict?: Verdict }
  | { readonly kind: "faults"; readonly faults: readonly Fault[] };

/** That somebody has nothing is no answer where nobody has said what they have. */
const HAVE_NOTHING: readonly string[] = ["NOT_HELD", "NOT_A_CLIENT", "NOT_HELD_FOR_CLIENT"];

export function answered(app: App, asked: Place): Answered {
  const said = words(ask, app.language);
  const faults = faultsOf(app, asked);
  if (faults.length > 0) return { kind: "faults", faults };
  const action = actionOf(asked);
  const lacking = (text: string): Answered => ({ kind: "lacking", text });
  if (action === "systemUser") {
    if (!asked.kind && !asked.self) return lacking(said.lacksKind);
    if (!asked.packages) return lacking(said.lacksPackage);
  } else if (action !== "act" && !asked.package) return lacking(said.lacksPackage);
  if (action === "hold" && !asked.role) return { kind: "lacking", text: said.lacksRole, isEveryRole: true };
  const isOpen = asked.recipient === NOT_CHOSEN;
  const verdict: Verdict = app.catalogue.check(questionOf(asked), { language: app.language });
  const [{ code }] = verdict.reasons;
  if (HAVE_NOTHING.includes(code) && !(asked.roles ?? asked.holds ?? asked.relations ?? asked.given)) {
    return lacking(action === "client" ? said.lacksRelation : said.lacksRole);
  }
  const why = code === "NOT_HELD" ? whyNotHeld(app, asked) : undefined;
  // Without a form the module refuses, and says so: here it is asked for.
  if (isForForms(why ?? verdict) && !asked.variant)
    return { kind: "lacking", text: said.lacksForm, verdict: why ?? verdict };
  if (!isOpen) return { kind: "answer", verdict, why };
  // Who does not have the package passes it on to nobody.
  return why ? { kind: "answer", verdict: why } : lacking(said.lacksRecipient);
}

const isForForms = ({ reasons: [{ code }] }: Verdict): boolean => code === "VARIANT_NOT_COVERED";

/** What is said of the only role, and the only package, that is asked about. */
function whyNotHeld({ catalogue, language }: App, asked: Place): Verdict | undefined {
  const [role, ...otherRoles] = itemsOf(asked.roles);
  const [one, ...otherPackages] = asked.action === "systemUser" ? itemsOf(asked.packages) : [asked.package];
  if (!role || !one || otherRoles.length + otherPackages.length > 0 || asked.holds) return undefined;
  return catalogue.check({ action: "hold", package: one, role, variant: asked.variant }, { language });
}
