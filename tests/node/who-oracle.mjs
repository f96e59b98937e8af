// Who gets in by a policy, worked out of the data's own tables and not by the module: somebody with one role in a business of some form has
// certain attributes on a day, and every rule is tried with them, as XACML has it.

import { facts, gets, grants, PREFIX, packages, roles, slug } from "./facts.mjs";

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
export const bringersOf = (code) =>
  roleMap
    .filter(({ get_role: got }) => got === code)
    .map(({ has_role: has }) => nameOf(has))
    .sort();

const BRINGS = new Map();
for (const { has_role: has, get_role: got } of roleMap) BRINGS.set(has, [...(BRINGS.get(has) ?? []), got]);

const KNOWN_BY = new Map();

/** What a role is known by, alone: `urn:altinn:rolecode dagl`. */
export function attributesOf(code, form, on) {
  const key = [code, form, on].join();
  if (!KNOWN_BY.has(key)) KNOWN_BY.set(key, knownBy(code, form, on));
  return KNOWN_BY.get(key);
}

function knownBy(code, form, on) {
  const { urn, legacy_urn: legacy } = byCode.get(code);
  const brought =
    on <= "2026-12-31"
      ? (BRINGS.get(code) ?? [])
          .filter((it) => byCode.get(it).provider === "sys-altinn2")
          .map((it) => byCode.get(it).urn)
      : [];
  const held = packages.filter((it) => gets(code, it.urn, form)).map((it) => it.urn);
  return new Set(
    [urn, legacy, ...brought, ...held]
      .filter(Boolean)
      .map((it) => `${it.slice(0, it.lastIndexOf(":"))} ${it.slice(it.lastIndexOf(":") + 1)}`),
  );
}

/**
 * The names of the roles that get in with nothing but that role. `rules` are `{ effect, subjects }`, where subjects are AnyOfs of AllOfs of
 * `[attribute, value]`: `[[[["urn:altinn:rolecode", "dagl"]]]]`.
 */
export function gettingIn(rules, form, on, combined = "every") {
  const matches = (rule, has) =>
    rule.subjects[combined]((anyOf) =>
      anyOf.some((allOf) => allOf.every(([attribute, value]) => has.has(`${attribute} ${value}`))),
    );
  const getsIn = (code) => {
    const has = attributesOf(code, form, on);
    const applying = rules.filter((rule) => matches(rule, has));
    return applying.length > 0 && applying.every(({ effect }) => effect === "Permit");
  };
  return lasting
    .map(({ code }) => code)
    .filter(getsIn)
    .map(nameOf)
    .sort();
}

/** The same as Altinn's published decision point has it: of several AnyOfs on who asks one is enough. */
export const gettingInByAltinn = (rules, form, on) => gettingIn(rules, form, on, "some");

/**
 * The same for what is asked about, `at`: `{ "urn:altinn:app": "fangst" }`. Rules have a `place` besides, of `[attribute, value, isNeeded]`, all
 * of which must hold. A request may have what a rule that denies asks besides, unless `others`, which are asked about too, have that.
 * Nothing where a role gets in, and it depends on what the request has besides.
 */
export function gettingInAt(rules, at, others, form, on) {
  const isAnswered = (request) => others.some((other) => isSame(other, request));
  const wider = rules
    .filter(({ effect }) => effect === "Deny")
    .map(({ place }) => ({ ...Object.fromEntries(place), ...at }))
    .filter((request) => !isSame(request, at) && !isAnswered(request));
  const found = [at, ...wider].map((request) =>
    lasting.map(({ code }) => resultFor(rules, request, attributesOf(code, form, on))),
  );
  const [first] = found;
  const isKnown = found.every((results) => results.every((it, role) => first[role] === "Closed" || it === "Permit"));
  return isKnown
    ? lasting
        .filter((_, role) => first[role] === "Permit")
        .map(({ code }) => nameOf(code))
        .sort()
    : undefined;
}

const isSame = (one, other) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, value]) => other[id] === value);

/** By deny-overrides. What a rule that denies comes to is unknown without an attribute that it needs, if all else in it holds. */
function resultFor(rules, request, has) {
  const holds = ([id, value, isNeeded]) => (id in request ? request[id] === value : isNeeded ? undefined : false);
  const comesTo = ({ subjects, place }) => {
    const parts = [
      subjects.every((anyOf) =>
        anyOf.some((allOf) => allOf.every(([attribute, value]) => has.has(`${attribute} ${value}`))),
      ),
      ...place.map(holds),
    ];
    return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
  };
  const come = (effect) => rules.filter((rule) => rule.effect === effect).map(comesTo);
  if (come("Deny").includes(true) || !come("Permit").includes(true)) return "Closed";
  return come("Deny").includes(undefined) ? "Unknown" : "Permit";
}
