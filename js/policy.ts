/**
 * What is wrong with the access packages and roles that a text names: an XACML policy, the registration of a system or any other
 * JSON, source code, a list. And who gets in by a policy. Policies are read as Altinn's decision point reads them.
 *
 * ```ts
 * import { load } from "tilgangspakker/catalogues/latest";
 * import { lint } from "tilgangspakker/policy";
 * console.log(lint("urn:altinn:accesspackage:lonnn", await load())[0]?.code); // → UNKNOWN_PACKAGE
 * ```
 *
 * @packageDocumentation
 */

import type { Catalogue } from "./package/catalogue.js";
import type {
  ActionAccess,
  LintOptions,
  PackageMention,
  PolicyFinding,
  PolicyFindingCode,
  PolicySuggestion,
  WhoGetsInOptions,
} from "./package/types/policy.js";
import { accessBy } from "./policy/access.js";
import type { Collected } from "./policy/collect.js";
import { collect, mentionsIn } from "./policy/collect.js";
import type { Context, Fault } from "./policy/findings.js";
import { CODES } from "./policy/findings.js";
import { asCatalogue, contextOf, optionsIn, readable } from "./policy/input.js";
import { LineCounter } from "./policy/places.js";
import { faultsOfRequested } from "./policy/registrations.js";
import { inPlaceOf, wholeLike } from "./policy/rewriting.js";
import { writtenLike } from "./policy/scan.js";
import { whyMalformed } from "./policy/sentences/malformed.js";
import { suggestionsIn } from "./policy/suggestions.js";
import { faultsOfItems, faultsOfPolicy } from "./policy/verdicts.js";

export type * from "./package/types/policy.js";

/**
 * Every code that a finding may have.
 *
 * @example
 * ```ts
 * console.log(findingCodes.includes("ALTINN2_ROLE")); // → true
 * ```
 */
export const findingCodes: readonly PolicyFindingCode[] = Object.freeze([...CODES]);

const LINT_OPTIONS = ["language", "on"] satisfies (keyof LintOptions)[];

/**
 * What is wrong with the packages and roles that a text names, in the order of the text: a policy in XML, JSON, or any other text.
 * One that cannot be read is a finding too.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT`, `INVALID_CATALOGUE`, `TOO_LARGE` over 16 MiB.
 * @example
 * ```ts
 * const [finding] = lint('new[] { "urn:altinn:accesspackage:maskinlesbarehendelser" }', catalogue);
 * console.log(finding?.column, finding?.code); // → 10 PACKAGE_RENAMED
 * ```
 */
export function lint(text: string, catalogue: Catalogue, options?: LintOptions): readonly PolicyFinding[] {
  const { read } = readable(text);
  const context = contextOf(catalogue, optionsIn(options, LINT_OPTIONS));
  const collected = collect(read);
  if (collected.is === "malformed") {
    const { of, why, named } = collected;
    const part = whyMalformed(context.language, why.why);
    const said = of === "xml" ? context.say.notXml(part) : context.say.notJson(part);
    const whole = aboutText("error", of === "xml" ? "INVALID_XML" : "INVALID_JSON", said, why);
    return Object.freeze([whole, ...inOrder(read, faultsOfItems(context, named, false))]);
  }
  const findings = inOrder(read, faultsIn(context, collected));
  return Object.freeze([...aboutWhole(context, collected, findings.length), ...findings]);
}

/** Each with its place, in the order of the text. */
function inOrder(text: string, faults: readonly Fault[]): readonly PolicyFinding[] {
  const places = new LineCounter(text);
  return [...faults]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, severity, code, message, written, urn, replacement }) =>
      Object.freeze({ ...places.at(span.start), severity, code, message, written, urn, replacement }),
    );
}

/**
 * What may stand beside each role of Altinn 2 that a text names, in order: the packages that Altinn converted it to, as a part of the
 * policy. Nothing is put in: a person must judge whether whoever has the package is to get in.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT`, `INVALID_CATALOGUE`, `TOO_LARGE` over 16 MiB.
 * @example
 * ```ts
 * console.log(suggestionsFor("urn:altinn:rolecode:a0237", catalogue)[0]?.packages); // → [ 'urn:altinn:accesspackage:ansvarlig-revisor' ]
 * ```
 */
export function suggestionsFor(text: string, catalogue: Catalogue, options?: LintOptions): readonly PolicySuggestion[] {
  const { mark, read } = readable(text);
  const places = new LineCounter(read);
  const context = contextOf(catalogue, optionsIn(options, LINT_OPTIONS));
  return Object.freeze(
    suggestionsIn(context, read, collect(read)).map(({ span, written, urn, packages, addition, message }) =>
      Object.freeze({
        ...places.at(span.start),
        written,
        urn,
        packages: Object.freeze([...packages]),
        message,
        fragment: addition ? addition.fragment : null,
        offset: addition ? mark.length + addition.offset : null,
      }),
    ),
  );
}

