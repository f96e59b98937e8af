// The package's style sheet.

import { writeFileSync } from "node:fs";
import { inRepository } from "./folders.mjs";

/** Writes dist/styles.css, and its text as a module for the elements. Only nesting and ranges, which have a `<`, are written in another way. */
export async function buildStyles() {
  const { bundle, Features } = await import("lightningcss");
  const { code } = bundle({
    filename: inRepository("js", "styles", "styles.css"),
    minify: true,
    include: Features.Nesting | Features.MediaRangeSyntax,
  });
  writeFileSync(inRepository("dist", "styles.css"), code);
  writeFileSync(inRepository("dist", "elements", "sheet.js"), `export default ${JSON.stringify(code.toString())};\n`);
}
