// Findings with the file that they are in, and how they are written.

import type { Catalogue, PackageUrn, Resolution } from "tilgangspakker";
import type { PolicyFinding, PolicyFindingCode, PolicySuggestion } from "tilgangspakker/policy";
import { annotation } from "./github.ts";
import type { Paper, Style } from "./paper.ts";

export type Severity = PolicyFinding["severity"];

/** One thing to mend. */
export interface Finding extends Omit<PolicyFinding, "code"> {
  readonly file: string;
  readonly code: PolicyFindingCode | "UNREADABLE";
  readonly status: Exclude<Resolution["status"], "area"> | null;
  /** The URN to write today. */
  readonly current: PackageUrn | null;
  readonly since: string | null;
  readonly suggestions: readonly string[];
  /** What may stand beside a role of Altinn 2, where it was asked for. */
  readonly suggestion?: Suggestion;
  /** It is lawful here, as --allow says. */
  readonly allowed?: true;
}

export type Suggestion = Pick<PolicySuggestion, "packages" | "message" | "fragment" | "offset">;

/** What says that nothing could be found, since nothing could be read. */
export const UNREAD: ReadonlySet<string> = new Set(["INVALID_XML", "INVALID_JSON", "EMPTY", "NOT_TEXT", "UNREADABLE"]);

const STYLES: Record<Severity, Style> = { error: "red", warning: "yellow", notice: "dim" };
const PACKAGE = /^urn:altinn:accesspackage:(?!area:)/i;
/** With these nothing is known of what is written, whatever its case. */
const UNKNOWN = new Set(["UNKNOWN_PACKAGE", "WRONG_LETTER_CASE"]);

/** Looking for what was meant is slow, so it is done for at most this many. */
const MOST_UNKNOWN = 100;

type Became = Pick<Finding, "status" | "current" | "since" | "suggestions">;

const NOTHING: Became = { status: null, current: null, since: null, suggestions: [] };

/** Adds the file, and what became of the package. It is asked about once: a file may name the same one over and over. */
export function detailing(catalogue: Catalogue): (finding: PolicyFinding, file: string) => Finding {
  const known = new Map<string, Became>();
  let unknown = 0;
  return ({ line, column, severity, code, message, written, urn, replacement }, file) => {
    const key = `${UNKNOWN.has(code)} ${urn}`;
    const isPackage = urn !== null && PACKAGE.test(urn);
    if (isPackage && UNKNOWN.has(code) && !known.has(key) && ++unknown > MOST_UNKNOWN)
      return { file, line, column, severity, code, message, written, urn, replacement, ...NOTHING, status: "unknown" };
    const { status, current, since, suggestions } =
      known.get(key) ?? (isPackage ? resolved(urn, code, catalogue) : NOTHING);
    known.set(key, { status, current, since, suggestions });
    return {
      file,
      line,
      column,
      severity,
      code,
      message,
      written,
      urn,
      replacement,
      status,
      current,
      since,
      suggestions,
    };
  };
}

function resolved(urn: string, code: string, catalogue: Catalogue): Became {
  const resolution = catalogue.resolve(urn);
  return becameOf(
    resolution.status === "unknown" && !UNKNOWN.has(code) ? catalogue.resolve(urn.toLowerCase()) : resolution,
  );
}

/** The same fields, whatever is said of it. An area is no package. */
function becameOf(resolution: Resolution): Became {
  return {
    status: resolution.status === "area" ? "unknown" : resolution.status,
    current: "current" in resolution ? resolution.current : null,
    since: "since" in resolution ? resolution.since : null,
    suggestions: "suggestions" in resolution ? resolution.suggestions : [],
  };
}

/** Leads a finding about a role of Altinn 2 to what may stand beside it. */
export function suggesting(
  suggestions: readonly PolicySuggestion[],
): (finding: PolicyFinding) => Pick<Finding, "suggestion"> {
  const placeOf = ({ line, column, urn }: PolicyFinding | PolicySuggestion) => `${line}:${column} ${urn}`;
  const known = new Map(suggestions.map((it) => [placeOf(it), it]));
  return (finding) => {
    const found = finding.code === "ALTINN2_ROLE" ? known.get(placeOf(finding)) : undefined;
    if (!found) return {};
    const { packages, message, fragment, offset } = found;
    return { suggestion: { packages, message, fragment, offset } };
  };
}

/** What is wrong with a file as a whole. */
export function aboutFile(file: string, code: Finding["code"], message: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    severity: "error",
    code,
    message,
    written: "",
    urn: null,
    replacement: null,
    ...NOTHING,
  };
}

export function write(findings: readonly Finding[], files: number, paper: Paper): void {
  const [denied, allowed] = [findings.filter((it) => !it.allowed), findings.filter((it) => it.allowed)];
  for (const { file, line, column, severity, message, code, suggestion } of denied) {
    paper.line([`${file}:${line}:${column}:`, "bold"], " ", [`${severity}:`, STYLES[severity]], ` ${message} `, [
      `[${code}]`,
      "dim",
    ]);
    for (const it of suggestion ? linesOf(suggestion) : []) paper.line("    ", it);
  }
  const count = (severity: Severity) => counted(denied.filter((it) => it.severity === severity).length, severity);
  paper.heading(`${count("error")}, ${count("warning")} in ${counted(files, "file")}`);
  if (allowed.length > 0) paper.line(saidOfAllowed(allowed));
}

/** The commands of a workflow's log: GitHub shows them beside the lines that they are about. */
export function writeForGithub(findings: readonly Finding[], paper: Paper): void {
  const allowed = findings.filter((it) => it.allowed);
  for (const { file, line, column, severity, message, code, suggestion } of findings.filter((it) => !it.allowed)) {
    paper.line(
      annotation(severity, { file, line, col: column, title: code }, [
        message,
        ...(suggestion ? linesOf(suggestion) : []),
      ]),
    );
  }
  if (allowed.length > 0) paper.line(annotation("notice", { title: "allowed" }, [saidOfAllowed(allowed)]));
}

/** The sentence, and the fragment without what all its lines are indented by. */
function linesOf({ message, fragment }: Suggestion): readonly string[] {
  const lines = (fragment ?? "").split(/\r\n|\n|\r/).filter((it) => it.trim() !== "");
  const indents = lines.map((it) => it.length - it.trimStart().length);
  return [message, ...lines.map((it) => it.slice(Math.min(...indents)))];
}

/** What is let pass is not passed over in silence. */
function saidOfAllowed(allowed: readonly Finding[]): string {
  const codes = [...new Set(allowed.map((it) => it.code))].sort();
  return `${counted(allowed.length, "finding")} allowed: ${codes.map((code) => `${code} ${allowed.filter((it) => it.code === code).length}`).join(", ")}`;
}

const counted = (count: number, what: string): string =>
  `${count === 0 ? "no" : count} ${what}${count === 1 ? "" : "s"}`;
