// The tables in DuckDB, made of the grants in this folder and a million made businesses.

import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const textOf = (file) => readFileSync(new URL(file, import.meta.url), "utf8");

/** Answers how to ask: rows as objects, of a statement or of a file that holds one. */
export async function openTables() {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const file of ["grants.sql", "made-register.sql", "proposal.sql"]) await connection.run(textOf(file));
  const ask = async (statement) => (await connection.runAndReadAll(statement)).getRowObjects();
  return { ask, askFile: (file) => ask(textOf(file)) };
}
