// altinn2: what becomes of the roles of Altinn 2, and how long they work.

import type { Altinn2Role, Language, Role } from "tilgangspakker";
import { today } from "../../package/day.ts";
import type { Answer, Asked, Command } from "../command.ts";
import { dayAsked } from "../day.ts";
import { Exit, Failure } from "../exit.ts";
import { TODAY } from "../today.ts";

export const altinn2: Command = {
  name: "altinn2",
  usage: ["[<role>] [--on DATE]"],
  summary: "say what becomes of roles of Altinn 2: what takes their place, who loses them, and when",
  about: [
    "Of a role, a line each: the role; the last day on which it works, and how many days are left; every package that Altinn",
    "converted it to, with whose authorisation it was and whom its holder acted for, or a minus sign where no package takes",
    "its place; every role that brings it. Without a role, a line for each of Altinn 2: code, name, packages.",
  ],
  takes: [0, 1],
  options: ["on", "catalogue"],
  examples: [
    "tilgangspakker altinn2 UTINN",
    "tilgangspakker altinn2 urn:altinn:rolecode:admai --on 2026-12-01 --language nb",
    "tilgangspakker altinn2 APIADM --json",
    "tilgangspakker altinn2",
  ],
  json: "{ catalogue, on, daysLeft: number | null, role: Role, altinn2: Altinn2Role | null }, or without a role { catalogue, on, daysLeft, roles: Altinn2Role[] }",
  exits: {
    [Exit.yes]: "packages take its place, or it is of another register and goes on working",
    [Exit.no]: "no package takes its place",
  },
  run(asked) {
    const on = dayAsked(asked) ?? today();
    const [reference] = asked.arguments;
    return reference === undefined ? everyRole(asked, on) : oneRole(asked, on, reference);
  },
};

function everyRole({ catalogue, language }: Asked, on: string): Answer {
  const roles = catalogue
    .roles({ language })
    .flatMap((it) => (it.register === "altinn2" ? (catalogue.altinn2Role(it.urn, { language }) ?? []) : []));
  const [any] = roles;
  if (!any)
    throw new Failure(`${catalogue.version} has no roles of Altinn 2: the register alone has them.`, `Ask ${TODAY}.`);
  const left = daysLeft(any, on);
  return {
    json: { catalogue: catalogue.version, on, daysLeft: left, roles },
    write(paper) {
      paper.heading(`${roles.length} roles of Altinn 2: ${any.endsOn}, ${SAID[language].left(left)}`);
      paper.rows(
        roles.map(({ role, packages }) => [
          role.code,
          role.name.value,
          packages.map(({ urn }) => urn).join(" ") || "-",
        ]),
      );
    },
    exit: Exit.yes,
  };
}

function oneRole({ catalogue, language }: Asked, on: string, reference: string): Answer {
  // Asked first, since it tells what is unknown.
  const altinn2 = catalogue.altinn2Role(reference, { language });
  const role = altinn2?.role ?? catalogue.role(reference, { language });
  const left = altinn2 ? daysLeft(altinn2, on) : null;
  const said = SAID[language];
  return {
    json: { catalogue: catalogue.version, on, daysLeft: left, role: role ?? null, altinn2: altinn2 ?? null },
    write(paper) {
      if (role) paper.rows([["role", ...named(role)]]);
      if (!altinn2) return paper.rows([["ends", "-", said.goesOn]]);
      paper.rows([["ends", altinn2.endsOn, said.left(left)]]);
      const packages = altinn2.packages.map(({ urn, giver, relation }) => [
        "package",
        urn,
        catalogue.package(urn, { language })?.name.value ?? "-",
        giver,
        relation,
      ]);
      paper.rows(packages.length > 0 ? packages : [["package", "-", said.noPackage]]);
      paper.rows(altinn2.broughtBy.map((it) => ["broughtBy", ...named(it)]));
    },
    exit: altinn2?.packages.length === 0 ? Exit.no : Exit.yes,
  };
}

const named = ({ code, name }: Role): string[] => [code, name.value];

/** How many days are left on a day: none on the last one. Nothing where it is over. */
function daysLeft({ endsOn }: Altinn2Role, on: string): number | null {
  const days = (Date.parse(`${endsOn}T00:00:00Z`) - Date.parse(`${on}T00:00:00Z`)) / 86_400_000;
  return days < 0 ? null : days;
}

interface Said {
  readonly noPackage: string;
  readonly goesOn: string;
  left(days: number | null): string;
}

const SAID: Readonly<Record<Language, Said>> = {
  nb: {
    noPackage: "Ingen tilgangspakke tar over: velg pakker etter hva tjenesten handler om.",
    goesOn: "Den er ikke en Altinn 2-rolle og virker også etter 2026.",
    left: (days) =>
      days === null
        ? "den virker ikke lenger"
        : days === 0
          ? "dette er siste dag"
          : days === 1
            ? "1 dag igjen"
            : `${days} dager igjen`,
  },
  nn: {
    noPackage: "Ingen tilgangspakke tek over: vel pakkar etter kva tenesta handlar om.",
    goesOn: "Ho er ikkje ei Altinn 2-rolle og verkar òg etter 2026.",
    left: (days) =>
      days === null
        ? "ho verkar ikkje lenger"
        : days === 0
          ? "dette er siste dagen"
          : days === 1
            ? "1 dag att"
            : `${days} dagar att`,
  },
  en: {
    noPackage: "No access package takes its place: choose packages by what the service is about.",
    goesOn: "It is not an Altinn 2 role, and goes on working after 2026.",
    left: (days) =>
      days === null
        ? "it no longer works"
        : days === 0
          ? "this is the last day"
          : days === 1
            ? "1 day left"
            : `${days} days left`,
  },
};
