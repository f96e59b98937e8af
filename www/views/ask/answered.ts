// What a question comes to: an answer, what is lacking for one, or what is wrong.

import type { Verdict } from "tilgangspakker";
import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { ask } from "../../texts/ask.ts";
import { words } from "../../texts/words.ts";
import { faultsOf } from "./faults.ts";
import type { Fault } from "./faults.ts";
import { NOT_CHOSEN, actionOf, questionOf } from "./question.ts";

export type Answered =
  | { readonly kind: "answer"; readonly verdict: Verdict }
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
  const verdict: Verdict = app.catalogue.check(questionOf(isOpen ? { ...asked, recipient: action === "client" ? "agent" : "employee" } : asked), { language: app.language });
  const [{ code }] = verdict.reasons;
  if (HAVE_NOTHING.includes(code) && !(asked.roles ?? asked.holds ?? asked.relations ?? asked.given)) {
    return lacking(action === "client" ? said.lacksRelation : said.lacksRole);
  }
  if (isOpen) return lacking(said.lacksRecipient);
  // Without a form the module refuses, and says so: here it is asked for.
  if (code === "VARIANT_NOT_COVERED" && !asked.variant) return { kind: "lacking", text: said.lacksForm, verdict };
  return { kind: "answer", verdict };
}
