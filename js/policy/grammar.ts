// What each part of a policy has: as Altinn's own parser reads XACML 3.0, which refuses a policy whole for anything else.
// docs/decisions/altinn-parser.md says where each of these is from.

import { STRING, SUBJECT } from "./attributes.js";

export const NAMESPACE = "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17";
/** What declares the namespace of names with this prefix. */
export const declaring = (prefix: string): string => (prefix === "" ? "xmlns" : `xmlns:${prefix}`);
/** Of XACML 1.0 and 2.0. */
export const EARLIER = /^urn:oasis:names:tc:xacml:[12]\.0:policy/;
/** What a target has in XACML 2.0, and 3.0 has not. */
export const EARLIER_PARTS =
  /^(Any)?(Subject|Resource|Action|Environment)s?$|^(Subject|Resource|Action|Environment)(Match|Attribute(Designator|Selector))$/;
export const EFFECTS = ["Permit", "Deny"];
export const DENY_OVERRIDES = "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides";

/** Parts that stand at one place in a row. */
export interface Step {
  readonly names: ReadonlySet<string>;
  /** Without any of these nothing is there. */
  readonly enough: readonly string[];
  readonly isNeeded: boolean;
  readonly isOne: boolean;
}

export interface Grammar {
  /** What must be written in it, each with an example. */
  readonly attributes: readonly (readonly [name: string, example: string])[];
  /** Its parts, in this order. */
  readonly steps: readonly Step[];
  /** "free": anything may stand in it. */
  readonly content: "parts" | "text" | "free";
  /** How it is written where nothing stands in it, if it is read in one way only: `<Rule></Rule>` or `<Target/>`. */
  readonly whenEmpty: "twoTags" | "oneTag" | undefined;
}

export const EXAMPLES: Readonly<Record<string, string>> = {
  Target: "<Target/>",
  AttributeDesignator: `<AttributeDesignator AttributeId="urn:altinn:accesspackage" Category="${SUBJECT}" DataType="${STRING}" MustBePresent="false"/>`,
  AttributeValue: `<AttributeValue DataType="${STRING}">…</AttributeValue>`,
};
const EXPRESSION = "Apply|AttributeDesignator|AttributeSelector|AttributeValue|Function|VariableReference";
const ID = (name: string) => [name, "urn:altinn:example:1"] as const;
const TYPE = ["DataType", STRING] as const;
const FUNCTION = ["FunctionId", "urn:oasis:names:tc:xacml:1.0:function:and"] as const;

const part = (
  parts: readonly string[],
  attributes: Grammar["attributes"] = [],
  whenEmpty?: Grammar["whenEmpty"],
): Grammar => ({ steps: parts.map(stepOf), attributes, content: "parts", whenEmpty });
const text = (attributes: Grammar["attributes"] = []): Grammar => ({ ...part([], attributes), content: "text" });
export const FREE: Grammar = { ...part([]), content: "free" };
/** Text that is an absolute address. */
export const ADDRESS: Grammar = text();
export const ABSOLUTE = /^[a-z][a-z\d+.-]+:[^\s]+$/i;
/** Any number of what stands beside it may be there. */
export const AT_MOST_ONE = "RuleCombinerParameters";

/** "Rule|VariableDefinition+": one of these or more; "?": one or none; "*": any number. */
function stepOf(written: string): Step {
  const [, names = "", count = ""] = /^([\w|]+)([?*+]?)$/.exec(written) ?? [];
  return {
    names: new Set(names.split("|")),
    enough: names.split("|").filter((it) => !it.endsWith("CombinerParameters")),
    isNeeded: count === "" || count === "+",
    isOne: count === "" || count === "?",
  };
}

const MORE = ["ObligationExpressions?", "AdviceExpressions?"];

export const GRAMMAR: ReadonlyMap<string, Grammar> = new Map(
  Object.entries({
    Policy: part(
      [
        "Description?",
        "PolicyIssuer?",
        "PolicyDefaults?",
        "Target",
        "Rule|VariableDefinition|CombinerParameters|RuleCombinerParameters+",
        ...MORE,
      ],
      [ID("PolicyId"), ["RuleCombiningAlgId", DENY_OVERRIDES]],
    ),
    Description: text(),
    PolicyIssuer: part(["Content?"]),
    Content: FREE,
    PolicyDefaults: part(["XPathVersion"]),
    XPathVersion: ADDRESS,
    CombinerParameters: part(["CombinerParameter*"], [], "twoTags"),
    RuleCombinerParameters: part(["CombinerParameter*"], [["RuleIdRef", "1"]], "twoTags"),
    CombinerParameter: part(["AttributeValue"], [["ParameterName", "…"]]),
    VariableDefinition: part(["Apply|AttributeSelector|AttributeValue|Function"], [["VariableId", "1"]]),
    Rule: part(["Description?", "Target?", "Condition?", ...MORE], [ID("RuleId"), ["Effect", "Permit"]], "twoTags"),
    Target: part(["AnyOf*"], [], "oneTag"),
    AnyOf: part(["AllOf+"]),
    AllOf: part(["Match+"]),
    Match: part(
      ["AttributeValue", "AttributeDesignator|AttributeSelector"],
      [["MatchId", "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case"]],
    ),
    AttributeValue: text([TYPE]),
    AttributeDesignator: part(
      [],
      [["AttributeId", "urn:altinn:accesspackage"], ["Category", SUBJECT], TYPE, ["MustBePresent", "false"]],
    ),
    AttributeSelector: part([], [["Path", "…"], TYPE], "oneTag"),
    Condition: part([EXPRESSION]),
    Apply: part(["Apply|AttributeDesignator|AttributeSelector|AttributeValue|Function*"], [FUNCTION], "twoTags"),
    Function: part([], [FUNCTION], "oneTag"),
    VariableReference: part([], [["VariableId", "1"]], "oneTag"),
    ObligationExpressions: part(["ObligationExpression+"]),
    ObligationExpression: part(
      ["AttributeAssignmentExpression*"],
      [ID("ObligationId"), ["FulfillOn", "Permit"]],
      "twoTags",
    ),
    AdviceExpressions: part(["AdviceExpression+"]),
    AdviceExpression: part(["AttributeAssignmentExpression*"], [ID("AdviceId"), ["AppliesTo", "Permit"]], "twoTags"),
    AttributeAssignmentExpression: part([EXPRESSION], [ID("AttributeId")]),
  }),
);
/** As it is written where nothing stands in it. Of what must have attributes they are left out. */
const withinTag = (name: string): string => ((GRAMMAR.get(name)?.attributes.length ?? 0) > 0 ? `${name} …` : name);
export const inOneTag = (name: string): string => `<${withinTag(name)}/>`;
export const inTwoTags = (name: string): string => `<${withinTag(name)}></${name}>`;
/** An AttributeValue of another type than text may have anything in it. */
export const OF_ANYTHING: Grammar = { ...FREE, attributes: [TYPE] };
/** Attributes that are an effect, and those that are yes or no. */
export const OF_EFFECT: ReadonlySet<string> = new Set(["Effect", "FulfillOn", "AppliesTo"]);
export const OF_TRUTH = "MustBePresent";
