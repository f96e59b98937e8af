import { asked } from "./failure.js";
import { frozen } from "./frozen.js";
import type { Handle } from "./wasm/tilgangspakker.js";

/** Asks a catalogue for what it has by this name. Text goes into the module, and JSON text comes out of it. */
export function answer<T>(handle: Handle, to: string, about = "", options = "{}"): T {
  return read(() => handle.answer(to, about, options));
}

/** Reads what the module answers. One text crosses faster than many fields, and takes less code. */
export function read<T>(ask: () => string): T {
  return frozen(JSON.parse(asked(ask)) as T);
}
