// Serves the built page in site/ to this machine alone, on PORT or 8080, for looking at it and for testing. Any static host will do
// as well. `npm start` builds it first.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSocket } from "node:net";
import { extname, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { inRepository } from "./folders.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";

export const HOST = "127.0.0.1";

export function chosenPort() {
  const text = process.env.PORT || "8080";
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535)
    throw new Failure(`PORT is "${text}", but must be a whole number from 1 to 65535, as in \`PORT=8081 npm start\`.`);
  return port;
}

/** Opens the port and closes it again, so that one that is taken is reported before a long build, not after it. */
export async function claimBriefly(port) {
  const server = createSocket();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

/** Listens, or says in a sentence why that cannot be. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Failure(whyNot(error, port))));
    server.listen(port, HOST, resolve);
  });
}

function whyNot(error, port) {
  const another = `choose another port, as in \`PORT=${port < 65000 ? port + 1 : 8081} npm start\`.`;
  if (error.code === "EADDRINUSE")
    return `Port ${port} on ${HOST} is in use: stop the program that uses it, or ${another}`;
  if (error.code === "EACCES") return `Port ${port} on ${HOST} may not be opened by this user: ${another}`;
  return `Port ${port} on ${HOST} could not be opened (${error.message}): ${another}`;
}

const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  // Browsers compile a module while it loads only under this type.
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Starts serving; port 0 takes any free one. Answers the address, and `close()`, which also ends open connections. */
export async function serveSite({ port, folder = inRepository("site") }) {
  return serveBy(answersFrom(folder), port);
}

/** Answers what the server is asked for with the files of a folder. */
export function answersFrom(folder) {
  if (!existsSync(folder)) throw new Failure(`There is no folder ${folder} to serve. Run \`npm run build\` first.`);
  return (request, response) => {
    answer(request, response, folder).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else sendText(request, response, 500, "500: The file could not be read; the terminal says why.");
    });
  };
}

/** The same as `serveSite`, with other answers. */
export async function serveBy(answers, port) {
  const server = createServer(answers);
  await listen(server, port);
  return {
    url: `http://${HOST}:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, folder) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(request, response, 405, "405: Only GET and HEAD are answered here.");
  }
  const file = fileFor(request.url, folder);
  const content = file && (await contentOf(file));
  if (!content)
    return sendText(request, response, 404, `404: There is nothing at ${request.url} here. The page is at /`);

  const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
  response.setHeader("ETag", etag);
  // Kept, but asked for again each time: after a build the browser must never show the page of before.
  response.setHeader("Cache-Control", "no-cache");
  if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
  const sent = await compressed(request, response, etag, content);
  send(request, response, 200, MEDIA_TYPES[extname(file)] ?? "application/octet-stream", sent);
}

const deflate = promisify(gzip);
const compressedBefore = new Map();

/** As hosts send it: compressed, for a browser that asks for that. */
async function compressed(request, response, etag, content) {
  response.setHeader("Vary", "Accept-Encoding");
  if (!/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return content;
  response.setHeader("Content-Encoding", "gzip");
  if (!compressedBefore.has(etag)) compressedBefore.set(etag, await deflate(content));
  return compressedBefore.get(etag);
}

/** The file that an address means, or null where it is malformed or leads out of the folder. */
function fileFor(address, folder) {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith("/") || /[\0\\]/.test(path)) return null;
  const root = resolve(folder);
  const file = resolve(root, `.${path}`, path.endsWith("/") ? "index.html" : ".");
  return file.startsWith(root + sep) ? file : null;
}

async function contentOf(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG"].includes(error.code)) return null;
    throw error;
  }
}

const sendText = (request, response, status, text) =>
  send(request, response, status, MEDIA_TYPES[".txt"], Buffer.from(`${text}\n`));

function send(request, response, status, type, content) {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": content.length,
    "X-Content-Type-Options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : content);
}

/** Serves until Ctrl-C. */
export async function serveUntilStopped(port) {
  const server = await serveSite({ port });
  console.log(`\nThe page is ready at ${server.url}  (Ctrl-C stops it)`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close());
}

if (isStarted(import.meta.url)) await runProgram(() => serveUntilStopped(chosenPort()));
