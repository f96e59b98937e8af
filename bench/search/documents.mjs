// What is searched: a document for each package, the same for every search that is measured.

import { readFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";
import { LANGUAGES } from "./languages.mjs";

export { LANGUAGES };

const PACKAGE = "urn:altinn:accesspackage:";

/** The documents of a catalogue, from its JSON form, which has every text in all its languages. */
export function documentsOf(json) {
  const roles = new Map(
    json.roles.flatMap((role) => [role.code, role.legacyCode, role.urn].map((name) => [name, role])),
  );
  const areas = new Map(json.areas.flatMap((area) => packagesBelow(area).map((urn) => [urn, area])));
  const former = new Map();
  const meanings = JSON.parse(readFileSync(inRepository("data/search/everyday-words.json"), "utf8"));
  for (const { urn, current } of json.renames ?? []) former.set(current, [...(former.get(current) ?? []), slugOf(urn)]);
  return json.packages.map((it) => {
    const held = [...new Set((it.properties?.roles ?? []).map((grant) => roles.get(grant.role ?? grant)))].filter(
      Boolean,
    );
    const document = {
      urn: it.urn,
      slug: slugOf(it.urn),
      formerNames: [...(it.formerNames ?? []), ...(former.get(it.urn) ?? [])].join(" "),
      roleCodes: held
        .flatMap((role) => [role.legacyCode, role.code])
        .filter(Boolean)
        .join(" "),
    };
    for (const language of LANGUAGES) {
      const text = (value) =>
        typeof value === "string" ? (language === json.language ? value : "") : (value?.[language] ?? "");
      document[`name_${language}`] = text(it.name);
      document[`description_${language}`] = text(it.description);
      document[`area_${language}`] = text(areas.get(it.urn)?.name);
      document[`everyday_${language}`] = meanings
        .filter(({ packages }) => packages.includes(it.urn))
        .flatMap((meaning) => meaning[language])
        .join(", ");
      document[`roles_${language}`] = held.map((role) => text(role.name)).join(" ");
    }
    return document;
  });
}

/** The packages of an area, those of its categories among them. */
export const packagesBelow = ({ children = [] }) =>
  children.flatMap((child) => (typeof child === "string" ? [child] : packagesBelow(child)));

const slugOf = (urn) => (urn.startsWith(PACKAGE) ? urn.slice(PACKAGE.length) : urn);
