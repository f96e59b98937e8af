// The fields of <access-package-check>'s form: what they hold, what they suggest, and which of them are seen.

import type { Catalogue } from "../package/catalogue.js";
import { fill } from "../package/trusted.js";
import type { AccessPackage, Language, Recipient, Role } from "../package/types.js";
import type { Action, Asked, WorksFor } from "./asked.js";
import type { Choice } from "./combobox.js";
import { Combobox } from "./combobox.js";
import { keptInWords } from "./form.js";
import type { Known } from "./picked.js";
import { Picked } from "./picked.js";
import type { Fields, Kept } from "./question.js";
import { BLANK, casesOf } from "./question.js";

/** More suggestions than these are no help. */
const MOST_SUGGESTIONS = 8;

const choiceOfPackage = (found: AccessPackage | undefined): Choice | undefined =>
  found && { name: found.name, reference: found.urn };
const choiceOfRole = (found: Role | undefined): Choice | undefined =>
  found && { name: found.name, reference: found.code };
const isGiven = <T>(it: T | undefined): it is T => it !== undefined;

/** The fields that hold several packages or roles. */
type ListName = "packages" | "relations" | "given" | "by-roles" | "by-holds";

export class LiveFields {
  readonly #form: HTMLFormElement;
  readonly #catalogue: Catalogue;
  readonly #package: Combobox;
  readonly #role: Combobox;
  readonly #lists: { readonly [Name in ListName]: Picked };
  readonly #packages: Known;
  readonly #roles: Known;
  #language: Language;
  #kept: Kept = BLANK.kept;

