// What an XACML policy asks of packages and roles, each with its place. A policy names one in two ways:
//
//   whole    urn:altinn:accesspackage:toll, in any text or attribute
//   apart    <AttributeValue>toll</AttributeValue>, where what it is compared with, given to or asked for
//            as has AttributeId="urn:altinn:accesspackage"

import { attributeOf, PREFIX } from "./attributes.js";
import { malformedAt } from "./malformed.js";
import type { Comparison, Designated, Item, Policy, Value, Written } from "./model.js";
import type { Piece } from "./places.js";
import { Origins } from "./places.js";
import { remembered } from "./remembered.js";
import { RuleReader } from "./rules.js";
import { wholeIn } from "./scan.js";
import { StructureReader } from "./structure.js";
import { TargetReader } from "./targets.js";
import type { OpenUnit, Unit } from "./units.js";
import { closeUnit, openUnit, unread } from "./units.js";
import type { Attribute, Element, Reader } from "./xml.js";
import { readXml } from "./xml.js";

/** Attributes that say where values are to be looked for, by the attribute's name. */
const SELECTS = new Set(["Path", "RequestContextPath", "ContextSelectorId"]);
const VALUES = new Set(["AttributeValue", "AttributeAssignment"]);
/** Nothing is decided by what is named in these. */
const PROSE = new Set(["Description", "Content"]);
/** What stands in these is no part of the policy, whatever it is called. */
const CONTENTS = new Set(["Content", "AttributeValue"]);
const VARIABLE = "VariableDefinition";
/** What is only named in these, or compared in a variable, no rule is judged by. */
const NAMED_ONLY = new Set(["Condition", VARIABLE]);
/** A path that looks for packages or roles, however it puts it. */
const PATH_OF_NAMES = /accesspackage|rolecode|external-role/i;

interface Read {
  readonly xml: string;
  readonly hasDoctype: boolean;
  readonly policy: Policy;
}

/** What was read last, while it is still there: one text is checked, mended and asked who gets in, and need not be read each time. */
let last: WeakRef<Read> | undefined;

/** Throws `Malformed`. `onDoctype`: the file has a document type, told before anything that it declares is read. */
export function readPolicy(xml: string, onDoctype: () => void = () => {}): Policy {
  const known = last?.deref();
  if (known?.xml === xml) {
    if (known.hasDoctype) onDoctype();
    return known.policy;
  }
  let hasDoctype = false;
  const failTooDeep = (offset: number): never => {
    throw malformedAt(xml, offset, { is: "depth" });
  };
  const reader = new PolicyReader(() => {
    hasDoctype = true;
    onDoctype();
  }, failTooDeep);
  readXml(xml, reader);
  const policy = reader.policy();
  last = new WeakRef({ xml, hasDoctype, policy });
  return policy;
}

class PolicyReader implements Reader {
  readonly #onDoctype: () => void;
  readonly #items: Item[] = [];
  readonly #open: OpenUnit[] = [];
  readonly #rules = new RuleReader();
  readonly #structure: StructureReader;
  readonly #targets = new TargetReader();
  readonly #attributeFor = remembered(attributeOf);
  #root = "";
  /** From which item on things are only named. */
  #since = 0;
  /** Named in a path that is a finding itself. */
  readonly #told = new Set<Item>();
  /** How many of them are open. */
  #descriptions = 0;
  #contents = 0;

  constructor(onDoctype: () => void, failTooDeep: (offset: number) => never) {
    this.#onDoctype = onDoctype;
    this.#structure = new StructureReader(failTooDeep);
  }

  doctype(start: number): void {
    this.#onDoctype();
    this.#structure.readDoctype(start);
  }

  policy(): Policy {
    const items = this.#items.sort((a, b) => startOf(a) - startOf(b));
    const { flaws } = this.#structure;
    const isRefused = flaws.some((it) => it.isRefused);
    return {
      items,
      policies: this.#rules.policies,
      rules: this.#rules.rules,
      flaws,
      isRefused,
      targets: this.#targets.targets(),
      root: this.#root,
    };
  }

  open(element: Element): void {
    this.#root ||= element.name;
    this.#structure.open(element);
    for (const [name, attribute] of element.attributes) this.#readAttribute(name, attribute);
    if (this.#contents === 0) this.#openPart(element);
    if (PROSE.has(element.name)) this.#descriptions++;
    if (CONTENTS.has(element.name)) this.#contents++;
  }

  close(element: Element, pieces: readonly Piece[], end: number): void {
    if (CONTENTS.has(element.name)) this.#contents--;
    this.#structure.close(element, pieces);
    if (this.#contents === 0) this.#closePart(element, pieces, end);
    else this.#addWholeIn(pieces, textOf(pieces));
    if (PROSE.has(element.name)) this.#descriptions--;
  }

  #openPart(element: Element): void {
    const about = this.#designatedBy(element);
    const opened = openUnit(element, about, this.#open.at(-1)?.unit);
    this.#open.push(opened);
    this.#rules.open(element, about);
    this.#targets.open(element);
    // Outside of a comparison there is nothing that it is held against.
    if (about && opened.unit?.about !== about) this.#items.push(about.attribute.fault ? bare(about) : unread(about));
    if (NAMED_ONLY.has(element.name)) this.#since = this.#items.length;
  }

  #closePart(element: Element, pieces: readonly Piece[], end: number): void {
    const { unit, ownsUnit } = this.#open.pop() ?? {};
    this.#readContent(element, pieces, unit);
    if (unit && ownsUnit) {
      const closed = closeUnit(unit);
      this.#items.push(...closed);
      this.#rules.compare(closed.find((it): it is Comparison => it.is === "comparison"));
    }
    if (NAMED_ONLY.has(element.name)) this.#closeNamedOnly(element.name === VARIABLE);
    this.#rules.close(element, end);
    this.#targets.close(element, pieces, end);
  }

  get #isProse(): boolean {
    return this.#descriptions > 0 || this.#contents > 0;
  }

