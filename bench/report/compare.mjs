// A run beside the one that is kept.

import { ratioOf } from "../goals.mjs";

/** So much worse a ratio must have become to be told of: less is what runs differ by. */
const WORSE = 1.25;

const keyOf = ({ part, name, beside, where }) => JSON.stringify([part, name, beside, where]);

/** Every ratio that has become worse by more than a quarter, the worst first. */
export function regressions(before, now) {
  const former = new Map((before?.cases ?? []).map((it) => [keyOf(it), ratioOf(it)]));
  return now.cases
    .filter((it) => former.has(keyOf(it)))
    .map(({ part, name, beside, where, ...times }) => ({
      part,
      name,
      beside,
      where,
      before: former.get(keyOf({ part, name, beside, where })),
      now: ratioOf(times),
    }))
    .filter((it) => it.now > it.before * WORSE)
    .sort((one, other) => other.now / other.before - one.now / one.before);
}

/** What was measured, with the parts of the run before that were not. */
export function withFormer(now, before) {
  if (!before) return now;
  const parts = new Set(now.cases.map((it) => it.part));
  return { ...before, ...now, cases: [...before.cases.filter((it) => !parts.has(it.part)), ...now.cases] };
}
