// What an XACML policy asks of packages and roles, each with its place. A policy names one in two ways:
//
//   whole    urn:altinn:accesspackage:toll, in any text or attribute
//   apart    <AttributeValue>toll</AttributeValue>, where what it is compared with, given to or asked for
//            as has AttributeId="urn:altinn:accesspackage"

import { PREFIX, attributeOf } from "./attributes.js";
import type { Comparison, Designated, Item, Policy, Value, Written } from "./model.js";
import { Origins } from "./places.js";
import type { Piece } from "./places.js";
import { remembered } from "./remembered.js";
import { MATCH, RuleReader } from "./rules.js";
import { ShapeReader } from "./shape.js";
import { wholeIn } from "./scan.js";
import { readXml } from "./xml.js";
import type { Attribute, Element } from "./xml.js";

/** What belongs together: values, and what they are compared with or given to. */
interface Unit {
  readonly is: "match" | "function" | "given";
  readonly values: Value[];
  /** What is done with the values. */
  readonly functions: string[];
  /** What is found goes by another name from here: nothing is compared. */
  readonly isPassedOn: boolean;
  /** What says that it is about packages or roles. */
  about: Designated | undefined;
  isAboutOthers: boolean;
  /** What it says stands elsewhere too, in a variable. */
  isElsewhere: boolean;
  /** A package is named whole in it. */
  isNamed: boolean;
}

/** An element that is open. */
interface Open {
  /** Shared by functions within one another, but for those that join comparisons. */
  readonly unit: Unit | undefined;
  readonly ownsUnit: boolean;
}

/** What Altinn's decision point compares texts by in a Match. It takes no others for texts, and these to the letter. */
const IGNORING_CASE = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";
const MATCHING = new Set(["urn:oasis:names:tc:xacml:1.0:function:string-equal", IGNORING_CASE, "urn:oasis:names:tc:xacml:1.0:function:string-is-in"]);
/** Functions of a condition that compare whole names, or hand them on as they are. To others a value may be a pattern, a part or a number. */
const OF_NAMES = /:((string|anyURI)-(equal|equal-ignore-case|is-in|bag|one-and-only|intersection|union|subset|set-equals|at-least-one-member-of)|string-normalize-(space|to-lower-case)|any-of(-any|-all)?|all-of(-any|-all)?)$/;
const IGNORES_CASE = /ignore-case$|normalize-to-lower-case$/;
const TRIMS = /normalize-space$/;
/** Functions that join comparisons: what stands in one of them says nothing of the others. */
const JOINING = /:(and|or|not|n-of)$/;
/** Attributes that say where values are to be looked for, by the attribute's name. */
const SELECTS = new Set(["Path", "RequestContextPath", "ContextSelectorId"]);
/** What has an AttributeId of its own that says what the values in it are. */
const GIVES_ATTRIBUTE = new Set(["Attribute", "AttributeAssignment", "AttributeAssignmentExpression"]);
/** In XACML 2.0 the category is part of the name. */
export const DESIGNATOR = /^(Subject|Resource|Action|Environment)?AttributeDesignator$/;
const VALUES = new Set(["AttributeValue", "AttributeAssignment"]);
const DESCRIPTION = "Description";
const VARIABLE = "VariableDefinition";
/** What is only named in these, or compared in a variable, no rule is judged by. */
const NAMED_ONLY = new Set(["Condition", VARIABLE]);
/** A path that looks for packages or roles, however it puts it. */
const PATH_OF_NAMES = /accesspackage|rolecode|external-role/i;

/** Throws `Malformed`. */
export function readPolicy(xml: string): Policy {
  const items: Item[] = [];
  const open: Open[] = [];
  const rules = new RuleReader();
  const shape = new ShapeReader();
  const attributeFor = remembered(attributeOf);
  let root = "";
  /** From which item on things are only named. */
  let since = 0;
  /** Named in a path that is told of. */
  const told = new Set<Item>();
  /** How many descriptions are open. */
  let descriptions = 0;

  const findWhole = (pieces: readonly Piece[], text: string): boolean => {
    const hits = wholeIn(text);
    if (hits.length === 0) return false;
    const origins = new Origins(pieces);
    for (const { kind, urn, written, span } of hits) {
      items.push({ is: "named", kind, urn, written, span: origins.spanOf(span.start, written.length), isProse: descriptions > 0 });
    }
    return hits.some(({ kind }) => kind !== "role");
  };
  const designated = (element: Element): Designated | undefined => {
    const id = element.attributes.get("AttributeId");
    const attribute = id && attributeFor(id.value);
    return attribute && { ...writtenOf(id), attribute, category: optional(element.attributes.get("Category")), dataType: optional(element.attributes.get("DataType")) };
  };

  readXml(xml, {
    open(element) {
      root ||= element.name;
      for (const [name, attribute] of element.attributes) {
        const before = items.length;
        // A package in the place of an attribute is told of with it.
        if (name !== "AttributeId") findWhole([attribute.piece], attribute.value);
        if (SELECTS.has(name) && PATH_OF_NAMES.test(attribute.value)) {
          items.slice(before).forEach((it) => told.add(it));
          items.push({ is: "unread", ...spelt(attribute) });
        }
      }
      const about = designated(element);
      const opened = openUnit(element, about, open.at(-1)?.unit);
      open.push(opened);
      rules.open(element, about);
      shape.open(element);
      // Outside of a comparison there is nothing that it is held against.
      if (about && opened.unit?.about !== about) items.push(about.attribute.fault ? bare(about) : unread(about));
      if (element.name === DESCRIPTION) descriptions++;
      if (NAMED_ONLY.has(element.name)) since = items.length;
    },
    close(element, pieces) {
      const { unit, ownsUnit } = open.pop() ?? {};
      const text = pieces.map((it) => it.text).join("");
      if (VALUES.has(element.name)) {
        const value = valueOf(element, pieces, text);
        const isWhole = value.trimmed.toLowerCase().startsWith(PREFIX);
        if (unit) unit.values.push(value);
        else if (!isWhole || !addWhole(value)) findWhole(pieces, text);
      } else if (findWhole(pieces, text) && unit) unit.isNamed = true;
      if (unit && ownsUnit) {
        const closed = closeUnit(unit);
        items.push(...closed);
        rules.compare(closed.find((it): it is Comparison => it.is === "comparison"));
      }
      if (NAMED_ONLY.has(element.name)) {
        const unreadAt = new Set(items.slice(since).filter((it) => it.is === "unread").map(startOf));
        for (const it of items.slice(since)) if (!told.has(it) && !unreadAt.has(startOf(it))) items.push(...unreadOf(it, element.name === VARIABLE));
        since = items.length;
      }
      rules.close(element);
      shape.close(element);
      if (element.name === DESCRIPTION) descriptions--;
    },
  });
  return { items: items.sort((a, b) => startOf(a) - startOf(b)), policies: rules.policies, rules: rules.rules, flaws: shape.flaws, root };

  /** Compared to the last letter: "urn:…:toll-" is not "urn:…:toll" with something after it. */
  function addWhole({ trimmed, span }: Value): boolean {
    if (/\s/.test(trimmed)) return false;
    items.push({ is: "named", kind: "package", urn: trimmed, written: trimmed, span, isProse: descriptions > 0 });
    return true;
  }
}

