// This machine: which program a name means, the PATH that our own tools see, and installing where we may, which is on Debian, as
// root. Anywhere else a person is told what to install.

import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./process.mjs";

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

let listsAreFresh = false;

export function mayInstall() {
  return process.getuid?.() === 0 && isDebian();
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

export async function aptInstall(packages, duration) {
  console.log(`Installing ${packages.join(", ")} with apt-get (${duration}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const advice = "Is Debian's package archive within reach, and no other apt-get running? Run the same command again.";
  if (!listsAreFresh) await run("apt-get", ["update", "-qq"], { env, advice });
  listsAreFresh = true;
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env, advice });
}
