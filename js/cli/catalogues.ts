// Which catalogue is asked: one that comes with the package, or a file.

import { fileURLToPath } from "node:url";
import { Catalogue } from "tilgangspakker";
import { Failure } from "./exit.ts";
import { nameOf, readText } from "./files.ts";
import type { Reader } from "./remarks.ts";
import { complainOf } from "./remarks.ts";
import { TODAY } from "./today.ts";

const VERSION_3 = "versjon-3";
/** Beside dist/, where this command lies. */
const today = fileURLToPath(new URL(`../data/${TODAY}/catalogue.json`, import.meta.url));

/** By name or path: this package's own form, or what Altinn's metadata export answers. */
export async function openCatalogue(name: string, reader: Reader): Promise<Catalogue> {
  if (name === TODAY) return Catalogue.fromJson(await readText(today));
  if (name === VERSION_3) return Catalogue.embedded();
  const json = await textOf(name);
  const catalogue = await read(json, name, reader);
  complainOf(catalogue.diagnostics(), name, reader);
  return catalogue;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readText(path);
  } catch (error) {
    throw error instanceof Failure
      ? new Failure(error.message, `A catalogue is ${TODAY}, ${VERSION_3}, or the path of a JSON file.`)
      : error;
  }
}

async function read(json: string, path: string, reader: Reader): Promise<Catalogue> {
  try {
    if (!/^\s*\[/.test(json)) return Catalogue.fromJson(json);
    // Without grants every role would seem to hold nothing.
    const grantsFrom = await openCatalogue(TODAY, reader);
    // Reasons name what they rest on: both of them.
    const exported = Catalogue.fromAltinnExport(json, { grantsFrom, version: `altinn-export + ${TODAY}` });
    reader.complain(
      `${nameOf(path)}: warning: An export of Altinn's does not say what roles hold: that is taken from ${TODAY}.`,
    );
    return exported;
  } catch (error) {
    throw error instanceof Error && error.name === "TilgangspakkerError"
      ? new Failure(`${nameOf(path)}: ${error.message}`)
      : error;
  }
}
