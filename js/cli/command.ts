// What a command is: what it is called, what it takes, what it does, and what is said to teach it.

import type { Catalogue, Language } from "tilgangspakker";
import type { Exit } from "./exit.ts";
import type { Paper } from "./paper.ts";
import { TODAY } from "./today.ts";

/** Tells on standard error what did not stop the command. */
export type Warn = (message: string) => void;

/** What was typed after the command's name. */
export interface Typed {
  readonly arguments: readonly string[];
  readonly language: Language;
  /** The values of an option, in order; none where it was not given. */
  all(option: OptionName): readonly string[];
  /** The value of an option that may be given once. */
  one(option: OptionName): string | undefined;
  has(flag: OptionName): boolean;
}

export interface Asked extends Typed {
  /** The one that --catalogue names. */
  readonly catalogue: Catalogue;
  readonly warn: Warn;
  /** The same, for a line that says itself what it is about. */
  readonly complain: Warn;
}

export interface Answer {
  /** What --json prints. */
  readonly json: unknown;
  /** It is to be printed as JSON whether --json was given or not. */
  readonly isJson?: boolean;
  /** What people read. */
  readonly write: (paper: Paper) => void;
  readonly exit: Exit;
}

export interface Command {
  readonly name: string;
  /** What follows the name in the line on its use. */
  readonly usage: readonly string[];
  readonly summary: string;
  /** What the help says besides, in lines. */
  readonly about: readonly string[];
  /** How many arguments it takes. */
  readonly takes: readonly [least: number, most: number];
  /** Those that only this and some other commands have. */
  readonly options: readonly OptionName[];
  readonly examples: readonly string[];
  readonly json: string;
  readonly exits: Partial<Record<Exit, string>>;
  run(asked: Asked): Answer | Promise<Answer>;
}

interface Option {
  /** What stands for its value; nothing for a flag. */
  readonly value?: string;
  readonly says: string;
  /** It may be given more than once. */
  readonly repeats?: true;
}

const DESCRIBED = {
  role: { value: "ROLE", says: "code (DAGL, daglig-leder) or URN of a role", repeats: true },
  variant: { value: "FORM", says: "organisation form of the business: AS, BRL, NUF …" },
  area: { value: "AREA", says: "only the packages of this area: its name or its URN" },
  holds: {
    value: "PACKAGE",
    says: "a package that the giver has been given, or an area: all in it; may be repeated",
    repeats: true,
  },
  recipient: {
    value: "KIND",
    says: "employee (unless given), enterpriseUser, organisation or systemUser; of client: see above",
  },
  relation: {
    value: "ROLE",
    says: "a role that the provider has at the client (REGN, REVI, FFØR or any); may be repeated",
    repeats: true,
  },
  given: {
    value: "PACKAGE",
    says: "a package that the client has given the provider, or an area: all in it; may be repeated",
    repeats: true,
  },
  "is-agent": {
    value: "YES|NO",
    says: "yes or no: whether the employee is an agent of the provider, where it is known",
  },
  "by-role": { value: "ROLE", says: "a role of who passes it on, at the provider; may be repeated", repeats: true },
  "by-holds": {
    value: "PACKAGE",
    says: "a package that who passes it on has been given; may be repeated",
    repeats: true,
  },
  "by-variant": { value: "FORM", says: "organisation form of the provider" },
  kind: { value: "KIND", says: "own (for the business itself) or client (for its clients)" },
  self: { says: "a system user for clients is asked about for the provider itself" },
  "approver-role": { value: "ROLE", says: "a role of who approves the system user; may be repeated", repeats: true },
  "approver-holds": {
    value: "PACKAGE",
    says: "a package that who approves it has been given; may be repeated",
    repeats: true,
  },
  "approver-variant": { value: "FORM", says: "organisation form of the approver's business" },
  supplier: { value: "NUMBER", says: "organisation number of the supplier" },
  "user-organisation": { value: "NUMBER", says: "organisation number that the enterprise user is tied to" },
  "user-holds": {
    value: "PACKAGE",
    says: "a package that the enterprise user holds, or an area: all in it; may be repeated",
    repeats: true,
  },
  "on-behalf-of": { value: "NUMBER", says: "organisation number of the business acted for" },
  customer: {
    value: "NUMBER",
    says: "organisation number of a customer of the supplier; may be repeated",
    repeats: true,
  },
  from: { value: "FILE", says: "the services and their packages: CSV, or JSON of Altinn's package search" },
  services: {
    value: "FILE",
    says: "find packages by the services in them too: CSV, or JSON of Altinn's package search",
  },
  as: { value: "FORM", says: "csv (unless given), ndjson or localtest: see above" },
  limit: { value: "NUMBER", says: "at most this many, 20 unless given" },
  scope: { value: "SCOPE", says: "all (unless given), or shared: leave out areas that the earlier one has nothing of" },
  deny: {
    value: "WHAT",
    says: "what makes it end with 1: warnings (unless given; errors do too) or errors. Notices never do",
  },
  allow: {
    value: "CODE",
    says: "a finding that is lawful here, by its code: it is counted, and denies nothing; may be repeated",
    repeats: true,
  },
  on: {
    value: "DATE",
    says: "the day that counts, as 2026-12-31 (today unless given): roles of Altinn 2 stop working on one",
  },
  suggest: { says: "show what may stand beside a role of Altinn 2, for you to judge: nothing is put in" },
  format: { value: "FORMAT", says: "text (unless given), json, or github: annotations of a workflow's run" },
  catalogue: {
    value: "NAME|FILE",
    says: `${TODAY} (unless given), versjon-3, or a file: our own JSON, or Altinn's export`,
  },
  language: { value: "LANGUAGE", says: "nb, nn or en (unless given): of names and reasons, where the source has it" },
  json: { says: "print JSON" },
  help: { says: "print help" },
  version: { says: "print the version" },
} satisfies Record<string, Option>;

export type OptionName = keyof typeof DESCRIBED;
export const OPTIONS: Readonly<Record<OptionName, Option>> = DESCRIBED;
/** What every command takes. */
export const COMMON: readonly OptionName[] = ["language", "json", "help"];
