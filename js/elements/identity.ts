// What tells the content of a catalogue from any other's.

import type { Catalogue } from "../package/catalogue.js";

/** Catalogues never change, so each is written as JSON once. */
const identities = new WeakMap<Catalogue, string>();

/** All that a catalogue holds counts: its name alone may be given to any. */
export function identityOf(catalogue: Catalogue): string {
  let identity = identities.get(catalogue);
  if (identity === undefined) {
    identity = fingerprint(catalogue.toJson());
    identities.set(catalogue, identity);
  }
  return identity;
}

/** Tells whether two texts are the same, as far as anybody would meet two that are not and have the same. */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) + at;
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}-${text.length.toString(36)}`;
}
