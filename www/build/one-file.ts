// The whole page in one file, which works from a disk and without a connection: styles, scripts, module and catalogues stand
// in it, and its content policy lets nothing else in, and nothing out.

import { readFileSync } from "node:fs";
import { inRepository } from "../../scripts/folders.mjs";
import { hashOf } from "./prerendered.ts";

const NAME = "tilgangspakker.html";

/** Puts everything that was bundled into the HTML, and writes that alone. */
export function oneFile(): import("vite").Plugin {
  return {
    name: "tilgangspakker:one-file",
    enforce: "post",
    generateBundle: {
      // After Vite has put what it knows of each import in.
      order: "post",
      handler(_, bundle) {
        const html = Object.values(bundle).find((it) => it.fileName.endsWith("index.html"));
        const script = Object.values(bundle).find((it) => it.type === "chunk");
        const style = Object.values(bundle).find((it) => it.fileName.endsWith(".css"));
        if (html?.type !== "asset" || script?.type !== "chunk" || style?.type !== "asset")
          throw new Error("The edition of one file is made of one page, one script and one style sheet.");
        const source = filled(String(html.source), scriptText(script.code), styleText(String(style.source)));
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: "asset", fileName: NAME, source });
      },
    },
  };
}

function filled(html: string, script: string, style: string): string {
  const icon = readFileSync(inRepository("www", "icon.svg")).toString("base64");
  const head = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? "";
  const replacements: readonly (readonly [RegExp, string])[] = [
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${icon}">`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`],
    [
      /(?=<meta name="color-scheme")/,
      `<meta http-equiv="Content-Security-Policy" content="${policy([head, script], style)}">\n    `,
    ],
  ];
  let made = html;
  for (const [place, content] of replacements) {
    if (!place.test(made))
      throw new Error(`www/index.html: nothing in it fits ${place}, which the edition of one file replaces.`);
    made = made.replace(place, () => content);
  }
  const left = [...html.matchAll(/\s(?:src|href)="(?!#|data:|https:)([^"]*)"/g)]
    .map(([, address]) => address)
    .filter((address) => !/\.(js|css|svg)$/.test(address ?? ""));
  if (left.length > 0)
    throw new Error(
      `www/index.html: the edition of one file has nothing beside it, but refers to ${left.join(", ")}. Mark the element data-only="site".`,
    );
  return made;
}

/** What is in the file may run; nothing may be fetched but what stands in it, and nothing sent or left. */
const policy = (scripts: readonly string[], style: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "connect-src data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types tilgangspakker tilgangspakker-page",
  ].join("; ");

/** A script whose text does not end the element that it stands in. Both can only stand in strings, where `\x3C` is the same. */
const scriptText = (script: string) => script.replace(/<(?=\/script|!--)/gi, "\\x3C");

function styleText(style: string): string {
  if (/<\/style/i.test(style))
    throw new Error('www/page.css: "</style" in it would end the style sheet where it stands in the HTML.');
  return style;
}
