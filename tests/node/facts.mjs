// The facts of the month, read from their CSV files without the module, for oracles that know nothing of it.

import { readFileSync } from "node:fs";

export const MONTH = new URL("../../data/altinn-2026-08/", import.meta.url);
export const PREFIX = "urn:altinn:accesspackage:";

/** The rows of a CSV file, by the names of their columns. */
export function facts(name) {
  const text = readFileSync(new URL(name, MONTH), "utf8");
  const rows = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain),
    );
  return rows.slice(1).map((row) => Object.fromEntries(rows[0].map((column, at) => [column, row[at]])));
}

export const packages = facts("packages.csv");
export const roles = facts("roles.csv");
export const grants = facts("grants.csv");
export const forms = facts("variants.csv");
export const kindOf = new Map(packages.map((it) => [it.urn, it.type]));
export const slug = (urn) => urn.slice(PREFIX.length);

const byRoleAndPackage = new Map();
for (const it of grants) {
  const key = `${it.role_code} ${it.package_urn}`;
  byRoleAndPackage.set(key, [...(byRoleAndPackage.get(key) ?? []), it]);
}
export const grantsOf = (role, urn, variant) =>
  (byRoleAndPackage.get(`${role} ${urn}`) ?? []).filter((it) => it.variant === "" || it.variant === variant);
export const gets = (role, urn, variant) => grantsOf(role, urn, variant).some((it) => it.has_access === "true");
export const has = ({ roles, holds, variant }, urn) =>
  holds.includes(urn) || roles.some((role) => gets(role, urn, variant));

/** The same numbers in every run. */
export function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}
