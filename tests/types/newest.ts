// What the newest TypeScript knows beside the oldest.

import { Catalogue } from "tilgangspakker";
import today from "tilgangspakker/catalogues/altinn-2026-08.json" with { type: "json" };

export function count(): number {
  using catalogue = Catalogue.fromJson(JSON.stringify(today));
  const disposable: Disposable = catalogue;
  void disposable;
  return catalogue.packages().length;
}
