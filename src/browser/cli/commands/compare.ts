// compare: what has changed from one catalogue to another.

import { compare as changesBetween } from "tilgangspakker";
import type { Change } from "tilgangspakker";
import { openCatalogue } from "../catalogues.ts";
import type { Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";

export const compare: Command = {
  name: "compare",
  usage: ["<before> <after> [--scope SCOPE]"],
  summary: "list what has changed from one catalogue to another",
  about: [
    "Each is the name of a catalogue (altinn-2026-08, versjon-3) or a JSON file. A change a line: what happened, to which",
    "package, and the particulars: the role and its organisation form, or the property with its values before and after.",
  ],
  takes: [2, 2],
  options: ["scope"],
  examples: ["tilgangspakker compare versjon-3 altinn-2026-08 --scope shared", "tilgangspakker compare versjon-3 altinn-2026-08 --json"],
  json: "Change[]: [{ kind, … }]",
  exits: { [Exit.yes]: "nothing has changed", [Exit.no]: "something has changed" },
  async run({ arguments: [before = "", after = ""], warn, ...asked }) {
    const scope = asked.one("scope") ?? "all";
    if (scope !== "all" && scope !== "shared") throw new Failure(`--scope does not know "${scope}".`, "It is one of all, shared.");
    const changes = changesBetween(await openCatalogue(before, warn), await openCatalogue(after, warn), { scope });
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
