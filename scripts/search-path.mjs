// Which program a name means, and the PATH that our own tools see.

import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const WINDOWS = process.platform === "win32";

/** The first of these programs that PATH has, as a full path; null where there is none. Full paths are taken as such. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const name of names) {
    const file = WINDOWS && !name.endsWith(".exe") ? `${name}.exe` : name;
    const places = /[\\/]/.test(name) ? [file] : folders.map((folder) => join(folder, file));
    const found = places.find(isProgram);
    if (found) return found;
  }
  return null;
}

/** The environment with these folders ahead of the rest of PATH. */
export function environmentWith(folders, more = {}) {
  const env = { ...process.env, ...more };
  // On Windows the variable may be spelt "Path", and a copy of the environment minds the difference.
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[key] = [...folders, env[key]].filter(Boolean).join(delimiter);
  return env;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
