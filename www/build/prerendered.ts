// The page's HTML with its words in bokmål and version 3's views in place, so that it can be read before, and without, any
// script; and the policy on content that it is served with. It comes in two editions: a site of several files, and one file.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inRepository } from "../../scripts/folders.mjs";
import { newestMonth } from "../../scripts/months.mjs";

type Edition = "site" | "file";
type Shell = Readonly<Record<string, readonly [string, string, string]>>;

/** Which function of the package fills which place. */
const VIEWS = { notices: "renderNotices", tree: "renderTree", table: "renderPropertyTable" } as const;
const PLACE = /<!-- tilgangspakker:(notices|tree|table) -->/g;
const HEAD_SCRIPT = '<script src="./elsewhere.js"></script>';

export function prerendered(edition: Edition): import("vite").Plugin {
  let isBuilt = false;
  return {
    name: "tilgangspakker:prerendered",
    config: (_, { command }) => void (isBuilt = command === "build"),
    transformIndexHtml: {
      order: "pre",
      handler: async (html, { path }) => {
        if (!path.endsWith("index.html")) return html;
        const script = headScript();
        const page = withStatement(await withViews(await withWords(editionOf(html, edition))), edition).replace(
          HEAD_SCRIPT,
          () => `<script>${script}</script>`,
        );
        // Where it is served from its sources, Vite puts scripts and styles of its own in.
        return isBuilt && edition === "site"
          ? page.replace(
              '<meta name="color-scheme"',
              `<meta http-equiv="Content-Security-Policy" content="${policy([hashOf(script)])}">\n    $&`,
            )
          : page;
      },
    },
  };
}

const MODULE_SCRIPT = /\n *<script type="module"[^>]*><\/script>/;

/** Puts the script behind the styles: what can be read without it is not to wait for it on a slow line. */
export function stylesFirst(): import("vite").Plugin {
  return {
    name: "tilgangspakker:styles-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const [script] = MODULE_SCRIPT.exec(html) ?? [];
        return script
          ? html
              .replace(script, "")
              .replace("\n  </head>", () => `${script.replace("<script", '<script fetchpriority="low"')}\n  </head>`)
          : html;
      },
    },
  };
}

/** What may run, be fetched and be shown: what lies beside the page. */
const policy = (scripts: readonly string[]): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types tilgangspakker tilgangspakker-page",
  ].join("; ");

export const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The script that runs before anything is shown: it stands in the page, or it would come too late. */
function headScript(): string {
  return readFileSync(inRepository("www", "elsewhere.js"), "utf8")
    .replace(/^ *\/\/.*\n/gm, "")
    .replace(/\n\s*/g, " ")
    .trim();
}

/** The template without what is for the other edition only. */
function editionOf(html: string, edition: Edition): string {
  return html.replace(/\n *<(\w+)\b[^>]* data-only="(\w+)"[^]*?<\/\1>/g, (element: string, _: string, only: string) =>
    only === edition ? element.replace(` data-only="${only}"`, "") : "",
  );
}

/** Puts the words that elements name by `data-text` into them, and those of `data-text-label` beside them. */
async function withWords(html: string): Promise<string> {
  const shell = await shellWords();
  const word = (name: string) => {
    const [nb] = shell[name] ?? [];
    if (nb === undefined) throw new Error(`www/index.html: there is no text "${name}" in www/texts/shell.ts.`);
    return escaped(nb);
  };
  return html
    .replace(/(data-text="(\w+)"[^>]*>)(?=<)/g, (_: string, start: string, name: string) => start + word(name))
    .replace(/data-text-label="(\w+)"/g, (attribute: string, name: string) => `${attribute} aria-label="${word(name)}"`)
    .replace(/data-to-register href="#"/, `data-to-register href="#catalogue=${newestMonth()}"`);
}

/** The table of the page's words, as its module exports it. */
async function shellWords(): Promise<Shell> {
  const months = {
    NEWEST_MONTH: newestMonth(),
    NEWEST_MONTH_IN_NORWEGIAN: (await import("../../scripts/months.mjs")).monthName(newestMonth(), "nb"),
    NEWEST_MONTH_IN_ENGLISH: "",
  };
  const { outputFiles } = await build({
    entryPoints: [inRepository("www", "texts", "shell.ts")],
    bundle: true,
    format: "esm",
    define: Object.fromEntries(Object.entries(months).map(([name, value]) => [name, JSON.stringify(value)])),
    write: false,
  });
  const { shell } = (await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`
  )) as { shell: Shell };
  return shell;
}

/** The template with version 3's views in their places. */
async function withViews(html: string): Promise<string> {
  const tilgangspakker = await import(pathToFileURL(inRepository("dist", "node.js")).href);
  await tilgangspakker.default();
  const catalogue = tilgangspakker.Catalogue.version3();
  return html.replace(PLACE, (_: string, name: keyof typeof VIEWS) =>
    tilgangspakker[VIEWS[name]](catalogue, { language: "nb", headingLevel: name === "notices" ? 2 : 3 }),
  );
}

/** The accessibility statement in each language, out of its own page. */
function withStatement(html: string, edition: Edition): string {
  if (edition === "site") return html;
  const page = readFileSync(inRepository("www", "tilgjengelighet.html"), "utf8");
  const [, sections] = /<!-- statement:[^>]*-->([^]*)<!-- \/statement -->/.exec(page) ?? [];
  if (!sections)
    throw new Error(
      "www/tilgjengelighet.html: the comments that stand around the statement are gone: <!-- statement: … --> and <!-- /statement -->.",
    );
  return html.replace("<!-- tilgangspakker:statement -->", () => sections.trim());
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
