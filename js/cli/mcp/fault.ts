// What is wrong with what was asked.

import type { TilgangspakkerError } from "tilgangspakker";

/** As the library tells it. */
export type Fault = Pick<TilgangspakkerError, "code" | "message" | "suggestions" | "path">;
