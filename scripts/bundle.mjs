// One script or style sheet of all that it uses.

import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "./program.mjs";
import { inRepository } from "./folders.mjs";
import { monthName, newestMonth } from "./months.mjs";

/** The first that read nested CSS as the design system writes it; spelling it out for older ones costs size. */
const BROWSERS = ["chrome120", "firefox117", "safari17.2"];

/** What www/today.ts declares. */
const MONTH = {
  NEWEST_MONTH: JSON.stringify(newestMonth()),
  NEWEST_MONTH_IN_NORWEGIAN: JSON.stringify(monthName(newestMonth(), "nb")),
  NEWEST_MONTH_IN_ENGLISH: JSON.stringify(monthName(newestMonth(), "en")),
};

/** Answers the text of what `entry`, a path or one in the repository, becomes. */
export async function bundle(entry, { define, ...options } = {}) {
  // Fetched only now: before set-up it may not be installed.
  const { build } = await import("esbuild");
  try {
    const { outputFiles } = await build({
      entryPoints: [isAbsolute(entry) ? entry : inRepository(entry)],
      bundle: true,
      minify: true,
      charset: "utf8",
      format: "esm",
      target: BROWSERS,
      alias: { tilgangspakker: inRepository("dist", "index.js"), "tilgangspakker/policy": inRepository("dist", "policy.js"), "tilgangspakker/styles.css": inRepository("dist", "styles.css") },
      define: { ...MONTH, ...define },
      legalComments: "none",
      // Pictures and fonts named in the styles are copied as they are, with www/'s other files.
      external: ["*.svg", "*.png", "*.woff2"],
      logLevel: "warning",
      write: false,
      ...options,
    });
    return outputFiles[0].text;
  } catch (error) {
    throw new Failure(`${entry} could not be bundled: ${error.message}`);
  }
}

/** What a TypeScript module of the page exports, for the build to use. */
export async function importBundled(entry) {
  const script = await bundle(entry, { platform: "node" });
  return import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`);
}

/** The package itself, loaded. */
export async function importPackage() {
  const tilgangspakker = await import(pathToFileURL(inRepository("dist", "node.js")));
  await tilgangspakker.default();
  return tilgangspakker;
}
