// The access packages that an XACML policy names, each with its place. A policy names one in two ways:
//
//   whole    urn:altinn:accesspackage:toll, in any text or attribute
//   apart    <AttributeValue>toll</AttributeValue>, where what it is compared with, given to or asked for
//            as has AttributeId="urn:altinn:accesspackage"

import { SaxesParser } from "saxes";
import { closest } from "../closest.ts";
import { Malformed, faultIn, malformedAt } from "./malformed.ts";
import { Origins } from "./places.ts";
import type { Piece } from "./places.ts";

export const PREFIX = "urn:altinn:accesspackage:";

/** A package, or an area, that is named somewhere. */
export interface Named {
  readonly urn: string;
  /** As it stands there. */
  readonly written: string;
  readonly offset: number;
  /** It stands in a description: nothing is decided by it. */
  readonly isProse: boolean;
  /** It is compared without regard to case. */
  readonly ignoresCase: boolean;
}

/** Where packages are asked for, but not by values that could be read; or by what is only nearly their attribute. */
export interface Unread {
  /** The attribute, or the pattern, as it stands there. */
  readonly written: string;
  readonly isMisspelt: boolean;
  readonly offset: number;
}

export interface Policy {
  /** In the order of the file. */
  readonly found: readonly (Named | Unread)[];
  /** The outermost element, without its prefix. */
  readonly root: string;
}

interface Value {
  readonly text: string;
  readonly offset: number;
  /** It begins as URNs of packages do. */
  readonly isWhole: boolean;
}

/** What belongs together: values, and what they are compared with or given to. */
interface Unit {
  readonly values: Value[];
  /** What is done with the values. */
  readonly functions: string[];
  /** What is found goes by another name from here: nothing is compared. */
  readonly isPassedOn: boolean;
  /** What says that it is about packages. */
  about: Unread | undefined;
  isAboutOthers: boolean;
  /** What it says stands elsewhere too, in a variable. */
  isElsewhere: boolean;
  /** A package is named whole in it. */
  isNamed: boolean;
}

/** An element that is open. */
interface Open {
  readonly name: string;
  /** The prefixes that it declares. */
  readonly declares: readonly string[];
  readonly pieces: Piece[];
  /** Shared by functions within one another, but for those that join comparisons. */
  readonly unit: Unit | undefined;
  readonly ownsUnit: boolean;
}

/** Letters and digits; punctuation only where it goes on. No group is repeated: that would take room for every turn. */
const SLUG = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._~:%-]*[\\p{L}\\p{M}\\p{N}])?";
const URN = new RegExp(`urn:altinn:accesspackage:${SLUG}|(?<![:\\p{L}\\p{N}])accesspackage:area:[\\p{L}\\p{N}_-]+`, "giu");
/** The second is what Altinn's own code knows packages of private persons by. Altinn compares without regard to case. */
const ATTRIBUTE = /^\s*urn:altinn:accesspackage(:innbygger)?\s*$/i;
/** Its last part. So many letters of another attribute are held against it, and fewer than the least are another word. */
const LAST_PART = ["accesspackage"];
const MOST_LETTERS = 14;
const LEAST_LETTERS = 9;
/** Attributes that say where values are to be looked for, by the attribute's name. */
const SELECTS = new Set(["Path", "RequestContextPath", "ContextSelectorId"]);
/** Functions that compare whole names, or hand them on as they are. To others a value may be a pattern, a part or a number. */
const OF_NAMES = /:((string|anyURI)-(equal|equal-ignore-case|is-in|bag|one-and-only|intersection|union|subset|set-equals|at-least-one-member-of)|string-normalize-(space|to-lower-case)|any-of(-any|-all)?|all-of(-any|-all)?)$/;
/** A policy as it is deployed. What documentation shows of one leaves out what its prefixes stand for. */
const DEPLOYED = new Set(["Policy", "PolicySet"]);
/** Functions that join comparisons: what stands in one of them says nothing of the others. */
const JOINING = /:(and|or|not|n-of)$/;
/** What has an AttributeId of its own that says what the values in it are. */
const GIVES_ATTRIBUTE = new Set(["Attribute", "AttributeAssignment", "AttributeAssignmentExpression"]);
/** In XACML 2.0 the category is part of the name. */
const DESIGNATOR = /^(Subject|Resource|Action|Environment)?AttributeDesignator$/;
const MATCH = /^(Subject|Resource|Action|Environment)?Match$/;
const VALUES = new Set(["AttributeValue", "AttributeAssignment"]);
/** A value without the blanks around it. XML knows four: others are letters, and make another value. */
const VALUE = /[^ \t\r\n](?:[^]*[^ \t\r\n])?/;
const DESCRIPTION = "Description";

