// Where the reader is, as the part of the page's address behind `#`: that part may change on every host,
// from a file too, and is sent to nobody.

import type { Language, Question } from "tilgangspakker";

/** The views, in the order of the menu. `ask` has no place in it: questions are asked where one stands. */
export const VIEWS = ["packages", "roles", "matrix", "urns", "changes", "ask"] as const;
export type ViewName = (typeof VIEWS)[number];

/** What an address may say. What it does not say is as usual. */
export const KEYS = [
  "catalogue",
  "lang",
  "view",
  // What is looked at.
  "search",
  "package",
  "role",
  "other",
  "variant",
  "row",
  "area",
  "group",
  "services",
  "pinned",
  // A question, by the names of its fields.
  "action",
  "roles",
  "holds",
  "recipient",
  "relations",
  "given",
  "agent",
  "kind",
  "self",
  "packages",
  "byRoles",
  "byHolds",
  "byVariant",
  "supplier",
  "organisation",
  "userHolds",
  "onBehalfOf",
  "customers",
  // Two catalogues.
  "before",
  "after",
  "scope",
  // What is checked, and for which day.
  "urns",
  "on",
] as const;
export type Key = (typeof KEYS)[number];

export type Place = Readonly<Partial<Record<Key, string>>>;
/** Names that are changed; `undefined` takes one away. */
export type Changes = { readonly [Name in Key]?: string | undefined };

export const LANGUAGES: readonly Language[] = ["nb", "nn", "en"];
/** What the URN of every package begins with. Addresses name packages by the rest. */
export const PREFIX = "urn:altinn:accesspackage:";
export const slugOf = (urn: string): string => urn.replace(PREFIX, "");

export const SEED = "versjon-3";
export { TODAY } from "./today.ts";
/** Whether it names the register of a month, which may not be here. */
export const isMonth = (key: string): boolean => /^altinn-\d{4}-\d{2}$/.test(key);

/** No name is longer: of one that is, its beginning is enough to tell that there is none such here. */
const LONGEST_NAME = 500;
const BEGINNING = 60;
/** What people write themselves, which has limits of its own. */
const WRITTEN: readonly Key[] = ["search", "urns"];

const shortened = (names: string): string =>
  names.replace(/[^,]+/g, (name) => (name.length > LONGEST_NAME ? `${name.slice(0, BEGINNING)}…` : name));

/** What an address says. An address of the page without script, `#tp-slug`, leads to the same package. */
export function placeOf(hash: string): Place {
  const text = hash.replace(/^#/, "");
  if (text && !text.includes("=")) {
    const slug = /^tp-(.+)$/.exec(decoded(text))?.[1];
    return slug ? { package: shortened(slug) } : {};
  }
  const given = new URLSearchParams(text);
  const place: Partial<Record<Key, string>> = {};
  for (const key of KEYS) {
    const value = given.get(key);
    if (value) place[key] = WRITTEN.includes(key) ? value : shortened(value);
  }
  return place;
}

/** The address of a place. What is as usual is left out, so that links stay short; but an address that says nothing is for memory. */
export function addressOf(place: Place): string {
  const said = new URLSearchParams();
  for (const key of KEYS) {
    const value = place[key];
    if (value && value !== USUAL[key]) said.set(key, value);
  }
  if (said.size === 0) said.set("catalogue", SEED);
  // Colons are plain enough, and URNs are full of them.
  return `#${said.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}

/** A place with some of it changed. */
export function changed(place: Place, changes: Changes): Place {
  return Object.fromEntries(
    Object.entries({ ...place, ...changes }).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/** Several, as an address holds them: with commas between. Codes of roles may have commas in them. */
export const listOf = (items: readonly string[]): string =>
  items.map((it) => it.replace(/[%,]/g, encodeURIComponent)).join();

export const itemsOf = (list = ""): readonly string[] =>
  list
    .split(",")
    .filter((it) => it.trim())
    .map((it) => it.replace(/%2C|%25/gi, decodeURIComponent));

/** What the addresses of packages begin with that say besides what this one says. */
export const packagesAt = (address: string): string => `${address}&package=`;

const USUAL: Place = { catalogue: SEED, lang: "nb", view: "packages" };

export const viewOf = ({ view }: Place): ViewName => VIEWS.find((name) => name === view) ?? "packages";
export const languageOf = ({ lang }: Place): Language => LANGUAGES.find((it) => it === lang) ?? "nb";
export const catalogueOf = ({ catalogue }: Place): string => catalogue ?? SEED;

/** What can be asked, in the order in which it is offered. */
export const ACTIONS = [
  "hold",
  "delegate",
  "client",
  "systemUser",
  "attach",
  "act",
] as const satisfies readonly Question["action"][];
/** Whom the packages of areas are for. */
export const AUDIENCES = ["organisations", "persons", "guardians"] as const;

/** What may be chosen by an address, of what has few choices. */
const CHOICES: Readonly<Partial<Record<Key, readonly string[]>>> = {
  lang: LANGUAGES,
  group: AUDIENCES,
  services: ["1", "0"],
  action: ACTIONS,
  kind: ["own", "client"],
  scope: ["shared", "all"],
};

/** What a place says that means nothing here, as addresses say it: `services=7`. */
export const meaningless = (place: Place): readonly string[] =>
  KEYS.filter((key) => place[key] !== undefined && CHOICES[key]?.includes(place[key]) === false).map(
    (key) => `${key}=${place[key]}`,
  );

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
