// Answers questions on access packages over HTTP: a path for each, and what is wrong as problem details.

import { check } from "./check.js";
import { Refusal } from "./refusal.js";
import { resolve } from "./resolve.js";
import { isUnchanged, problem, unchanged } from "./responses.js";
import { search } from "./search.js";
import { who } from "./who.js";

/** By path. */
const ROUTES = {
  "/check": { methods: ["POST"], answer: check },
  "/search": { methods: ["GET", "HEAD"], answer: search },
  "/resolve": { methods: ["GET", "HEAD"], answer: resolve },
  "/who": { methods: ["POST"], answer: who },
};

export default {
  async fetch(request) {
    try {
      return await answer(request);
    } catch (error) {
      return problem(error);
    }
  },
};

async function answer(request) {
  const url = new URL(request.url);
  const route = Object.hasOwn(ROUTES, url.pathname) ? ROUTES[url.pathname] : undefined;
  if (!route) throw new Refusal(404, `There is no ${url.pathname}. There are ${Object.keys(ROUTES).join(", ")}.`);
  const { methods } = route;
  if (!methods.includes(request.method))
    throw new Refusal(405, `${url.pathname} takes ${methods.join(" and ")}.`, {
      headers: { Allow: methods.join(", ") },
    });
  const response = await route.answer(request, url.searchParams);
  if (isUnchanged(request, response)) return unchanged(response);
  return request.method === "HEAD" ? new Response(null, response) : response;
}
