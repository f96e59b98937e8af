// Services that are in packages.

import type { LocalizedText } from "./texts.js";

/** A digital service that its owner has attached to packages. */
export interface Service {
  /** Its id in Altinn's register of resources. */
  readonly id: string;
  /** What it is called. */
  readonly name: LocalizedText;
  /** The code of the service owner, `"skd"`; its name, if the source has no code; else empty. */
  readonly owner: string;
}
