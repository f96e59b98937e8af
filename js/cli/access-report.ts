// How it is written who gets in by a policy: for people, and for the run of a workflow.

import type { Catalogue, Language } from "tilgangspakker";
import type { ActionAccess, Opening, PolicyFinding } from "tilgangspakker/policy";
import type { Group, State } from "./access.ts";
import { isOpenToAnybody } from "./access.ts";
import type { AccessWords } from "./access-words.ts";
import { accessWords } from "./access-words.ts";
import { annotation } from "./github.ts";
import type { Paper, Style } from "./paper.ts";

const STYLES: Readonly<Record<State, Style>> = {
  closes: "red",
  closesToRoles: "red",
  noRole: "red",
  closed: "red",
  mayClose: "yellow",
  undecided: "yellow",
  anybody: "red",
  opens: "yellow",
  loses: "yellow",
  open: "green",
  denied: "dim",
};
/** What is told of in a workflow's run, and how loudly. What is as it should be is not. */
const SEVERITIES: Readonly<Record<State, "error" | "warning" | undefined>> = {
  closes: "error",
  closesToRoles: "error",
  noRole: "error",
  closed: "error",
  mayClose: "warning",
  undecided: "warning",
  anybody: "error",
  opens: "warning",
  loses: "warning",
  open: undefined,
  denied: undefined,
};
const FINDING_STYLES: Readonly<Record<PolicyFinding["severity"], Style>> = {
  error: "red",
  warning: "yellow",
  notice: "dim",
};

/** A policy that was read. */
export interface Report {
  readonly file: string;
  readonly groups: readonly Group[];
}

type Roles = ActionAccess["lost"];

export class ReportWriter {
  readonly #catalogue: Catalogue;
  readonly #language: Language;
  readonly #words: AccessWords;
  readonly #paper: Paper;

  constructor(catalogue: Catalogue, language: Language, paper: Paper) {
    this.#catalogue = catalogue;
    this.#language = language;
    this.#words = accessWords[language];
    this.#paper = paper;
  }

