// search: the packages that somebody may have meant.

import type { Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { packageRow } from "./rows.ts";

export const search: Command = {
  name: "search",
  usage: ["<words …> [--limit NUMBER]"],
  summary: "find packages by what people call them",
  about: [
    "The best first: URN, name, area. Names, URNs old and new, areas, roles, descriptions and what people say for it (moms,",
    "payroll) are searched in all languages; case and the ways to write å, æ and ø make no difference, and a long word may",
    "have one letter wrong.",
  ],
  takes: [1, Infinity],
  options: ["limit", "catalogue"],
  examples: ["tilgangspakker search rekneskapsforar lon", "tilgangspakker search maskinport --limit 3 --language nb", "tilgangspakker search toll --json"],
  json: "SearchHit[]: [{ accessPackage: AccessPackage, score, matches: [{ field, text, start, end }] }]",
  exits: { [Exit.yes]: "something was found", [Exit.no]: "nothing was found" },
  run(asked) {
    const hits = asked.catalogue.search(asked.arguments.join(" "), { limit: limitOf(asked.one("limit")), language: asked.language });
    return {
      json: hits,
      write(paper) {
        paper.heading(`${hits.length === 0 ? "Nothing" : hits.length} found in ${asked.catalogue.version}`);
        paper.rows(hits.map((it) => packageRow(it.accessPackage)));
      },
      exit: hits.length > 0 ? Exit.yes : Exit.no,
    };
  },
};

function limitOf(typed = "20"): number {
  const limit = Number(typed);
  if (!/^\d{1,6}$/.test(typed) || limit === 0) throw new Failure(`--limit must be a whole number from 1 to 999999, not "${typed}".`);
  return limit;
}
