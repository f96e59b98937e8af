// When the module is loaded, and where catalogues come from.

import { Catalogue } from "../package/catalogue.js";
import { failure } from "../package/failure.js";
import { loadOnce, whenLoaded } from "../package/module.js";

/** A page that calls `init(url)` itself is let do so first: its own scripts run after this one, up to the end of parsing. */
const pageHasRun = new Promise<void>((resolve) => {
  if (typeof document === "undefined") return;
  // Test environments keep no such entries: jsdom lacks the method.
  const [visit] = (performance.getEntriesByType?.("navigation") ?? []) as PerformanceNavigationTiming[];
  const isOver = document.readyState === "complete" || (visit !== undefined && visit.domContentLoadedEventStart > 0);
  const later = () => setTimeout(resolve);
  if (isOver) return later();
  document.addEventListener("DOMContentLoaded", later, { once: true });
  // In happy-dom parsing may be over without an entry that says so.
  addEventListener("load", later, { once: true });
});

let loading: Promise<void> | undefined;

/** The module, loaded by the page or, where it has not done so, from beside this script. */
export function moduleReady(): Promise<void> {
  loading ??= Promise.race([whenLoaded, pageHasRun.then(() => loadOnce())]).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** What the attribute `catalogue` calls the one that is part of the module. */
export const VERSION_3 = "versjon-3";

let embedded: Catalogue | undefined;

/** Needs the module. */
export function embeddedCatalogue(): Catalogue {
  return (embedded ??= Catalogue.embedded());
}

let newest: Promise<Catalogue> | undefined;

/** The newest register that the package has: one for all elements, and fetched by the first that needs it. */
function newestCatalogue(): Promise<Catalogue> {
  newest ??= loadNewest().catch((error: unknown) => {
    newest = undefined;
    throw error;
  });
  return newest;
}

/** By an import of its own, so that a page whose elements name their catalogues does not fetch it. */
async function loadNewest(): Promise<Catalogue> {
  const register = import("../catalogues/latest.js").catch((cause: unknown) => {
    throw failure("INVALID_CATALOGUE", `The newest register could not be loaded: ${String(cause)}`, [], cause);
  });
  const [{ load }] = await Promise.all([register, moduleReady()]);
  return load();
}

/** A catalogue that was passed: as it is, or read again where it is of another copy of this package. */
export async function ownCatalogue(given: Catalogue): Promise<Catalogue> {
  await moduleReady();
  if (given instanceof Catalogue) return given;
  const json: unknown =
    typeof (given as Catalogue | null)?.toJson === "function" ? (given as Catalogue).toJson() : undefined;
  if (typeof json !== "string")
    throw failure("INVALID_CATALOGUE", "The property catalogue must be a Catalogue, its address, or null.");
  return Catalogue.fromJson(json);
}

/**
 * The catalogue that the attribute names.
 *
 * @throws TilgangspakkerError `INVALID_CATALOGUE` or `TOO_LARGE`, or what aborting throws.
 */
export async function namedCatalogue(name: string | undefined, base: string, signal: AbortSignal): Promise<Catalogue> {
  if (name === undefined) return newestCatalogue();
  await moduleReady();
  return name === VERSION_3 ? embeddedCatalogue() : fetchCatalogue(name, base, signal);
}

async function fetchCatalogue(address: string, base: string, signal: AbortSignal): Promise<Catalogue> {
  let json: string;
  try {
    const answer = await fetch(new URL(address, base), { signal });
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    json = await answer.text();
  } catch (cause) {
    throw failure(
      "INVALID_CATALOGUE",
      `The catalogue could not be fetched from ${address}: ${String(cause)}`,
      [],
      cause,
    );
  }
  return Catalogue.fromJson(json);
}
