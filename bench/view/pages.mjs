// The pages that are measured, bundled and minified as an application would ship them, and a server for them on this machine.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";

import { build } from "esbuild";

import { inRepository } from "../../scripts/folders.mjs";
import { measure } from "../../scripts/sizes.mjs";

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
/** With these a page has a clock of 5 µs instead of 100. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

export const PAGES = {
  mount: "view/mount.mjs",
  element: "view/element.mjs",
  react: "view/react.jsx",
  cases: "cases/page.mjs",
};

/** Every file that is served, by its path; and what each page loads, in bytes after brotli, but for the data. */
export async function makePages(data) {
  const files = new Map([["/data.json", JSON.stringify(data)]]);
  const wasm = readFileSync(inRepository("dist", "wasm", "tilgangspakker_bg.wasm"));
  files.set("/tilgangspakker_bg.wasm", wasm);
  files.set(
    "/cedar_wasm_bg.wasm",
    readFileSync(inRepository("bench", "node_modules", "@cedar-policy", "cedar-wasm", "web", "cedar_wasm_bg.wasm")),
  );
  const bytes = {};
  for (const [name, entry] of Object.entries(PAGES)) {
    const outputs = await bundle(inRepository("bench", entry), name);
    for (const { path, contents } of outputs) files.set(path, Buffer.from(contents));
    const style = outputs.some(({ path }) => path.endsWith(".css"))
      ? `<link rel="stylesheet" href="/${name}.css">`
      : "";
    files.set(
      `/${name}.html`,
      `<!doctype html><html lang="nb"><meta charset="utf-8"><title>${name}</title><style>body { font-family: sans-serif; }</style>${style}<body><main id="here"></main><script type="module" src="/${name}.js"></script>`,
    );
    const loaded = [...outputs.map((it) => Buffer.from(it.contents)), ...(name === "react" ? [] : [wasm])];
    bytes[name] = loaded.reduce((sum, content) => sum + measure("", content).brotli, 0);
  }
  return { files, bytes };
}

async function bundle(entry, name) {
  const { outputFiles } = await build({
    entryPoints: { [name]: entry },
    bundle: true,
    minify: true,
    format: "esm",
    target: "esnext",
    platform: "browser",
    jsx: "automatic",
    legalComments: "none",
    write: false,
    external: ["fs"],
    outdir: "/",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "dataurl", ".svg": "dataurl" },
    logLevel: "error",
  });
  return outputFiles.map(({ path, contents }) => ({
    path: `/${path.replaceAll("\\", "/").split("/").at(-1)}`,
    contents,
  }));
}

/** Serves files of a Map on a free port. */
export async function serveFiles(files) {
  const server = createServer(({ url }, response) => {
    const body = files.get(url);
    response.writeHead(body === undefined ? 404 : 200, {
      ...ISOLATED,
      "content-type": TYPES[extname(url)] ?? "text/plain",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
