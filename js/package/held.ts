import { Handle } from "../wasm/tilgangspakker.js";
import { answer } from "./answer.js";
import { failure } from "./failure.js";
import { written } from "./input.js";
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

  /** What is passed has been read before, since reading it may run other people's code: even free(). */
  ask<T>(to: string, about?: string, options?: string): T {
    return answer(this.live(), to, about, options);
  }

  /** What never changes is made once. */
  once<T>(name: string, options?: TextOptions): T {
    const asText = written(options, "options");
    const handle = this.live();
    const key = name + asText;
    if (!this.#made.has(key)) {
      this.#made.set(key, answer(handle, name, "", asText));
    }
    return this.#made.get(key) as T;
  }

  free(): void {
    const handle = this.#handle;
    this.#handle = undefined;
    this.#made.clear();
    handle?.free();
  }
}
