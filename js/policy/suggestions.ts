// What may stand beside a role of Altinn 2 in a policy: a copy of the alternative that it stands in, for each package that
// Altinn converted it to. Who gets in by a package is not who gets in by the role, so a person must accept it.

import type { Altinn2Role, PackageUrn } from "../package/types.js";
import { PACKAGE, PREFIX } from "./attributes.js";
import type { Collected } from "./collect.js";
import type { Judged } from "./comparisons.js";
import { judgeComparison } from "./comparisons.js";
import { endingsIn } from "./ends.js";
import type { Context, Place } from "./findings.js";
import type { AllOf, AnyOf, Comparison, Item, Policy } from "./model.js";
import { slugOf } from "./packages.js";
import type { Span } from "./places.js";
import { inPlaceOf } from "./rewriting.js";
import type { Ending } from "./roles.js";
import { IN_TEXT, roleUrn } from "./roles.js";

export interface Suggested extends Place {
  readonly urn: string;
  /** What it was converted to, takes services, and is not let in there yet. */
  readonly packages: readonly PackageUrn[];
  /** What is to be put in, and before which letter of the text. */
  readonly addition: { readonly fragment: string; readonly offset: number } | undefined;
  readonly message: string;
}

/** A role of Altinn 2 that a text names. */
interface Named extends Place {
  readonly urn: string;
  readonly role: Altinn2Role;
  /** Whoever has it gets in there. */
  readonly opens: boolean;
  /** What is to be copied to let a package in beside it. */
  readonly spot: Spot | undefined;
}

interface Spot {
  readonly comparison: Comparison;
  readonly allOf: AllOf;
  /** The packages that the same AnyOf lets in without more. */
  readonly letIn: ReadonlySet<string>;
}

/** What a comparison comes to, found out once. */
type JudgedAs = (comparison: Comparison) => Judged;

/** In the order of the text. */
export function suggestionsIn(context: Context, text: string, collected: Collected): Suggested[] {
  if (!("items" in collected)) return [];
  const judgedAs = judging(context);
  const spots = "rules" in collected ? spotsIn(context, collected, judgedAs) : new Map<Comparison, Spot>();
  const endingOf = "rules" in collected ? endingsIn(context, collected, judgedAs, new Set()) : () => IN_TEXT;
  return collected.items
    .flatMap((it) => namedIn(context, it, judgedAs, spots, endingOf))
    .sort((a, b) => a.span.start - b.span.start)
    .map((it) => suggested(context, text, it));
}

function judging(context: Context): JudgedAs {
  const known = new Map<Comparison, Judged>();
  return (comparison) => {
    const judged = known.get(comparison) ?? judgeComparison(context, comparison, true);
    known.set(comparison, judged);
    return judged;
  };
}

function namedIn(
  context: Context,
  item: Item,
  judgedAs: JudgedAs,
  spots: ReadonlyMap<Comparison, Spot>,
  endingOf: (comparison: Comparison) => Ending,
): Named[] {
  if (item.is === "comparison") {
    const { denies, isUnread } = endingOf(item);
    const opens = !denies && !isUnread;
    const spot = opens ? spots.get(item) : undefined;
    return judgedAs(item).altinn2.map(({ place, urn, role }) => ({ ...place, urn, role, opens, spot }));
  }
  if (item.is !== "named" || item.kind !== "role" || item.isProse) return [];
  const end = item.urn.lastIndexOf(":");
  const role = context.altinn2Role(roleUrn(item.urn.slice(0, end), item.urn.slice(end + 1)));
  return role ? [{ span: item.span, written: item.written, urn: item.urn, role, opens: true, spot: undefined }] : [];
}

/**
 * Where a role of Altinn 2 opens something by itself: a copy of what is faulty, or needs another such role too, would
 * open nothing.
 */
function spotsIn(context: Context, { policies, rules }: Policy, judgedAs: JudgedAs): ReadonlyMap<Comparison, Spot> {
  const spots = new Map<Comparison, Spot>();
  for (const { anyOfs } of [...policies, ...rules]) {
    for (const anyOf of anyOfs) {
      const letIn = packagesLetIn(context, anyOf, judgedAs);
      for (const allOf of anyOf.allOfs) {
        const [comparison, ...others] = allOf.comparisons.filter((it) => judgedAs(it).altinn2.length > 0);
        if (comparison?.values.length === 1 && others.length === 0 && judgedAs(comparison).faults.length === 0)
          spots.set(comparison, { comparison, allOf, letIn });
      }
    }
  }
  return spots;
}

/** By alternatives that ask for a package and nothing else. */
function packagesLetIn(context: Context, { allOfs }: AnyOf, judgedAs: JudgedAs): ReadonlySet<string> {
  const alone = allOfs.flatMap(({ matches, comparisons }) => (matches === 1 ? comparisons : []));
  const ofPackages = alone.filter((it) => it.designated.attribute.kind === "package" && !judgedAs(it).isDead);
  return new Set(ofPackages.flatMap(({ values }) => values.map((it) => PREFIX + slugOf(context, it.trimmed))));
}

function suggested(
  context: Context,
  text: string,
  { span, written, urn, role: { role, packages }, opens, spot }: Named,
): Suggested {
  const converted = [...new Set(packages.map((it) => it.urn))];
  const takesServices = (it: PackageUrn) => context.catalogue.package(it)?.isResourcePolicyAvailable === true;
  const fitting = opens ? converted.filter(takesServices) : [];
  const present = spot ? fitting.filter((it) => spot.letIn.has(it)) : [];
  const missing = fitting.filter((it) => !present.includes(it));
  const addition =
    spot && missing.length > 0
      ? { fragment: missing.map((it) => beside(text, spot, it)).join(""), offset: spot.allOf.end }
      : undefined;
  const message = context.say.suggestion({
    role: `${role.code.toUpperCase()} (${role.name.value})`,
    converted,
    withoutServices: converted.filter((it) => !takesServices(it)),
    present,
    missing,
    opens,
    isWritten: addition !== undefined,
  });
  return { span, written, urn, packages: missing, addition, message };
}

const COMMENT = /(?:\r\n|\n|\r)?[ \t]*<!--[^]*?-->/g;

/** The same alternative on a line of its own, for the package in place of the role. What its comments say was about the role. */
function beside(text: string, { comparison: { designated, values }, allOf }: Spot, urn: PackageUrn): string {
  const edits = [
    ...values.map(({ span }) => [span, inPlaceOf(text.slice(span.start, span.end), urn.slice(PREFIX.length))] as const),
    [designated.span, PACKAGE] as const,
  ];
  return lineBefore(text, allOf.start) + edited(text, allOf, edits).replace(COMMENT, "");
}

/** The line's end and the spaces that a letter stands behind, and nothing else. */
function lineBefore(text: string, offset: number): string {
  let start = offset;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  if (text[start - 1] === "\n") start -= text[start - 2] === "\r" ? 2 : 1;
  return text.slice(start, offset);
}

/** A part of a text, with something else in these places of it. */
function edited(text: string, { start, end }: Span, edits: readonly (readonly [place: Span, now: string])[]): string {
  const parts: string[] = [];
  let from = start;
  for (const [place, now] of [...edits].sort(([a], [b]) => a.start - b.start)) {
    parts.push(text.slice(from, place.start), now);
    from = place.end;
  }
  return [...parts, text.slice(from, end)].join("");
}
