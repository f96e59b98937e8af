import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { renderCatalogue } from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";

const today = await load();

const page = `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8">
    <title>Tilgangspakker</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="./tilgangspakker/styles.css">
    <script type="importmap">{ "imports": { "tilgangspakker": "./tilgangspakker/index.js", "tilgangspakker/catalogues/latest": "./tilgangspakker/catalogues/latest.js" } }</script>
    <script type="module" src="./browser.js"></script>
  </head>
  <body>
    <p id="answer"></p>
    <main>${renderCatalogue(today, { language: "nb" })}</main>
  </body>
</html>`;

const TYPES = { css: "text/css", js: "text/javascript", wasm: "application/wasm" };

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (pathname === "/") return response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  const [, ofPackage, ofOurs] =
    /^\/(?:tilgangspakker\/((?:[\w-]+\/)*[\w.-]+\.(?:css|js|wasm))|(browser\.js))$/.exec(pathname) ?? [];
  try {
    const file = ofPackage
      ? new URL(ofPackage, import.meta.resolve("tilgangspakker"))
      : new URL(ofOurs, import.meta.url);
    const content = await readFile(file);
    response.writeHead(200, { "Content-Type": TYPES[pathname.split(".").pop()] }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});

server.listen(process.env.PORT ?? 8080, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
