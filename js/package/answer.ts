import { asked } from "./failure.js";
import { frozen } from "./frozen.js";
import type { Handle } from "../wasm/tilgangspakker.js";

/** Asks a catalogue for what it has by this name. */
export function answer<T>(handle: Handle, to: string, about = "", options = "{}"): T {
  return read(() => handle.answer(to, about, options));
}

/** Takes what the module answers: plain objects, which nobody changes from here on. */
export function read<T>(ask: () => unknown): T {
  return frozen(asked(ask) as T);
}
