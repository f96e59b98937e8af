// The page's style sheet: bundled, and without what the page has no use for of the design system's theme.

import { bundle } from "./bundle.mjs";

/** As in scripts/bundle.mjs, in Lightning CSS's way of writing versions. */
const TARGETS = { chrome: 120 << 16, firefox: 117 << 16, safari: (17 << 16) | (2 << 8) };

/** Palettes of the theme that nothing here is coloured by. */
const UNUSED_PALETTE = /"brand[12]"/;

/** Answers the text of the style sheet. */
export async function bundleStyles(options) {
  const { transform } = await import("lightningcss");
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
        Rule: { style: ({ value }) => (value.selectors.every((selector) => UNUSED_PALETTE.test(JSON.stringify(selector))) ? [] : undefined) },
      },
    }));
  }
  return code.toString();
}