  #readAttribute(name: string, attribute: Attribute): void {
    const before = this.#items.length;
    // A package in the place of an attribute is reported with it.
    if (name !== "AttributeId") this.#addWholeIn([attribute.piece], attribute.value);
    if (this.#isProse || !SELECTS.has(name) || !PATH_OF_NAMES.test(attribute.value)) return;
    this.#items.slice(before).forEach((it) => this.#told.add(it));
    this.#items.push({ is: "unread", ...spelt(attribute) });
  }

  #designatedBy({ attributes }: Element): Designated | undefined {
    const id = attributes.get("AttributeId");
    const attribute = id && this.#attributeFor(id.value);
    return (
      attribute && {
        ...writtenOf(id),
        attribute,
        category: optional(attributes.get("Category")),
        dataType: optional(attributes.get("DataType")),
      }
    );
  }

  /** The text of an element that ends: a value, or prose. */
  #readContent(element: Element, pieces: readonly Piece[], unit: Unit | undefined): void {
    const text = textOf(pieces);
    if (!VALUES.has(element.name)) {
      if (this.#addWholeIn(pieces, text) && unit) unit.isNamed = true;
      return;
    }
    const value = valueOf(element, pieces, text);
    if (unit) unit.values.push(value);
    else if (!this.#addWhole(value)) this.#addWholeIn(pieces, text);
  }

  /** Adds what is named whole in a text. Answers whether a package or an area is. */
  #addWholeIn(pieces: readonly Piece[], text: string): boolean {
    const hits = wholeIn(text);
    if (hits.length === 0) return false;
    const origins = new Origins(pieces);
    for (const { kind, urn, written, span } of hits) {
      this.#items.push({
        is: "named",
        kind,
        urn,
        written,
        span: origins.spanOf(span.start, written.length),
        isProse: this.#isProse,
      });
    }
    return hits.some(({ kind }) => kind !== "role");
  }

  /** Adds a value that is one name. Compared to the last letter: "urn:…:toll-" is not "urn:…:toll" with something after it. */
  #addWhole({ trimmed, span }: Value): boolean {
    if (!trimmed.toLowerCase().startsWith(PREFIX) || /\s/.test(trimmed)) return false;
    this.#items.push({
      is: "named",
      kind: "package",
      urn: trimmed,
      written: trimmed,
      span,
      isProse: this.#isProse,
    });
    return true;
  }

  /** Reports what was named since the element began, and is not read elsewhere. */
  #closeNamedOnly(isVariable: boolean): void {
    const named = this.#items.slice(this.#since);
    const unreadAt = new Set(named.filter((it) => it.is === "unread").map(startOf));
    for (const it of named)
      if (!this.#told.has(it) && !unreadAt.has(startOf(it))) this.#items.push(...unreadOf(it, isVariable));
    this.#since = this.#items.length;
  }
}

function valueOf(element: Element, pieces: readonly Piece[], text: string): Value {
  const trimmed = text.trim();
  const span =
    trimmed === ""
      ? { start: element.inside, end: element.inside }
      : new Origins(pieces).spanOf(text.indexOf(trimmed), trimmed.length);
  return { text, trimmed, span, dataType: optional(element.attributes.get("DataType")) };
}

/** What is to be said of it where nothing else reads it. */
function unreadOf(item: Item, isVariable: boolean): Item[] {
  if (item.is === "named")
    return item.isProse || item.kind === "area" ? [] : [{ is: "unread", written: item.written, span: item.span }];
  return isVariable && item.is === "comparison" && item.values.length > 0 ? [unread(item.designated)] : [];
}

/** An attribute that is compared with nothing, for what is wrong with itself. */
const bare = (designated: Designated): Comparison => ({
  is: "comparison",
  designated,
  values: [],
  ignoresCase: true,
  trims: false,
  isGiven: true,
});
const textOf = (pieces: readonly Piece[]): string => pieces.map((it) => it.text).join("");
const startOf = (item: Item): number => (item.is === "comparison" ? item.designated.span.start : item.span.start);

function writtenOf({ value, piece }: Attribute): Written {
  return { text: value, span: { start: piece.start, end: piece.start + piece.source.length } };
}

const optional = (attribute: Attribute | undefined): Written | undefined => attribute && writtenOf(attribute);
const spelt = ({ value, piece }: Attribute) => ({ written: value.trim(), span: writtenOf({ value, piece }).span });
