// What became of each URN, and what is wrong with the text that they stand in.

import type { PolicyFinding } from "tilgangspakker/policy";
import { SEED, TODAY } from "../../address.ts";
import type { App } from "../../app.ts";
import { fileNameOf } from "../../files.ts";
import type { Resolved } from "../../worker.ts";
import type { Asked } from "./asked.ts";
import { errorAbout, gravestFirst } from "./findings.ts";
import type { UrnWords } from "./words.ts";

/** So many are looked up, and shown. */
export const MOST = 1000;

const STATUSES = ["current", "faulty", "renamed", "removed", "unknown"] as const;
type Status = (typeof STATUSES)[number];
export const SYMBOLS = { current: "✓", faulty: "!", renamed: "→", removed: "✕", unknown: "?" } as const;

/** That there is nothing to check is told in fewer words. */
const SAID_OF_NOTHING: readonly PolicyFinding["code"][] = ["NO_PACKAGE", "EMPTY"];

/** What became of a URN, and what is wrong with how it stands in the text. */
export type Answer = Omit<Resolved, "status"> & { readonly status: Status; readonly error: PolicyFinding | undefined };

export interface Answers {
  readonly answers: readonly Answer[];
  /** The gravest first. */
  readonly findings: readonly PolicyFinding[];
  /** The text with today's URNs in it, where that is another. */
  readonly mended: string;
}

/** Where it is looked up: in a file of the reader's when one is chosen, otherwise in the register and then in version 3. */
export function keysFor({ catalogue: { key } }: App): readonly [string, ...string[]] {
  return fileNameOf(key) === undefined ? [TODAY, SEED] : [key];
}

export async function answersTo(text: string, { urns, areNames, isList }: Asked, app: App): Promise<Answers> {
  const { engine, language } = app;
  const keys = keysFor(app);
  const found = isList ? [] : await engine.call("findings", [keys[0], text, language]);
  const findings = gravestFirst(found).filter(({ code }) => !SAID_OF_NOTHING.includes(code));
  const resolved = await engine.call("resolveAll", [keys, [...urns.keys()].slice(0, MOST), { language }]);
  const answers = resolved.map((it) => answerOf(it, findings));
  // A text of which not all is looked up would be a mixture.
  const isMended = !areNames && urns.size <= MOST && answers.some(({ status }) => status === "renamed");
  // At hand before it is asked for: browsers let a page copy only at once.
  return { answers, findings, mended: isMended ? await engine.call("mend", [keys[0], text]) : "" };
}

/** A package that never matches as it stands is not called current, though there is one of that name. */
function answerOf(it: Resolved, findings: readonly PolicyFinding[]): Answer {
  const error = errorAbout([it.urn, it.current], findings);
  return { ...it, error, status: it.status === "current" && error ? "faulty" : it.status };
}

/** How many there are of each status, in words. */
export function countsOf(answers: readonly Answer[], now: UrnWords): string {
  return STATUSES.flatMap((status) => {
    const count = answers.filter((it) => it.status === status).length;
    return count > 0 ? `${SYMBOLS[status]} ${now[status]}: ${count}` : [];
  }).join(" · ");
}