  /** Keeps the fields alive that the module has rendered. `changed` hears of what the reader chooses, and takes away. */
  constructor(
    form: HTMLFormElement,
    catalogue: Catalogue,
    changed: (chosen?: AccessPackage) => void,
    signal: AbortSignal,
  ) {
    this.#form = form;
    this.#catalogue = catalogue;
    this.#language = catalogue.language;
    this.#packages = {
      find: (term) =>
        catalogue
          .search(term, { limit: MOST_SUGGESTIONS, ...this.#options })
          .map((hit) => choiceOfPackage(hit.accessPackage))
          .filter(isGiven),
      named: (text) => this.#packageMeant(text) ?? choiceOfPackage(catalogue.package(text, this.#options)),
    };
    this.#roles = {
      find: (term) =>
        catalogue
          .searchRoles(term, { limit: MOST_SUGGESTIONS, ...this.#options })
          .map((hit) => choiceOfRole(hit.role))
          .filter(isGiven),
      named: (text) => choiceOfRole(catalogue.role(text, this.#options)),
    };
    const chosen = (choice?: Choice) => changed(choice && catalogue.package(choice.reference, this.#options));
    this.#package = new Combobox(this.field("package"), this.#packages.find, chosen, signal);
    this.#role = new Combobox(this.field("role"), this.#roles.find, () => changed(), signal);
    const packages = (name: string) => new Picked(this.field(name), this.#packages, chosen, signal);
    const roles = (name: string) => new Picked(this.field(name), this.#roles, () => changed(), signal);
    this.#lists = {
      packages: packages("packages"),
      relations: roles("relations"),
      given: packages("given"),
      "by-roles": roles("by-roles"),
      "by-holds": packages("by-holds"),
    };
  }

  field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  /** What is filled in. */
  read(): Fields {
    const text = (name: string) => this.field(name).value.trim();
    const lists = this.#lists;
    return {
      action: (new FormData(this.#form).get("action") ?? "hold") as Action,
      package: this.#package.value,
      role: this.#role.value,
      variant: text("variant"),
      recipient: text("recipient") as Recipient,
      kept: this.#kept,
      packages: lists.packages.values,
      worksFor: text("works-for") as WorksFor,
      client: {
        relations: lists.relations.values,
        given: lists.given.values,
        variant: text("client-variant"),
        recipient: text("client-recipient") as Fields["client"]["recipient"],
        isAgent: text("is-agent") === "" ? undefined : text("is-agent") === "true",
      },
      person: {
        isNamed: this.field("by").checked,
        roles: lists["by-roles"].values,
        holds: lists["by-holds"].values,
        variant: text("by-variant"),
      },
    };
  }

  /** The same with what is meant by what is typed: a name that is one package's alone, or one role's, stands for it. */
  meant(): Fields {
    const fields = this.read();
    const lists = this.#lists;
    return {
      ...fields,
      package: this.#packageMeant(fields.package)?.reference ?? fields.package,
      role: (fields.role ? this.#roles.named(fields.role) : undefined)?.reference ?? fields.role,
      packages: lists.packages.meant,
      client: { ...fields.client, relations: lists.relations.meant, given: lists.given.meant },
      person: { ...fields.person, roles: lists["by-roles"].meant, holds: lists["by-holds"].meant },
    };
  }

  fill(fields: Fields, asked: Asked): void {
    this.#language = asked.language;
    const { client, person } = fields;
    for (const choice of this.#form.querySelectorAll<HTMLInputElement>("[name=action]"))
      choice.checked = choice.value === fields.action;
    this.#package.fill(
      choiceOfPackage(fields.package ? this.#catalogue.package(fields.package, this.#options) : undefined),
      fields.package,
    );
    this.#role.fill(fields.role ? this.#roles.named(fields.role) : undefined, fields.role);
    const texts = {
      variant: fields.variant,
      recipient: fields.recipient,
      "works-for": fields.worksFor,
      "client-variant": client.variant,
      "client-recipient": client.recipient,
      "is-agent": String(client.isAgent ?? ""),
      "by-variant": person.variant,
    };
    for (const [name, value] of Object.entries(texts)) this.field(name).value = value;
    this.field("by").checked = person.isNamed;
    const lists = {
      packages: fields.packages,
      relations: client.relations,
      given: client.given,
      "by-roles": person.roles,
      "by-holds": person.holds,
    };
    for (const [name, references] of Object.entries(lists)) this.#lists[name as ListName].fill(references);
    this.#keep(fields.kept, asked);
    this.suit();
  }

  /** Shows the fields that a question has. */
  suit(): void {
    const cases = casesOf(this.read());
    for (const field of this.#form.querySelectorAll<HTMLElement>("[data-for]"))
      field.hidden = !field.dataset["for"]?.split(" ").some((it) => cases.has(it));
  }

  /** Whether the reader has changed anything of what a server sent. */
  get isTouched(): boolean {
    const fields = [...this.#form.elements];
    const options = fields.flatMap((it) => (it instanceof HTMLSelectElement ? [...it.options] : []));
    return (
      options.some((it) => it.selected !== it.defaultSelected) ||
      fields.some(
        (it) => it instanceof HTMLInputElement && (it.value !== it.defaultValue || it.checked !== it.defaultChecked),
      )
    );
  }

  /** Puts suggestions away, and picks what is typed where it names something. */
  settle(): void {
    this.close();
    for (const list of Object.values(this.#lists)) list.settle();
  }

  close(): void {
    for (const it of [this.#package, this.#role, ...Object.values(this.#lists)]) it.close();
  }

  /** Shows in a field what may be meant by one of its values. */
  suggest(name: string, at: number, references: readonly string[]): void {
    const isRole = name === "role" || name === "relations" || name === "by-roles";
    const meant = references
      .map((it) => (isRole ? this.#roles.named(it) : choiceOfPackage(this.#catalogue.package(it, this.#options))))
      .filter(isGiven);
    if (name in this.#lists) this.#lists[name as ListName].correct(at, meant);
    else if (name === "package") this.#package.suggest(meant);
    else if (name === "role") this.#role.suggest(meant);
  }

  get #options(): { readonly language: Language } {
    return { language: this.#language };
  }

  /** The package of which this is the name, where it is no other's too. */
  #packageMeant(text: string): Choice | undefined {
    const typed = text.toLowerCase();
    const [found, ...others] = typed
      ? this.#catalogue.packages(this.#options).filter((it) => it.name.value.toLowerCase() === typed)
      : [];
    return others.length === 0 ? choiceOfPackage(found) : undefined;
  }

  #keep(kept: Kept, asked: Asked): void {
    this.#kept = kept;
    const place = this.#form.querySelector(".tp-kept") as HTMLElement;
    if (kept.roles.length + kept.holds.length > 0) fill(place, keptInWords(this.#catalogue, kept, asked));
    else place.replaceChildren();
  }
}
