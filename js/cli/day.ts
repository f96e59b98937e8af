// The day that counts, where one is named.

import { isDay } from "../package/day.ts";
import type { Typed } from "./command.ts";
import { Failure } from "./exit.ts";

export function dayAsked(typed: Pick<Typed, "one">): string | undefined {
  const on = typed.one("on");
  if (on !== undefined && !isDay(on)) throw new Failure(`--on takes a day such as 2026-12-31, not "${on}".`);
  return on;
}
