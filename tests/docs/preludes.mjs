// What an example in a doc comment may use without saying where it is from, so that editors show the call and nothing around it.

const ENTRIES = [
  "tilgangspakker",
  "tilgangspakker/elements",
  "tilgangspakker/policy",
  "tilgangspakker/catalogues/latest",
];
const EXPORTS = await Promise.all(
  ENTRIES.map(async (entry) => [entry, Object.keys(await import(entry)).filter((name) => name !== "default")]),
);

/** Today's register, and version 3. */
const CONSTANTS = { catalogue: "const catalogue = await load();", seed: "const seed = Catalogue.version3();" };

/**
 * The code that runs before an example: it imports what the example uses, loads the module, and declares the constants that are used. It
 * is one line without an end, so that faults are told by the lines of the example. An example with imports is a module of its own.
 */
export function preludeOf(example) {
  if (/^import\b/m.test(example)) return "";
  const constants = Object.keys(CONSTANTS)
    .filter((name) => uses(example, name))
    .map((name) => CONSTANTS[name]);
  const body = [...constants, example].join(" ");
  const imports = EXPORTS.map(([entry, names]) => [entry, names.filter((name) => uses(body, name))])
    .filter(([, names]) => names.length > 0)
    .map(([entry, names]) => `import { ${names.join(", ")} } from "${entry}";`);
  // An element that is made by its tag names nothing of the entry that defines it.
  if (example.includes("access-package-")) imports.push('import "tilgangspakker/elements";');
  return ['import init from "tilgangspakker";', ...imports, "await init();", ...constants, ""].join(" ");
}

/** A name of its own, and no property. */
const uses = (code, name) => new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).test(code);
