// What an element is asked to show: its attributes, read against a catalogue.

import type { Catalogue } from "../package/catalogue.js";
import { failure } from "../package/failure.js";
import type {
  AccessPackage,
  ClientRecipient,
  ErrorCode,
  Language,
  Recipient,
  Role,
  TilgangspakkerError,
} from "../package/types.js";
import { LANGUAGES, say } from "./words.js";

/** @internal The attributes that say what to show. A catalogue is found by `catalogue`, and is none of them. */
export const ATTRIBUTES = [
  "language",
  "package",
  "for-role",
  "variant",
  "only",
  "heading-level",
  "action",
  "recipient",
  "packages",
  "works-for",
  "given",
  "is-agent",
  "by",
  "by-holds",
  "by-variant",
] as const;

/** @internal What each attribute holds; blank ones hold nothing. */
export type Attributes = { readonly [Name in (typeof ATTRIBUTES)[number]]?: string | undefined };

/** @internal What a server's content is for, so that the browser tells whether it is for the same. `catalogue` is its address. */
export function attributesKey(said: Attributes, catalogue: string | undefined): string {
  return JSON.stringify([...ATTRIBUTES.map((name) => said[name] || null), catalogue ?? null]);
}

/** @internal */
export const RECIPIENTS = [
  "employee",
  "enterpriseUser",
  "organisation",
  "systemUser",
] as const satisfies readonly Recipient[];
/** @internal */
export const CLIENT_RECIPIENTS = [
  "agent",
  "clientSystemUser",
  "ownSystemUser",
  "organisation",
  "enterpriseUser",
] as const satisfies readonly ClientRecipient[];
/** @internal */
export const ACTIONS: readonly Action[] = ["hold", "delegate", "attach", "client", "systemUser"];
/** @internal */
const WORKS_FOR: readonly WorksFor[] = ["own", "clients", "oneClient", "provider"];

const ONLY: readonly Only[] = ["hold", "delegate"];

/** What `<access-package-check>` asks. */
export type Action = "hold" | "delegate" | "attach" | "client" | "systemUser";

/** Whom `<access-package-check>` asks of a system user to work for: the business that has it, clients of whom none is named, one client, or
 * the provider itself, by a system user for clients. */
export type WorksFor = "own" | "clients" | "oneClient" | "provider";

/** The packages that a tree or table shows alone: those that the role gets, or may pass on to an employee. */
export type Only = "hold" | "delegate";

/** @internal */
type HeadingLevel = 2 | 3 | 4;

/** @internal What is to be shown. What was asked for and cannot be shown is among the problems. */
export interface Asked {
  readonly language: Language;
  readonly headingLevel: HeadingLevel;
  readonly package: AccessPackage | undefined;
  readonly role: Role | undefined;
  readonly variant: string | undefined;
  readonly only: Only | undefined;
  readonly action: Action;
  readonly recipient: Recipient;
  readonly clientRecipient: ClientRecipient;
  readonly worksFor: WorksFor;
  readonly isAgent: boolean | undefined;
  /** Lists of packages and roles, by their URNs and codes where they are known; none where the attribute is blank. */
  readonly packages: readonly string[] | undefined;
  readonly given: readonly string[] | undefined;
  readonly by: readonly string[] | undefined;
  readonly byHolds: readonly string[] | undefined;
  /** What the attributes say, word for word: a question is asked in its own words. */
  readonly said: Attributes;
  readonly problems: readonly TilgangspakkerError[];
  /** Nothing that a question is made of is among the problems: an unknown language or level changes no answer. */
  readonly isAskable: boolean;
}

/** @internal The language that is asked for, if there is such a one. */
export function languageIn(said: string | null | undefined): Language | undefined {
  const tag = said?.toLowerCase().split("-")[0];
  return LANGUAGES.find((it) => it === (tag === "no" ? "nb" : tag));
}

