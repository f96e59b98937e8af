// Whether every link of a folder of pages leads to something, and whether the pages fetch nothing from elsewhere.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Failure } from "../scripts/program.mjs";

const MOST_TOLD = 30;

/** Elements that fetch what they name; what `a` names is fetched only where a reader follows it. */
const LINK = /<(a|link|script|img|source|iframe)\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const ID = /\s(?:id|name)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const IMPORTED = /url\(\s*["']?((?:https?:)?\/\/[^"')]+)/g;
const ELSEWHERE = /^(?:[a-z][a-z+.-]*:|\/\/)/i;

export function checkLinks(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const known = new Set(files);
  const idsOf = new Map();
  const ids = (file) => {
    if (!idsOf.has(file))
      idsOf.set(file, new Set([...readFileSync(file, "utf8").matchAll(ID)].map(valueOf).map(unescaped)));
    return idsOf.get(file);
  };

  const faults = [];
  let links = 0;
  for (const file of files.filter((name) => /\.(html|css)$/.test(name))) {
    const fault = (what) => faults.push(`${relative(folder, file)}: ${what}`);
    // What stands in a script is no markup.
    const text = readFileSync(file, "utf8").replace(/(<script\b[^>]*>)[^]*?(<\/script>)/g, "$1$2");
    for (const [, address] of text.matchAll(IMPORTED)) fault(`fetches ${address}`);
    if (!file.endsWith(".html")) continue;
    for (const [, element, ...quoted] of text.matchAll(LINK)) {
      links++;
      const address = unescaped(valueOf(["", ...quoted]));
      if (ELSEWHERE.test(address)) {
        if (element !== "a" && !address.startsWith("data:")) fault(`<${element}> fetches ${address}`);
        continue;
      }
      const [path, fragment] = address.split("#");
      const target = path ? join(dirname(file), decoded(path.split("?")[0])) : file;
      if (!known.has(target)) fault(`${address} leads to no file`);
      else if (fragment && target.endsWith(".html") && !isIn(ids(target), fragment))
        fault(`${address} leads to no such place`);
    }
  }
  if (links === 0) throw new Failure(`There is no link at all in ${folder}: the pages are not read as they should be.`);
  if (faults.length > 0)
    throw new Failure(`${faults.length} links lead to nothing or elsewhere:\n${faults.slice(0, MOST_TOLD).join("\n")}`);
  console.log(`${links} links lead to something, on ${files.filter((name) => name.endsWith(".html")).length} pages.`);
}

/** As it stands where it is no address: then it leads nowhere. */
function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A range of lines of a source file is found by its ends. */
function isIn(ids, fragment) {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(fragment) ?? [];
  return ids.has(fragment) || ids.has(decoded(fragment)) || (ids.has(first) && ids.has(last));
}

const valueOf = ([, ...quoted]) => quoted.find((value) => value !== undefined) ?? "";
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", "#x2F": "/" };
const unescaped = (text) => text.replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all);
