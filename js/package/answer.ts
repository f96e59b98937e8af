import { asked } from "./failure.js";
import { frozen } from "./frozen.js";

/** Takes what the module answers as JSON text: plain data, which nobody changes from here on. */
export function read<T>(ask: () => string): T {
  return frozen(parsed<T>(ask));
}

/** The same, to make something else of. */
export function parsed<T>(ask: () => string): T {
  return JSON.parse(asked(ask)) as T;
}

/** The same, of what there may be none of. */
export function readIfAny<T>(ask: () => string | undefined): T | undefined {
  const text = asked(ask);
  return text === undefined ? undefined : frozen(JSON.parse(text) as T);
}
