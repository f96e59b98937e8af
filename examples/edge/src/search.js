// GET /search?words=…: packages by what people call them.

import { needed, once, parametersOf } from "./requests.js";
import { kept } from "./responses.js";
import { today } from "./today.js";

export function search(_request, searchParams) {
  const { words, limit, language } = parametersOf(searchParams, ["words", "limit", "language"]);
  const most = once("limit", limit);
  const hits = today.search(once("words", needed("words", words)), {
    language: once("language", language),
    // The library says what a limit may be.
    limit: most === undefined ? 20 : Number(most),
  });
  return kept({ catalogue: today.version, hits });
}
