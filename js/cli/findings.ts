// Findings with the file that they are in, and how they are written.

import type { Catalogue, PackageUrn, Resolution } from "tilgangspakker";
import type { PolicyFinding, PolicyFindingCode } from "tilgangspakker/policy";
import type { Paper, Style } from "./paper.ts";
import { visible } from "./visible.ts";

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
  /** It is lawful here, as --allow says. */
  readonly allowed?: true;
}

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
    if (isPackage && UNKNOWN.has(code) && !known.has(key) && ++unknown > MOST_UNKNOWN) return { file, line, column, severity, code, message, written, urn, replacement, ...NOTHING, status: "unknown" };
    const { status, current, since, suggestions } = known.get(key) ?? (isPackage ? resolved(urn, code, catalogue) : NOTHING);
    known.set(key, { status, current, since, suggestions });
    return { file, line, column, severity, code, message, written, urn, replacement, status, current, since, suggestions };
  };
}

function resolved(urn: string, code: string, catalogue: Catalogue): Became {
  const resolution = catalogue.resolve(urn);
  return becameOf(resolution.status === "unknown" && !UNKNOWN.has(code) ? catalogue.resolve(urn.toLowerCase()) : resolution);
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

/** What is wrong with a file as a whole. */
export function aboutFile(file: string, code: Finding["code"], message: string): Finding {
  return { file, line: 1, column: 1, severity: "error", code, message, written: "", urn: null, replacement: null, ...NOTHING };
}

export function write(findings: readonly Finding[], files: number, paper: Paper): void {
  const [denied, allowed] = [findings.filter((it) => !it.allowed), findings.filter((it) => it.allowed)];
  for (const { file, line, column, severity, message, code } of denied) {
    paper.line([`${file}:${line}:${column}:`, "bold"], " ", [`${severity}:`, STYLES[severity]], ` ${message} `, [`[${code}]`, "dim"]);
  }
  const count = (severity: Severity) => counted(denied.filter((it) => it.severity === severity).length, severity);
  paper.heading(`${count("error")}, ${count("warning")} in ${counted(files, "file")}`);
  if (allowed.length > 0) paper.line(saidOfAllowed(allowed));
}

/** The commands of a workflow's log: GitHub shows them beside the lines that they are about. */
export function writeForGithub(findings: readonly Finding[], paper: Paper): void {
  const allowed = findings.filter((it) => it.allowed);
  for (const { file, line, column, severity, message, code } of findings.filter((it) => !it.allowed)) {
    paper.line(`::${severity} file=${property(file)},line=${line},col=${column},title=${code}::${data(message)}`);
  }
  if (allowed.length > 0) paper.line(`::notice title=allowed::${data(saidOfAllowed(allowed))}`);
}

/** What is let pass is not passed over in silence. */
function saidOfAllowed(allowed: readonly Finding[]): string {
  const codes = [...new Set(allowed.map((it) => it.code))].sort();
  return `${counted(allowed.length, "finding")} allowed: ${codes.map((code) => `${code} ${allowed.filter((it) => it.code === code).length}`).join(", ")}`;
}

const data = (text: string): string => visible(text).replaceAll("%", "%25");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
const counted = (count: number, what: string): string => `${count === 0 ? "no" : count} ${what}${count === 1 ? "" : "s"}`;
