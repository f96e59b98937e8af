// What is said of a text that is no XML or no JSON after all, in every language: a part of a sentence, without its end.

import type { Language } from "../../package/types.js";
import type { Missing, OfName, Plain, Why } from "../malformed.js";

interface Others {
  readonly crossed: (name: string, open: string) => string;
  readonly missing: (what: Missing, isAtEnd: boolean) => string;
}
type Parts = Readonly<Record<Plain, string>> & Readonly<Record<OfName, (name: string) => string>> & Others;

const nb: Parts = {
  start: "XML begynner med <",
  ampersand: "et &-tegn skrives &amp;",
  depth: "det er nøstet for dypt",
  early: "teksten slutter for tidlig",
  entity: "en slik referanse finnes ikke, og de som en fil selv lager, leses ikke. Et &-tegn skrives &amp;",
  outside: "det står tekst utenfor det ytterste elementet",
  secondRoot: "det er mer enn ett ytterste element",
  declaration: "<?xml …?> er ikke skrevet riktig, eller står ikke helt først",
  version: 'Altinn leser bare XML 1.0: skriv version="1.0"',
  tagName: "taggen er ikke skrevet riktig",
  attribute: 'attributtet er ikke skrevet riktig: det skal stå navn="verdi"',
  apart: "det må være mellomrom mellom attributtene",
  unclear: "noe er ikke skrevet slik XML krever",
  follows: "det står noe etter slutten",
  unclosed: (name) => `<${name}> er ikke lukket: </${name}> mangler`,
  noEnd: (name) => `${name} begynner her og har ingen slutt`,
  prefix: (name) => `prefikset i «${name}» er ikke forklart med xmlns noe sted`,
  unbound: (name) => `${name}="" forklarer ikke noe prefiks: skriv navnerommet, eller ta det bort`,
  colons: (name) => `«${name}» kan bare ha ett kolon, mellom prefikset og navnet`,
  twice: (name) => `attributtet «${name}» står to ganger`,
  letter: (name) => `tegnet «${name}» kan ikke stå her${name === "<" ? ": skriv &lt;" : ""}`,
  notOpen: (name) => `</${name}> lukker noe som ikke er åpnet`,
  crossed: (name, open) => `</${name}> står før <${open}> er lukket`,
  missing: (what, isAtEnd) =>
    `${{ value: "en verdi", name: "et navn i hermetegn", colon: "et kolon", commaOrBrace: "et komma eller }", commaOrBracket: "et komma eller ]" }[what]} mangler ${isAtEnd ? "der teksten slutter" : "her"}`,
};

const nn: Parts = {
  start: "XML byrjar med <",
  ampersand: "eit &-teikn skriv ein &amp;",
  depth: "det er nøsta for djupt",
  early: "teksten sluttar for tidleg",
  entity:
    "ein slik referanse finst ikkje, og dei som ei fil sjølv lagar, blir ikkje lesne. Eit &-teikn skriv ein &amp;",
  outside: "det står tekst utanfor det ytste elementet",
  secondRoot: "det er meir enn eitt ytste element",
  declaration: "<?xml …?> er ikkje skrive rett, eller står ikkje heilt først",
  version: 'Altinn les berre XML 1.0: skriv version="1.0"',
  tagName: "taggen er ikkje skriven rett",
  attribute: 'attributtet er ikkje skrive rett: det skal stå namn="verdi"',
  apart: "det må vere mellomrom mellom attributta",
  unclear: "noko er ikkje skrive slik XML krev",
  follows: "det står noko etter slutten",
  unclosed: (name) => `<${name}> er ikkje lukka: </${name}> manglar`,
  noEnd: (name) => `${name} byrjar her og har ingen slutt`,
  prefix: (name) => `prefikset i «${name}» er ikkje forklart med xmlns nokon stad`,
  unbound: (name) => `${name}="" forklarer ikkje noko prefiks: skriv namnerommet, eller ta det bort`,
  colons: (name) => `«${name}» kan berre ha eitt kolon, mellom prefikset og namnet`,
  twice: (name) => `attributtet «${name}» står to gonger`,
  letter: (name) => `teiknet «${name}» kan ikkje stå her${name === "<" ? ": skriv &lt;" : ""}`,
  notOpen: (name) => `</${name}> lukkar noko som ikkje er opna`,
  crossed: (name, open) => `</${name}> står før <${open}> er lukka`,
  missing: (what, isAtEnd) =>
    `${{ value: "ein verdi", name: "eit namn i hermeteikn", colon: "eit kolon", commaOrBrace: "eit komma eller }", commaOrBracket: "eit komma eller ]" }[what]} manglar ${isAtEnd ? "der teksten sluttar" : "her"}`,
};

const en: Parts = {
  start: "XML begins with <",
  ampersand: "an ampersand is written &amp;",
  depth: "it is nested too deep",
  early: "the text ends too early",
  entity:
    "there is no such reference, and those that a file declares itself are not read. An ampersand is written &amp;",
  outside: "there is text outside the outermost element",
  secondRoot: "there is more than one outermost element",
  declaration: "<?xml …?> is not written as it must be, or does not stand first of all",
  version: 'Altinn reads only XML 1.0: write version="1.0"',
  tagName: "the tag is not written as it must be",
  attribute: 'the attribute is not written as it must be: name="value"',
  apart: "there must be a space between attributes",
  unclear: "something is not written as XML requires",
  follows: "something follows its end",
  unclosed: (name) => `<${name}> is not closed: </${name}> is missing`,
  noEnd: (name) => `${name} begins here and has no end`,
  prefix: (name) => `the prefix of "${name}" is declared nowhere by xmlns`,
  unbound: (name) => `${name}="" declares no prefix: write its namespace, or take it away`,
  colons: (name) => `"${name}" may have only one colon, between the prefix and the name`,
  twice: (name) => `the attribute "${name}" stands there twice`,
  letter: (name) => `"${name}" may not stand here${name === "<" ? ": write &lt;" : ""}`,
  notOpen: (name) => `</${name}> closes what is not open`,
  crossed: (name, open) => `</${name}> stands before <${open}> is closed`,
  missing: (what, isAtEnd) => {
    const it = {
      value: "a value",
      name: "a name in quotation marks",
      colon: "a colon",
      commaOrBrace: "a comma or }",
      commaOrBracket: "a comma or ]",
    }[what];
    return isAtEnd ? `it ends where ${it} is missing` : `${it} is missing here`;
  },
};

const LANGUAGES: Readonly<Record<Language, Parts>> = { nb, nn, en };

export function whyMalformed(language: Language, why: Why): string {
  const parts = LANGUAGES[language];
  if (why.is === "missing") return parts.missing(why.what, why.isAtEnd);
  if (why.is === "crossed") return parts.crossed(why.name, why.open);
  return "name" in why ? parts[why.is](why.name) : parts[why.is];
}
