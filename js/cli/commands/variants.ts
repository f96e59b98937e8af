// variants: organisation forms, and the roles that each can have at all.

import type { Catalogue, Language, Variant } from "tilgangspakker";
import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";

export const variants: Command = {
  name: "variants",
  usage: ["[<form>]"],
  summary: "list organisation forms, or the roles that one of them can have at all",
  about: [
    "Of a form, a role a line: code, name. Without one, a form a line: code, name, whether it is of an organisation, a person",
    "or other, and the codes of the roles that it can have. A minus sign where the source does not say.",
  ],
  takes: [0, 1],
  options: ["catalogue"],
  examples: [
    "tilgangspakker variants ESEK",
    "tilgangspakker variants nuf --json --language nn",
    "tilgangspakker variants",
  ],
  json: "{ catalogue, variant: Variant, roles: Role[] | null }, or without a form { catalogue, variants: Variant[] }",
  exits: { [Exit.yes]: "some are listed", [Exit.undecided]: "the source does not say which roles the form can have" },
  run({ catalogue, language, arguments: [code] }) {
    const all = catalogue.variants({ language });
    if (code === undefined) {
      return {
        json: { catalogue: catalogue.version, variants: all },
        write: (paper) => paper.rows(all.map((it) => [it.code, it.name.value, it.kind, it.roles?.join(" ") ?? "-"])),
        exit: Exit.yes,
      };
    }
    const variant = variantNamed(catalogue, all, code, language);
    const roles = variant?.roles?.flatMap((it) => catalogue.role(it, { language }) ?? []);
    return {
      json: { catalogue: catalogue.version, variant: variant ?? null, roles: roles ?? null },
      write(paper) {
        paper.heading(`${variant?.code} (${variant?.name.value})`);
        paper.rows(
          roles?.map((it) => [it.code, it.name.value]) ?? [["-", "The source does not say which roles it can have."]],
        );
      },
      exit: roles ? Exit.yes : Exit.undecided,
    };
  },
};

/** A form that there is: the package says what may have been meant by one that there is not. */
function variantNamed(
  catalogue: Catalogue,
  all: readonly Variant[],
  code: string,
  language: Language,
): Variant | undefined {
  const [role] = catalogue.roles();
  if (role) catalogue.packagesForRole(role.urn, { variant: code, language });
  return all.find((it) => it.code.toUpperCase() === code.toUpperCase());
}
