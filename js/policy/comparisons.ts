// Whether what a policy compares can ever match, as Altinn's decision point reads it: the attribute to the letter, in one
// category, and the value as it stands, spaces and all.

import type { Altinn2Role } from "../package/types.js";
import { PREFIX, ROLE, STRING, SUBJECT } from "./attributes.js";
import type { Context, Fault, Place } from "./findings.js";
import { fault } from "./findings.js";
import type { Comparison, Value } from "./model.js";
import type { Naming } from "./packages.js";
import { areaIn, faultsOfPackage, resolved, slugOf } from "./packages.js";
import { judgeCode, roleUrn, spellingOf } from "./roles.js";

/** What was found in a comparison. */
export interface Judged {
  readonly faults: readonly Fault[];
  /** Nothing ever matches it. */
  readonly isDead: boolean;
  /** It asks for these roles of Altinn 2, there. */
  readonly altinn2: readonly Altinn2There[];
  /** Nothing matches it any more once those end. */
  readonly closes: boolean;
}

interface Altinn2There {
  readonly role: Altinn2Role;
  readonly urn: string;
  readonly place: Place;
}

/** The beginning of a URN of a package, whole or cut down. */
const BEFORE_SLUG = /^(?:(?:(?:urn:)?altinn:)?accesspackage)?:/i;
const BEFORE_ROLE = /^(?:urn:)?(?:altinn:)?(?:rolecode|role|external-role:(?:ccr|cra)):/i;
/** What people put between several names. */
const BETWEEN = /[,;|]/;

/** `isDenied`: it stands in the target of a rule that denies. */
export function judgeComparison(context: Context, comparison: Comparison, attaches: boolean, isDenied = false): Judged {
  const {
    designated: { attribute, text, span },
    values,
    isGiven,
  } = comparison;
  const { say } = context;
  const place = { span, written: text };
  if (attribute.fault === "urn") {
    const urn = text.trim();
    const about =
      attribute.kind === "package" ? faultsOfPackage(context, place, urn, { ignoresCase: true, attaches }) : [];
    return dead([
      fault(place, "error", "URN_AS_ATTRIBUTE", say.urnAsAttribute(text, attribute.id), urn, attribute.id),
      ...about,
    ]);
  }
  const faults: Fault[] =
    attribute.fault === "misspelt"
      ? [fault(place, "error", "UNKNOWN_ATTRIBUTE", say.unknownAttribute(text, attribute.id), null, attribute.id)]
      : [];
  if (!isGiven)
    faults.push(
      ...faultsOfCategory(context, comparison),
      ...values.flatMap((value) => faultsOfDataType(context, comparison, value, isDenied)),
    );
  const isDead = faults.some(({ severity }) => severity === "error");
  // Of what is only near, nobody knows whether packages are meant.
  const isMeant = attribute.fault === undefined || text.toLowerCase() === attribute.id;
  const judged = (isMeant ? values : []).map((value) =>
    attribute.kind === "package"
      ? judgePackage(context, comparison, value, attaches)
      : judgeRole(context, comparison, value),
  );
  return {
    faults: [...faults, ...judged.flatMap((it) => it.faults)],
    isDead: isDead || (judged.length > 0 && judged.every((it) => it.isDead)),
    altinn2: judged.flatMap((it) => it.altinn2),
    closes: isDead || (judged.length > 0 && judged.every((it) => it.closes)),
  };
}

function faultsOfCategory({ say }: Context, { designated: { category } }: Comparison): Fault[] {
  if (!category || category.text === SUBJECT) return [];
  return [
    fault(
      { span: category.span, written: category.text },
      "error",
      "WRONG_CATEGORY",
      say.category(category.text),
      null,
      SUBJECT,
    ),
  ];
}

function faultsOfDataType(
  { say }: Context,
  { designated }: Comparison,
  { dataType }: Value,
  isDenied: boolean,
): Fault[] {
  const [of, against] = [dataType?.text ?? STRING, designated.dataType?.text ?? STRING];
  const wrong = of !== STRING ? dataType : designated.dataType;
  if ((of === STRING && against === STRING) || !wrong) return [];
  const place = { span: wrong.span, written: wrong.text };
  // Altinn looks at the value's type alone, and so may shut out.
  if (isDenied && of === STRING)
    return [fault(place, "warning", "READ_OTHERWISE", say.typeOfValue(of, against), null, STRING)];
  const message = of === against ? say.dataType(of) : say.dataTypes(of, against);
  return [fault(place, "error", "WRONG_DATA_TYPE", message, null, STRING)];
}

