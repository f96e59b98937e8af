import type { Handle } from "../wasm/tilgangspakker.js";
import { read } from "./answer.js";
import type { Held } from "./held.js";
import { optionsText } from "./input.js";
import type { AccessPackage } from "./types/packages.js";
import type { ServiceSearchHit } from "./types/search.js";

/** A hit as the module tells it: the package by its place. */
export type HitAt<Hit = ServiceSearchHit> = Omit<Hit, "accessPackage"> & { readonly accessPackage: number };

/**
 * The packages that searches have found, in one language, by their places. What is found with one letter is mostly found again with
 * the next, so each is made once.
 */
export class FoundPackages {
  readonly #made = new Map<number, AccessPackage>();

  static of(held: Held, language: unknown): FoundPackages {
    return held.remembered(`found ${String(language)}`, () => new FoundPackages());
  }

  /** The hits with their packages. */
  in(hits: readonly HitAt[], handle: Handle, language: unknown): ServiceSearchHit[] {
    const missing = hits.map((hit) => hit.accessPackage).filter((place) => !this.#made.has(place));
    if (missing.length > 0) {
      const packages = read<AccessPackage[]>(() =>
        handle.packagesAt(Uint32Array.from(missing), optionsText({ language })),
      );
      for (const it of packages) this.#made.set(it.index, it);
    }
    return hits.flatMap(({ accessPackage, ...hit }) => {
      const found = this.#made.get(accessPackage);
      return found ? [{ accessPackage: found, ...hit }] : [];
    });
  }
}
