// The page's words as they are served: bokmål in the page's script, the other languages in files of their own, so that a
// reader fetches the one that is read. Each text knows its place in those files.

import { basename } from "node:path";
import { importBundled } from "./bundle.mjs";

/** The languages that are fetched when they are chosen, and where each stands in www/texts/. */
const OTHERS = { nn: 1, en: 2 };

/** An esbuild plugin, and what it has gathered after the build: a list of texts for each language. */
export function languageFiles() {
  const gathered = Object.fromEntries(Object.keys(OTHERS).map((language) => [language, []]));
  const plugin = {
    name: "languages",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]www[\\/]texts[\\/][\w-]+\.ts$/ }, async ({ path }) => {
        if (basename(path) === "words.ts") return undefined;
        const tables = Object.entries(await importBundled(path));
        const contents = tables.map(([name, table]) => {
          const texts = Object.entries(table).map(([key, all]) => {
            const place = gathered.nn.length;
            for (const [language, at] of Object.entries(OTHERS)) gathered[language].push(all[at]);
            return `${key}:${JSON.stringify([all[0], place])}`;
          });
          return `export const ${name}={${texts}};`;
        });
        return { contents: contents.join("\n"), loader: "js" };
      });
    },
  };
  return { plugin, gathered };
}
