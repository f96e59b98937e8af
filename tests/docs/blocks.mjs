// The fenced blocks of everything that people read: guides, READMEs, and the examples in the package's types.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { inRepository, repository } from "../../scripts/folders.mjs";

/**
 * A page as { name, isOfTypes, blocks }: `isOfTypes` where its blocks are examples in doc comments. A block as
 *
 *   language   the first word behind the fence: "js"
 *   words      what follows it: `browser`, `catalogue`
 *   named      what follows it with a value: { as: "policy.xml" }
 *   text       what stands between the fences, without the indentation of the fence
 *   line       where the fence stands, from 1
 */
export function pages() {
  return [...guides(), ...declarations()].filter(({ blocks }) => blocks.length > 0);
}

function guides() {
  const named = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"];
  const inDocs = readdirSync(inRepository("docs"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name}`);
  const examples = existsSync(inRepository("examples"))
    ? readdirSync(inRepository("examples"), { withFileTypes: true })
    : [];
  const ofExamples = [
    "examples/README.md",
    ...examples.filter((entry) => entry.isDirectory()).map(({ name }) => `examples/${name}/README.md`),
  ];
  return [...named, ...inDocs, ...ofExamples.filter((file) => existsSync(inRepository(file)))].map((name) => ({
    name,
    blocks: blocksOf(readFileSync(inRepository(name), "utf8").split("\n"), name),
  }));
}

/** The examples in the declarations that the package's entries lead to. */
function declarations() {
  return declarationFiles().map((file) => {
    const name = relative(repository, file);
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .map((line) => (/^\s*(\/\*\*|\*)/.test(line) ? line.replace(/^\s*(?:\/\*\*|\*\/?) ?/, "") : ""));
    lines.forEach((line, at) => {
      // An example may have a title; the next line with something on it opens its block.
      if (!/^@example\b/.test(line)) return;
      const next = lines.slice(at + 1).find((it) => it.trim() !== "");
      if (!/^(```|~~~)/.test(next ?? ""))
        throw new Error(`${name}:${at + 1}: an @example must hold a fenced block, which a test can run.`);
    });
    return { name, isOfTypes: true, blocks: blocksOf(lines, name) };
  });
}

/** The declarations that the package's entries lead to. */
export function declarationFiles() {
  const { exports } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
  const files = new Set();
  const visit = (file) => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, from] of readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]*)\.js"/g))
      visit(join(dirname(file), `${from}.d.ts`));
  };
  for (const { types } of Object.values(exports)) if (types) visit(inRepository(types));
  return [...files].filter((file) => !file.includes("/wasm/"));
}

export function blocksOf(lines, name) {
  const blocks = [];
  let open;
  lines.forEach((line, at) => {
    const fence = /^(\s*)(`{3,}|~{3,})\s*(.*)$/.exec(line);
    if (open) {
      if (fence && fence[3] === "" && fence[2].startsWith(open.fence)) {
        blocks.push(open.block);
        open = undefined;
      } else {
        open.block.text += `${line.startsWith(open.indent) ? line.slice(open.indent.length) : line}\n`;
      }
      return;
    }
    if (!fence) return;
    const [language = "", ...info] = fence[3].trim().split(/\s+/);
    const isNamed = (word) => word.includes("=");
    const named = Object.fromEntries(
      info.filter(isNamed).map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
    );
    open = {
      indent: fence[1],
      fence: fence[2],
      block: { language, words: info.filter((word) => !isNamed(word)), named, text: "", line: at + 1 },
    };
  });
  if (open) throw new Error(`${name}:${open.block.line}: this block has no end.`);
  return blocks;
}
