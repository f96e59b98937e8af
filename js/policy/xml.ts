// XML as it is read: elements and their text, each with the place that it was read from. Entities that a file declares
// are not expanded: a reference to one is a fault.

import { SaxesParser } from "saxes";
import { Malformed, faultIn, malformedAt } from "./malformed.js";
import type { Piece } from "./places.js";

export interface Attribute {
  readonly value: string;
  /** As one piece, for `Origins`. */
  readonly piece: Piece;
}

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Where its < stands. */
  readonly start: number;
  /** Behind its start tag. */
  readonly inside: number;
}

export interface Reader {
  open(element: Element): void;
  /** `pieces` are the element's own text, without that of elements in it. */
  close(element: Element, pieces: readonly Piece[]): void;
}

interface Open {
  readonly element: Element;
  readonly declares: readonly string[];
  readonly pieces: Piece[];
}

/** A policy as it is deployed. What documentation shows of one leaves out what its prefixes stand for. */
const DEPLOYED = new Set(["Policy", "PolicySet"]);

/** Tells `reader` of all that there is, in order. Throws `Malformed`. */
export function readXml(xml: string, reader: Reader): void {
  // Its own look-up of prefixes walks up to the root from every element: that would take very long in a deep file.
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const open: Open[] = [];
  /** How many open elements declare a prefix. */
  const declared = new Map([["xml", 1], ["xmlns", 1]]);
  let attributes = new Map<string, Attribute>();
  let root = "";
  /** Where the document type ends: in it markup is something else. */
  let prologue = 0;
  /** Where what is being read now began. */
  let start = 0;

  const addPiece = (text: string, end: number, isLiteral: boolean) => {
    open.at(-1)?.pieces.push({ text, start, source: xml.slice(start, end), isLiteral });
  };

  parser.on("error", (error) => {
    throw faultIn(xml, error.message, prologue, parser.position, new Malformed("", parser.line, Math.max(parser.column, 1)));
  });
  parser.on("doctype", () => {
    prologue = parser.position;
    start = parser.position;
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
    attributes.set(name, { value, piece: { text: value, start: begin, source: xml.slice(begin, end), isLiteral: false } });
  });
  parser.on("opentag", ({ name }) => {
    const own = attributes;
    attributes = new Map();
    // There is no other in a tag.
    const element = { name: localName(name), attributes: own, start: xml.lastIndexOf("<", parser.position - 1), inside: parser.position };
    const declares = [...own.keys()].filter((it) => it.startsWith("xmlns:")).map((it) => it.slice("xmlns:".length));
    for (const prefix of declares) declared.set(prefix, (declared.get(prefix) ?? 0) + 1);
    root ||= element.name;
    const undeclared = DEPLOYED.has(root) && [name, ...own.keys()].find((it) => it.includes(":") && !declared.get(prefixOf(it)));
    if (undeclared) throw malformedAt(xml, element.start, `the prefix of "${undeclared}" is declared nowhere`);
    open.push({ element, declares, pieces: [] });
    start = parser.position;
    reader.open(element);
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (!closed) return;
    for (const prefix of closed.declares) declared.set(prefix, (declared.get(prefix) ?? 0) - 1);
    reader.close(closed.element, closed.pieces);
    start = parser.position;
  });
  // Told of at the first letter, whatever follows: the parser would tell of a later place.
  if (/^[^<]*[^< \t\r\n]/.test(xml)) throw malformedAt(xml, xml.search(/[^ \t\r\n]/), "XML begins with <");
  parser.write(xml).close();
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const prefixOf = (name: string): string => name.slice(0, name.indexOf(":"));
