// Who gets in by a policy, worked out of the data's own tables and not by the module: somebody with one role in a business of some form has
// certain attributes on a day, and every rule is tried with them, as XACML has it.

import { PREFIX, facts, gets, grants, packages, roles, slug } from "./facts.mjs";

const roleMap = facts("role_map.csv");
const byCode = new Map(roles.map((role) => [role.code, role]));

/** As answers name it: `DAGL`. */
export const nameOf = (code) => byCode.get(code).legacy_code.toUpperCase() || code;
export const slugs = packages.map(({ urn }) => slug(urn));
export const registerRoles = roles.filter(({ provider }) => provider === "sys-ccr");
export const altinn2Roles = roles.filter(({ provider }) => provider === "sys-altinn2");
/** All that is no role of Altinn 2: those end, and are given. */
export const lasting = roles.filter(({ provider }) => provider !== "sys-altinn2");

/** The roles that get a package: `FFØR NUF` in one form only. */
export function holdersOf(name) {
  const own = grants.filter((it) => it.package_urn === PREFIX + name && it.has_access === "true");
  return own.map(({ role_code: code, variant }) => [nameOf(code), variant].filter(Boolean).join(" ")).sort();
}

/** The roles that bring a role of Altinn 2. */
export const bringersOf = (code) => roleMap.filter(({ get_role: got }) => got === code).map(({ has_role: has }) => nameOf(has)).sort();

const BRINGS = new Map();
for (const { has_role: has, get_role: got } of roleMap) BRINGS.set(has, [...(BRINGS.get(has) ?? []), got]);

/** What a role is known by, alone: `urn:altinn:rolecode dagl`. */
function attributesOf(code, form, on) {
  const { urn, legacy_urn: legacy } = byCode.get(code);
  const brought = on <= "2026-12-31" ? (BRINGS.get(code) ?? []).filter((it) => byCode.get(it).provider === "sys-altinn2").map((it) => byCode.get(it).urn) : [];
  const held = packages.filter((it) => gets(code, it.urn, form)).map((it) => it.urn);
  return new Set([urn, legacy, ...brought, ...held].filter(Boolean).map((it) => `${it.slice(0, it.lastIndexOf(":"))} ${it.slice(it.lastIndexOf(":") + 1)}`));
}

/**
 * The names of the roles that get in with nothing but that role. `rules` are `{ effect, subjects }`, where subjects are AnyOfs of AllOfs of
 * `[attribute, value]`: `[[[["urn:altinn:rolecode", "dagl"]]]]`.
 */
export function gettingIn(rules, form, on) {
  const matches = (rule, has) => rule.subjects.every((anyOf) => anyOf.some((allOf) => allOf.every(([attribute, value]) => has.has(`${attribute} ${value}`))));
  const getsIn = (code) => {
    const has = attributesOf(code, form, on);
    const applying = rules.filter((rule) => matches(rule, has));
    return applying.length > 0 && applying.every(({ effect }) => effect === "Permit");
  };
  return lasting.map(({ code }) => code).filter(getsIn).map(nameOf).sort();
}
