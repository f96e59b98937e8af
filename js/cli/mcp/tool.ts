// What a tool is: how it is listed, and how it answers.

import type { Tool as Listed } from "@modelcontextprotocol/sdk/types.js";
import type { Catalogue, Language } from "tilgangspakker";

/** A JSON Schema of an object, as the protocol wants it of arguments and answers. */
export type ObjectSchema = Listed["inputSchema"];

export interface Asked {
  readonly catalogue: Catalogue;
  readonly language: Language;
}

export interface Tool {
  readonly listed: Listed;
  /** The library reads what is asked, whole, and says better what is wrong with it than its schema does. */
  readonly isReadByLibrary?: true;
  /** What stands in the answer beside its source. Throws what the library throws. */
  answer(given: Readonly<Record<string, unknown>>, asked: Asked): Readonly<Record<string, unknown>>;
}
