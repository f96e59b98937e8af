// The page's style sheet: bundled, and without what the page has no use for of the design system.

import { bundle } from "./bundle.mjs";

/** As in scripts/bundle.mjs, in Lightning CSS's way of writing versions. */
const TARGETS = { chrome: 120 << 16, firefox: 117 << 16, safari: (17 << 16) | (2 << 8) };

/**
 * What is left out though its words stand in the texts: palettes that nothing here is coloured by, switches, which are
 * no statements of a script, and the padlock on the label of a read-only field, where ours has no label.
 */
const UNUSED = /"brand[12]"|"value":"switch"|"readonly".*"before"/;

/**
 * Answers the text of the style sheet. A rule is left out when it is for a class, an attribute or an element whose name
 * does not stand anywhere in `texts`: the HTML, the scripts and the module, which is where all that is styled comes from.
 */
export async function bundleStyles(texts, options) {
  const { transform } = await import("lightningcss");
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
          return !["is", "where", "has", "any"].includes(part.kind) || part.selectors.some(isUsed);
        default:
          return true;
      }
    });
  return isUsed;
}

/** As scripts name attributes: `ariaSort`, `dataset.tpStatus`. */
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
