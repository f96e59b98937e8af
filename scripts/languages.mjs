// The page's words as they are served: bokmål in the page's script, the other languages in files of their own, so that a
// reader fetches the one that is read. Each table knows where its texts begin in those files.

import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { importBundled } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";

/** The languages that are fetched when they are chosen, and where each stands in www/texts/. */
const OTHERS = { nn: 1, en: 2 };
const FUNCTIONS = "words.ts";

/** An esbuild plugin, and a list of texts for each language. They come in the order of the files' names, so that every build is the same. */
export async function languageFiles() {
  const gathered = Object.fromEntries(Object.keys(OTHERS).map((language) => [language, []]));
  const modules = new Map();
  for (const file of readdirSync(inRepository("www", "texts")).sort()) {
    if (file !== FUNCTIONS) modules.set(file, splitTables(await importBundled(`www/texts/${file}`), gathered));
  }
  const plugin = {
    name: "languages",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]www[\\/]texts[\\/][\w-]+\.ts$/ }, ({ path }) => {
        const contents = modules.get(basename(path));
        return contents === undefined ? undefined : { contents, loader: "js" };
      });
    },
  };
  return { plugin, gathered };
}

/** The module that is left when other languages have been taken out of its tables: see `Split` in www/texts/words.ts. */
function splitTables(tables, gathered) {
  return Object.entries(tables)
    .map(([name, table]) => {
      const from = gathered.nn.length;
      for (const [language, at] of Object.entries(OTHERS)) gathered[language].push(...Object.values(table).map((all) => all[at]));
      const nb = Object.fromEntries(Object.entries(table).map(([key, all]) => [key, all[0]]));
      return `export const ${name} = ${JSON.stringify({ from, nb })};`;
    })
    .join("\n");
}
