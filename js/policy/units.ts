// What belongs together in a policy: values, and what they are compared with or given to.

import { PREFIX } from "./attributes.js";
import type { Designated, Item, Value } from "./model.js";
import { wholeIn } from "./scan.js";
import type { Element } from "./xml.js";

/** What belongs together: values, and what they are compared with or given to. */
export interface Unit {
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
export interface OpenUnit {
  /** Shared by functions within one another, but for those that join comparisons. */
  readonly unit: Unit | undefined;
  readonly ownsUnit: boolean;
}

/** What Altinn's decision point compares texts by in a Match. It takes no others for texts, and these to the letter. */
const IGNORING_CASE = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";
const MATCHING = new Set([
  "urn:oasis:names:tc:xacml:1.0:function:string-equal",
  IGNORING_CASE,
  "urn:oasis:names:tc:xacml:1.0:function:string-is-in",
]);
/** Functions of a condition that compare whole names, or hand them on as they are. To others a value may be a pattern, a part or a number. */
const OF_NAMES =
  /:((string|anyURI)-(equal|equal-ignore-case|is-in|bag|one-and-only|intersection|union|subset|set-equals|at-least-one-member-of)|string-normalize-(space|to-lower-case)|any-of(-any|-all)?|all-of(-any|-all)?)$/;
const IGNORES_CASE = /ignore-case$|normalize-to-lower-case$/;
const TRIMS = /normalize-space$/;
/**
 * Of these, what whoever has what is named meets, and nobody else. Of sets the answer may be no for who has it and more, and addresses are
 * no names.
 */
export const MET_BY_HAVING =
  /:(string-(equal(-ignore-case)?|is-in|at-least-one-member-of|bag|one-and-only|normalize-(space|to-lower-case))|any-of(-any)?)$/;
/** Functions that join comparisons: what stands in one of them says nothing of the others. Of "not" and "n-of" nothing follows for what they join. */
export const JOINING = /:(and|or|not|n-of)$/;
/** What has an AttributeId of its own that says what the values in it are. */
const GIVES_ATTRIBUTE = new Set(["Attribute", "AttributeAssignment", "AttributeAssignmentExpression"]);

export function openUnit(
  { name, attributes }: Element,
  about: Designated | undefined,
  around: Unit | undefined,
): OpenUnit {
  const text = (attribute: string) => attributes.get(attribute)?.value ?? "";
  if (name === "AttributeDesignator" && around) {
    if (about) around.about = about;
    else around.isAboutOthers = true;
  }
  if (name === "VariableReference" && around) around.isElsewhere = true;
  const isFunction = name === "Apply";
  const joins = isFunction && JOINING.test(text("FunctionId").trim());
  const beginsUnit = name === "Match" || GIVES_ATTRIBUTE.has(name) || (isFunction && !around && !joins);
  const functions = [text("FunctionId").trim(), text("MatchId")].filter((it) => it !== "" && !joins);
  if (around && !beginsUnit) around.functions.push(...functions);
  const own: Unit = {
    is: name === "Match" ? "match" : isFunction ? "function" : "given",
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
export function closeUnit({
  is,
  values,
  functions,
  about,
  isPassedOn,
  isAboutOthers,
  isElsewhere,
  isNamed,
}: Unit): Item[] {
  const items: Item[] = [];
  const areNames = functions.every((it) => (is === "match" ? MATCHING.has(it) : OF_NAMES.test(it)));
  const isRead = areNames && !isAboutOthers && !isPassedOn;
  const isUnread = about && !isPassedOn && (!isRead || isElsewhere || (values.length === 0 && !isNamed));
  if (about && isUnread) items.push(unread(about));
  const ignoresCase = functions.some((it) => IGNORES_CASE.test(it));
  if (about && !isPassedOn) {
    const isGiven = is === "given";
    items.push({
      is: "comparison",
      designated: about,
      values: isRead ? values : [],
      ignoresCase,
      trims: functions.some((it) => TRIMS.test(it)),
      isGiven,
    });
    return items;
  }
  // Packages that are compared with something else, or with nothing that could be seen.
  for (const { trimmed, text, span } of values) {
    if (!trimmed.toLowerCase().startsWith(PREFIX))
      items.push(
        ...wholeIn(text).map(
          ({ kind, urn, written }): Item => ({ is: "named", kind, urn, written, span, isProse: false }),
        ),
      );
    else if (areNames)
      items.push({ is: "named", kind: "package", urn: trimmed, written: trimmed, span, isProse: false });
    else items.push({ is: "unread", written: trimmed, span });
  }
  return items;
}

export const unread = ({ text, span }: Designated): Item => ({ is: "unread", written: text, span });
