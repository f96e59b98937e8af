// Elements as HTML text, for a server to send. In a browser each takes over what stands in it.

import type { Catalogue } from "../package/catalogue.js";
import { handleOf } from "../package/contents.js";
import { asked as ask, failure } from "../package/failure.js";
import { copiedOptions, field, text, written } from "../package/input.js";
import type {
  ClientRecipient,
  Language,
  OrganisationForm,
  PackageReference,
  Recipient,
  RoleReference,
} from "../package/types.js";
import type { Action, Attributes, Only, WorksFor } from "./asked.js";
import { attributesKey, readAsked } from "./asked.js";
import type { ElementName } from "./content.js";
import { NAMES, shownIn } from "./content.js";
import { answeredForm } from "./form.js";
import { nameOf, originOf } from "./sent.js";
import { elementStyles } from "./styles.js";
import { say } from "./words.js";

/** What an element shows, and how. */
export interface RenderElementOptions {
  /** The language of labels; the catalogue's by default. */
  readonly language?: Language | undefined;
  /** The package that is marked or asked about. */
  readonly package?: PackageReference | undefined;
  /** The role that packages are marked for, or that is asked about. */
  readonly role?: RoleReference | undefined;
  /** The organisation form of the business. */
  readonly variant?: OrganisationForm | undefined;
  /** Of the tree and the table: only the packages that the role gets, or may pass on to an employee. */
  readonly only?: Only | undefined;
  /** The level of the outermost headings; 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** Of `<access-package-check>`: what it asks; `"hold"` by default. */
  readonly action?: Action | undefined;
  /** Of the same: whom the package would be passed on to; `"employee"` by default. */
  readonly recipient?: Recipient | ClientRecipient | undefined;
  /** Of the same: the packages of a system user, by any references, with spaces between; `package` by default. */
  readonly packages?: string | undefined;
  /** Whom a system user is for. */
  readonly worksFor?: WorksFor | undefined;
  /** The packages that a client has given the provider, with spaces between. */
  readonly given?: string | undefined;
  /** Whether the employee who gets a package for a client is an agent; left out: that is not known. */
  readonly isAgent?: boolean | undefined;
  /** The roles of whoever passes on for a client or approves a system user, with spaces between. */
  readonly by?: string | undefined;
  /** The packages that the same person has been given, with spaces between. */
  readonly byHolds?: string | undefined;
  /** The organisation form of the business of the same person. */
  readonly byVariant?: OrganisationForm | undefined;
  /** Where the browser finds the same catalogue as JSON: `"/ours.json"`. Not needed for the newest register and version 3, which it has. */
  readonly address?: string | undefined;
  /** Where `elementStyles` is served. Without it the styles are in the element, which a strict `style-src` forbids. */
  readonly stylesheet?: string | undefined;
  /** The nonce of the page's content policy, for styles in the element. */
  readonly nonce?: string | undefined;
}

/**
 * An element as HTML text with its content in a declarative shadow root. It is seen before any script has run, and the browser's
 * `tilgangspakker/elements` takes it over.
 *
 * @throws TilgangspakkerError `INVALID_QUESTION`, `UNKNOWN_PACKAGE`, `PACKAGE_REMOVED`, `UNKNOWN_ROLE` or `UNKNOWN_VARIANT` for what cannot be
 * shown; `INVALID_ARGUMENT` also for a missing `address`; `INVALID_CATALOGUE`.
 * @example
 * ```ts
 * console.log(renderElement("access-package-tree", seed, { role: "DAGL" }).includes("<template shadowrootmode")); // → true
 * ```
 */
export function renderElement(name: ElementName, catalogue: Catalogue, options: RenderElementOptions = {}): string {
  if (!NAMES.includes(name))
    throw failure(
      "INVALID_ARGUMENT",
      `There is no element "${text(name, "name").slice(0, 99)}". Use ${NAMES.join(", ")}.`,
    );
  const { headingLevel, role, worksFor, isAgent, byHolds, byVariant, address, stylesheet, nonce, ...rest } = read(
    name,
    options,
  );
  const handle = handleOf(catalogue);
  const { language = catalogue.language } = rest;
  const said: Attributes = {
    ...rest,
    language,
    "heading-level": headingLevel,
    "for-role": role,
    "works-for": worksFor,
    "is-agent": isAgent,
    "by-holds": byHolds,
    "by-variant": byVariant,
  };
  const asked = readAsked(catalogue, said);
  const { options: view, problems } = shownIn(name, catalogue, asked);
  const [problem] = problems;
  if (problem) throw problem;
  const source = address || nameOf(catalogue);
  if (source === undefined) throw failure("INVALID_ARGUMENT", say("needsAddress", asked.language, catalogue.version));
  const attributes = Object.fromEntries(Object.entries({ ...said, catalogue: source }).filter(([, value]) => value));
  const styles = stylesheet ? { address: stylesheet } : { sheet: elementStyles, ...(nonce && { nonce }) };
  const { version, content, release } = originOf(catalogue);
  const origin = { asked: attributesKey(said, source || undefined), version, catalogue: content, made: release };
  const form = name === "access-package-check" ? { form: answeredForm(catalogue, asked) } : {};
  return ask(() =>
    handle.renderElement(written({ name, attributes, styles, origin, ...form }), written({ ...view, areas: "closed" })),
  );
}

const CHECK: readonly ElementName[] = ["access-package-check"];

/** The elements that know each option. */
const OPTIONS: Record<keyof RenderElementOptions, readonly ElementName[]> = {
  language: NAMES,
  package: NAMES,
  role: NAMES,
  variant: NAMES,
  only: ["access-package-tree", "access-package-table"],
  headingLevel: NAMES,
  action: CHECK,
  recipient: CHECK,
  packages: CHECK,
  worksFor: CHECK,
  given: CHECK,
  isAgent: CHECK,
  by: CHECK,
  byHolds: CHECK,
  byVariant: CHECK,
  address: NAMES,
  stylesheet: NAMES,
  nonce: NAMES,
};

/** Options as text. One that is misspelt, or that the element does not know, is refused: left out, it would be another question. */
function read(
  name: ElementName,
  options: RenderElementOptions,
): { readonly [Name in keyof RenderElementOptions]?: string } {
  const names = Object.entries(OPTIONS).flatMap(([option, known]) => (known.includes(name) ? [option] : []));
  const stated = copiedOptions(options);
  if (typeof stated !== "object" || stated === null || Array.isArray(stated))
    throw failure("INVALID_ARGUMENT", "options must be an object.");
  const unknown = Object.keys(stated).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw failure(
      "INVALID_ARGUMENT",
      `There is no option "${unknown.slice(0, 99)}" of <${name}>. Use ${names.join(", ")}.`,
    );
  const given = names.map((name) => [name, field(options, name)] as const).filter(([, value]) => value !== undefined);
  // The browser ignores spaces around an attribute too.
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      name === "headingLevel"
        ? level(value)
        : name === "isAgent" && typeof value === "boolean"
          ? String(value)
          : text(value, `options.${name}`).trim(),
    ]),
  );
}

/** Unknown levels are refused where they are read. */
function level(value: unknown): string {
  if (typeof value !== "number") throw failure("INVALID_ARGUMENT", "options.headingLevel must be a number.");
  return String(value);
}
