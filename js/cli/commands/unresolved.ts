// What is not decided, kept apart from what is: nobody may take it for a yes, or its absence for a no.

import type { Verdict } from "tilgangspakker";
import type { Paper } from "../paper.ts";

export function writeUnresolved(
  paper: Paper,
  rows: readonly (readonly [row: readonly string[], verdict: Verdict])[],
): void {
  if (rows.length === 0) return;
  paper.heading(`Unresolved, neither yes nor no: ${rows.length}`);
  if (!paper.isTerminal)
    return paper.rows(
      rows.map(
        ([
          row,
          {
            reasons: [{ code, message }],
          },
        ]) => ["?", ...row, code, message],
      ),
    );
  paper.rows(rows.map(([row]) => ["?", ...row]));
  const reasons = new Set(
    rows.map(
      ([
        ,
        {
          reasons: [{ code, message }],
        },
      ]) => `${code}: ${message}`,
    ),
  );
  const notices = new Set(rows.flatMap(([, verdict]) => verdict.notices.map((it) => it.text.value)));
  for (const reason of reasons) paper.line("  ", [reason, "yellow"]);
  for (const notice of notices) paper.line("  ", [`The source: ${notice}`, "yellow"]);
}
