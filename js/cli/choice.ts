// One of a few words.

import type { OptionName, Typed } from "./command.ts";
import { Failure } from "./exit.ts";

/** The value of an option that knows these alone; nothing where it was not given. */
export function choiceOf<Value extends string>(
  typed: Pick<Typed, "one">,
  option: OptionName,
  values: readonly Value[],
): Value | undefined {
  const written = typed.one(option);
  const value = values.find((it) => it === written);
  if (written !== undefined && value === undefined)
    throw new Failure(`--${option} does not know "${written}".`, `It is one of ${values.join(", ")}.`);
  return value;
}
