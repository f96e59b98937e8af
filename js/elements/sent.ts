// Whether the browser shows what a server sent: the same catalogue, read by the same rules.

import newest from "../catalogues/latest.fingerprint.js";
import type { Catalogue } from "../package/catalogue.js";
import { failure } from "../package/failure.js";
import type { Language, TilgangspakkerError } from "../package/types.js";
import { VERSION_3, embeddedCatalogue } from "./loading.js";
import { fingerprint } from "./markup.js";
import { say } from "./words.js";

interface Identity {
  /** Differs as soon as anything in the catalogue does. */
  readonly content: string;
  readonly isVersion3: boolean;
}

/** Catalogues never change, so each is written as JSON once. */
const identities = new WeakMap<Catalogue, Identity>();

/** What is compared is all that a catalogue holds: its name alone may be given to any. */
function identityOf(catalogue: Catalogue): Identity {
  let identity = identities.get(catalogue);
  if (!identity) {
    const json = catalogue.toJson();
    identity = { content: fingerprint(json), isVersion3: json === embeddedCatalogue().toJson() };
    identities.set(catalogue, identity);
  }
  return identity;
}

/** What the attribute `catalogue` says of a catalogue that comes with the package: `""`, which is nothing, of the newest register. */
export function nameOf(catalogue: Catalogue): string | undefined {
  const { content, isVersion3 } = identityOf(catalogue);
  return isVersion3 ? VERSION_3 : content === newest ? "" : undefined;
}

/** What a server's content was made of. */
export interface Origin {
  /** What the catalogue calls itself. */
  readonly version: string;
  /** What tells its content from any other's. */
  readonly content: string;
}

export function originOf(catalogue: Catalogue): Origin {
  return { version: catalogue.version, content: identityOf(catalogue).content };
}

/** What a server says of its content. */
export function originIn({ dataset: { version = "", catalogue = "" } }: HTMLElement): Origin {
  return { version, content: catalogue };
}

/** Which answer stands in the form of a `<access-package-check>`. */
export function answerIn(content: HTMLElement): string | undefined {
  return content.querySelector<HTMLElement>(".tp-answer")?.dataset["made"];
}

/**
 * That the reader was shown something else before, for the same attributes, and why: nothing, where it was the same.
 * With one catalogue on both sides only the rules, or the words for them, can differ.
 */
export function replacement(sent: Origin, catalogue: Catalogue, isShown: boolean, language: Language): TilgangspakkerError | undefined {
  const here = originOf(catalogue);
  if (sent.content === here.content) return isShown ? undefined : failure("INVALID_CATALOGUE", say("otherRelease", language));
  const message = sent.version === here.version ? say("otherEdition", language, here.version) : say("otherCatalogue", language, sent.version, here.version);
  return failure("INVALID_CATALOGUE", message);
}
