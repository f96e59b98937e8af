// What reads policies as one file, dist/policy.js: the XML parser is put into it, since the package depends on no other.

import { readFileSync, writeFileSync } from "node:fs";
import { inRepository } from "./folders.mjs";
import { bundle } from "./bundle.mjs";

export async function buildPolicyReader() {
  const script = await bundle("js/policy.ts", {
    target: "es2022",
    // Names stay, so that a stack says something, and lines, so that tools see at a line's beginning that it exports.
    minify: false,
    minifySyntax: true,
  });
  // Others' licences want to be kept with their code.
  const licences = readFileSync(inRepository("js/policy/third-party.txt"), "utf8");
  writeFileSync(inRepository("dist/policy.js"), `/*!\n${licences}*/\n${script}`);
}
