import { Handle } from "../wasm/tilgangspakker.js";
import { read } from "./answer.js";
import { failure } from "./failure.js";
import { optionsText } from "./input.js";
import type { TextOptions } from "./types/options.js";

/** A catalogue in the module, until it is freed, and what it has answered that never changes. */
export class Held {
  /** Nothing once it is freed. */
  #handle: Handle | undefined;
  readonly #made = new Map<string, unknown>();

  constructor(handle: Handle) {
    if (!(handle instanceof Handle)) {
      throw failure(
        "INVALID_CATALOGUE",
        "A catalogue is made by Catalogue.embedded(), fromJson() or fromAltinnExport(), not by new.",
      );
    }
    this.#handle = handle;
  }

  live(): Handle {
    if (this.#handle === undefined) {
      throw failure("INVALID_CATALOGUE", "This catalogue has been freed. Use it before free(), or make another.");
    }
    return this.#handle;
  }

  /** What never changes is made once for each of the options. */
  once<T>(
    name: string,
    options: TextOptions | undefined,
    ask: (handle: Handle, options: string | undefined) => string,
  ): T {
    const given = optionsText(options);
    return this.remembered(name + (given ?? ""), (handle) => read(() => ask(handle, given)));
  }

  /** What is made of the handle under this name, once. */
  remembered<T>(name: string, make: (handle: Handle) => T): T {
    const handle = this.live();
    if (!this.#made.has(name)) this.#made.set(name, make(handle));
    return this.#made.get(name) as T;
  }

  free(): void {
    const handle = this.#handle;
    this.#handle = undefined;
    this.#made.clear();
    handle?.free();
  }
}
