// search: the packages that somebody may have meant.

import type { ServiceSearchHit } from "tilgangspakker";
import type { Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { openServices } from "../services.ts";
import { packageRow } from "./rows.ts";

export const search: Command = {
  name: "search",
  usage: ["<words …> [--services FILE] [--limit NUMBER]"],
  summary: "find packages by what people call them",
  about: [
    "The best first: URN, name, area. Names, URNs old and new, areas, roles, descriptions and what people say for it (moms,",
    "payroll) are searched in all languages; case and the ways to write å, æ and ø make no difference, and a long word may",
    "have one letter wrong. With --services, what the services in the packages are called is searched too, and the one that",
    "was found stands behind the area.",
  ],
  takes: [1, Infinity],
  options: ["services", "limit", "catalogue"],
  examples: [
    "tilgangspakker search rekneskapsforar lon",
    "tilgangspakker search maskinport --limit 3 --language nb",
    "tilgangspakker search toll --json",
    "tilgangspakker search fangstdagbok --services services.csv",
  ],
  json: "SearchHit[]: [{ accessPackage: AccessPackage, score, matches: [{ field, text, start, end }] }]",
  exits: { [Exit.yes]: "something was found", [Exit.no]: "nothing was found" },
  async run(asked) {
    const options = { limit: limitOf(asked.one("limit")), language: asked.language };
    const from = asked.one("services");
    const term = asked.arguments.join(" ");
    const hits: readonly ServiceSearchHit[] =
      from === undefined
        ? asked.catalogue.search(term, options)
        : asked.catalogue.search(term, { ...options, services: await openServices(from, asked) });
    return {
      json: hits,
      write(paper) {
        paper.heading(`${hits.length === 0 ? "Nothing" : hits.length} found in ${asked.catalogue.version}`);
        paper.rows(hits.map(rowOf));
      },
      exit: hits.length > 0 ? Exit.yes : Exit.no,
    };
  },
};

function rowOf({ accessPackage, matches }: ServiceSearchHit): string[] {
  const service = matches.find(({ field }) => field === "service");
  return [...packageRow(accessPackage), ...(service ? [service.text] : [])];
}

function limitOf(typed = "20"): number {
  const limit = Number(typed);
  if (!/^\d{1,6}$/.test(typed) || limit === 0)
    throw new Failure(`--limit must be a whole number from 1 to 999999, not "${typed}".`);
  return limit;
}
