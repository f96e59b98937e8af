// lint: what is wrong with the packages and roles that a text names.

import type { Language } from "tilgangspakker";
import { lint as findingsIn } from "tilgangspakker/policy";
import * as schema from "../schemas.ts";
import type { Tool } from "../tool.ts";

interface Given {
  readonly text: string;
  readonly on?: string;
  readonly language?: Language;
}

export const lint: Tool = {
  listed: {
    name: "lint",
    title: "What is wrong with a policy?",
    description:
      "What is wrong with the access packages and roles that a text names: an XACML policy, the JSON that registers a system, or source code. Each finding has its line and column, what to write instead where there is no doubt, and a code. No findings: nothing was found, which is no proof that the policy does what is meant.",
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: schema.inputs(
      {
        text: {
          ...schema.TEXT,
          maxLength: schema.MOST_LETTERS,
          description: "The text itself, not the name of its file.",
        },
        on: schema.DAY,
        language: schema.LANGUAGE,
      },
      ["text"],
    ),
    outputSchema: schema.outputs({ findings: schema.list(schema.FINDING) }),
  },
  answer(given, asked) {
    const { text, on, language = asked.language } = given as unknown as Given;
    return { findings: findingsIn(text, asked.catalogue, { language, ...(on !== undefined && { on }) }) };
  },
};
