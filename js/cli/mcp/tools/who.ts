// who: who gets in by a policy.

import type { Language } from "tilgangspakker";
import { whoGetsIn } from "tilgangspakker/policy";
import { today } from "../../../package/day.ts";
import * as schema from "../schemas.ts";
import type { Tool } from "../tool.ts";

interface Given {
  readonly policy: string;
  readonly on?: string;
  readonly variant?: string;
  readonly language?: Language;
}

const ROLE_IN_FORM = schema.object({ role: { type: "object" }, variant: schema.ONLY_IN_FORM });

export const who: Tool = {
  listed: {
    name: "who",
    title: "Who gets in by a policy?",
    description:
      "Who gets in by an XACML policy, for each action on each resource: whether it is open, closed or undecided (never a yes), every way in with the packages and roles that it requires, and who is lost when the roles of Altinn 2 end on 31 December 2026.",
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: schema.inputs(
      {
        policy: {
          ...schema.TEXT,
          maxLength: schema.MOST_LETTERS,
          description: "The policy's XML itself, not the name of its file.",
        },
        on: schema.DAY,
        variant: schema.VARIANT,
        language: schema.LANGUAGE,
      },
      ["policy"],
    ),
    outputSchema: schema.outputs({
      on: schema.TEXT,
      access: schema.list(
        schema.object({
          action: schema.TEXT,
          resource: schema.TEXT,
          decision: { type: "string", enum: ["open", "closed", "Indeterminate"] },
          openings: schema.list(
            schema.object({
              requires: schema.list({ type: "object" }),
              roles: schema.list(ROLE_IN_FORM),
              byDelegation: schema.YES_OR_NO,
              lastDay: schema.orNull(schema.TEXT),
            }),
          ),
          lost: schema.list(ROLE_IN_FORM),
          findings: schema.list(schema.FINDING),
          minimumAuthenticationLevel: schema.orNull(schema.NUMBER),
        }),
      ),
    }),
  },
  answer(given, asked) {
    const { policy, on = today(), variant, language = asked.language } = given as unknown as Given;
    const options = { on, language, ...(variant !== undefined && { variant }) };
    return { on, access: whoGetsIn(policy, asked.catalogue, options) };
  },
};
