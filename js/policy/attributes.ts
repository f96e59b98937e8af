// The attributes that Altinn's decision point knows packages and roles by. It looks an attribute up to the letter, so
// what only resembles one is never there.

export const PACKAGE = "urn:altinn:accesspackage";
export const PREFIX = `${PACKAGE}:`;
export const ROLE = "urn:altinn:rolecode";
/** Of the roles of the business register, which are all known. Those of other registers are not. */
export const CCR_ROLE = "urn:altinn:external-role:ccr";
const EXTERNAL_ROLES = "urn:altinn:external-role:";
const ALTINN_ROLE = "urn:altinn:role";
const REGISTER_ROLES = [CCR_ROLE, `${EXTERNAL_ROLES}cra`, ALTINN_ROLE];
/** The only category in which packages and roles are looked for. */
export const SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
/** The data type of the values that the decision point has. */
export const STRING = "http://www.w3.org/2001/XMLSchema#string";

/** Whether packages or roles have it, written as it is looked up. */
export const isOfSubjects = (id: string): boolean =>
  id === PACKAGE || id === ROLE || id === ALTINN_ROLE || id.startsWith(EXTERNAL_ROLES);

/** As case is ignored: letter by letter, so that what only has a small letter, as the sign of kelvin, is another. */
export const inSmallLetters = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().toUpperCase() === letter ? letter.toLowerCase() : letter));

export interface Attribute {
  readonly kind: "package" | "role";
  /** How it is spelt. */
  readonly id: string;
  /** "misspelt": nearly that. "urn": a whole package or role stands where the attribute should. */
  readonly fault: "misspelt" | "urn" | undefined;
}

/** Attributes that end alike, or nearly, and are right as they are. */
const OTHERS = new Set(["urn:digitaltdodsbo:rolecode", "urn:altinn:access-list", "urn:altinn:accesslist"]);
/** Every right attribute, with its letters alone: punctuation is easily wrong. */
const KNOWN = [PACKAGE, ROLE, ...REGISTER_ROLES].map((id) => ({
  id,
  kind: id === PACKAGE ? ("package" as const) : ("role" as const),
  letters: lettersOf(id),
}));
/** What people write alone, behind another beginning, or by another word. So short as "role" any word would be near. */
const LAST_PARTS = [
  { id: PACKAGE, letters: "accesspackage" },
  { id: ROLE, letters: "rolecode" },
];
/** Other words for them, whole. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ["urnaltinnpackage", PACKAGE],
  ["urnaltinntilgangspakke", PACKAGE],
  ["urnaltinnexternalrole", CCR_ROLE],
]);
/** A longer one is another attribute, whatever stands in it. */
const MOST_LETTERS = 60;

/** What an AttributeId is, or is meant to be; nothing where it is about something else. */
export function attributeOf(written: string): Attribute | undefined {
  const right = KNOWN.find(({ id }) => id === written);
  if (right) return { kind: right.kind, id: right.id, fault: undefined };
  const trimmed = written.trim();
  if (OTHERS.has(trimmed) || trimmed.length > MOST_LETTERS + PREFIX.length) return undefined;
  const whole = KNOWN.find(({ id }) => trimmed.toLowerCase().startsWith(`${id}:`) && trimmed.length > id.length + 1);
  if (whole) return { kind: whole.kind, id: whole.id, fault: "urn" };
  const near = nearestTo(trimmed);
  return near === undefined ? undefined : { kind: near === PACKAGE ? "package" : "role", id: near, fault: "misspelt" };
}

function nearestTo(written: string): string | undefined {
  const letters = lettersOf(written);
  const whole =
    KNOWN.find((it) => it.letters === letters) ??
    KNOWN.find((it) => it.id !== "urn:altinn:role" && differ(letters, it.letters) <= 2);
  if (whole) return whole.id;
  const other = OTHER_WORDS.get(letters) ?? LAST_PARTS.find((it) => it.letters === letters)?.id;
  if (other !== undefined || !isOfAltinn(written)) return other;
  if (letters.includes("accesspackage")) return PACKAGE;
  return LAST_PARTS.find((it) => isAtEnd(letters, it.letters))?.id;
}

/** Whether it begins as Altinn's attributes do, give or take two letters. Others may have roles and packages of their own. */
function isOfAltinn(written: string): boolean {
  const [first = "", second = ""] = written.toLowerCase().split(/[:.]/);
  return differ(first, "altinn") <= 2 || (differ(first, "urn") <= 1 && differ(second, "altinn") <= 2);
}

/** Whether the last letters are these, give or take two, behind something that may have been meant for "urn:altinn". */
function isAtEnd(letters: string, last: string): boolean {
  return [last.length, last.length - 1, last.length + 1].some((length) => {
    const [before, end] = [letters.slice(0, -length), letters.slice(-length)];
    return differ(end, last) <= (last.length > 10 ? 2 : 1) && differ(before, "urnaltinn") <= 4;
  });
}

export function lettersOf(id: string): string {
  return id.toLowerCase().replace(/[^a-z]/g, "");
}

/** How many letters must be put in, taken out or changed. */
export function differ(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [place, letter] of [...one].entries()) {
    const next = [place + 1];
    for (let at = 1; at <= other.length; at++) {
      next.push(
        Math.min((next[at - 1] ?? 0) + 1, (row[at] ?? 0) + 1, (row[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
