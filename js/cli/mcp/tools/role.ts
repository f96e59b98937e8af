// role: one role, and what it gets by default.

import type { Language } from "tilgangspakker";
import { heldBy } from "../../held.ts";
import { listedPackage, listedRole } from "../listed.ts";
import * as schema from "../schemas.ts";
import type { Tool } from "../tool.ts";

interface Given {
  readonly role: string;
  readonly variant?: string;
  readonly language?: Language;
}

export const role: Tool = {
  listed: {
    name: "role",
    title: "One role",
    description:
      "One role, and the access packages that it gets by default without anybody delegating them. onlyInForms has those that it gets in other organisation forms than the one named, or in some where none is named. Of a role of Altinn 2 it says when it ends and what becomes of it.",
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: schema.inputs(
      { role: { ...schema.TEXT, description: schema.ROLE }, variant: schema.VARIANT, language: schema.LANGUAGE },
      ["role"],
    ),
    outputSchema: schema.outputs({
      role: schema.LISTED_ROLE,
      variant: schema.orNull(schema.TEXT),
      packages: schema.list(schema.LISTED_PACKAGE),
      onlyInForms: schema.list(schema.object({ package: schema.LISTED_PACKAGE, variants: schema.list(schema.TEXT) })),
      undecided: {
        ...schema.list(
          schema.object({ package: schema.LISTED_PACKAGE, decision: schema.DECISION, message: schema.TEXT }),
        ),
        description: "Packages for which it is undecided whether the role gets them: neither yes nor no.",
      },
      altinn2: schema.orNull({ type: "object" }),
    }),
  },
  answer(given, asked) {
    const { role: reference, variant, language = asked.language } = given as unknown as Given;
    const { catalogue } = asked;
    // Asked first, since it tells what is unknown.
    catalogue.packagesForRole(reference, { language, ...(variant !== undefined && { variant }) });
    const about = catalogue.role(reference, { language });
    const held = heldBy({ catalogue, language }, catalogue.packages({ language }), reference, variant);
    return {
      role: about && listedRole(about),
      variant: variant ?? null,
      packages: held.packages.map(listedPackage),
      onlyInForms: held.forVariants.map(({ package: it, variants }) => ({ package: listedPackage(it), variants })),
      undecided: held.unresolved.map(({ package: it, verdict }) => ({
        package: listedPackage(it),
        decision: verdict.decision,
        message: verdict.reasons[0].message,
      })),
      altinn2: catalogue.altinn2Role(reference, { language }) ?? null,
    };
  },
};
