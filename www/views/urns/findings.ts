// What is to be mended in a policy or another text, before anything is said of the URNs in it.

import type { Language } from "tilgangspakker";
import type { PolicyFinding } from "tilgangspakker/policy";
import { h } from "../../dom.ts";
import { shell } from "../../texts/shell.ts";
import { texts } from "../../texts/urns.ts";
import { filled, words } from "../../texts/words.ts";

type Severity = PolicyFinding["severity"];

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];
const COLOURS = { error: "danger", warning: "warning", notice: "info" } as const;
/** More than these are no help to one who mends them one by one. */
const MOST = 100;

/** The gravest first, and those in the order of the text. */
export function gravestFirst(findings: readonly PolicyFinding[]): readonly PolicyFinding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((it) => it.severity === severity));
}

/** How many there are of each severity, in words. */
export function countsOfFindings(findings: readonly PolicyFinding[], language: Language): string {
  const now = severityWords(language);
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((it) => it.severity === severity).length;
    return count > 0 ? `${now[severity]}: ${count}` : [];
  }).join(" · ");
}

/** `findings` are ordered. Nothing, where there are none. */
export function findingsShown(findings: readonly PolicyFinding[], language: Language): readonly HTMLElement[] {
  const [gravest] = findings;
  if (!gravest) return [];
  const now = words(texts, language);
  const more = findings.length - MOST;
  return [h("section", { class: "ds-alert page-findings", "data-color": COLOURS[gravest.severity] },
    h("h2", { class: "ds-heading", "data-size": "xs" }, gravest.severity === "notice" ? now.remarks : now.toMend),
    h("ul", { class: "page-list" },
      ...findings.slice(0, MOST).map((it) => item(it, language)),
      more > 0 && h("li", {}, filled(words(shell, language).moreDiagnostics, more))))];
}

function item({ line, severity, message, replacement }: PolicyFinding, language: Language): HTMLElement {
  const now = words(texts, language);
  return h("li", {},
    h("strong", {}, `${severityWords(language)[severity]}, ${filled(now.line, line)}:`), " ", asSeen(message),
    replacement !== null && h("p", { class: "ds-paragraph", "data-size": "sm" }, `${now.instead} `, h("code", {}, asSeen(replacement))));
}

function severityWords(language: Language): Readonly<Record<Severity, string>> {
  const { error, warning } = words(shell, language);
  return { error, warning, notice: words(texts, language).remark };
}

/** The error that keeps a package from being what its URN says: one about it, or one about the text that it stands in. */
export function errorAbout(urns: readonly (string | null)[], findings: readonly PolicyFinding[]): PolicyFinding | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  const named = new Set(urns.flatMap((urn) => urn?.toLowerCase() ?? []));
  // What names no package may be about any: a wrong attribute stands beside a value that is right.
  return errors.find(({ urn }) => urn !== null && named.has(urn.toLowerCase())) ?? errors.find(({ urn }) => urn === null);
}

/** What cannot be seen, or turns text around, is shown by its number. */
export function asSeen(text: string): string {
  return text.replace(/\p{Cf}/gu, (sign) => `\\u${sign.codePointAt(0)?.toString(16)}`);
}