function judgePackage(context: Context, comparison: Comparison, value: Value, attaches: boolean): Judged {
  const { ignoresCase, isGiven } = comparison;
  const naming = { ignoresCase: ignoresCase || isGiven, attaches };
  const general = judgeForm(context, comparison, value, (name) => context.isKnown(PREFIX + name));
  if (general) return general;
  const { say } = context;
  const { trimmed, span } = value;
  const place = { span, written: trimmed };
  if (areaIn(trimmed) !== undefined) return dead(faultsOfPackage(context, place, trimmed, naming));
  const [before = ""] = BEFORE_SLUG.exec(trimmed) ?? [];
  const slug = trimmed.slice(before.length);
  const urn = PREFIX + slug;
  const faults: Fault[] = [];
  const right = slugOf(context, slug);
  if (before !== "" && !isGiven)
    faults.push(
      fault(
        place,
        "error",
        "URN_AS_VALUE",
        say.urnAsValue(trimmed, right, comparison.designated.attribute.id),
        urn,
        right,
      ),
    );
  else faults.push(...faultsOfSpaces(context, comparison, value, right, urn));
  if (isInOtherCase(context, urn, naming)) {
    faults.push(fault(place, "error", "WRONG_LETTER_CASE", say.letterCase(slug, slug.toLowerCase()), urn, right));
    return dead([...faults, ...faultsOfPackage(context, place, urn.toLowerCase(), naming)]);
  }
  const about = faultsOfPackage(context, place, urn, naming);
  const matches =
    faults.length === 0 &&
    about.every(
      ({ code }) => code === "PACKAGE_RENAMED" || code === "SERVICES_NOT_ATTACHABLE" || code === "NOT_STATED",
    );
  return { faults: [...faults, ...about], isDead: !matches, altinn2: [], closes: !matches };
}

function isInOtherCase(context: Context, urn: string, { ignoresCase }: Naming): boolean {
  return (
    !ignoresCase &&
    resolved(context, urn, false).status === "unknown" &&
    resolved(context, urn, true).status !== "unknown"
  );
}

function judgeRole(context: Context, comparison: Comparison, value: Value): Judged {
  const {
    designated: { attribute },
    ignoresCase,
    isGiven,
  } = comparison;
  const general = judgeForm(
    context,
    comparison,
    value,
    (name) => context.catalogue.role(roleUrn(ROLE, name)) !== undefined,
  );
  if (general) return general;
  const { trimmed, span } = value;
  const place = { span, written: trimmed };
  const [before = ""] = BEFORE_ROLE.exec(trimmed) ?? [];
  const code = trimmed.slice(before.length);
  const urn = roleUrn(attribute.id, code);
  const right = spellingOf(context.catalogue, attribute.id, code) ?? code;
  const faults: Fault[] = [];
  if (before !== "" && !isGiven)
    faults.push(
      fault(place, "error", "URN_AS_VALUE", context.say.urnAsValue(trimmed, right, attribute.id), urn, right),
    );
  else faults.push(...faultsOfSpaces(context, comparison, value, right, urn));
  const judged = judgeCode(context, place, attribute.id, code, ignoresCase || isGiven);
  const isDead = faults.length > 0 || judged.faults.some((it) => it.severity === "error");
  return {
    faults: [...faults, ...judged.faults],
    isDead,
    altinn2: judged.altinn2 ? [{ ...judged.altinn2, place }] : [],
    closes: isDead || judged.altinn2 !== undefined,
  };
}

/** What is wrong with a value whatever it names. */
function judgeForm(
  context: Context,
  { isGiven }: Comparison,
  { trimmed, span }: Value,
  isName: (name: string) => boolean,
): Judged | undefined {
  const { say } = context;
  if (trimmed === "") return dead(isGiven ? [] : [fault({ span, written: "" }, "error", "EMPTY_VALUE", say.empty())]);
  const count = countIn(trimmed, isName);
  return count > 1
    ? dead([fault({ span, written: trimmed }, "error", "SEVERAL_IN_ONE_VALUE", say.several(count))])
    : undefined;
}

/** How many names there are in a value. With nothing but spaces between them, each must be one. */
function countIn(value: string, isName: (name: string) => boolean): number {
  const listed = value.split(BETWEEN).filter((it) => it.trim() !== "");
  if (listed.length > 1) return listed.length;
  const words = value.split(/\s+/);
  return words.length > 1 && words.every((it) => isName(it.replace(BEFORE_SLUG, "").replace(BEFORE_ROLE, "")))
    ? words.length
    : 1;
}

function faultsOfSpaces(
  { say }: Context,
  { trims, isGiven }: Comparison,
  { text, trimmed, span }: Value,
  right: string,
  urn: string,
): Fault[] {
  if (text === trimmed || trims || isGiven) return [];
  return [fault({ span, written: text }, "error", "SPACES_AROUND_VALUE", say.spaces(trimmed), urn, right)];
}

const dead = (faults: readonly Fault[]): Judged => ({ faults, isDead: true, altinn2: [], closes: true });
