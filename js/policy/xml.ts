// XML as it is read: elements and their text, each with the place that it was read from. Entities that a file declares
// are not expanded: a reference to one is a fault.

import { SaxesParser } from "saxes";
import type { Why } from "./malformed.js";
import { faultIn, malformedAt } from "./malformed.js";
import type { Piece } from "./places.js";

export interface Attribute {
  readonly value: string;
  /** As one piece, for `Origins`. */
  readonly piece: Piece;
}

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  /** That its prefix stands for; "" is none. */
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Written as <Target/>. */
  readonly isOneTag: boolean;
  /** Where its < stands. */
  readonly start: number;
  /** Behind its start tag. */
  readonly inside: number;
}

export interface Reader {
  open(element: Element): void;
  /** `pieces` are the element's own text, without that of elements in it; `end` is behind its end tag. */
  close(element: Element, pieces: readonly Piece[], end: number): void;
  /** The file has a document type, which begins there. */
  doctype?(start: number): void;
}

interface Open {
  readonly element: Element;
  readonly declares: readonly string[];
  readonly pieces: Piece[];
}

/** Tells `reader` of all that there is, in order. Throws `Malformed`. */
export function readXml(xml: string, reader: Reader): void {
  // Reported at the first letter, whatever follows: the parser would report a later place.
  if (/^[^<]*[^< \t\r\n]/.test(xml)) throw malformedAt(xml, xml.search(/[^ \t\r\n]/), { is: "start" });
  new Walk(xml, reader).toEnd();
}

/** One way through a file. */
class Walk {
  readonly #xml: string;
  readonly #reader: Reader;
  // Its own look-up of prefixes walks up to the root from every element: that would take very long in a deep file.
  readonly #parser = new SaxesParser({ xmlns: false as const, position: false });
  readonly #prefixes = new Prefixes();
  readonly #open: Open[] = [];
  /** Of the tag that is being read. */
  #attributes = new Map<string, Attribute>();
  /** Where the document type ends: in it markup is something else. */
  #prologue = 0;
  /** The name of what was closed last. */
  #closed = "";
  /** Where what is being read now began. */
  #start = 0;

