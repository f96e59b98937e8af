// What others wrote and the package holds: dist/sbom.cdx.json tells tools of each piece (CycloneDX), and dist/third-party.txt has its
// licence for people. Both are made of the lock files and of what is installed by them, and the same of the same.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRepository } from "./folders.mjs";
import { answerOf } from "./process.mjs";
import { Failure } from "./program.mjs";

const WASM = "wasm32-unknown-unknown";
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The folders of others' packages that a bundle holds something of. By esbuild's metafile, whose paths are relative to where it was built. */
export function packagesIn({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  return [...new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []))].sort();
}

/** The licences of these packages, as each states its own. */
export const licencesOf = (folders) =>
  ["This file holds code of others beside our own.", ...folders.map(ownLicence)].join("\n\n");

function ownLicence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(inRepository(folder, "package.json"), "utf8"));
  const text = licenceIn(inRepository(folder))?.trim();
  if (!text) throw new Failure(`${name} has no file with its licence, which must stand with its code. Bundle another.`);
  if (text.includes("*/")) throw new Failure(`The licence of ${name} would end the comment that it stands in.`);
  return `${name} ${version}, under ${license}:\n\n${text}`;
}

/** `folders` are those of the npm packages that are bundled into ours. */
export async function writePieces(folders) {
  const pieces = [await standardLibrary(), ...(await crates()), ...[...new Set(folders)].sort().map(npmPackage)];
  const { name, version, license } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
  const sbom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { ...component({ name, version, licence: license, kind: "npm" }), type: "library" } },
    components: pieces.map(component),
  };
  writeFileSync(inRepository("dist", "sbom.cdx.json"), `${JSON.stringify(sbom, null, 2)}\n`);
  writeFileSync(inRepository("dist", "third-party.txt"), moduleLicences(pieces));
}

/** As CycloneDX names it. A hash is of what the registry sends. */
function component({ name, version, licence, kind, hash }) {
  const purl = `pkg:${kind}/${name.replace("@", "%40")}@${version}`;
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    ...(hash ? { hashes: [hash] } : {}),
    licenses: [{ expression: licence }],
    purl,
  };
}

/** The crates that are linked into the module: what runs while they compile is no part of it. */
async function crates() {
  const answer = await answerOf("cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", WASM]);
  if (answer === null)
    throw new Failure("`cargo metadata --locked` failed: see what it says when it is run by itself.");
  const { packages, resolve } = JSON.parse(answer);
  const byId = new Map(packages.map((it) => [it.id, it]));
  const nodes = new Map(resolve.nodes.map((it) => [it.id, it]));
  const linked = new Set();
  const visit = (id) => {
    if (linked.has(id) || byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"))) return;
    linked.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  const root = packages.find(({ name }) => name === "tilgangspakker").id;
  visit(root);
  linked.delete(root);
  const checksums = checksumsIn(readFileSync(inRepository("Cargo.lock"), "utf8"));
  return [...linked]
    .map((id) => byId.get(id))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, version, license, authors, manifest_path }) => ({
      name,
      version,
      licence: license,
      kind: "cargo",
      hash: { alg: "SHA-256", content: checksums.get(`${name} ${version}`) },
      text: licenceIn(dirname(manifest_path)) ?? `Copyright (c) ${authors.join(", ")}\n\n${PERMISSION}`,
    }));
}

const checksumsIn = (lock) =>
  new Map(
    [...lock.matchAll(/^name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"$/gm)].map(
      ([, name, version, checksum]) => [`${name} ${version}`, checksum],
    ),
  );

/** Of Rust's own library the module holds what it uses. */
async function standardLibrary() {
  const version = /^rustc (\S+)/.exec((await answerOf("rustc", ["--version"])) ?? "")?.[1];
  if (!version) throw new Failure("`rustc --version` said nothing that was understood.");
  const text = `Copyright (c) The Rust Project Contributors\n\n${PERMISSION}`;
  return { name: "rust-std", version, licence: "MIT OR Apache-2.0", kind: "generic", text };
}

function npmPackage(folder) {
  const { packages } = JSON.parse(readFileSync(inRepository("package-lock.json"), "utf8"));
  const { version, license, integrity } = packages[folder];
  const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  const [algorithm, digest] = integrity.split(/-(.*)/s);
  const hash = { alg: algorithm.replace("sha", "SHA-"), content: Buffer.from(digest, "base64").toString("hex") };
  return { name, version, licence: license, kind: "npm", hash };
}

/** Where a crate offers a choice, we take MIT. */
function licenceIn(folder) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying)/i.test(name));
  const file = files.find((name) => /mit/i.test(name)) ?? files.find((name) => !/apache/i.test(name)) ?? files[0];
  return file && readFileSync(join(folder, file), "utf8");
}

/** Each text once, below all that it is the licence of. */
function moduleLicences(pieces) {
  const byText = new Map();
  for (const { name, version, licence, text } of pieces) {
    if (text === undefined) continue;
    const plain = text.replaceAll("\r\n", "\n").trim();
    byText.set(plain, [...(byText.get(plain) ?? []), `${name} ${version} (${licence})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const others = parts.join(`\n\n${"-".repeat(80)}\n\n`);
  return `The module holds what others wrote. What dist/policy.js and dist/mcp.js hold of others stands at the beginning of each.\n\n${others}\n`;
}

const PERMISSION = `Permission is hereby granted, free of charge, to any person obtaining a copy of this
software and associated documentation files (the "Software"), to deal in the
Software without restriction, including without limitation the rights to use,
copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
