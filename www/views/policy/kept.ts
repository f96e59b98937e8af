// What is checked, kept in this tab while the page is loaded again. A link that is opened anew means what it says.

import type { Source } from "./source.ts";
import { NOTHING } from "./source.ts";

export interface Kept {
  readonly source: Source;
  /** What the address says of it. */
  readonly address: string;
}

const STORE = "tilgangspakker.policy";
/** Longer texts are opened again: browsers keep little. */
const MOST = 1_000_000;

/** What stood there when the page was left by loading it again, or is come back to. */
export function restored(): Kept {
  const nothing: Kept = { source: NOTHING, address: "" };
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type !== "reload" && navigation?.type !== "back_forward") return nothing;
  try {
    const text = sessionStorage.getItem(STORE);
    return text === null ? nothing : (JSON.parse(text) as Kept);
  } catch {
    return nothing;
  }
}

/** Keeps it whenever the page is left. */
export function keepOver(kept: () => Kept): void {
  addEventListener("pagehide", () => {
    try {
      const now = kept();
      if (now.source.text === "" || now.source.text.length > MOST) sessionStorage.removeItem(STORE);
      else sessionStorage.setItem(STORE, JSON.stringify(now));
    } catch {
      // A browser may keep nothing.
    }
  });
}
