// search: packages and roles by what people call them.

import { listedPackage, listedRole } from "../listed.ts";
import { inputs, LANGUAGE, LISTED_PACKAGE, LISTED_ROLE, list, NUMBER, outputs, TEXT } from "../schemas.ts";
import type { Tool } from "../tool.ts";

const LIMIT = 10;

interface Given {
  readonly words: string;
  readonly limit?: number;
  readonly language?: "nb" | "nn" | "en";
}

const found = (of: ReturnType<typeof outputs>) => list({ ...of, properties: { ...of.properties, score: NUMBER } });

export const search: Tool = {
  listed: {
    name: "search",
    title: "Find packages and roles",
    description:
      "Find access packages and roles by what people call them, in Norwegian or English: names, URNs old and new, areas, and everyday words such as moms or payroll. The best first, each with a score from 0 to 1.",
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: inputs(
      {
        words: { ...TEXT, minLength: 1, maxLength: 1000, description: "What to look for." },
        limit: {
          type: "integer",
          minimum: 1,
          maximum: 100,
          description: `At most so many of each; ${LIMIT} unless given.`,
        },
        language: LANGUAGE,
      },
      ["words"],
    ),
    outputSchema: outputs({ packages: found(LISTED_PACKAGE), roles: found(LISTED_ROLE) }),
  },
  answer(given, asked) {
    const { words, limit = LIMIT, language = asked.language } = given as unknown as Given;
    const options = { limit, language };
    return {
      packages: asked.catalogue
        .search(words, options)
        .map(({ accessPackage, score }) => ({ ...listedPackage(accessPackage), score })),
      roles: asked.catalogue.searchRoles(words, options).map(({ role, score }) => ({ ...listedRole(role), score })),
    };
  },
};
