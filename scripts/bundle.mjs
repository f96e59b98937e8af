// One script or style sheet of all that it uses.

import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { inRepository } from "./folders.mjs";
import { packagesIn } from "./pieces.mjs";
import { Failure } from "./program.mjs";

/** The first that read nested CSS as the design system writes it; spelling it out for older ones costs size. */
const BROWSERS = ["chrome120", "firefox117", "safari17.2"];

/** Answers the text of what `entry`, a path or one in the repository, becomes. */
export async function bundle(entry, options = {}) {
  const { outputFiles } = await built(entry, options);
  return outputFiles[0].text;
}

/** The same, with the folders of what others wrote of it. */
export async function bundleOfOthers(entry, options = {}) {
  const { outputFiles, metafile } = await built(entry, { ...options, metafile: true });
  return { script: outputFiles[0].text, folders: packagesIn(metafile) };
}

async function built(entry, options) {
  // Fetched only now: before set-up it may not be installed.
  const { build } = await import("esbuild");
  try {
    return await build({
      entryPoints: [isAbsolute(entry) ? entry : inRepository(entry)],
      bundle: true,
      minify: true,
      charset: "utf8",
      format: "esm",
      target: BROWSERS,
      alias: {
        tilgangspakker: inRepository("dist", "index.js"),
        "tilgangspakker/policy": inRepository("dist", "policy.js"),
        "tilgangspakker/styles.css": inRepository("dist", "styles.css"),
      },
      legalComments: "none",
      logLevel: "warning",
      write: false,
      ...options,
    });
  } catch (error) {
    throw new Failure(`${entry} could not be bundled: ${error.message}`);
  }
}

/** The package itself, loaded. */
export async function importPackage() {
  const tilgangspakker = await import(pathToFileURL(inRepository("dist", "node.js")));
  await tilgangspakker.default();
  return tilgangspakker;
}
