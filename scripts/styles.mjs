// The package's style sheet, and the page's: bundled, and without what the page has no use for.

import { writeFileSync } from "node:fs";
import { bundle } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";

/** As in scripts/bundle.mjs, in Lightning CSS's way of writing versions. */
const TARGETS = { chrome: 120 << 16, firefox: 117 << 16, safari: (17 << 16) | (2 << 8) };

/**
 * What is left out though its words stand in the texts: palettes that nothing here is coloured by, switches, which are
 * no statements of a script, and the padlock on the label of a read-only field, where ours has no label.
 */
const UNUSED = /"brand[12]"|"value":"switch"|"readonly".*"before"/;

/** Writes dist/styles.css, and its text as a module for the elements. Only nesting and ranges, which have a `<`, are written in another way. */
export async function buildStyles() {
  const { bundle, Features } = await import("lightningcss");
  const { code } = bundle({ filename: inRepository("js", "styles", "styles.css"), minify: true, include: Features.Nesting | Features.MediaRangeSyntax });
  writeFileSync(inRepository("dist", "styles.css"), code);
  writeFileSync(inRepository("dist", "elements", "sheet.js"), `export default ${JSON.stringify(code.toString())};\n`);
}

/**
 * Answers the text of the page's style sheet. A rule is left out when it is for a class, an attribute or an element whose name
 * does not stand anywhere in `texts`: the HTML, the scripts and the module, which is where all that is styled comes from.
 */
export async function bundlePageStyles(texts, options) {
  const { transform, Features } = await import("lightningcss");
  const isUsed = selectorsIn(texts.join("\n"));
  let code = Buffer.from(await bundle("www/page.css", options));
  // What only uses a property that is gone goes with the next round.
  for (let length = Infinity; code.length < length; ) {
    length = code.length;
    const used = new Set();
    transform({ filename: "page.css", code, visitor: { Variable: ({ name }) => void used.add(name.ident) } });
    ({ code } = transform({
      filename: "page.css",
      code,
      minify: true,
      targets: TARGETS,
      // It stands where Designsystemet's tokens are missing, and the page has them.
      exclude: Features.LightDark,
      visitor: {
        Declaration: { custom: ({ name }) => (name.startsWith("--") && !used.has(name) ? [] : undefined) },
        Rule: { style: ({ value }) => (value.selectors.some((selector) => isUsed(selector) && !UNUSED.test(JSON.stringify(selector))) ? undefined : []) },
      },
    }));
  }
  return code.toString();
}

function selectorsIn(text) {
  const stands = (name) => [name, camel(name), camel(name.replace(/^data-/, ""))].some((it) => text.includes(it));
  const isUsed = (selector) =>
    selector.every((part) => {
      switch (part.type) {
        case "class":
          return text.includes(part.name);
        case "type":
          return text.includes(`<${part.name}`) || text.includes(`"${part.name}"`);
        case "attribute":
          return stands(part.name) && (!part.operation || text.includes(part.operation.value));
        case "pseudo-class":
          // The page has no elements of its own.
          if (part.kind === "host") return false;
          return !["is", "where", "has", "any"].includes(part.kind) || part.selectors.some(isUsed);
        default:
          return true;
      }
    });
  return isUsed;
}

/** As scripts name attributes: `ariaSort`, `dataset.tpStatus`. */
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
