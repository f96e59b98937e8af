// Who gets a package, of all roles, while no role is chosen.

import type { AccessPackage, Catalogue, Role } from "tilgangspakker";
import type { Place } from "../address.ts";
import type { App } from "../app.ts";
import type { Child } from "../dom.ts";
import { h } from "../dom.ts";
import { roleNamed } from "../grants/named.ts";
import type { State, StateOf } from "../grants/states.ts";
import { heldIn, onlyForms } from "../grants/states.ts";
import { ask } from "../texts/ask.ts";
import { words } from "../texts/words.ts";

interface Got {
  readonly role: Role;
  readonly state: State;
  /** The only forms in which it gets them all; none: every form. */
  readonly forms: readonly string[];
}

/** Each name asks about that role. */
export function everyRole(
  { catalogue, language, href }: App,
  { package: reference = "", variant }: Place,
): readonly HTMLElement[] {
  const said = words(ask, language);
  const packages = packagesNamed(catalogue, reference);
  const held = heldIn(catalogue, variant);
  const all = catalogue.roles({ language }).map((role) => got(packages, role, held, catalogue));
  const named = (some: readonly Got[]): readonly Child[] =>
    some.flatMap(({ role, forms }, at) => [
      at > 0 && ", ",
      ...roleNamed({ name: role.name, forms, href: href({ action: "hold", role: role.code }) }, language),
    ]);
  const getting = all.filter(({ state }) => state === "yes" || state === "some");
  const undecided = all.filter(({ state }) => state === "undecided");
  const within = (sentence: string, some: readonly Got[]): HTMLElement => {
    const [before = "", after = ""] = sentence.split("{0}");
    return h("p", { class: "ds-paragraph" }, before, ...named(some), after);
  };
  if (getting.length + undecided.length === 0) return [h("p", { class: "ds-paragraph" }, said.nobodyGets)];
  return [
    ...(getting.length > 0 ? [within(said.getThis, getting)] : []),
    ...(undecided.length > 0 ? [within(said.undecidedThese, undecided)] : []),
  ];
}

/** The package, or those of the area. */
function packagesNamed(catalogue: Catalogue, reference: string): readonly AccessPackage[] {
  const one = catalogue.package(reference);
  if (one) return [one];
  const found = catalogue.resolve(reference);
  return found.status === "area" ? found.below.flatMap((urn) => catalogue.package(urn) ?? []) : [];
}

/** Whether the role gets all of these, and in which forms. */
function got(packages: readonly AccessPackage[], role: Role, held: StateOf, catalogue: Catalogue): Got {
  const states = packages.map((it) => held(it, role));
  if (packages.length === 0 || states.includes("no")) return { role, state: "no", forms: [] };
  if (states.includes("undecided")) return { role, state: "undecided", forms: [] };
  const [first, ...others] = packages
    .filter((it) => held(it, role) === "some")
    .map((it) => onlyForms(catalogue, it, role));
  if (!first) return { role, state: "yes", forms: [] };
  const forms = first.filter((form) => others.every((it) => it.includes(form)));
  return { role, state: forms.length > 0 ? "some" : "no", forms };
}
