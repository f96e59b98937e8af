// export: packages, roles and grants as files for other programs.

import type { Catalogue, Language } from "tilgangspakker";
import { choiceOf } from "../choice.ts";
import { closest, didYouMean } from "../closest.ts";
import type { Asked, Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { packagesForLocalTest, rolePackagesForLocalTest, rolesForLocalTest } from "../local-test.ts";
import { grantLines, grantRecords, packageLines, roleLines } from "../records.ts";
import { visibleJson } from "../visible.ts";

const KINDS = ["grants", "packages", "roles"] as const;
type Kind = (typeof KINDS)[number];

const FORMS = ["csv", "ndjson", "localtest"] as const;

export const exporting: Command = {
  name: "export",
  usage: ["[grants|packages|roles] [--as FORM]"],
  summary: "write packages, roles, or which role gets which package, for other programs",
  about: [
    "Grants (unless said) are which role gets which package, in which organisation form only, if any, and whether it may pass",
    "it on. The form is one of:",
    "",
    "  csv        a line for each, below a header; fields in quotation marks where need be",
    "  ndjson     the same, as JSON: an object a line. Packages and roles are those of the API",
    "  localtest  one JSON file for local tests of apps, without a network: of packages, what Altinn's metadata export",
    "             answers; of roles, what its list of roles answers; of grants, for each role the last parts of the URNs of",
    "             its packages, and those that it gets in one organisation form only by that form",
    "",
    "What is not stated is empty in CSV, null in NDJSON, and left out for local tests. What is undecided is no grant.",
  ],
  takes: [0, 1],
  options: ["as", "catalogue"],
  examples: [
    "tilgangspakker export grants --as csv",
    "tilgangspakker export packages --as ndjson --language nb",
    "tilgangspakker export grants --as localtest",
    "tilgangspakker export packages --as localtest --language nb",
  ],
  json: "what --as localtest writes, or the list of what stands on the lines",
  exits: { [Exit.yes]: "something was written", [Exit.no]: "the catalogue has none" },
  run(asked) {
    const kind = kindOf(asked.arguments[0]);
    const form = choiceOf(asked, "as", FORMS) ?? "csv";
    if (kind === "grants") warnOfUndecided(asked);
    const { localTest, records, csv } = WRITTEN[kind](asked.catalogue, asked.language);
    if (form === "localtest") return { json: localTest(), isJson: true, write: () => {}, exit: Exit.yes };
    const found = records();
    return {
      json: found,
      write: (paper) =>
        (form === "csv" ? csv() : found.map((it) => visibleJson(it, 0))).forEach((line) => paper.line(line)),
      exit: found.length > 0 ? Exit.yes : Exit.no,
    };
  },
};

interface Written {
  records(): readonly unknown[];
  csv(): readonly string[];
  localTest(): unknown;
}

const WRITTEN: Readonly<Record<Kind, (catalogue: Catalogue, language: Language) => Written>> = {
  grants: (catalogue) => ({
    records: () => grantRecords(catalogue),
    csv: () => grantLines(grantRecords(catalogue)),
    localTest: () => rolePackagesForLocalTest(catalogue),
  }),
  packages: (catalogue, language) => ({
    records: () => catalogue.packages({ language }),
    csv: () => packageLines(catalogue.packages({ language })),
    localTest: () => packagesForLocalTest(catalogue, language),
  }),
  roles: (catalogue, language) => ({
    records: () => catalogue.roles({ language }),
    csv: () => roleLines(catalogue.roles({ language })),
    localTest: () => rolesForLocalTest(catalogue, language),
  }),
};

function kindOf(typed: string = "grants"): Kind {
  const kind = KINDS.find((it) => it === typed);
  if (kind === undefined)
    throw new Failure(
      `export does not know "${typed}".`,
      didYouMean(closest(typed, KINDS)) ?? `It is one of ${KINDS.join(", ")}.`,
    );
  return kind;
}

/** A file has no place for it, and nobody may take its absence for a no. */
function warnOfUndecided({ catalogue, warn }: Asked): void {
  const roles = new Set(catalogue.notices().flatMap((it) => it.unresolvedRoles));
  if (roles.size > 0)
    warn(`It is undecided which packages ${[...roles].join(", ")} gets: that is not among the grants, and is no no.`);
}
