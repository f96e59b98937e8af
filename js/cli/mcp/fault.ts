// What is wrong with what was asked.

import type { TilgangspakkerError } from "tilgangspakker";

/** As the library tells it. */
export type Fault = Pick<TilgangspakkerError, "code" | "message" | "suggestions" | "path">;

/** What a tool says of a question that the library takes, and that it does not. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}
