// package: one package, who gets it by default, and who may give it.

import type { Catalogue, Language } from "tilgangspakker";
import { undecidedOf } from "../../held.ts";
import { Refusal } from "../fault.ts";
import { listedRole } from "../listed.ts";
import * as schema from "../schemas.ts";
import type { Tool } from "../tool.ts";

interface Given {
  readonly package: string;
  readonly variant?: string;
  readonly language?: Language;
}

export const onePackage: Tool = {
  listed: {
    name: "package",
    title: "One package",
    description:
      "Everything that is known of one access package: name, description, area, whether it may be passed on and takes services, which roles get it by default without anybody delegating it, and which roles may give it to an employee. A role may get it in one organisation form only: that form stands in variant.",
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: schema.inputs(
      { package: { ...schema.TEXT, description: schema.PACKAGE }, variant: schema.VARIANT, language: schema.LANGUAGE },
      ["package"],
    ),
    outputSchema: schema.outputs({
      package: schema.object({ urn: schema.TEXT, name: schema.LOCALIZED }),
      roles: schema.list(
        schema.object({ role: schema.LISTED_ROLE, variant: schema.ONLY_IN_FORM, mayDelegate: schema.YES_OR_NO }),
      ),
      givers: schema.list(schema.object({ role: schema.LISTED_ROLE, variant: schema.ONLY_IN_FORM, by: schema.TEXT })),
      undecided: {
        ...schema.list(schema.object({ role: schema.LISTED_ROLE, decision: schema.DECISION, message: schema.TEXT })),
        description: "Roles for which it is undecided whether they get it: neither yes nor no.",
      },
    }),
  },
  answer(given, asked) {
    const { package: reference, variant, language = asked.language } = given as unknown as Given;
    const { catalogue } = asked;
    refuseArea(catalogue, reference);
    const options = { language, ...(variant !== undefined && { variant }) };
    // Asked first, since it tells what is unknown or removed.
    const grants = catalogue.rolesForPackage(reference, options);
    const givers = catalogue.whoCanGive(reference, options);
    return {
      package: catalogue.package(reference, { language }),
      roles: grants.map((it) => ({ ...it, role: listedRole(it.role) })),
      givers: givers.map((it) => ({ ...it, role: listedRole(it.role) })),
      undecided: undecidedOf({ catalogue, language }, reference).map(({ role, verdict }) => ({
        role: listedRole(role),
        decision: verdict.decision,
        message: verdict.reasons[0].message,
      })),
    };
  },
};

/** It names many. */
function refuseArea(catalogue: Catalogue, reference: string): void {
  const resolution = catalogue.resolve(reference);
  if (resolution.status !== "area") return;
  const message = `"${reference}" is an area, and this tool takes one package. The tool resolve names those in it.`;
  throw new Refusal({ code: "UNKNOWN_PACKAGE", message, suggestions: resolution.below.slice(0, 3), path: ["package"] });
}
