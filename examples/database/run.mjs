// Asks DuckDB, and prints the first lines of each answer.

import { openTables } from "./tables.mjs";

const MOST_LINES = 10;

const { askFile } = await openTables();
for (const file of ["who-holds.sql", "what-changes.sql", "bytes.sql"]) {
  const rows = await askFile(file);
  const lines = [Object.keys(rows[0]), ...rows.slice(0, MOST_LINES).map((row) => Object.values(row))];
  console.log(lines.map((line) => line.join("\t")).join("\n"));
  if (rows.length > MOST_LINES) console.log(`… and ${rows.length - MOST_LINES} more`);
}
