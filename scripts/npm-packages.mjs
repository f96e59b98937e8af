// node_modules, just as package-lock.json has it: the repository's own, and the measurements'.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inRepository } from "./folders.mjs";
import { run } from "./process.mjs";

export const npmPrograms = inRepository("node_modules", ".bin");

/** A program of an npm package, by its JavaScript file: node_modules/.bin holds none that node can start on Windows. */
export const npmPackageProgram = (name, ...file) => inRepository("node_modules", name, ...file);

/** Installs the packages of a folder of the repository. */
export async function setUpNpmPackages(folder = ".") {
  const lock = createHash("sha256").update(readFileSync(inRepository(folder, "package-lock.json"))).digest("hex");
  // npm's own bookkeeping does not say which lock file it went by, so we note it after every full install.
  const stamp = inRepository(folder, "node_modules", ".installed-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;

  console.log(`Installing the npm packages of ${join(folder, "package-lock.json")} (under a minute) …`);
  const [npm, ...first] = npmCommand();
  // None of the packages needs its install script, and NODE_ENV=production must not leave out what builds the page.
  await run(npm, [...first, "ci", "--prefix", inRepository(folder), "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"], {
    advice: "Check the connection to the npm registry. Where package.json and package-lock.json disagree, run `npm install` there and commit the lock file.",
  });
  writeFileSync(stamp, lock);
}

/** Under `npm start` npm says where its program lies; started by hand, the one on PATH is asked. */
export function npmCommand() {
  const program = process.env.npm_execpath;
  return program && basename(program) === "npm-cli.js" ? [process.execPath, program] : ["npm"];
}
