// GET /resolve?reference=…&reference=…: what became of packages.

import { needed, parametersOf } from "./requests.js";
import { kept } from "./responses.js";
import { today } from "./today.js";

export function resolve(_request, searchParams) {
  const { reference } = parametersOf(searchParams, ["reference"]);
  const resolutions = needed("reference", reference).map((it) => today.resolve(it));
  return kept({ catalogue: today.version, resolutions });
}
