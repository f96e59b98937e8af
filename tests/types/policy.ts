// What reads policies, as somebody uses it who has its types only.

import { Catalogue } from "tilgangspakker";
import { findingCodes, lint, mended, packagesIn, suggestionsFor } from "tilgangspakker/policy";
import type { LintOptions, PackageMention, PolicyFinding, PolicyFindingCode, PolicySuggestion } from "tilgangspakker/policy";

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
