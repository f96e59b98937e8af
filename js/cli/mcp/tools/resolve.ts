// resolve: what became of URNs.

import type { Resolution } from "tilgangspakker";
import * as schema from "../schemas.ts";
import type { Tool } from "../tool.ts";

const STATUSES: readonly Resolution["status"][] = ["current", "renamed", "removed", "area", "unknown"];

export const resolve: Tool = {
  listed: {
    name: "resolve",
    title: "What is it called today?",
    description:
      "What became of access packages: each reference is current, renamed (current has its URN today), removed, the name of an area, or unknown (with what may have been meant).",
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: schema.inputs(
      {
        references: {
          type: "array",
          items: { ...schema.TEXT, maxLength: 1000 },
          minItems: 1,
          maxItems: 1000,
          description: `Packages. ${schema.PACKAGE}`,
        },
      },
      ["references"],
    ),
    outputSchema: schema.outputs({
      resolutions: schema.list(schema.object({ reference: schema.TEXT, status: { type: "string", enum: STATUSES } })),
    }),
  },
  answer(given, { catalogue }) {
    const { references } = given as unknown as { readonly references: readonly string[] };
    return { resolutions: references.map((it) => catalogue.resolve(it)) };
  },
};
