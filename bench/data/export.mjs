// What Altinn's API answers about today's register, in the form in which it answers: made of the register, since no test asks a network.

import { packagesBelow } from "../search/documents.mjs";

/** As long as Altinn's own. The register's texts are not part of the package. What our reader understands beyond its words is left out: all show the same. */
const descriptionOf = (name) =>
  `Denne tilgangspakken gir fullmakter til tjenester knyttet til ${name.toLowerCase()}. Den som får pakken, kan lese og sende inn opplysninger på vegne av virksomheten, og følge saker til de er avsluttet.`;

const TYPES = { organisation: "Organisasjon", person: "Person" };

/** `meta/info/accesspackages/export`: groups with areas with packages. */
export function exportOf(register) {
  const packages = packagesOf(register);
  return register.groups.map((group) => ({
    id: idOf("group", group.name.nb),
    name: group.name.nb,
    urn: null,
    description: `Tilgangspakker: ${group.name.nb}.`,
    type: "Organisasjon",
    areas: register.areas
      .filter((area) => area.group === group.name.nb)
      .map((area) => ({
        id: idOf("area", area.urn),
        name: area.name.nb,
        urn: area.urn,
        description: `Dette fullmaktsområdet omfatter tilgangspakker knyttet til ${area.name.nb.toLowerCase()}.`,
        iconUrl: `https://altinn.example/icons/${area.urn.split(":").at(-1)}.svg`,
        group: null,
        packages: packagesBelow(area).map((urn) => packages.get(urn)),
      })),
  }));
}

/** `meta/info/roles/packages`, for each role and organisation form that has any: as `rolePackages` takes it. */
export function rolePackagesOf(register) {
  const packages = packagesOf(register);
  const answers = new Map();
  for (const { urn, properties } of register.packages) {
    for (const grant of properties?.roles ?? []) {
      const { role, variant } = typeof grant === "string" ? { role: grant } : grant;
      const key = JSON.stringify([role, variant]);
      if (!answers.has(key)) answers.set(key, { role, ...(variant && { variant }), packages: [] });
      answers.get(key).packages.push(packages.get(urn));
    }
  }
  return [...answers.values()].map(({ packages, ...asked }) => ({ ...asked, json: JSON.stringify(packages) }));
}

const packagesOf = (register) =>
  new Map(
    register.packages.map((it) => [
      it.urn,
      {
        id: it.id,
        name: it.name.nb,
        urn: it.urn,
        description: descriptionOf(it.name.nb),
        isDelegable: it.isDelegable,
        isAssignable: it.properties.isAssignable,
        isResourcePolicyAvailable: it.properties.isResourcePolicyAvailable,
        area: null,
        type: {
          id: idOf("type", it.partyKind),
          providerId: idOf("provider", "altinn"),
          name: TYPES[it.partyKind],
          provider: null,
        },
        resources: null,
      },
    ]),
  );

/** An id that looks like a record's, and is the same in every run. */
function idOf(kind, name) {
  let hash = 0;
  for (const letter of `${kind} ${name}`) hash = (Math.imul(hash, 31) + letter.codePointAt(0)) >>> 0;
  const digits = hash.toString(16).padStart(8, "0");
  return `${digits}-${digits.slice(0, 4)}-4${digits.slice(1, 4)}-8${digits.slice(2, 5)}-${digits}${digits.slice(0, 4)}`;
}
