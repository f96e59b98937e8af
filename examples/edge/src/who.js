// POST /who: an XACML policy, answered by who gets in by it.

import { whoGetsIn } from "tilgangspakker/policy";
import { bodyOf, once, parametersOf } from "./requests.js";
import { fresh } from "./responses.js";
import { today } from "./today.js";

const MOST_BYTES = 1024 * 1024;

export async function who(request, searchParams) {
  const { on, variant, language } = parametersOf(searchParams, ["on", "variant", "language"]);
  const policy = await bodyOf(request, ["application/xml", "text/xml"], MOST_BYTES);
  const access = whoGetsIn(policy, today, {
    on: once("on", on),
    variant: once("variant", variant),
    language: once("language", language),
  });
  return fresh({ catalogue: today.version, access });
}
