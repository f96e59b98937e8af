// What every part of the answer is shown with.

import type { Catalogue } from "tilgangspakker";
import type { App } from "../../app.ts";
import type { PolicyWords } from "./words.ts";

/** A place in the text. */
export interface At {
  readonly line: number;
  readonly column?: number;
  readonly written?: string;
}

export interface Shown {
  readonly app: App;
  readonly now: PolicyWords;
  /** What the text is held against, and the key that addresses name it by. */
  readonly catalogue: Catalogue;
  readonly key: string;
  /** The day that counts. */
  readonly on: string;
  /** Says something to those who listen. */
  readonly tell: (message: string) => void;
  /** "line 4", which leads to it in the text where the text is shown. */
  readonly lineAt: (at: At) => HTMLElement;
}
