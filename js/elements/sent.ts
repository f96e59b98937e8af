// Whether the browser would show what a server sent: it does where both have made it of the same catalogue, by the same version of this
// package. That both were asked for the same is seen by the attributes.

import newest from "../catalogues/latest.identity.js";
import type { Catalogue } from "../package/catalogue.js";
import { identityOf } from "../package/contents.js";
import { failure } from "../package/failure.js";
import type { Language, TilgangspakkerError } from "../package/types.js";
import { VERSION } from "../package/version.js";
import { embeddedCatalogue, VERSION_3 } from "./loading.js";
import { say } from "./words.js";

/** What the attribute `catalogue` says of a catalogue that comes with the package: `""`, which is nothing, of the newest register. */
export function nameOf(catalogue: Catalogue): string | undefined {
  const identity = identityOf(catalogue);
  if (identity === newest) return "";
  return identity === identityOf(embeddedCatalogue()) ? VERSION_3 : undefined;
}

/** What content is made of. */
export interface Origin {
  /** What the catalogue calls itself. */
  readonly version: string;
  /** What tells its content from any other's. */
  readonly content: string;
  /** The version of this package. */
  readonly release: string;
}

/** What is made here is made of this. */
export function originOf(catalogue: Catalogue): Origin {
  return { version: catalogue.version, content: identityOf(catalogue), release: VERSION };
}

/** What a server says of its content. */
export function originIn(root: HTMLElement, content: HTMLElement): Origin {
  const { version = "", catalogue = "" } = root.dataset;
  return { version, content: catalogue, release: content.dataset["made"] ?? "" };
}

/** That what a server sent is replaced, and why: nothing, where the same would be made here. */
export function replacement(sent: Origin, catalogue: Catalogue, language: Language): TilgangspakkerError | undefined {
  const here = originOf(catalogue);
  const told = (message: string) => failure("INVALID_CATALOGUE", message);
  if (sent.content !== here.content) {
    return told(
      sent.version === here.version
        ? say("otherEdition", language, here.version)
        : say("otherCatalogue", language, sent.version, here.version),
    );
  }
  return sent.release === here.release ? undefined : told(say("otherRelease", language));
}
