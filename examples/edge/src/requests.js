// What a request may bring: so much, of such a kind, and nothing that is not known.

import { Refusal } from "./refusal.js";

/** The text of the body, as UTF-8. */
export async function bodyOf(request, types, most) {
  const [type] = (request.headers.get("Content-Type") ?? "").split(";");
  if (!types.includes(type.trim().toLowerCase()))
    throw new Refusal(415, `The body must be ${types.join(" or ")}, as Content-Type says.`, {
      headers: { Accept: types.join(", ") },
    });
  const bytes = await bytesOf(request, most);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, "The body is not UTF-8 text.", { code: "INVALID_ARGUMENT" });
  }
}

/** A length that is told may be wrong, or missing: what comes is counted. */
async function bytesOf(request, most) {
  const tooLarge = new Refusal(413, `The body may have at most ${most} bytes.`, { code: "TOO_LARGE" });
  if (Number(request.headers.get("Content-Length")) > most) throw tooLarge;
  const chunks = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) throw tooLarge;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const MOST_LETTERS = 200;
const MOST_TIMES = 100;

/** The parameters by name, each a list. What is misspelt would otherwise be another question. */
export function parametersOf(searchParams, known) {
  const given = Object.fromEntries(known.map((name) => [name, searchParams.getAll(name)]));
  for (const [name, value] of searchParams) {
    if (!known.includes(name)) throw wrong(name, `There is no such parameter; there are ${known.join(", ")}.`);
    if (value.length > MOST_LETTERS) throw wrong(name, `It may have at most ${MOST_LETTERS} letters.`);
    if (given[name].length > MOST_TIMES) throw wrong(name, `It may be given at most ${MOST_TIMES} times.`);
  }
  return given;
}

/** The value of a parameter that may be given once. */
export function once(name, [value, ...others]) {
  if (others.length > 0) throw wrong(name, "It may be given once.");
  return value;
}

export function needed(name, values) {
  if (values.length === 0) throw wrong(name, "It is missing.");
  return values;
}

const wrong = (name, message) => new Refusal(400, `${name}: ${message}`, { code: "INVALID_ARGUMENT", path: [name] });
