// What reads policies, as somebody uses it who has its types only.

import type { Catalogue } from "tilgangspakker";
import type {
  ActionAccess,
  LintOptions,
  Opening,
  PackageMention,
  PolicyFinding,
  PolicyFindingCode,
  PolicySuggestion,
  WhoGetsInOptions,
} from "tilgangspakker/policy";
import { findingCodes, lint, mended, packagesIn, suggestionsFor, whoGetsIn } from "tilgangspakker/policy";

declare const catalogue: Catalogue;
declare const language: "nb" | undefined;

const options: LintOptions = { language, on: undefined };
const findings: readonly PolicyFinding[] = lint("", catalogue, options);
const lawful: readonly PolicyFindingCode[] = findingCodes.filter((it) => it !== "SERVICES_NOT_ATTACHABLE");
const mentions: readonly PackageMention[] = packagesIn(mended("", catalogue));
for (const { line, column, severity, code, message, written, urn, replacement } of findings) {
  const grave: boolean = severity === "error" && lawful.includes(code);
  const texts: readonly string[] = [message, written, urn ?? "", replacement ?? ""];
  console.log(line + column, grave, texts, mentions[0]?.as === "urn");
}
const suggestions: readonly PolicySuggestion[] = suggestionsFor("", catalogue, options);
for (const { line, column, written, urn, packages, message, fragment, offset } of suggestions) {
  // @ts-expect-error nothing can be put in everywhere
  const accepted: string = fragment;
  const texts: readonly string[] = [written, urn, ...packages, message, accepted];
  if (offset !== null) console.log(line + column + offset, texts);
}
// @ts-expect-error There is no such code.
console.log(findings[0]?.code === "RENAMED");
// @ts-expect-error Misspelt.
lint("", catalogue, { langauge: "nb" });
// @ts-expect-error what was found is read-only
findings.push();

const asked: WhoGetsInOptions = { on: undefined, variant: "AS", language };
const answers: readonly ActionAccess[] = whoGetsIn("", catalogue, asked);
for (const { action, resource, decision, openings, lost, findings, minimumAuthenticationLevel } of answers) {
  const isOpen: boolean = decision === "open";
  const [opening]: readonly Opening[] = openings;
  const through: "package" | "role" | "altinn2Role" | "other" | "anybody" | undefined = opening?.requires[0]?.through;
  const codes: readonly string[] = [...(opening?.roles ?? []), ...lost].map(
    ({ role, variant }) => `${role.code} ${variant ?? ""}`,
  );
  console.log(
    action,
    resource,
    isOpen,
    through,
    codes,
    opening?.lastDay,
    opening?.byDelegation,
    findings[0]?.code,
    (minimumAuthenticationLevel ?? 0) + (opening?.line ?? 0),
  );
}
// @ts-expect-error There is no such decision.
console.log(answers[0]?.decision === "Permit");
// @ts-expect-error Misspelt.
whoGetsIn("", catalogue, { varient: "AS" });
