// How much of what was found, in one sentence.

import { isolated } from "../../bidi.ts";
import { filled } from "../../texts/words.ts";
import { SYMBOLS } from "./became.ts";
import type { Checked, Fault } from "./checked.ts";
import { MOST } from "./checked.ts";
import type { Source } from "./source.ts";
import { isOfUnsaidEncoding } from "./source.ts";
import type { PolicyWords } from "./words.ts";

const STATUSES = ["renamed", "removed", "area", "unknown", "named", "role", "current"] as const;

/** "2 feil, 1 advarsel". Nothing where there are none. */
export function countsIn(faults: readonly Fault[], now: PolicyWords): string {
  const count = (severity: Fault["severity"]) =>
    faults.filter((it) => it.severity === severity).reduce((sum, { places }) => sum + places.length, 0);
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    errors > 0 && (errors === 1 ? now.oneError : filled(now.errors, errors)),
    warnings > 0 && (warnings === 1 ? now.oneWarning : filled(now.warnings, warnings)),
  ]
    .filter(Boolean)
    .join(", ");
}

export function summaryOf(checked: Checked, source: Source, now: PolicyWords): string {
  if (source.text === "") return "";
  const { isList, faults, became, named, isOfNothing } = checked;
  const fine = became.filter(({ resolution }) => resolution.status === "current").length;
  const counts = countsIn(faults, now);
  const found =
    isList && named > 0
      ? [listed(checked, now), counts].filter(Boolean).join(" · ")
      : [counts, fine > 0 && !checked.isInDoubt && filled(now.fine, fine)].filter(Boolean).join(", ");
  const nothing = faults.length > 0 ? "" : isOfNothing ? now.noneFound : now.nothingToMend;
  return [
    source.file !== null && `${isolated(source.file)}:`,
    isOfUnsaidEncoding(source) && now.notUtf8,
    found !== "" ? `${found}.` : nothing,
    checked.others > 0 && (checked.others === 1 ? now.otherLine : filled(now.otherLines, checked.others)),
    named > MOST && filled(now.firstOnly, MOST, named),
    named > 0 && checked.address === "" && isList && now.notInLink,
  ]
    .filter(Boolean)
    .join(" ");
}

function listed({ became }: Checked, now: PolicyWords): string {
  return STATUSES.flatMap((status) => {
    const count = became.filter(({ resolution }) => resolution.status === status).length;
    return count > 0 ? `${SYMBOLS[status]} ${now[status]}: ${count}` : [];
  }).join(" · ");
}
