// What the page has for when there is no network: its service worker, told which files to keep, and what makes it one that can be installed.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { inRepository } from "../../scripts/folders.mjs";

const WORKER = "service-worker.js";
/** As each comes in the script of the worker, which knows it by no other name. */
const GIVEN = { edition: "EDITION", files: "FILES" } as const;

/** Names the worker, which lies beside the page, since it serves what lies below it. */
export const isWorker = (name: string): boolean => `${name}.js` === WORKER;

export function offline(): import("vite").Plugin {
  return {
    name: "tilgangspakker:offline",
    apply: "build",
    enforce: "post",
    generateBundle: {
      // The page's HTML is made only now.
      order: "post",
      handler(_, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== "chunk") throw new Error(`There is no ${WORKER} among what was bundled.`);
        const contents = Object.values(bundle)
          .filter((it) => it !== worker)
          .map((it) => [it.fileName, it.type === "chunk" ? it.code : it.source] as const);
        worker.code = withFiles(worker.code, filesOf(contents));
        for (const [fileName, source] of installable()) this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}

/** Every file of the page by its address, with its checksum. */
function filesOf(contents: readonly (readonly [string, string | Uint8Array])[]): Record<string, string> {
  const files = contents.map(([name, content]) => [name, integrityOf(content)] as const);
  // Most come to the page by its folder.
  const index = files.filter(([name]) => name === "index.html").map(([, integrity]) => ["./", integrity] as const);
  return Object.fromEntries([...files, ...index].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function withFiles(code: string, files: Readonly<Record<string, string>>): string {
  const list = JSON.stringify(files);
  const edition = createHash("sha256").update(list).digest("hex").slice(0, 12);
  for (const name of Object.values(GIVEN))
    if (!new RegExp(`\\b${name}\\b`).test(code))
      throw new Error(`www/offline/service-worker.ts: it makes no use of ${name}.`);
  return code
    .replaceAll(new RegExp(`\\b${GIVEN.edition}\\b`, "g"), JSON.stringify(edition))
    .replaceAll(new RegExp(`\\b${GIVEN.files}\\b`, "g"), () => list);
}

const integrityOf = (content: string | Uint8Array): string =>
  `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** The manifest and its icons, by the names that they have in it. */
function installable(): (readonly [string, Uint8Array])[] {
  const icons = readdirSync(inRepository("www", "icons")).map((name) => `icons/${name}`);
  return [
    ["manifest.webmanifest", readFileSync(inRepository("www", "offline", "manifest.webmanifest"))],
    ...icons.map((name) => [name, readFileSync(inRepository("www", name))] as const),
  ];
}
