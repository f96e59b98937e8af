// roles: the roles that get a package by default.

import type { Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { undecidedOf } from "../held.ts";
import { writeUnresolved } from "./unresolved.ts";

export const roles: Command = {
  name: "roles",
  usage: ["<package>"],
  summary: "list the roles that get a package by default",
  about: [
    "A role a line: code, name, the only organisation form that it is for (* for all), and whether the role may pass",
    "the package on (delegates, holds). Roles for which it is undecided are listed apart; in pipes such a line begins with a",
    "question mark and a tab. A package is named by its URN, the last part of it or a former name.",
  ],
  takes: [1, 1],
  options: ["catalogue"],
  examples: [
    "tilgangspakker roles maskinporten-scopes",
    "tilgangspakker roles forretningsforer-eiendom --json",
    "tilgangspakker roles ECKEYROLE --catalogue versjon-3",
  ],
  json: "{ catalogue, package: AccessPackage, roles: RoleGrant[], unresolved: [{ role: Role, verdict }] }",
  exits: {
    [Exit.yes]: "some are listed",
    [Exit.no]: "there are none",
    [Exit.undecided]: "there are none for certain, but some are undecided",
  },
  run({ catalogue, language, arguments: [reference = ""] }) {
    // Asked first, since it tells what is unknown in the language that was asked for.
    const [{ code }] = catalogue.check({ action: "attach", package: reference }, { language }).reasons;
    if (code === "NOT_LOWEST_LEVEL")
      throw new Failure(
        `"${reference}" is an area: roles needs one package.`,
        `For those in it: tilgangspakker packages --area "${reference}".`,
      );
    const grants = catalogue.rolesForPackage(reference, { language });
    const about = catalogue.package(reference, { language });
    const unresolved = undecidedOf({ catalogue, language }, reference);
    return {
      json: { catalogue: catalogue.version, package: about ?? null, roles: grants, unresolved },
      write(paper) {
        paper.heading(
          `${about?.name.value ?? reference}: ${grants.length === 1 ? "1 role" : `${grants.length} roles`} in ${catalogue.version}`,
        );
        paper.rows(
          grants.map(({ role, variant, mayDelegate }) => [
            role.code,
            role.name.value,
            variant ?? "*",
            mayDelegate ? "delegates" : "holds",
          ]),
        );
        writeUnresolved(
          paper,
          unresolved.map(({ role, verdict }) => [[role.code, role.name.value], verdict]),
        );
      },
      exit: grants.length > 0 ? Exit.yes : unresolved.length > 0 ? Exit.undecided : Exit.no,
    };
  },
};
