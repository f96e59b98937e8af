// What there is to choose among: the roles, forms and packages of a catalogue, and what each is called.

import type { AccessPackage, Catalogue, LocalizedText, Role } from "tilgangspakker";
import { slugOf } from "../address.ts";
import type { App } from "../app.ts";
import { COMMON_FORMS } from "../grants/forms.ts";
import { formLabel } from "../grants/named.ts";
import type { State } from "../grants/states.ts";
import { heldIn } from "../grants/states.ts";
import { ask } from "../texts/ask.ts";
import { filled, words } from "../texts/words.ts";

export interface Choice {
  /** How questions refer to it. */
  readonly value: string;
  readonly label: string;
}
export interface Choices {
  readonly label?: string;
  readonly items: readonly Choice[];
}

/** So many suggestions are no help any more. */
const MOST_SUGGESTED = 20;
/** So many stand in a list that nothing is typed for. */
const MOST_LISTED = 400;

/** The roles, those first that get the package; where none is chosen, those that get any. What only some forms get stands by itself. */
export function roleChoices({ catalogue, language }: App, reference: string | undefined): readonly Choices[] {
  const said = words(ask, language);
  const one = reference ? catalogue.package(reference) : undefined;
  const stateOf = one ? ofPackage(catalogue, one) : ofAny(catalogue);
  const roles = catalogue.roles({ language });
  const shared = sharedNames(roles);
  const choice = ({ code, name }: Role): Choice => ({
    value: code,
    label: shared.has(name.value) && !isSame(code, name.value) ? `${name.value} (${code})` : name.value,
  });
  const sorted = (some: readonly Role[]) =>
    some.map(choice).toSorted((a, b) => a.label.localeCompare(b.label, language));
  const group = (label: string, state: State): Choices => ({
    label,
    items: sorted(roles.filter((it) => stateOf(it) === state)),
  });
  return [
    group(one ? said.getIt : said.getSome, "yes"),
    group(one ? said.getItInForms : said.getSomeInForms, "some"),
    group(said.undecided, "undecided"),
    group(said.otherRoles, "no"),
  ].filter((it) => it.items.length > 0);
}

function ofPackage(catalogue: Catalogue, it: AccessPackage): (role: Role) => State {
  const held = heldIn(catalogue, undefined);
  return (role) => held(it, role);
}

function ofAny(catalogue: Catalogue): (role: Role) => State {
  const [always, inForms] = [new Set<number>(), new Set<number>()];
  for (const { role, variant } of catalogue.grants()) (variant === null ? always : inForms).add(role);
  return ({ index }) => (always.has(index) ? "yes" : inForms.has(index) ? "some" : "no");
}

export function formChoices({ catalogue, language }: App): readonly Choices[] {
  const said = words(ask, language);
  const forms = catalogue.variants({ language }).filter((it) => it.kind === "organisation");
  const choice = (code: string): readonly Choice[] =>
    forms.filter((it) => it.code === code).map((it) => ({ value: code, label: formLabel(it) }));
  const others = forms
    .map((it) => it.code)
    .filter((it) => !COMMON_FORMS.includes(it))
    .toSorted();
  return [
    { label: said.commonForms, items: COMMON_FORMS.flatMap(choice) },
    { label: said.otherForms, items: others.flatMap(choice) },
  ];
}

/** The packages and areas by what people call them; names that several share say where they belong. */
export class Packages {
  readonly #app: App;
  readonly #byLabel = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #areas: readonly string[];

  constructor(app: App) {
    this.#app = app;
    const { catalogue, language } = app;
    const all = catalogue.packages({ language });
    const shared = sharedNames(all);
    for (const it of all) {
      const label = shared.has(it.name.value) ? `${it.name.value} (${it.area.name.value})` : it.name.value;
      this.#add(
        slugOf(it.urn),
        this.#byLabel.has(label.toLowerCase()) ? `${it.name.value} (${slugOf(it.urn)})` : label,
      );
    }
    const { whole } = words(ask, language);
    const own = catalogue.areas();
    const twins = sharedNames(own);
    const areas = catalogue.areas({ language });
    // A name that several areas share refers to none of them.
    this.#areas = own.flatMap((it, at) => {
      if (twins.has(it.name.value)) return [];
      this.#add(it.name.value, filled(whole, areas[at]?.name.value ?? it.name.value));
      return [it.name.value];
    });
  }

  #add(value: string, label: string): void {
    this.#byLabel.set(label.toLowerCase(), value);
    this.#labels.set(value, label);
  }

  /** What is meant by a text that was chosen or typed; the text itself where nothing is called so. */
  valueOf(text: string): string {
    const typed = text.trim();
    return this.#byLabel.get(typed.toLowerCase()) ?? typed;
  }

  isLabel(text: string): boolean {
    return this.#byLabel.has(text.trim().toLowerCase());
  }

  labelOf(reference: string): string {
    return (
      this.#labels.get(reference) ??
      this.#labels.get(slugOf(this.#app.catalogue.package(reference)?.urn ?? reference)) ??
      reference
    );
  }

  /** What somebody who types this may mean; the everyday word that led there, or where it belongs, stands beside. */
  suggested(term: string): readonly (Choice & { readonly beside: string })[] {
    const { catalogue, language } = this.#app;
    const typed = term.trim().toLowerCase();
    if (!typed)
      return this.#labels.size > MOST_LISTED
        ? []
        : [...this.#labels].map(([value, label]) => ({ value, label, beside: "" }));
    const hits = catalogue.search(term, { limit: MOST_SUGGESTED, language }).map(({ accessPackage, matches }) => {
      const word = matches.find((it) => it.field === "everydayWord" || it.field === "formerName");
      const value = slugOf(accessPackage.urn);
      return { value, label: this.labelOf(value), beside: word?.text ?? accessPackage.area.name.value };
    });
    const areas = this.#areas
      .map((value) => ({ value, label: this.labelOf(value), beside: "" }))
      .filter((it) => it.label.toLowerCase().includes(typed));
    return [...hits, ...areas.slice(0, MOST_SUGGESTED)];
  }
}

/** Whether a code says no more than the name does. */
const isSame = (code: string, name: string): boolean => code.toLowerCase() === name.toLowerCase();

/** The names that several have. */
function sharedNames(named: readonly { readonly name: LocalizedText }[]): ReadonlySet<string> {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const {
    name: { value },
  } of named)
    (seen.has(value) ? shared : seen).add(value);
  return shared;
}

const known = new WeakMap<Catalogue, Map<string, Packages>>();

/** Made once for a catalogue and a language. */
export function packagesOf(app: App): Packages {
  const byLanguage = known.get(app.catalogue) ?? new Map<string, Packages>();
  known.set(app.catalogue, byLanguage);
  const made = byLanguage.get(app.language) ?? new Packages(app);
  byLanguage.set(app.language, made);
  return made;
}
