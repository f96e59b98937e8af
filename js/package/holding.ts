import type { Handle } from "../wasm/tilgangspakker.js";
import { asked } from "./failure.js";
import { text } from "./input.js";

/** What `DecisionMatrix` has for yes. */
const PERMIT = 1;
/** Nobody asks by so many references who does not make them up. */
const MOST_REFERENCES = 10_000;

/**
 * Who gets what, yes or no, without a way into the module where it was asked by the same references before: a table of
 * decisions, and the places in it.
 */
export class Holding {
  readonly #handle: Handle;
  readonly #decisions: Uint8Array;
  readonly #roleCount: number;
  readonly #roles = new Map<string, number>();
  readonly #packages = new Map<string, number>();

  constructor(handle: Handle) {
    this.#handle = handle;
    this.#decisions = handle.matrix(undefined);
    this.#roleCount = handle.roleCount();
  }

  /** `options` have been read: doing so may run other people's code, even what frees the handle. */
  holds(role: string, reference: string, options: string | undefined): boolean {
    if (options === undefined) {
      const of = this.#packages.get(reference);
      const by = this.#roles.get(role);
      if (of !== undefined && by !== undefined) return this.#decisions[of * this.#roleCount + by] === PERMIT;
    }
    return this.#ask(text(role, "role"), text(reference, "reference"), options);
  }

  #ask(role: string, reference: string, options: string | undefined): boolean {
    const handle = this.#handle;
    const held = asked(() => handle.holds(role, reference, options));
    const at = asked(() => handle.packageIndex(reference));
    // An area or a category stands for the packages below it, and has no place of its own.
    if (at !== undefined) {
      remember(this.#packages, reference, at);
      remember(
        this.#roles,
        role,
        asked(() => handle.roleIndex(role)),
      );
    }
    return held;
  }
}

function remember(places: Map<string, number>, reference: string, place: number): void {
  if (places.size >= MOST_REFERENCES) places.clear();
  places.set(reference, place);
}
