// What the newest TypeScript knows beside the oldest.

import { Catalogue } from "tilgangspakker";
import today from "tilgangspakker/catalogues/altinn-2026-08.json" with { type: "json" };

export function count(): number {
  using catalogue = Catalogue.fromJson(JSON.stringify(today));
  const disposable: Disposable = catalogue;
  void disposable;
  return catalogue.packages().length;
}

export function mistaken(catalogue: Catalogue): void {
  // @ts-expect-error a system user for own use has no clients; the oldest TypeScript does not tell by two fields which question it is
  catalogue.check({ action: "systemUser", kind: "own", packages: ["x"], approver: {}, client: {} });
}
