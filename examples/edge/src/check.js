// POST /check: a question as JSON, answered by a verdict with its reasons.

import { Refusal } from "./refusal.js";
import { bodyOf, once, parametersOf } from "./requests.js";
import { fresh } from "./responses.js";
import { today } from "./today.js";

/** A question names some packages and roles, and no more. */
const MOST_BYTES = 64 * 1024;

export async function check(request, searchParams) {
  const { language } = parametersOf(searchParams, ["language"]);
  const text = await bodyOf(request, ["application/json"], MOST_BYTES);
  return fresh(today.check(parsed(text), { language: once("language", language) }));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is no JSON.", { code: "INVALID_QUESTION" });
  }
}
