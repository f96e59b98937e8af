// Where blocks are run: folders in which the package is installed from its tarball, as a reader has it, and an empty one where
// a page installs it itself.

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { inRepository } from "../../scripts/folders.mjs";

const start = promisify(execFile);

const QUIETLY = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];

/** What blocks may import besides the package. */
const BESIDE = {
  "@modelcontextprotocol/sdk": "node_modules/@modelcontextprotocol/sdk",
  "@types/node": "node_modules/@types/node",
  "@types/react": "docs/node_modules/@types/react",
  "@types/react-dom": "docs/node_modules/@types/react-dom",
  react: "docs/node_modules/react",
  "react-dom": "docs/node_modules/react-dom",
};

export async function makeWorkplace() {
  const root = mkdtempSync(join(tmpdir(), "tilgangspakker-docs-"));
  const [withPackage, empty, commands] = ["with-package", "empty", "commands"].map((name) => join(root, name));
  for (const folder of [withPackage, empty, commands]) mkdirSync(folder);

  await start("npm", ["pack", ...QUIETLY, "--pack-destination", root], { cwd: inRepository() });
  const tarball = join(
    root,
    readdirSync(root).find((name) => name.endsWith(".tgz")),
  );
  writeFileSync(join(withPackage, "package.json"), '{ "private": true, "type": "module" }\n');
  await start("npm", ["install", ...QUIETLY, "--no-save", tarball], { cwd: withPackage });
  for (const [name, from] of Object.entries(BESIDE)) {
    if (!existsSync(inRepository(from))) continue;
    mkdirSync(join(withPackage, "node_modules", name, ".."), { recursive: true });
    symlinkSync(inRepository(from), join(withPackage, "node_modules", name));
  }
  writeCommands(commands, tarball);

  return {
    root,
    withPackage,
    packageFolder: join(withPackage, "node_modules", "tilgangspakker"),
    /** A new folder for a page, below one with the package, or with nothing in it. */
    folderFor(page, isEmpty) {
      const folder = join(isEmpty ? empty : withPackage, page.replaceAll(/\W+/g, "-"));
      mkdirSync(folder);
      if (!isEmpty) symlinkSync(join(withPackage, "node_modules"), join(folder, "node_modules"));
      return folder;
    },
    /** Runs a program there, and answers how it ended and what it printed. */
    run: (program, args, cwd) => outcomeOf(start(program, args, { cwd, env: environment(commands), timeout: 120_000 })),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** `npm install tilgangspakker` gets the tarball, as long as no registry has the package; `npx` starts what is installed, and saves the time that npm takes. */
function writeCommands(folder, tarball) {
  const npm = `for it; do shift; if [ "$it" = tilgangspakker ]; then it="${tarball}"; fi; set -- "$@" "$it"; done\nPATH="\${PATH#*:}" exec npm "$@" ${QUIETLY.join(" ")}`;
  const npx = 'name="$1"; shift; exec "./node_modules/.bin/$name" "$@"';
  for (const [name, script] of Object.entries({ npm, npx }))
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

async function outcomeOf(running) {
  try {
    return { code: 0, ...(await running) };
  } catch (error) {
    if (typeof error.code !== "number") throw error;
    return { code: error.code, stdout: error.stdout, stderr: error.stderr };
  }
}

function environment(commands) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_|^FORCE_COLOR$/i.test(name)),
  );
  return { ...env, NO_COLOR: "1", PATH: [commands, env.PATH].join(delimiter) };
}