  write({ file, groups }: Report): void {
    this.#paper.line([file, "bold"]);
    if (groups.length === 0) this.#paper.line("  ", this.#words.nothing);
    for (const group of groups) this.#writeGroup(group);
    for (const { line, column, severity, message, code } of findingsOf(groups)) {
      this.#paper.line(
        [`${file}:${line}:${column}:`, "bold"],
        " ",
        [`${severity}:`, FINDING_STYLES[severity]],
        ` ${message} `,
        [`[${code}]`, "dim"],
      );
    }
  }

  writeForGithub({ file, groups }: Report): void {
    if (groups.length === 0)
      this.#paper.line(annotation("error", { file, line: 1, title: this.#words.states.closed }, [this.#words.nothing]));
    for (const group of groups) {
      const severity = isOpenToAnybody(group) ? "error" : SEVERITIES[group.state];
      if (!severity) continue;
      const {
        access: { openings, lost, findings },
        state,
      } = group;
      const said = [
        `${this.#words.states[state]}: ${this.#about(group)}`,
        ...this.#changes(group, lost.length > 0 ? this.#roles(lost) : "").map(([label, text]) => `${label}: ${text}`),
        ...findings.map(({ line, message, code }) => `${this.#words.line(line)}: ${message} [${code}]`),
      ];
      const line = Math.min(...[...openings, ...findings].map((it) => it.line));
      this.#paper.line(
        annotation(severity, { file, line: Number.isFinite(line) ? line : 1, title: this.#words.states[state] }, said),
      );
    }
  }

  #writeGroup(group: Group): void {
    const {
      state,
      access: { openings, lost, minimumAuthenticationLevel },
    } = group;
    const { through, lost: losing, gained, all, level, states, atLeast } = this.#words;
    this.#paper.line("  ", [states[state], STYLES[state]], `: ${this.#about(group)}`);
    const rows: (readonly [label: string, text: string])[] = openings.flatMap((it) =>
      this.#opening(it).map((line, at) => [at === 0 ? through : "", line] as const),
    );
    rows.push(
      ...this.#changes(
        group,
        lost.length === 0 ? "" : state === "closes" || state === "closesToRoles" ? all : this.#roles(lost),
      ),
    );
    if (minimumAuthenticationLevel !== null) rows.push([level, atLeast(minimumAuthenticationLevel)]);
    const width = Math.max(
      ...[through, losing, level, ...(group.gained.length > 0 ? [gained] : [])].map((it) => it.length),
    );
    for (const [label, text] of rows) this.#paper.line("    ", [label.padEnd(width), "dim"], `  ${text}`);
  }

  /** Who gets in no longer, of the roles that are `lost`, and who does then. */
  #changes({ gained, givenLose }: Group, lost: string): readonly (readonly [label: string, text: string])[] {
    const { lost: losing, gained: gaining, alsoGivenAltinn2, onlyGivenAltinn2 } = this.#words;
    const losers = !givenLose ? lost : lost === "" ? onlyGivenAltinn2 : `${lost}, ${alsoGivenAltinn2}`;
    return [
      ...(losers === "" ? [] : [[losing, losers] as const]),
      ...(gained.length > 0 ? [[gaining, this.#roles(gained)] as const] : []),
    ];
  }

  #about({ actions, resource }: Group): string {
    const { on, everyAction, everyResource } = this.#words;
    return on(
      actions.map((it) => (it === "*" ? everyAction : it)),
      resource === "*" ? everyResource : resource,
    );
  }

  /** What it takes, and who has that. */
  #opening({ requires, roles, byDelegation, lastDay, line }: Opening): readonly string[] {
    const { and, until, line: lineOf, alsoGiven, onlyGiven, noRole, anybody } = this.#words;
    const when = [lastDay === null ? undefined : until(lastDay), lineOf(line)]
      .filter((it) => it !== undefined)
      .join(", ");
    if (requires.some(({ through }) => through === "anybody")) return [`${anybody} (${when})`];
    const required = `${and(requires.map((it) => this.#requirement(it)))} (${when})`;
    if (roles.length === 0) return [required, byDelegation ? onlyGiven : noRole];
    const isOneRole = requires.length === 1 && requires[0]?.through === "role";
    if (isOneRole && !byDelegation) return [required];
    return [required, byDelegation ? `${this.#roles(roles)}, ${alsoGiven}` : this.#roles(roles)];
  }

  #requirement({ through, reference }: Opening["requires"][number]): string {
    const { altinn2Role, role: roleWord } = this.#words;
    if (through === "package")
      return `${this.#words.quoted(this.#catalogue.package(reference, { language: this.#language })?.name.value ?? reference)} ${lastPart(reference)}`;
    if (through === "other") return reference;
    const role = this.#catalogue.role(reference, { language: this.#language });
    const name = role
      ? `${role.name.value} (${through === "altinn2Role" ? role.code.toUpperCase() : role.code})`
      : reference;
    return `${name}, ${through === "altinn2Role" ? altinn2Role : roleWord}`;
  }

  /** A role once, with the forms that it gets in in. */
  #roles(roles: Roles): string {
    const forms = new Map<string, { readonly name: string; readonly variants: (string | null)[] }>();
    for (const { role, variant } of roles) {
      const known = forms.get(role.urn) ?? { name: `${role.name.value} (${role.code})`, variants: [] };
      known.variants.push(variant);
      forms.set(role.urn, known);
    }
    return [...forms.values()]
      .map(({ name, variants }) => (variants.includes(null) ? name : `${name} ${variants.join("/")}`))
      .join(", ");
  }
}

const lastPart = (urn: string): string => urn.slice(urn.lastIndexOf(":") + 1);

/** Each once, in the order of the file. */
function findingsOf(groups: readonly Group[]): readonly PolicyFinding[] {
  const known = new Map(
    groups.flatMap(({ access: { findings } }) =>
      findings.map((it) => [`${it.line}:${it.column} ${it.code} ${it.message}`, it]),
    ),
  );
  return [...known.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
