// The version stands in five files, and at the top of the changelog. `read` answers the text of a file by its name.

import { headings } from "./changelog.mjs";

/** A sentence for each place that says another version than package.json. */
export function versionFaults(read) {
  const version = versionIn(read);
  const places = {
    "package-lock.json": JSON.parse(read("package-lock.json")).version,
    "package-lock.json, in its first package": JSON.parse(read("package-lock.json")).packages[""].version,
    "Cargo.toml": /^\[workspace\.package\][^[]*?^version = "([^"]*)"/ms.exec(read("Cargo.toml"))?.[1],
    "Cargo.lock": /^name = "tilgangspakker"\r?\nversion = "([^"]*)"/m.exec(read("Cargo.lock"))?.[1],
    "js/package/version.ts": /VERSION = "([^"]*)"/.exec(read("js/package/version.ts"))?.[1],
    "CHANGELOG.md, in its newest heading": headings(read("CHANGELOG.md")).find((heading) => heading.version)?.version,
  };
  const faults = Object.entries(places)
    .filter(([, found]) => found !== version)
    .map(([place, found]) => `${place}: the version is ${found ?? "not stated"}, and package.json's is ${version}.`);
  const advice = `Set it with \`npm version X.Y.Z --no-git-tag-version\`, in Cargo.toml, with \`cargo update --workspace\`, and as a heading of CHANGELOG.md.`;
  return faults.length > 0 ? [...faults, advice] : [];
}

export const versionIn = (read) => JSON.parse(read("package.json")).version;
