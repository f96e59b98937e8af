// The access packages that an XACML policy names, each with its place. A policy names one in two ways:
//
//   whole    urn:altinn:accesspackage:toll, in any text or attribute
//   apart    <AttributeValue>toll</AttributeValue>, where what it is compared with, given to or asked for
//            as has AttributeId="urn:altinn:accesspackage"

import { SaxesParser } from "saxes";
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

export interface Policy {
  /** In the order of the file. */
  readonly named: readonly Named[];
  /** The outermost element, without its prefix. */
  readonly root: string;
}

/** The file is no XML. */
export class Malformed extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

interface Value {
  readonly text: string;
  readonly offset: number;
}

/** What belongs together: values, and what they are compared with or given to. */
interface Unit {
  readonly values: Value[];
  readonly ignoresCase: boolean;
  isAboutPackages: boolean;
  isAboutOthers: boolean;
}

/** An element that is open. */
interface Open {
  readonly name: string;
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
/** Functions that join comparisons: what stands in one of them says nothing of the others. */
const JOINING = /:(and|or|not|n-of)$/;
/** What has an AttributeId of its own that says what the values in it are. */
const GIVES_ATTRIBUTE = new Set(["Attribute", "AttributeAssignment", "AttributeAssignmentExpression"]);
const VALUES = new Set(["AttributeValue", "AttributeAssignment"]);
/** A value without the blanks around it. XML knows four: others are letters, and make another value. */
const VALUE = /[^ \t\r\n](?:[^]*[^ \t\r\n])?/;
const DESCRIPTION = "Description";

/** Throws `Malformed`. Entities that a file declares are not expanded: a reference to one is a fault. */
export function readPolicy(xml: string): Policy {
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const named: Named[] = [];
  const open: Open[] = [];
  let root = "";
  /** Where what is being read now began. */
  let start = 0;
  /** How many descriptions are open. */
  let descriptions = 0;

  const findWhole = (pieces: readonly Piece[], text: string): boolean => {
    const origins = new Origins(pieces);
    let any = false;
    for (const { 0: urn, index } of text.matchAll(URN)) {
      named.push({ urn, written: urn, offset: origins.offsetOf(index), isProse: descriptions > 0, ignoresCase: false });
      any = true;
    }
    return any;
  };
  const close = ({ name, pieces, unit, ownsUnit }: Open) => {
    const text = pieces.map((it) => it.text).join("");
    const { 0: value, index } = VALUE.exec(text) ?? { 0: "", index: 0 };
    const offset = value === "" ? start : new Origins(pieces).offsetOf(index);
    // Compared to the last letter: "urn:…:toll-" is not "urn:…:toll" with something after it.
    if (VALUES.has(name) && value.toLowerCase().startsWith(PREFIX)) {
      named.push({ urn: value, written: value, offset, isProse: descriptions > 0, ignoresCase: unit?.ignoresCase ?? false });
    } else if (!findWhole(pieces, text) && unit && VALUES.has(name)) {
      unit.values.push({ text: value, offset });
    }
    if (!unit || !ownsUnit || !unit.isAboutPackages || unit.isAboutOthers) return;
    for (const value of unit.values) {
      named.push({ urn: PREFIX + value.text, written: value.text, offset: value.offset, isProse: false, ignoresCase: unit.ignoresCase });
    }
  };
  const addPiece = (text: string, end: number, isLiteral: boolean) => {
    open.at(-1)?.pieces.push({ text, start, source: xml.slice(start, end), isLiteral });
  };

  parser.on("error", (error) => {
    throw new Malformed(error.message.replace(/\.$/, ""), parser.line, Math.max(parser.column, 1));
  });
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
    if (!(localName(name) === "AttributeId" && ATTRIBUTE.test(value))) findWhole([{ text: value, start: begin, source: xml.slice(begin, end), isLiteral: false }], value);
  });
  parser.on("opentag", ({ name, attributes }) => {
    start = parser.position;
    const element = opened(localName(name), attributes, open.at(-1)?.unit);
    root ||= element.name;
    if (element.name === DESCRIPTION) descriptions++;
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) close(element);
    if (element?.name === DESCRIPTION) descriptions--;
    start = parser.position;
  });
  parser.write(xml).close();
  return { named: named.sort((a, b) => a.offset - b.offset), root };
}

function opened(name: string, attributes: Readonly<Record<string, string>>, around: Unit | undefined): Open {
  const { AttributeId: id, FunctionId: called = "", MatchId: matched = "" } = attributes;
  const isAboutPackages = id !== undefined && ATTRIBUTE.test(id);
  if (name === "AttributeDesignator" && around) {
    around.isAboutPackages ||= isAboutPackages;
    around.isAboutOthers ||= !isAboutPackages;
  }
  const isFunction = name === "Apply";
  const beginsUnit = name === "Match" || GIVES_ATTRIBUTE.has(name) || (isFunction && !around && !JOINING.test(called.trim()));
  const ends = isFunction && JOINING.test(called.trim());
  const own: Unit = { values: [], ignoresCase: (called + matched).includes("ignore-case"), isAboutPackages: isAboutPackages && name !== "AttributeDesignator", isAboutOthers: false };
  return { name, pieces: [], unit: beginsUnit ? own : ends ? undefined : around, ownsUnit: beginsUnit };
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
