// Arguments held against the schema that their tool is listed with: what is misspelt would otherwise be another question.

import type { ErrorObject } from "ajv";
import { Ajv } from "ajv";
import type { Fault } from "./fault.ts";
import type { Tool } from "./tool.ts";

const ajv = new Ajv();

/** What is wrong first. */
export function faultIn({ inputSchema }: Tool["listed"], given: unknown): Fault | undefined {
  // A schema is compiled once: Ajv knows it again.
  const isValid = ajv.compile(inputSchema);
  if (isValid(given)) return undefined;
  const [error] = isValid.errors ?? [];
  if (!error) return fault("The arguments do not fit the tool's inputSchema.", []);
  const path = pathOf(error);
  return fault(
    `${path.join(".") || "The arguments"}: ${whatIsWrong(error, Object.keys(inputSchema.properties ?? {}))}.`,
    path,
  );
}

const fault = (message: string, path: Fault["path"]): Fault => ({
  code: "INVALID_ARGUMENT",
  message,
  suggestions: [],
  path,
});

function pathOf({ instancePath, params }: ErrorObject): (string | number)[] {
  const steps = instancePath.split("/").slice(1);
  const last = params["additionalProperty"] ?? params["missingProperty"];
  return [...steps.map((it) => (/^\d+$/.test(it) ? Number(it) : it)), ...(typeof last === "string" ? [last] : [])];
}

function whatIsWrong({ keyword, params, message }: ErrorObject, fields: readonly string[]): string {
  if (keyword === "required") return "the field is missing";
  if (keyword === "additionalProperties") return `there is no such field; the fields are ${fields.join(", ")}`;
  if (keyword === "enum") return `it must be one of ${params["allowedValues"].join(", ")}`;
  return `it ${message ?? "does not fit the tool's inputSchema"}`;
}
