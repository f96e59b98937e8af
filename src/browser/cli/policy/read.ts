// The access packages that an XACML policy names, each with its place. A policy names one in two ways:
//
//   whole    urn:altinn:accesspackage:toll, in any text or attribute
//   apart    <AttributeValue>toll</AttributeValue>, where what it is compared with, given to or asked for
//            as has AttributeId="urn:altinn:accesspackage"

import { SaxesParser } from "saxes";
import { offsetOf } from "./places.ts";
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

/** An element that is open. */
interface Open {
  readonly name: string;
  /** The AttributeId means packages; another one; there is none. */
  readonly about: "packages" | "other" | undefined;
  readonly functionId: string;
  readonly pieces: Piece[];
  /** Values in it that stand apart from what they are compared with. */
  readonly values: Value[];
  comparesPackages: boolean;
  comparesOthers: boolean;
}

/** Letters and digits; punctuation only where it goes on. */
const SLUG = "[\\p{L}\\p{M}\\p{N}]+(?:[._~:%-]+[\\p{L}\\p{M}\\p{N}]+)*";
const URN = new RegExp(`urn:altinn:accesspackage:${SLUG}|(?<![:\\p{L}\\p{N}])accesspackage:area:[\\p{L}\\p{N}_-]+`, "giu");
/** The second is what Altinn's own code knows packages of private persons by. Altinn compares without regard to case. */
const ATTRIBUTE = /^\s*urn:altinn:accesspackage(:innbygger)?\s*$/i;
/** Functions that join comparisons: what stands in one of them says nothing of the others. */
const JOINING = /:(and|or|not|n-of)$/;
const HOLDS_VALUES = new Set(["AttributeValue", "AttributeAssignment"]);
const GIVES_ATTRIBUTE = new Set(["Attribute", "AttributeAssignment", "AttributeAssignmentExpression"]);

/** Throws `Malformed`. Entities that a file declares are not expanded: a reference to one is a fault. */
export function readPolicy(xml: string): Policy {
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const named: Named[] = [];
  const open: Open[] = [];
  let root = "";
  /** Where what is being read now began. */
  let start = 0;

  const found = (urn: string, written: string, offset: number, ignoresCase = false) => {
    named.push({ urn, written, offset, isProse: open.some((it) => it.name === "Description"), ignoresCase });
  };
  const findWhole = (pieces: readonly Piece[], text: string): boolean => {
    let any = false;
    for (const { 0: urn, index } of text.matchAll(URN)) {
      found(urn, urn, offsetOf(pieces, index));
      any = true;
    }
    return any;
  };
  const foundApart = ({ values, functionId }: Open) => {
    for (const { text, offset } of values) found(PREFIX + text, text, offset, functionId.includes("ignore-case"));
  };
  const addPiece = (text: string, end: number, isLiteral: boolean) => {
    open.at(-1)?.pieces.push({ text, start, source: xml.slice(start, end), isLiteral });
  };
  const close = (element: Open, parent: Open | undefined) => {
    const text = element.pieces.map((it) => it.text).join("");
    const hasWhole = findWhole(element.pieces, text);
    if (HOLDS_VALUES.has(element.name) && !hasWhole) {
      const trimmed = text.trim();
      const value = { text: trimmed, offset: offsetOf(element.pieces, text.length - text.trimStart().length) || start };
      if (element.pieces.every((it) => it.text === "")) return;
      (element.name === "AttributeValue" ? parent : element)?.values.push(value);
    }
    if (element.name === "AttributeDesignator" && parent) {
      if (element.about === "packages") parent.comparesPackages = true;
      else parent.comparesOthers = true;
    }
    if (GIVES_ATTRIBUTE.has(element.name)) {
      if (element.about === "packages") foundApart(element);
    } else if (isComparison(element)) {
      if (parent && parent.name === "Apply" && isComparison(parent)) {
        parent.values.push(...element.values);
        parent.comparesPackages ||= element.comparesPackages;
        parent.comparesOthers ||= element.comparesOthers;
      } else if (element.comparesPackages && !element.comparesOthers) foundApart(element);
    }
  };

  parser.on("error", (error) => {
    throw new Malformed(error.message.replace(/\.$/, ""), parser.line, Math.max(parser.column, 1));
  });
  parser.on("text", (text) => addPiece(text, parser.position - 1, false));
  parser.on("cdata", (text) => {
    start += "<![CDATA[".length;
    addPiece(text, parser.position - "]]>".length, true);
    start = parser.position;
  });
  parser.on("comment", () => (start = parser.position));
  parser.on("processinginstruction", () => (start = parser.position));
  parser.on("attribute", ({ name, value }) => {
    const end = parser.position - 1;
    const begin = xml.lastIndexOf(xml[end] ?? '"', end - 1) + 1;
    if (!(localName(name) === "AttributeId" && ATTRIBUTE.test(value))) findWhole([{ text: value, start: begin, source: xml.slice(begin, end), isLiteral: false }], value);
  });
  parser.on("opentag", ({ name, attributes }) => {
    start = parser.position;
    root ||= localName(name);
    const { AttributeId: id, FunctionId, MatchId } = attributes;
    open.push({
      name: localName(name),
      about: id === undefined ? undefined : ATTRIBUTE.test(id) ? "packages" : "other",
      functionId: FunctionId ?? MatchId ?? "",
      pieces: [],
      values: [],
      comparesPackages: false,
      comparesOthers: false,
    });
  });
  parser.on("closetag", () => {
    const element = open.at(-1);
    if (element) close(element, open.at(-2));
    open.pop();
    start = parser.position;
  });
  parser.write(xml).close();
  return { named: named.sort((a, b) => a.offset - b.offset), root };
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const isComparison = ({ name, functionId }: Open): boolean => name === "Match" || (name === "Apply" && !JOINING.test(functionId.trim()));