/** Throws `Malformed`. Entities that a file declares are not expanded: a reference to one is a fault. */
export function readPolicy(xml: string): Policy {
  // Its own look-up of prefixes walks up to the root from every element: that would take very long in a deep file.
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const found: (Named | Unread)[] = [];
  const open: Open[] = [];
  /** How many open elements declare a prefix. */
  const declared = new Map([["xml", 1], ["xmlns", 1]]);
  /** The element's own AttributeId, where that is an attribute of packages. */
  let about: Unread | undefined;
  let root = "";
  /** Where the document type ends: in it markup is something else. */
  let prologue = 0;
  /** Where what is being read now began. */
  let start = 0;
  /** How many descriptions are open. */
  let descriptions = 0;

  const findWhole = (pieces: readonly Piece[], text: string): boolean => {
    const origins = new Origins(pieces);
    let any = false;
    for (const { 0: urn, index } of text.matchAll(URN)) {
      found.push({ urn, written: urn, offset: origins.offsetOf(index), isProse: descriptions > 0, ignoresCase: false });
      any = true;
    }
    return any;
  };
  const close = ({ name, pieces, unit, ownsUnit, declares }: Open) => {
    for (const prefix of declares) declared.set(prefix, (declared.get(prefix) ?? 0) - 1);
    const text = pieces.map((it) => it.text).join("");
    const { 0: value, index } = VALUE.exec(text) ?? { 0: "", index: 0 };
    const offset = value === "" ? start : new Origins(pieces).offsetOf(index);
    // Compared to the last letter: "urn:…:toll-" is not "urn:…:toll" with something after it.
    const isWhole = VALUES.has(name) && value.toLowerCase().startsWith(PREFIX);
    if (isWhole && !unit) found.push({ urn: value, written: value, offset, isProse: descriptions > 0, ignoresCase: false });
    else if (!isWhole && findWhole(pieces, text)) {
      if (unit) unit.isNamed = true;
    } else if (unit && VALUES.has(name)) unit.values.push({ text: value, offset, isWhole });
    if (unit && ownsUnit) closeUnit(unit);
  };
  const closeUnit = ({ values, functions, about, isPassedOn, isAboutOthers, isElsewhere, isNamed }: Unit) => {
    const areNames = functions.every((it) => OF_NAMES.test(it));
    const ignoresCase = functions.some((it) => it.endsWith("ignore-case"));
    const isRead = areNames && !isAboutOthers && !isPassedOn;
    if (about && !isPassedOn && (!isRead || isElsewhere || (values.length === 0 && !isNamed))) found.push(about);
    for (const { text, offset, isWhole } of values) {
      if (isWhole && areNames) found.push({ urn: text, written: text, offset, isProse: false, ignoresCase });
      else if (isWhole && !about) found.push({ written: text, isMisspelt: false, offset });
      else if (about && isRead) found.push({ urn: PREFIX + text, written: text, offset, isProse: false, ignoresCase });
    }
  };
  const addPiece = (text: string, end: number, isLiteral: boolean) => {
    open.at(-1)?.pieces.push({ text, start, source: xml.slice(start, end), isLiteral });
  };

  parser.on("error", (error) => {
    throw faultIn(xml, error.message, prologue, parser.position, new Malformed("", parser.line, Math.max(parser.column, 1)));
  });
  parser.on("doctype", () => (prologue = parser.position));
  parser.on("text", (text) => {
    const end = parser.position - 1;
    addPiece(text, end, false);
    start = end;
  });
  parser.on("cdata", (text) => {
    start += "<![CDATA[".length;
    addPiece(text, parser.position - "]]>".length, true);
    start = parser.position;
  });
  // Told of before its last letter is read.
  parser.on("comment", () => (start = parser.position + ">".length));
  parser.on("processinginstruction", () => (start = parser.position));
  parser.on("attribute", ({ name, value }) => {
    const end = parser.position - 1;
    const begin = xml.lastIndexOf(xml[end] ?? '"', end - 1) + 1;
    const isPackages = localName(name) === "AttributeId" && ATTRIBUTE.test(value);
    const isWhole = !isPackages && findWhole([{ text: value, start: begin, source: xml.slice(begin, end), isLiteral: false }], value);
    if (isWhole) return;
    const unread = { written: value.trim(), isMisspelt: false, offset: begin };
    if (name === "AttributeId" && isPackages) about = unread;
    else if (name === "AttributeId" && isNearly(value)) found.push({ ...unread, isMisspelt: true });
    else if (SELECTS.has(name) && value.toLowerCase().includes("urn:altinn:accesspackage")) found.push(unread);
  });
  parser.on("opentag", ({ name, attributes }) => {
    start = parser.position;
    const declares = Object.keys(attributes).filter((it) => it.startsWith("xmlns:")).map((it) => it.slice("xmlns:".length));
    for (const prefix of declares) declared.set(prefix, (declared.get(prefix) ?? 0) + 1);
    root ||= localName(name);
    const undeclared = DEPLOYED.has(root) && [name, ...Object.keys(attributes)].find((it) => it.includes(":") && !declared.get(prefixOf(it)));
    if (undeclared) throw malformedAt(xml, xml.lastIndexOf("<", start - 1), `the prefix of "${undeclared}" is declared nowhere`);
    const element = opened(localName(name), attributes, declares, about, open.at(-1)?.unit);
    // Outside of a comparison there is nothing that it is held against.
    if (about && !element.unit?.about) found.push(about);
    about = undefined;
    if (element.name === DESCRIPTION) descriptions++;
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) close(element);
    if (element?.name === DESCRIPTION) descriptions--;
    start = parser.position;
  });
  // Told of at the first letter, whatever follows: the parser would tell of a later place.
  if (/^[^<]*[^< \t\r\n]/.test(xml)) throw malformedAt(xml, xml.search(/[^ \t\r\n]/), "XML begins with <");
  parser.write(xml).close();
  return { found: found.sort((a, b) => a.offset - b.offset), root };
}

