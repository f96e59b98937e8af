// Answers as JSON, with what may be kept and how long, and problems as RFC 9457 has them.

import { isTilgangspakkerError } from "tilgangspakker";
import { version } from "tilgangspakker/package.json";
import { Refusal } from "./refusal.js";
import { today } from "./today.js";

/** The same address is answered alike as long as neither the register nor the package is another. */
const TAG = `"${today.version}+${version}"`;

/** The statuses that are used here, as HTTP calls them. */
const TITLES = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
};

const json = (value, type, { status = 200, headers }) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "Content-Type": type, "X-Content-Type-Options": "nosniff", ...headers },
  });

/** For what stands in its address alone. */
export const kept = (value) =>
  json(value, "application/json", { headers: { "Cache-Control": "public, max-age=3600", ETag: TAG } });

/** A decision is for the one who asked, and for now. */
export const fresh = (value) => json(value, "application/json", { headers: { "Cache-Control": "no-store" } });

export function isUnchanged(request, response) {
  const known = request.headers.get("If-None-Match");
  const tag = response.headers.get("ETag");
  if (known === null || tag === null) return false;
  return known.split(",").some((it) => ["*", tag].includes(it.trim().replace(/^W\//, "")));
}

export const unchanged = ({ headers }) =>
  new Response(null, {
    status: 304,
    headers: { ETag: headers.get("ETag"), "Cache-Control": headers.get("Cache-Control") },
  });

export function problem(error) {
  const { status, message, code, suggestions, path, headers } = told(error);
  // What is undefined is left out.
  const details = { type: "about:blank", title: TITLES[status], status, detail: message, code, suggestions, path };
  return json(details, "application/problem+json", { status, headers: { "Cache-Control": "no-store", ...headers } });
}

function told(error) {
  if (error instanceof Refusal) return error;
  if (isTilgangspakkerError(error)) {
    const { code, message, suggestions, path } = error;
    return { status: code === "TOO_LARGE" ? 413 : 400, code, message, suggestions, path };
  }
  // A fault of this worker's is for its log, and for nobody else.
  console.error(error);
  return { status: 500, message: "This cannot be answered now. It is no fault of the request." };
}
