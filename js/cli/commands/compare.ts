// compare: what has changed from one catalogue to another.

import type { Catalogue, Change, Language, LocalizedText } from "tilgangspakker";
import { compare as changesBetween } from "tilgangspakker";
import { openCatalogue } from "../catalogues.ts";
import { choiceOf } from "../choice.ts";
import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";
import { nameOf } from "../files.ts";
import { TODAY } from "../today.ts";

export const compare: Command = {
  name: "compare",
  usage: ["<before> <after> [--scope SCOPE]"],
  summary: "list what has changed from one catalogue to another",
  about: [
    `Each is the name of a catalogue (${TODAY}, versjon-3) or a JSON file. A change a line: what happened, to which`,
    "package, and the particulars: the role and its organisation form, or the property with its values before and after.",
    "Other names, descriptions and areas are no changes: on standard error it is said of how many packages they differ.",
    "packageStillServed is no news: the source has removed or renamed the package, and a live export still has it.",
  ],
  takes: [2, 2],
  options: ["scope"],
  examples: [
    `tilgangspakker compare versjon-3 ${TODAY} --scope shared`,
    `tilgangspakker compare versjon-3 ${TODAY} --json`,
  ],
  json: "Change[]: [{ kind, … }]",
  exits: {
    [Exit.yes]: "nothing has changed, but for names, descriptions and areas",
    [Exit.no]: "something has changed",
  },
  async run(asked) {
    const {
      arguments: [before = "", after = ""],
      language,
      warn,
    } = asked;
    const scope = choiceOf(asked, "scope", ["all", "shared"]) ?? "all";
    const [earlier, later] = [await openCatalogue(before, asked), await openCatalogue(after, asked)];
    const changes = changesBetween(earlier, later, { scope });
    const served = changes.filter(({ kind }) => kind === "packageStillServed").length;
    if (served > 0)
      warn(
        `${served === 1 ? "1 package is" : `${served} packages are`} in ${nameOf(after)} though the source has dropped ${served === 1 ? "it" : "them"}: packageStillServed, not new.`,
      );
    const reworded = rewordedFrom(earlier, later, language);
    if (reworded > 0)
      warn(
        `Names, descriptions or areas of ${reworded === 1 ? "1 package differ" : `${reworded} packages differ`}: compare does not list that.`,
      );
    return {
      json: changes,
      write: (paper) => paper.rows(changes.map((it) => rowOf(it, language))),
      exit: changes.length === 0 ? Exit.yes : Exit.no,
    };
  },
};

/** How many packages under the same URN are said something else of, as far as both say it in one language. */
function rewordedFrom(before: Catalogue, after: Catalogue, language: Language): number {
  const told = new Map(after.packages({ language }).map((it) => [it.urn, it]));
  return before.packages({ language }).filter((earlier) => {
    const later = told.get(earlier.urn);
    return (
      later &&
      (differs(earlier.name, later.name) ||
        differs(earlier.description, later.description) ||
        differs(earlier.area.name, later.area.name))
    );
  }).length;
}

const differs = (a: LocalizedText | null, b: LocalizedText | null): boolean =>
  a?.value !== b?.value && (a === null || b === null || a.language === b.language);

function rowOf(change: Change, language: Language): string[] {
  switch (change.kind) {
    case "packageAdded":
    case "packageRemoved":
    case "packageStillServed":
      return [change.kind, change.urn];
    case "packageRenamed":
      return [change.kind, change.before, change.after, change.since ?? "-"];
    case "grantAdded":
    case "grantRemoved":
      return [change.kind, change.urn, change.role, change.variant ?? "*"];
    case "propertyChanged":
      return [
        change.kind,
        change.urn,
        change.property,
        `${stated(change.before, language)} → ${stated(change.after, language)}`,
      ];
    case "noticeResolved":
    case "noticeAdded":
      return [
        change.kind,
        change.notice.package ?? change.notice.area,
        change.notice.unresolvedRoles.join(" ") || "-",
        change.notice.text.value,
      ];
  }
}

/** What is stated of a property. */
const STATED: Readonly<Record<Language, { readonly yes: string; readonly no: string; readonly unstated: string }>> = {
  nb: { yes: "ja", no: "nei", unstated: "ikke oppgitt" },
  nn: { yes: "ja", no: "nei", unstated: "ikkje oppgjeve" },
  en: { yes: "yes", no: "no", unstated: "not stated" },
};

function stated(value: boolean | null, language: Language): string {
  const { yes, no, unstated } = STATED[language];
  return value === null ? unstated : value ? yes : no;
}
