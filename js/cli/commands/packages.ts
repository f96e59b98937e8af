// packages: the packages there are, or that a role gets by default.

import type { AccessPackage, Catalogue, Language } from "tilgangspakker";
import { closest, didYouMean } from "../closest.ts";
import type { Answer, Asked, Command, Warn } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import type { Held } from "../held.ts";
import { heldBy } from "../held.ts";
import { packageRow } from "./rows.ts";
import { writeUnresolved } from "./unresolved.ts";

export const packages: Command = {
  name: "packages",
  usage: ["[--role ROLE [--variant FORM]] [--area AREA]"],
  summary: "list packages: all, or those that a role gets by default",
  about: [
    "A package a line: URN, name, area. Where it is undecided whether the role gets a package, that package is",
    "listed apart, and in pipes its line begins with a question mark and a tab.",
  ],
  takes: [0, 0],
  options: ["role", "variant", "area", "catalogue"],
  examples: [
    "tilgangspakker packages --role DAGL --variant AS",
    "tilgangspakker packages --role FFØR --variant BRL --json",
    "tilgangspakker packages --role FFØR --catalogue versjon-3",
    'tilgangspakker packages --area "Integrasjoner"',
  ],
  json: "{ catalogue, role: Role | null, variant, packages: AccessPackage[], unresolved: [{ package, verdict }], forVariants: [{ package, variants }] }",
  exits: {
    [Exit.yes]: "some are listed",
    [Exit.no]: "there are none",
    [Exit.undecided]: "there are none for certain, but some are undecided",
  },
  run(asked) {
    const [role, ...others] = asked.all("role");
    const variant = asked.one("variant");
    if (others.length > 0) throw new Failure("packages takes one --role.");
    if (role === undefined && variant !== undefined)
      throw new Failure("--variant says something of a role only.", "Give --role too.");
    const area = asked.one("area");
    const all =
      area === undefined
        ? asked.catalogue.packages({ language: asked.language })
        : inArea(asked.catalogue, area, asked.language);
    return answer(asked, all, role, variant);
  },
};

function answer(
  asked: Asked,
  all: readonly AccessPackage[],
  role: string | undefined,
  variant: string | undefined,
): Answer {
  const { catalogue, language, warn } = asked;
  const held: Held =
    role === undefined ? { packages: [...all], unresolved: [], forVariants: [] } : heldBy(asked, all, role, variant);
  const known = role === undefined ? undefined : catalogue.role(role, { language });
  if (known) warnOfForms(held, known.code, variant, warn);
  return {
    json: { catalogue: catalogue.version, role: known ?? null, variant: variant ?? null, ...held },
    write(paper) {
      const whose = known
        ? `${known.code}, ${known.name.value}${variant === undefined ? "" : `, in ${variant}`}: `
        : "";
      paper.heading(`${whose}${counted(held.packages.length)} in ${catalogue.version}`);
      paper.rows(held.packages.map(packageRow));
      writeUnresolved(
        paper,
        held.unresolved.map((it) => [packageRow(it.package), it.verdict]),
      );
    },
    exit: held.packages.length > 0 ? Exit.yes : held.unresolved.length > 0 ? Exit.undecided : Exit.no,
  };
}

/** A form that is left out or misspelt must not look as if the role held nothing. */
function warnOfForms({ packages, forVariants }: Held, role: string, variant: string | undefined, warn: Warn): void {
  const count = forVariants.length;
  const forms = [...new Set(forVariants.flatMap((it) => it.variants))].sort().join(", ");
  if (count === 0) return;
  if (variant === undefined)
    warn(
      `${role} holds ${count}${packages.length === 0 ? "" : " more"} of these for some organisation forms only (${forms}): name one with --variant.`,
    );
  else if (packages.length === 0)
    warn(`${role} holds ${count} of these for other organisation forms only (${forms}), not for ${variant}.`);
}

function inArea(catalogue: Catalogue, reference: string, language: Language): readonly AccessPackage[] {
  const wanted = folded(reference);
  const names = (["nb", "nn", "en"] as const).map((it) => catalogue.areas({ language: it }));
  const at = catalogue
    .areas()
    .findIndex(
      (area, index) => area.urn === reference || names.some((areas) => folded(areas[index]?.name.value) === wanted),
    );
  const found = catalogue.areas()[at];
  if (!found) {
    const all = [...catalogue.areas({ language }), ...catalogue.areas()].map((it) => it.name.value);
    throw new Failure(`The catalogue has no area "${reference}".`, didYouMean(closest(reference, all)));
  }
  const own = catalogue.packages();
  return catalogue.packages({ language }).filter((it) => own[it.index]?.area.name.value === found.name.value);
}

const folded = (text = ""): string => text.trim().toLowerCase();
const counted = (count: number): string => (count === 1 ? "1 package" : `${count} packages`);
