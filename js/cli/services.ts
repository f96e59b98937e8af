// Services from a file, whichever of the two forms it has.

import { Services } from "tilgangspakker";
import { Failure } from "./exit.ts";
import { nameOf, readText } from "./files.ts";
import type { Reader } from "./remarks.ts";
import { complainOf } from "./remarks.ts";

export async function openServices(path: string, reader: Reader): Promise<Services> {
  const services = read(await readText(path), path);
  complainOf(services.diagnostics(), path, reader);
  return services;
}

function read(text: string, path: string): Services {
  try {
    return /^\s*[[{]/.test(text) ? Services.fromSearchAnswer(text) : Services.fromCsv(text);
  } catch (error) {
    throw error instanceof Error && error.name === "TilgangspakkerError"
      ? new Failure(`${nameOf(path)}: ${error.message}`)
      : error;
  }
}
