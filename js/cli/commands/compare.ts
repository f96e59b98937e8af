// compare: what has changed from one catalogue to another.

import { compare as changesBetween } from "tilgangspakker";
import type { Change } from "tilgangspakker";
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
    "packageStillServed is no news: the source has removed or renamed the package, and a live export still has it.",
  ],
  takes: [2, 2],
  options: ["scope"],
  examples: [`tilgangspakker compare versjon-3 ${TODAY} --scope shared`, `tilgangspakker compare versjon-3 ${TODAY} --json`],
  json: "Change[]: [{ kind, … }]",
  exits: { [Exit.yes]: "nothing has changed", [Exit.no]: "something has changed" },
  async run({ arguments: [before = "", after = ""], complain, warn, ...asked }) {
    const scope = choiceOf(asked, "scope", ["all", "shared"]) ?? "all";
    const changes = changesBetween(await openCatalogue(before, complain), await openCatalogue(after, complain), { scope });
    const served = changes.filter(({ kind }) => kind === "packageStillServed").length;
    if (served > 0) warn(`${served === 1 ? "1 package is" : `${served} packages are`} in ${nameOf(after)} though the source has dropped ${served === 1 ? "it" : "them"}: packageStillServed, not new.`);
    return {
      json: changes,
      write: (paper) => paper.rows(changes.map(rowOf)),
      exit: changes.length === 0 ? Exit.yes : Exit.no,
    };
  },
};

function rowOf(change: Change): string[] {
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
      return [change.kind, change.urn, change.property, `${stated(change.before)} → ${stated(change.after)}`];
    case "noticeResolved":
    case "noticeAdded":
      return [change.kind, change.notice.package ?? change.notice.area, change.notice.unresolvedRoles.join(" ") || "-", change.notice.text.value];
  }
}

const stated = (value: boolean | null): string => (value === null ? "not stated" : value ? "yes" : "no");
