// What there is to say of the packages that a policy names.

import type { Catalogue, Language, PackageUrn, Resolution } from "tilgangspakker";
import { didYouMean } from "../closest.ts";
import { LineCounter } from "./places.ts";
import { readPolicy } from "./read.ts";
import type { Named, Unread } from "./read.ts";

export type FindingCode =
  | "PACKAGE_RENAMED"
  | "PACKAGE_REMOVED"
  | "UNKNOWN_PACKAGE"
  /** These three are what `check attach` answers. */
  | "SERVICES_NOT_ATTACHABLE"
  | "NOT_LOWEST_LEVEL"
  | "NOT_STATED"
  /** These two are about attributes. */
  | "NOT_CHECKED"
  | "UNKNOWN_ATTRIBUTE"
  /** These are about the whole file. */
  | "NO_PACKAGE"
  | "NOT_A_POLICY"
  | "INVALID_XML"
  | "UNREADABLE";

/** A warning: what is meant is clear all the same, or nothing is decided by it. A notice: it may be as it should. */
export type Severity = "error" | "warning" | "notice";

/** One thing to mend. */
export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters: where the URN, or the part of it that stands there, begins. */
  readonly column: number;
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly message: string;
  /** As it stands in the file; `null` for what is about the file. */
  readonly written: string | null;
  readonly urn: string | null;
  readonly status: Resolution["status"] | null;
  /** The URN to write today. */
  readonly current: PackageUrn | null;
  readonly since: string | null;
  readonly suggestions: readonly string[];
}

type Fault = Pick<Finding, "severity" | "code" | "message" | "status" | "current" | "since" | "suggestions">;

/** What policies, parts of them as documentation shows, and requests begin with. */
const ROOTS = new Set(["Policy", "PolicySet", "Rule", "Target", "Match", "AnyOf", "AllOf", "Request"]);
const AREA = /^(?:urn:altinn:)?(accesspackage:area:.*)$/i;

/** What is to be mended in a file, in its order. Throws `Malformed` where it is no XML. */
export function lintPolicy(xml: string, file: string, catalogue: Catalogue, language: Language): Finding[] {
  const { found, root } = readPolicy(xml);
  const faultsOf = remembered((it) => faultsIn(it, catalogue, language));
  const places = new LineCounter(xml);
  const findings = found.flatMap((it): Finding[] => {
    const place = { file, ...places.at(it.offset) };
    if (!("urn" in it)) return [{ ...place, ...faultOfUnread(it), ...ABOUT_NONE, written: it.written }];
    const { isProse, written, urn } = it;
    return faultsOf(it).map(({ severity, code, message, ...about }) => ({ ...place, severity: isProse ? ("warning" as const) : severity, code, message, written, urn, ...about }));
  });
  if (!ROOTS.has(root)) findings.unshift(aboutFile(file, "error", "NOT_A_POLICY", `This is no XACML policy: its outermost element is "${root}".`));
  // Nothing wrong with nothing: whoever expects packages there has a policy that names them in another way.
  else if (found.length === 0) findings.push(aboutFile(file, "notice", "NO_PACKAGE", "No access package is named here, so there was nothing to check."));
  return findings;
}

function faultOfUnread({ written, isMisspelt }: Unread): Pick<Fault, "severity" | "code" | "message"> {
  if (isMisspelt) return { severity: "warning", code: "UNKNOWN_ATTRIBUTE", message: `Access packages are known by the attribute "urn:altinn:accesspackage", not by "${written}".` };
  return { severity: "warning", code: "NOT_CHECKED", message: "Access packages are asked for here, but not by values that can be read: see to it yourself that there are such packages." };
}

function faultsIn({ urn, isProse, ignoresCase }: Named, catalogue: Catalogue, language: Language): Fault[] {
  const area = AREA.exec(urn)?.[1];
  if (area !== undefined) return [faultOfArea(area, catalogue, language)];

  const resolution = resolved(urn, ignoresCase, catalogue);
  const { status, current, since, suggestions } = resolution;
  const about = { status, current, since, suggestions };
  const faults: Fault[] = [];
  const dated = since === null ? "" : ` since ${since}`;
  if (status === "renamed") faults.push({ ...about, severity: "warning", code: "PACKAGE_RENAMED", message: `${urn} is called ${current}${dated}.` });
  if (status === "removed") faults.push({ ...about, severity: "error", code: "PACKAGE_REMOVED", message: `${urn} has been removed${dated}.` });
  if (status === "unknown") {
    const message = [`${catalogue.version} has no access package ${urn}.`, didYouMean(suggestions)].filter(Boolean).join(" ");
    faults.push({ ...about, severity: "error", code: "UNKNOWN_PACKAGE", message });
  }
  const fault = current === null || isProse ? undefined : faultOfAttaching(current, status === "current", catalogue, language);
  if (fault) faults.push({ ...about, ...fault });
  return faults;
}

function resolved(urn: string, ignoresCase: boolean, catalogue: Catalogue): Resolution {
  const resolution = catalogue.resolve(urn);
  if (resolution.status !== "unknown" || !ignoresCase) return resolution;
  const lower = catalogue.resolve(urn.toLowerCase());
  return lower.status === "unknown" ? resolution : lower;
}

/** Whether services may be attached, as `check` answers it. */
function faultOfAttaching(urn: PackageUrn, isAsWritten: boolean, catalogue: Catalogue, language: Language): Pick<Fault, "severity" | "code" | "message"> | undefined {
  if (!catalogue.package(urn)) {
    return isAsWritten ? { severity: "warning", code: "NOT_STATED", message: `${catalogue.version} knows ${urn} by name only, and does not say whether it takes services.` } : undefined;
  }
  const { decision, reasons: [{ code, message }] } = catalogue.check({ action: "attach", package: urn }, { language });
  if (decision === "Permit") return undefined;
  return { severity: decision === "Deny" ? "error" : "warning", code: code as FindingCode, message: `${urn}: ${message}` };
}

function faultOfArea(urn: string, catalogue: Catalogue, language: Language): Fault {
  const area = catalogue.areas({ language }).find((it) => it.urn === urn);
  const about = { severity: "error", status: null, current: null, since: null, suggestions: [] } as const;
  if (!area) return { ...about, code: "UNKNOWN_PACKAGE", message: `${urn} is neither an access package nor an area of ${catalogue.version}.` };
  return { ...about, code: "NOT_LOWEST_LEVEL", message: `${urn} ("${area.name.value}") is an area, which takes no services. Name one of the access packages in it.` };
}

const ABOUT_NONE = { written: null, urn: null, status: null, current: null, since: null, suggestions: [] } as const;

/** What is wrong with the file as a whole. */
export function aboutFile(file: string, severity: Severity, code: FindingCode, message: string, line = 1, column = 1): Finding {
  return { file, line, column, severity, code, message, ...ABOUT_NONE };
}

/** A policy names the same packages over and over. */
function remembered(judge: (named: Named) => Fault[]): (named: Named) => Fault[] {
  const known = new Map<string, Fault[]>();
  return (it) => {
    const key = `${it.isProse} ${it.ignoresCase} ${it.urn}`;
    const faults = known.get(key) ?? judge(it);
    known.set(key, faults);
    return faults;
  };
}
