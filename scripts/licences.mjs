// The licences of what a bundle holds that others wrote, as each package states its own.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "./folders.mjs";
import { Failure } from "./program.mjs";

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Of esbuild's metafile, whose paths are relative to where it was built. */
export function licencesOf({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  const licences = [...folders].sort().map((folder) => licenceIn(inRepository(folder)));
  return ["This file holds code of others beside our own.", ...licences].join("\n\n");
}

function licenceIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((it) => /^licen[cs]e(\.(md|txt))?$/i.test(it));
  if (!file) throw new Failure(`${name} has no file with its licence, which must stand with its code. Bundle another.`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  if (text.includes("*/")) throw new Failure(`The licence of ${name} would end the comment that it stands in.`);
  return `${name} ${version}, under ${license}:\n\n${text}`;
}