function openUnit({ name, attributes }: Element, about: Designated | undefined, around: Unit | undefined): Open {
  const text = (attribute: string) => attributes.get(attribute)?.value ?? "";
  if (DESIGNATOR.test(name) && around) {
    if (about) around.about = about;
    else around.isAboutOthers = true;
  }
  if (name === "VariableReference" && around) around.isElsewhere = true;
  const isFunction = name === "Apply";
  const joins = isFunction && JOINING.test(text("FunctionId").trim());
  const beginsUnit = MATCH.test(name) || GIVES_ATTRIBUTE.has(name) || (isFunction && !around && !joins);
  const functions = [text("FunctionId").trim(), text("MatchId")].filter((it) => it !== "" && !joins);
  if (around && !beginsUnit) around.functions.push(...functions);
  const own: Unit = {
    is: MATCH.test(name) ? "match" : isFunction ? "function" : "given",
    values: [],
    functions,
    isPassedOn: GIVES_ATTRIBUTE.has(name) && attributes.has("AttributeId") && !about,
    about,
    isAboutOthers: false,
    isElsewhere: false,
    isNamed: false,
  };
  return { unit: beginsUnit ? own : joins ? undefined : around, ownsUnit: beginsUnit };
}

/** What a comparison comes to. */
function closeUnit({ is, values, functions, about, isPassedOn, isAboutOthers, isElsewhere, isNamed }: Unit): Item[] {
  const items: Item[] = [];
  const areNames = functions.every((it) => (is === "match" ? MATCHING.has(it) : OF_NAMES.test(it)));
  const isRead = areNames && !isAboutOthers && !isPassedOn;
  const isUnread = about && !isPassedOn && (!isRead || isElsewhere || (values.length === 0 && !isNamed));
  if (about && isUnread) items.push(unread(about));
  const ignoresCase = functions.some((it) => IGNORES_CASE.test(it));
  if (about && !isPassedOn) {
    const isGiven = is === "given";
    items.push({ is: "comparison", designated: about, values: isRead ? values : [], ignoresCase, trims: functions.some((it) => TRIMS.test(it)), isGiven });
    return items;
  }
  // Packages that are compared with something else, or with nothing that could be seen.
  for (const { trimmed, text, span } of values) {
    if (!trimmed.toLowerCase().startsWith(PREFIX)) items.push(...wholeIn(text).map(({ kind, urn, written }): Item => ({ is: "named", kind, urn, written, span, isProse: false })));
    else if (areNames) items.push({ is: "named", kind: "package", urn: trimmed, written: trimmed, span, isProse: false });
    else items.push({ is: "unread", written: trimmed, span });
  }
  return items;
}

function valueOf(element: Element, pieces: readonly Piece[], text: string): Value {
  const trimmed = text.trim();
  const span = trimmed === "" ? { start: element.inside, end: element.inside } : new Origins(pieces).spanOf(text.indexOf(trimmed), trimmed.length);
  return { text, trimmed, span, dataType: optional(element.attributes.get("DataType")) };
}

/** What is to be said of it where nothing else reads it. */
function unreadOf(item: Item, isVariable: boolean): Item[] {
  if (item.is === "named") return item.isProse || item.kind === "area" ? [] : [{ is: "unread", written: item.written, span: item.span }];
  return isVariable && item.is === "comparison" && item.values.length > 0 ? [unread(item.designated)] : [];
}

const unread = ({ text, span }: Designated): Item => ({ is: "unread", written: text, span });
/** An attribute that is compared with nothing, for what is wrong with itself. */
const bare = (designated: Designated): Comparison => ({ is: "comparison", designated, values: [], ignoresCase: true, trims: false, isGiven: true });
const startOf = (item: Item): number => (item.is === "comparison" ? item.designated.span.start : item.span.start);

function writtenOf({ value, piece }: Attribute): Written {
  return { text: value, span: { start: piece.start, end: piece.start + piece.source.length } };
}

const optional = (attribute: Attribute | undefined): Written | undefined => attribute && writtenOf(attribute);
const spelt = ({ value, piece }: Attribute) => ({ written: value.trim(), span: writtenOf({ value, piece }).span });