/** @internal Reads attributes against a catalogue. `around` is the language of the page around the element. */
export function readAsked(catalogue: Catalogue, said: Attributes, around?: Language): Asked {
  const problems: TilgangspakkerError[] = [];
  const language = LANGUAGES.find((it) => it === said.language) ?? around ?? catalogue.language;
  const oneOf = choosing(said, language, problems);

  oneOf("language", LANGUAGES, "noSuchLanguage", "INVALID_ARGUMENT");
  const headingLevel = Number(
    oneOf("heading-level", ["2", "3", "4"], "noSuchLevel", "INVALID_ARGUMENT") ?? 2,
  ) as HeadingLevel;
  const inShowing = problems.length;
  const action = oneOf("action", ACTIONS, "noSuchAction", "INVALID_QUESTION") ?? "hold";
  // A recipient of the one question that the other does not know asks nothing: it must not become an employee.
  const recipient = oneOf<string>(
    "recipient",
    action === "client" ? CLIENT_RECIPIENTS : RECIPIENTS,
    "noSuchRecipient",
    "INVALID_QUESTION",
  );
  const worksFor = oneOf("works-for", WORKS_FOR, "noSuchWorksFor", "INVALID_QUESTION") ?? "own";
  const isAgent = oneOf("is-agent", ["true", "false"], "noSuchAgent", "INVALID_QUESTION");
  const options = { language };
  const packages = (text: string | undefined) =>
    text?.split(/\s+/).map((it) => catalogue.package(it, options)?.urn ?? it);
  const roles = (text: string | undefined) => text?.split(/\s+/).map((it) => catalogue.role(it, options)?.code ?? it);
  const [reference, code] = [said.package, said["for-role"]];
  const found = reference === undefined ? undefined : catalogue.package(reference, options);
  const role = code === undefined ? undefined : catalogue.role(code, options);
  if (code !== undefined && !role) problems.push(...unknownRole(catalogue, code, options));
  if (reference !== undefined && !found)
    problems.push(...faultsOf(() => catalogue.check({ action: "attach", package: reference }, options)));
  return {
    language,
    headingLevel,
    package: found,
    role,
    variant: said.variant,
    only: ONLY.find((it) => it === said.only),
    action,
    recipient: RECIPIENTS.find((it) => it === recipient) ?? "employee",
    clientRecipient: CLIENT_RECIPIENTS.find((it) => it === recipient) ?? "agent",
    worksFor,
    isAgent: isAgent === undefined ? undefined : isAgent === "true",
    packages: packages(said.packages),
    given: packages(said.given),
    by: roles(said.by),
    byHolds: packages(said["by-holds"]),
    said,
    problems,
    isAskable: problems.length === inShowing,
  };
}

/** Chooses what an attribute says among its values. What is none of them becomes a problem. */
function choosing(said: Attributes, language: Language, problems: TilgangspakkerError[]) {
  return <T extends string>(
    name: keyof Attributes,
    values: readonly T[],
    word: Parameters<typeof say>[0],
    code: ErrorCode,
  ): T | undefined => {
    const value = said[name];
    const known = values.find((it) => it === value);
    if (value !== undefined && known === undefined)
      problems.push(failure(code, say(word, language, value, values.join(", "))));
    return known;
  };
}

/** The engine's own words on what it does not know. */
function faultsOf(ask: () => unknown): readonly TilgangspakkerError[] {
  try {
    ask();
  } catch (error) {
    return [error as TilgangspakkerError];
  }
  return [];
}

function unknownRole(
  catalogue: Catalogue,
  code: string,
  options: { readonly language: Language },
): readonly TilgangspakkerError[] {
  const [any] = catalogue.packages();
  return faultsOf(() =>
    any ? catalogue.check({ action: "hold", package: any.urn, role: code }, options) : catalogue.packagesForRole(code),
  );
}

/** @internal The problem that `only` is in a list of packages: it is unknown, or there is no role that it could be of. */
export function onlyProblem({ said, only, language }: Asked): readonly TilgangspakkerError[] {
  if (said.only === undefined) return [];
  if (!only) return [failure("INVALID_ARGUMENT", say("noSuchOnly", language, said.only))];
  return said["for-role"] === undefined ? [failure("INVALID_ARGUMENT", say("onlyNeedsRole", language))] : [];
}

/** @internal The problem that a reference to an area is, where one package is shown. Any other problem with it is known already. */
export function onePackage({ said, package: found, problems, language }: Asked): readonly TilgangspakkerError[] {
  const isKnown = problems.some((it) => it.code === "UNKNOWN_PACKAGE" || it.code === "PACKAGE_REMOVED");
  return said.package !== undefined && !found && !isKnown
    ? [failure("UNKNOWN_PACKAGE", say("isArea", language, said.package))]
    : [];
}
