// Catalogues of any size, made up: what grows with a catalogue is measured by them.

const WORDS = [
  "regnskap",
  "lønn",
  "skatt",
  "bygg",
  "fiske",
  "helse",
  "skole",
  "energi",
  "transport",
  "toll",
  "arkiv",
  "miljø",
];
const ROLES = ["DAGL", "LEDE", "INNH", "DTPR", "DTSO", "KOMP", "BEST", "BOBE", "REGN", "REVI"];

export const urnOf = (n) => `urn:altinn:accesspackage:p-${n}`;

/** JSON text of a catalogue of so many packages: 40 in each area, names of two words and a number, two roles each. */
export function manyPackages(count) {
  const packages = Array.from({ length: count }, (_, n) => ({
    urn: urnOf(n),
    name: `${titled(WORDS[n % 12])} og ${WORDS[(n * 7 + 5) % 12]} ${n}`,
    properties: { roles: [ROLES[n % 10], ROLES[(n + 3) % 10]] },
  }));
  const areas = Array.from({ length: Math.ceil(count / 40) }, (_, at) => ({
    name: `Område ${at}`,
    children: packages.slice(at * 40, at * 40 + 40).map(({ urn }) => urn),
  }));
  return JSON.stringify({ version: `many-${count}`, language: "nb", areas, packages });
}

/** Who holds the package of this number, and who does not. */
export const holderOf = (n) => ROLES[n % 10];
export const strangerOf = (n) => ROLES[(n + 1) % 10];

const titled = (word) => word[0].toUpperCase() + word.slice(1);
