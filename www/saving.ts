// Files that the reader keeps.

import { h } from "./dom.ts";

/** Has the browser save it under this name. */
export function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  h("a", { href: address, download: name }).click();
  // By then the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
