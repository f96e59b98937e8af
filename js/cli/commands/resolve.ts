// resolve: what URNs are called today.

import type { Catalogue, Resolution } from "tilgangspakker";
import { packagesIn } from "tilgangspakker/policy";
import type { Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { readText, STDIN } from "../files.ts";

export const resolve: Command = {
  name: "resolve",
  usage: ["<urn …>"],
  summary: "say what became of packages: current, renamed, removed or unknown",
  about: [
    "A reference a line: status, what was asked about, its URN today, since when, what may have been meant, and what it",
    "was called before; a minus sign where there is nothing. A record id stands for its package. A minus sign as argument",
    "reads standard input: a list of URNs or names, or any text, policy or source code: the URNs in it, each once.",
  ],
  takes: [1, Infinity],
  options: ["catalogue"],
  examples: [
    "tilgangspakker resolve urn:altinn:accesspackage:programmeringsgrensesnitt",
    "tilgangspakker resolve maskinlesbarehendelser opptreforvirksomhetenskunder toll --json",
    "tilgangspakker resolve - < urns.txt",
    "tilgangspakker resolve - < Packages.cs",
  ],
  json: "Resolution[]: [{ reference, status, current?, since?, former?: Rename[], area?: Area, below?, suggestions? }]",
  exits: { [Exit.yes]: "all are current", [Exit.no]: "one is renamed, removed or unknown" },
  async run({ catalogue, arguments: typed }) {
    const resolutions: Resolution[] = [];
    for (const it of typed) {
      const urns = it === STDIN ? referencesIn(await readText(STDIN), catalogue) : [it];
      // All of none would be current.
      if (urns.length === 0) throw new Failure("Standard input has no URN in it.");
      for (const urn of urns) resolutions.push(catalogue.resolve(urn));
    }
    return {
      json: resolutions,
      write: (paper) => paper.rows(resolutions.map(rowOf)),
      exit: resolutions.every((it) => it.status === "current") ? Exit.yes : Exit.no,
    };
  },
};

function rowOf(resolution: Resolution): string[] {
  const current = "current" in resolution ? resolution.current : "-";
  const since = ("since" in resolution && resolution.since) || "-";
  const below = "below" in resolution ? resolution.below : [];
  const meant = "suggestions" in resolution ? resolution.suggestions : below;
  const former = "former" in resolution ? resolution.former.map((it) => it.urn) : [];
  return [resolution.status, resolution.reference, current, since, meant.join(" ") || "-", former.join(" ") || "-"];
}

/** A list, also where it is all on one line, or else whatever stands whole in the text. */
function referencesIn(text: string, catalogue: Catalogue): readonly string[] {
  const words = text.split(/\s+/).filter((it) => it !== "");
  const mentions = packagesIn(text);
  const isList =
    mentions.every(({ as }) => as === "name") || words.every((it) => catalogue.resolve(it).status !== "unknown");
  const hasSigns = words.some((it) => /[^\p{L}\p{M}\p{N}:._~%-]/u.test(it));
  if (isList && !(hasSigns && mentions.length > 0)) return words;
  return [...new Set(mentions.map(({ urn, written, as }) => (as === "name" ? written : urn)))];
}
