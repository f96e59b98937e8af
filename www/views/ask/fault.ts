// Which field a refusal is about.

import type { Question } from "tilgangspakker";
import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import type { Refusal } from "../../engine.ts";
import { actionOf, itemsOf } from "./question.ts";
import type { FieldName } from "./question.ts";

/** A number that is none's to be wrong: those beside it decide. */
const RIGHT = "974760673";

/** The field to mend; none where the fault is not of the question's making. */
export async function wrongField({ code }: Refusal, place: Place, { engine, catalogue: { key } }: App): Promise<FieldName | undefined> {
  const action = actionOf(place);
  const isRefused = (question: Question) => engine.ask(key, "check", question).then(() => false, () => true);
  switch (code) {
    case "UNKNOWN_ROLE":
      return action === "hold" ? "role" : "roles";
    case "UNKNOWN_PACKAGE":
      if (action === "act") return "userHolds";
      return (await isRefused({ action: "attach", package: place.package ?? "" })) ? "package" : "holds";
    case "INVALID_QUESTION":
      return action === "delegate" ? "recipient" : undefined;
    case "INVALID_ORGANISATION_NUMBER":
      for (const field of ["supplier", "organisation", "onBehalfOf", "customers"] as const) {
        const given = place[field] ?? "";
        // Each is tried beside numbers that are right.
        const numbers = { supplier: RIGHT, onBehalfOf: RIGHT, ...(field === "customers" || field === "organisation" ? {} : { [field]: given }) };
        const organisation = field === "organisation" ? given : RIGHT;
        if (await isRefused({ action: "act", ...numbers, user: { organisation, holds: [] }, customers: field === "customers" ? itemsOf(given) : [] })) return field;
      }
  }
  return undefined;
}
