// give: whom to ask for a package.

import type { Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { writeUnresolved } from "./unresolved.ts";

export const give: Command = {
  name: "give",
  usage: ["<package> [--variant FORM]"],
  summary: "say whom to ask for a package: the roles that may give it to an employee",
  about: [
    "A role a line: code, name, the only organisation form in which it may (* for all), and by what: role, where it has",
    "the package itself, or mainAdministrator, where it may give it without having it. Roles for which it is undecided",
    "are listed apart; in pipes such a line begins with a question mark and a tab. Where nobody may, a minus sign and why.",
    "With --variant, roles that such a business cannot have are left out, where the source says which it can (variants FORM).",
  ],
  takes: [1, 1],
  options: ["variant", "catalogue"],
  examples: [
    "tilgangspakker give lonn --variant AS",
    "tilgangspakker give skatt-naering --variant NUF --json",
    "tilgangspakker give regnskapsforer-lonn --language nb",
  ],
  json: "{ catalogue, package: AccessPackage, variant, givers: GiverOfPackage[], unresolved: [{ role: Role, verdict }], reasons: Reason[] }",
  exits: {
    [Exit.yes]: "somebody may",
    [Exit.no]: "nobody may",
    [Exit.undecided]: "nobody may for certain, but some are undecided",
  },
  run({ catalogue, language, one, arguments: [reference = ""] }) {
    const variant = one("variant");
    // Of somebody without roles: it tells what is unknown, and why nobody may give the package at all.
    const nobody = catalogue.check({ action: "delegate", package: reference, variant }, { language });
    const about = catalogue.package(reference, { language });
    if (!about)
      throw new Failure(
        `"${reference}" is an area: give needs one package.`,
        `For those in it: tilgangspakker packages --area "${reference}".`,
      );
    const verdicts = catalogue.roles({ language }).map((role) => ({
      role,
      verdict: catalogue.check({ action: "delegate", package: reference, roles: [role.urn], variant }, { language }),
    }));
    // Whoever asks for the package meets nobody who has such a role there.
    const impossible = new Map(
      verdicts.flatMap(({ role, verdict }) =>
        verdict.reasons.filter(({ code }) => code === "ROLE_NOT_IN_FORM").map((it) => [role.urn, it] as const),
      ),
    );
    const permitted = catalogue.whoCanGive(reference, { variant, language });
    const givers = permitted.filter(({ role }) => !impossible.has(role.urn));
    const unresolved = verdicts.filter(
      ({ role, verdict }) => verdict.decision === "Indeterminate" && !impossible.has(role.urn),
    );
    const barred = permitted.flatMap(({ role }) => impossible.get(role.urn) ?? []);
    const reasons = givers.length > 0 ? [] : barred.length > 0 ? barred : nobody.reasons;
    return {
      json: { catalogue: catalogue.version, package: about, variant: variant ?? null, givers, unresolved, reasons },
      write(paper) {
        paper.heading(
          `${about.name.value}${variant === undefined ? "" : `, in ${variant}`}: ${givers.length === 1 ? "1 role may give it" : `${givers.length} roles may give it`}`,
        );
        paper.rows(givers.map(({ role, variant: only, by }) => [role.code, role.name.value, only ?? "*", by]));
        writeUnresolved(
          paper,
          unresolved.map(({ role, verdict }) => [[role.code, role.name.value], verdict]),
        );
        paper.rows(reasons.map(({ code, message }) => ["-", code, message]));
      },
      exit: givers.length > 0 ? Exit.yes : unresolved.length > 0 ? Exit.undecided : Exit.no,
    };
  },
};