function opened(name: string, attributes: Readonly<Record<string, string>>, declares: readonly string[], about: Unread | undefined, around: Unit | undefined): Open {
  const { AttributeId: given, FunctionId: called = "", MatchId: matched = "" } = attributes;
  if (DESIGNATOR.test(name) && around) {
    if (about) around.about = about;
    else around.isAboutOthers = true;
  }
  if (name === "VariableReference" && around) around.isElsewhere = true;
  const isFunction = name === "Apply";
  const joins = isFunction && JOINING.test(called.trim());
  const beginsUnit = MATCH.test(name) || GIVES_ATTRIBUTE.has(name) || (isFunction && !around && !joins);
  const functions = [called, matched].map((it) => it.trim()).filter((it) => it !== "" && !joins);
  if (around && !beginsUnit) around.functions.push(...functions);
  const own: Unit = {
    values: [],
    functions,
    isPassedOn: GIVES_ATTRIBUTE.has(name) && given !== undefined && !about,
    about,
    isAboutOthers: false,
    isElsewhere: false,
    isNamed: false,
  };
  return { name, declares, pieces: [], unit: beginsUnit ? own : joins ? undefined : around, ownsUnit: beginsUnit };
}

/** Whether somebody may have meant the attribute of packages, in letters; punctuation is easily wrong. */
function isNearly(attribute: string): boolean {
  const letters = attribute.replace(/[^a-z]/gi, "").slice(-MOST_LETTERS);
  return letters.length >= LEAST_LETTERS && closest(letters, LAST_PART).length > 0;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const prefixOf = (name: string): string => name.slice(0, name.indexOf(":"));
