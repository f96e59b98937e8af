// Installing packages where we may: on Debian, as root. Anywhere else a person is told what to install.

import { readFileSync } from "node:fs";
import { run } from "./process.mjs";

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