  constructor(xml: string, reader: Reader) {
    this.#xml = xml;
    this.#reader = reader;
    const parser = this.#parser;
    parser.on("error", ({ message }) => {
      throw faultIn(xml, message, {
        offset: parser.position,
        line: parser.line,
        column: Math.max(parser.column, 1),
        prologue: this.#prologue,
        closed: this.#closed,
      });
    });
    parser.on("doctype", () => {
      this.#start = this.#prologue = parser.position;
      this.#reader.doctype?.(xml.lastIndexOf("<!DOCTYPE", parser.position));
    });
    parser.on("xmldecl", ({ version }) => {
      if (version !== "1.0" && /<(\w+:)?Policy(Set)?[\s>]/.test(xml))
        throw malformedAt(xml, xml.search(/version/), { is: "version" });
    });
    parser.on("text", (text) => this.#addText(text));
    parser.on("cdata", (text) => this.#addLiteral(text));
    // Reported before its last letter is read.
    parser.on("comment", () => (this.#start = parser.position + ">".length));
    parser.on("processinginstruction", () => (this.#start = parser.position));
    parser.on("attribute", ({ name, value }) => this.#addAttribute(name, value));
    parser.on("opentag", ({ name, isSelfClosing }) => this.#openElement(name, isSelfClosing));
    parser.on("closetag", ({ name }) => this.#closeElement(name));
  }

  toEnd(): void {
    this.#parser.write(this.#xml).close();
  }

  #addText(text: string): void {
    const end = this.#parser.position - 1;
    this.#addPiece(text, end, false);
    this.#start = end;
  }

  #addLiteral(text: string): void {
    this.#start += "<![CDATA[".length;
    this.#addPiece(text, this.#parser.position - "]]>".length, true);
    this.#start = this.#parser.position;
  }

  #addPiece(text: string, end: number, isLiteral: boolean): void {
    this.#open.at(-1)?.pieces.push({ text, start: this.#start, source: this.#xml.slice(this.#start, end), isLiteral });
  }

  #addAttribute(name: string, value: string): void {
    const xml = this.#xml;
    const end = this.#parser.position - 1;
    const start = xml.lastIndexOf(xml[end] ?? '"', end - 1) + 1;
    this.#attributes.set(name, {
      value,
      piece: { text: value, start, source: xml.slice(start, end), isLiteral: false },
    });
  }

  #openElement(written: string, isOneTag: boolean): void {
    const { position } = this.#parser;
    const attributes = this.#attributes;
    this.#attributes = new Map();
    const name = localName(written);
    const declares = this.#prefixes.open(name, attributes);
    // There is no other < in a tag.
    const start = this.#xml.lastIndexOf("<", position - 1);
    const why = this.#prefixes.whyNotDeclared(written, attributes);
    if (why) throw malformedAt(this.#xml, start, why);
    const prefix = prefixOf(written);
    const element = {
      name,
      prefix,
      namespace: this.#prefixes.namespaceOf(prefix),
      attributes,
      isOneTag,
      start,
      inside: position,
    };
    this.#open.push({ element, declares, pieces: [] });
    this.#start = position;
    this.#reader.open(element);
  }

  #closeElement(name: string): void {
    this.#closed = name;
    const closed = this.#open.pop();
    if (!closed) return;
    this.#prefixes.close(closed.declares);
    this.#reader.close(closed.element, closed.pieces, this.#parser.position);
    this.#start = this.#parser.position;
  }
}

/** A policy as it is deployed. What documentation shows of one leaves out what its prefixes stand for. */
const DEPLOYED = new Set(["Policy", "PolicySet"]);

/** What prefixes stand for where the walk is; "" is that of names without one. */
class Prefixes {
  /** By the open elements that declare them, the innermost last. */
  readonly #declared = new Map([
    ["xml", ["http://www.w3.org/XML/1998/namespace"]],
    ["xmlns", ["http://www.w3.org/2000/xmlns/"]],
  ]);
  /** Whether they must be declared, once the outermost element has said so. */
  #areNeeded: boolean | undefined;

  /** Answers which ones the element declares, for `close`. */
  open(name: string, attributes: ReadonlyMap<string, Attribute>): readonly string[] {
    this.#areNeeded ??= DEPLOYED.has(name);
    const declarations = [...attributes]
      .filter(([it]) => it === "xmlns" || it.startsWith("xmlns:"))
      .map(([it, { value }]) => [it.slice("xmlns:".length), value] as const);
    for (const [prefix, namespace] of declarations) {
      const outer = this.#declared.get(prefix);
      if (outer) outer.push(namespace);
      else this.#declared.set(prefix, [namespace]);
    }
    return declarations.map(([prefix]) => prefix);
  }

  close(declares: readonly string[]): void {
    for (const prefix of declares) this.#declared.get(prefix)?.pop();
  }

  namespaceOf(prefix: string): string {
    return this.#declared.get(prefix)?.at(-1) ?? "";
  }

  /** Of names that must have their prefixes declared: what is wrong with the first that has not. */
  whyNotDeclared(written: string, attributes: ReadonlyMap<string, Attribute>): Why | undefined {
    if (!this.#areNeeded) return undefined;
    const names = [written, ...attributes.keys()].filter((it) => it.includes(":"));
    const wrong = names.find((it) => !/^[^:]+:[^:]+$/.test(it));
    if (wrong !== undefined) return { is: "colons", name: wrong };
    const unbound = names.find((it) => it.startsWith("xmlns:") && attributes.get(it)?.value === "");
    if (unbound !== undefined) return { is: "unbound", name: unbound };
    const undeclared = names.find((it) => this.namespaceOf(prefixOf(it)) === "");
    return undeclared === undefined ? undefined : { is: "prefix", name: undeclared };
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
const prefixOf = (name: string): string => name.slice(0, Math.max(name.indexOf(":"), 0));