/**
 * The same text with today's URN of every renamed package, otherwise unchanged.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT`, `INVALID_CATALOGUE`, `TOO_LARGE` over 16 MiB.
 * @example
 * ```ts
 * console.log(mended("- urn:altinn:accesspackage:maskinlesbarehendelser", catalogue)); // → - urn:altinn:accesspackage:maskinlesbare-hendelser
 * ```
 */
export function mended(text: string, catalogue: Catalogue): string {
  const { mark, read } = readable(text);
  const known = asCatalogue(catalogue);
  const parts: string[] = [mark];
  let end = 0;
  for (const { urn, span, as } of mentionsIn(read)) {
    const became = as === "name" ? undefined : known.resolve(urn);
    if (became?.status !== "renamed" || span.start < end) continue;
    const written = read.slice(span.start, span.end);
    parts.push(
      read.slice(end, span.start),
      inPlaceOf(written, as === "value" ? writtenLike("", became.current) : wholeLike(written, became.current)),
    );
    end = span.end;
  }
  return [...parts, read.slice(end)].join("");
}

/**
 * Every place where a text names a package, in order: by URN or beside the attribute of packages. If there is none, each line that is
 * one name.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT`, `TOO_LARGE` over 16 MiB.
 * @example
 * ```ts
 * console.log(packagesIn("- toll\n- lonn")[1]?.urn); // → urn:altinn:accesspackage:lonn
 * ```
 */
export function packagesIn(text: string): readonly PackageMention[] {
  const { read } = readable(text);
  const places = new LineCounter(read);
  return Object.freeze(
    mentionsIn(read).map(({ urn, span, as }) =>
      Object.freeze({ ...places.at(span.start), written: read.slice(span.start, span.end), urn, as }),
    ),
  );
}

/**
 * Who gets in by an XACML policy on a day, for each action on each resource, as Altinn's decision point reads it. What is not
 * understood is `"Indeterminate"`, never guessed at.
 *
 * @throws TilgangspakkerError `INVALID_POLICY` for what is no policy; `TOO_LARGE`, `INVALID_ARGUMENT`, `INVALID_CATALOGUE`, `UNKNOWN_VARIANT`.
 * @example
 * ```ts
 * const xacml = "urn:oasis:names:tc:xacml:3.0:";
 * const policy = `<Policy xmlns="${xacml}core:schema:wd-17" PolicyId="p" RuleCombiningAlgId="${xacml}rule-combining-algorithm:deny-overrides">`;
 * const [answer] = whoGetsIn(`${policy}<Target/><Rule RuleId="1" Effect="Permit"></Rule></Policy>`, catalogue);
 * console.log(answer?.decision, answer?.openings[0]?.requires[0]?.through, answer?.findings[0]?.code); // → open anybody ANYBODY
 * ```
 */
export function whoGetsIn(xml: string, catalogue: Catalogue, options?: WhoGetsInOptions): readonly ActionAccess[] {
  const { read } = readable(xml);
  const given = optionsIn(options, ["language", "on", "variant"] satisfies (keyof WhoGetsInOptions)[]);
  return accessBy(contextOf(catalogue, given), read, given.variant);
}

function faultsIn(context: Context, collected: Collected): Fault[] {
  if (collected.is === "policy" || collected.is === "xml") return faultsOfPolicy(context, collected);
  if (collected.is === "json")
    return [
      ...faultsOfItems(context, collected.items, false),
      ...collected.requested.flatMap((it) => faultsOfRequested(context, it)),
    ];
  return collected.is === "text" ? faultsOfItems(context, collected.items, false) : [];
}

/** What there is to say of the text as a whole. */
function aboutWhole({ say }: Context, collected: Collected, findings: number): PolicyFinding[] {
  if (collected.is === "empty") return [aboutText("error", "EMPTY", say.emptyText())];
  if (collected.is === "binary") return [aboutText("error", "NOT_TEXT", say.notText())];
  if (collected.is === "xml") return [aboutText("error", "NOT_A_POLICY", say.notAPolicy(collected.root))];
  const isSilent = "items" in collected && collected.items.length === 0 && findings === 0;
  // Nothing wrong with nothing: whoever expects packages there has a text that names them in another way.
  return isSilent ? [aboutText("notice", "NO_PACKAGE", say.nothing())] : [];
}

function aboutText(
  severity: PolicyFinding["severity"],
  code: PolicyFindingCode,
  message: string,
  { line, column } = { line: 1, column: 1 },
): PolicyFinding {
  return Object.freeze({ line, column, severity, code, message, written: "", urn: null, replacement: null });
}
