// A host of the built page that can be changed, and that can be out of reach.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { inRepository } from "../../scripts/folders.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { test as base } from "./fixtures.ts";

export const WORKER = "service-worker.js";
export const MANIFEST = "manifest.webmanifest";

export const test = base.extend<{ host: Host }>({
  serviceWorkers: "allow",
  host: async ({}, use) => {
    const host = new Host();
    await host.comesUp();
    await use(host);
    await host.end();
  },
});

const integrityOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

export class Host {
  readonly #folder = mkdtempSync(join(tmpdir(), "tilgangspakker-"));
  #server: { url: string; close(): Promise<unknown> } | undefined;
  #silent: Server | undefined;
  #port = 0;

  constructor() {
    this.copyTo("");
  }

  /** The page, in a folder of the host. */
  copyTo(folder: string) {
    cpSync(inRepository("site"), join(this.#folder, folder), { recursive: true });
  }

  get url() {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async comesUp() {
    await this.#fallSilent(false);
    this.#server = await serveSite({ port: this.#port, folder: this.#folder });
    this.#port = Number(new URL(this.#server.url).port);
  }

  async goesDown() {
    await this.#server?.close();
    this.#server = undefined;
  }

  /** Takes what is asked, and never answers. */
  async fallsSilent() {
    await this.goesDown();
    await this.#fallSilent(true);
  }

  async #fallSilent(isSilent: boolean) {
    if (!isSilent) return void this.#silent?.close();
    const server = createServer((socket) => socket.on("error", () => {}));
    await new Promise<void>((done) => server.listen(this.#port, "127.0.0.1", done));
    this.#silent = server;
  }

  /** Answers everything with a fault of its own. */
  async fails() {
    await this.goesDown();
    const server = createHttpServer((_, response) => response.writeHead(503).end("Out of order."));
    await new Promise<void>((done) => server.listen(this.#port, "127.0.0.1", done));
    const close = async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    };
    this.#server = { url: this.url, close };
  }

  /** Leads from addresses with `.html` to those without, as some hosts do. */
  async hidesExtensions() {
    await this.goesDown();
    const behind = await serveSite({ port: 0, folder: this.#folder });
    const server = createHttpServer(async ({ url = "/", method = "GET" }, response) => {
      const [, folder, name] = /^(.*\/)([^/]+)\.html$/.exec(url) ?? [];
      if (name) return response.writeHead(308, { Location: name === "index" ? `${folder}` : `${folder}${name}` }).end();
      const inside = /\/[^/.]+$/.test(url) ? `${url}.html` : url;
      const answer = await fetch(behind.url + inside, { method });
      response.writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type") ?? "" });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    await new Promise<void>((done) => server.listen(this.#port, "127.0.0.1", done));
    const close = async () => {
      server.closeAllConnections();
      await Promise.all([behind.close(), new Promise((done) => server.close(done))]);
    };
    this.#server = { url: this.url, close };
  }

  leavesOut(...files: string[]) {
    for (const file of files) rmSync(join(this.#folder, file));
  }

  /** Puts another edition of the page in place: one with these words in it. Half of it, the worker alone, where `isHalf`. */
  deploys(words: string, { isHalf = false, folder = "" } = {}) {
    const [page, worker] = [join(this.#folder, folder, "index.html"), join(this.#folder, folder, WORKER)];
    const [before, itsWorker] = [readFileSync(page, "utf8"), readFileSync(worker, "utf8")];
    const after = before.replace(/(<span data-text="unofficial">)[^<]*/, `$1${words}`);
    const edition = createHash("sha256").update(words).digest("hex").slice(0, 12);
    writeFileSync(
      worker,
      itsWorker.replaceAll(integrityOf(before), integrityOf(after)).replace(/"[0-9a-f]{12}"/g, `"${edition}"`),
    );
    if (!isHalf) writeFileSync(page, after);
  }

  async end() {
    await this.goesDown();
    this.#silent?.close();
    rmSync(this.#folder, { recursive: true });
  }
}

/** The editions that are kept, oldest first. */
export const editions = (page: Page) => page.evaluate(() => caches.keys());

/** Opens the page, and waits until all of it is kept. */
export async function visit(page: Page, url: string) {
  await page.goto(url);
  await page.waitForSelector("html[data-ready]");
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated") await new Promise((done) => active?.addEventListener("statechange", done));
  });
}
