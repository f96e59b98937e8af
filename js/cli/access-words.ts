// What is said of who gets in, in every language.

import type { Language } from "tilgangspakker";
import type { State } from "./access.ts";

export interface AccessWords {
  readonly states: Readonly<Record<State, string>>;
  on(actions: readonly string[], resource: string): string;
  readonly everyAction: string;
  readonly everyResource: string;
  quoted(name: string): string;
  /** What lines begin with. */
  readonly through: string;
  /** Who gets in by something that ends. */
  readonly lost: string;
  /** Who gets in once it has ended. */
  readonly gained: string;
  /** Whoever was given a role of Altinn 2, and nothing else. */
  readonly alsoGivenAltinn2: string;
  readonly onlyGivenAltinn2: string;
  /** All of them. */
  readonly all: string;
  readonly level: string;
  readonly anybody: string;
  readonly altinn2Role: string;
  readonly role: string;
  until(day: string): string;
  line(number: number): string;
  /** Whoever has been given what is required. */
  readonly alsoGiven: string;
  readonly onlyGiven: string;
  /** Something else than roles and packages decides. */
  readonly noRole: string;
  atLeast(level: number): string;
  readonly nothing: string;
  and(parts: readonly string[]): string;
}

const joined = (language: Language) => {
  const format = new Intl.ListFormat(language);
  return (parts: readonly string[]) => format.format(parts);
};

const nb: AccessWords = {
  states: {
    closes: "Stenges 1. januar 2027",
    closesToRoles: "Stenges for alle roller 1. januar 2027",
    noRole: "Åpen for ingen roller",
    closed: "Stengt",
    mayClose: "Kan bli stengt 1. januar 2027",
    undecided: "Uavklart",
    anybody: "Åpen for hvem som helst",
    opens: "Åpen, og for flere fra 1. januar 2027",
    loses: "Åpen, men ikke for alle fra 1. januar 2027",
    open: "Åpen",
    denied: "Stengt, og ingen regel åpner akkurat dette",
  },
  on: (actions, resource) => `${joined("nb")(actions)} på ${resource}`,
  everyAction: "alle handlinger",
  everyResource: "alle ressurser",
  quoted: (name) => `«${name}»`,
  through: "gjennom",
  lost: "mister",
  gained: "slipper inn da",
  alsoGivenAltinn2: "og den som bare har fått en rolle i Altinn 2",
  onlyGivenAltinn2: "den som bare har fått en rolle i Altinn 2",
  all: "alle roller",
  level: "nivå",
  anybody: "ingen tilgangspakke eller rolle kreves",
  altinn2Role: "rolle i Altinn 2",
  role: "rolle",
  until: (day) => `til og med ${day}`,
  line: (number) => `linje ${number}`,
  alsoGiven: "og den som har fått fullmakt",
  onlyGiven: "bare den som har fått fullmakt",
  noRole: "ingen rolle gir dette alene",
  atLeast: (level) => `minst sikkerhetsnivå ${level}`,
  nothing: "Policyen har ingen regler som slipper noen inn.",
  and: joined("nb"),
};

const nn: AccessWords = {
  states: {
    closes: "Blir stengd 1. januar 2027",
    closesToRoles: "Blir stengd for alle roller 1. januar 2027",
    noRole: "Open for ingen roller",
    closed: "Stengd",
    mayClose: "Kan bli stengd 1. januar 2027",
    undecided: "Uavklart",
    anybody: "Open for kven som helst",
    opens: "Open, og for fleire frå 1. januar 2027",
    loses: "Open, men ikkje for alle frå 1. januar 2027",
    open: "Open",
    denied: "Stengd, og ingen regel opnar akkurat dette",
  },
  on: (actions, resource) => `${joined("nn")(actions)} på ${resource}`,
  everyAction: "alle handlingar",
  everyResource: "alle ressursar",
  quoted: (name) => `«${name}»`,
  through: "gjennom",
  lost: "mistar",
  gained: "slepp inn då",
  alsoGivenAltinn2: "og den som berre har fått ei rolle i Altinn 2",
  onlyGivenAltinn2: "den som berre har fått ei rolle i Altinn 2",
  all: "alle roller",
  level: "nivå",
  anybody: "ingen tilgangspakke eller rolle blir kravd",
  altinn2Role: "rolle i Altinn 2",
  role: "rolle",
  until: (day) => `til og med ${day}`,
  line: (number) => `linje ${number}`,
  alsoGiven: "og den som har fått fullmakt",
  onlyGiven: "berre den som har fått fullmakt",
  noRole: "inga rolle gjev dette åleine",
  atLeast: (level) => `minst tryggingsnivå ${level}`,
  nothing: "Policyen har ingen reglar som slepp nokon inn.",
  and: joined("nn"),
};

const en: AccessWords = {
  states: {
    closes: "Closes on 1 January 2027",
    closesToRoles: "Closes to every role on 1 January 2027",
    noRole: "Open to no role",
    closed: "Closed",
    mayClose: "May close on 1 January 2027",
    undecided: "Undecided",
    anybody: "Open to anybody",
    opens: "Open, and to more from 1 January 2027 on",
    loses: "Open, but not to all from 1 January 2027 on",
    open: "Open",
    denied: "Closed, and no rule opens just this",
  },
  on: (actions, resource) => `${joined("en")(actions)} on ${resource}`,
  everyAction: "every action",
  everyResource: "every resource",
  quoted: (name) => `"${name}"`,
  through: "through",
  lost: "lose it",
  gained: "gain it",
  alsoGivenAltinn2: "and whoever was only given an Altinn 2 role",
  onlyGivenAltinn2: "whoever was only given an Altinn 2 role",
  all: "every role",
  level: "level",
  anybody: "no access package or role is asked for",
  altinn2Role: "Altinn 2 role",
  role: "role",
  until: (day) => `until ${day}`,
  line: (number) => `line ${number}`,
  alsoGiven: "and whoever it is delegated to",
  onlyGiven: "only whoever it is delegated to",
  noRole: "no role gives this by itself",
  atLeast: (level) => `authentication level ${level} or higher`,
  nothing: "The policy has no rules that let anybody in.",
  and: joined("en"),
};

export const accessWords: Readonly<Record<Language, AccessWords>> = { nb, nn, en };
