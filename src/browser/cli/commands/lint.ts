// lint: what is wrong with the access packages that policies name.

import { choiceOf } from "../choice.ts";
import type { Asked, Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { nameOf, readText } from "../files.ts";
import type { Paper, Style } from "../paper.ts";
import { aboutFile, lintPolicy } from "../policy/findings.ts";
import type { Finding, Severity } from "../policy/findings.ts";
import { Malformed, declaredEncoding } from "../policy/malformed.ts";
import { visible } from "../visible.ts";

const STYLES: Record<Severity, Style> = { error: "red", warning: "yellow", notice: "dim" };

export const lint: Command = {
  name: "lint",
  usage: ["<policy.xml …> [--deny WHAT] [--format FORMAT]"],
  summary: "find what is wrong with the access packages in XACML policies",
  about: [
    "A finding a line, as compilers print them: file:line:column: severity: message [CODE]",
    "",
    "  PACKAGE_RENAMED          warning  it is called something else today",
    "  PACKAGE_REMOVED          error    it is gone",
    "  UNKNOWN_PACKAGE          error    there is none of this name",
    "  SERVICES_NOT_ATTACHABLE  error    it takes no services",
    "  NOT_LOWEST_LEVEL         error    it is an area, which takes no services",
    "  NOT_STATED               warning  the source does not say whether it takes services",
    "  NOT_CHECKED              warning  packages are asked for here in a way that is not read: by a variable, a pattern …",
    "  UNKNOWN_ATTRIBUTE        warning  this is nearly the attribute that packages are known by",
    "  NO_PACKAGE               notice   the file names no package at all",
    "  NOT_A_POLICY             error    the file is something else",
    "  INVALID_XML              error    the file is no XML",
    "  UNREADABLE               error    the file cannot be read",
    "",
    "Packages are found by their whole URN, and where AttributeId=\"urn:altinn:accesspackage\" and the value stand apart.",
    "What stands in a Description is at most a warning; comments are not read. A minus sign is standard input.",
    "The last two are told of on standard error, and with --json and --format github among the findings too.",
  ],
  takes: [1, Infinity],
  options: ["deny", "format", "catalogue"],
  examples: [
    "tilgangspakker lint App/config/authorization/policy.xml",
    "tilgangspakker lint policy.xml other.xml --deny errors",
    "tilgangspakker lint - --json < policy.xml",
    "tilgangspakker lint policy.xml --format github",
  ],
  json: "[{ file, line, column, severity, code, message, written, urn, status, current, since, suggestions }]; lines and columns from 1, in characters",
  exits: { [Exit.yes]: "nothing was found that is denied", [Exit.no]: "something was found that is denied", [Exit.failed]: "a file could not be read, or is no XML; those that could are told of" },
  async run(asked) {
    const denied = choiceOf(asked, "deny", ["warnings", "errors"]) ?? "warnings";
    const format = choiceOf(asked, "format", ["text", "json", "github"]) ?? "text";
    if (asked.has("json") && format === "github") throw new Failure("--json and --format github are two forms: choose one.");
    const { findings, unread } = await read(asked);
    const all = [...findings, ...unread];
    const isDenied = findings.some((it) => it.severity === "error" || (it.severity === "warning" && denied === "warnings"));
    return {
      json: all,
      isJson: format === "json",
      write: (paper) => (format === "github" ? writeForGithub(all, paper) : write(findings, asked.arguments.length - unread.length, paper)),
      exit: unread.length > 0 ? Exit.failed : isDenied ? Exit.no : Exit.yes,
    };
  },
};

/** One file that cannot be read does not hide what is wrong with the others, nor do they hide it. */
async function read({ arguments: files, catalogue, language, complain }: Asked): Promise<{ findings: Finding[]; unread: Finding[] }> {
  const findings: Finding[] = [];
  const unread: Finding[] = [];
  for (const file of files) {
    const name = nameOf(file);
    try {
      for (const it of lintPolicy(await readText(file, declaredEncoding), name, catalogue, language)) findings.push(it);
    } catch (error) {
      if (error instanceof Malformed) {
        const message = `This is not well-formed XML: ${error.message}.`;
        unread.push(aboutFile(name, "error", "INVALID_XML", message, error.line, error.column));
        complain(`${name}:${error.line}:${error.column}: error: ${message} [INVALID_XML]`);
      } else if (error instanceof Failure) {
        unread.push(aboutFile(name, "error", "UNREADABLE", error.message));
        complain(`error: ${error.message}`);
      } else throw error;
    }
  }
  return { findings, unread };
}

function write(findings: readonly Finding[], files: number, paper: Paper): void {
  for (const { file, line, column, severity, message, code } of findings) {
    paper.line([`${file}:${line}:${column}:`, "bold"], " ", [`${severity}:`, STYLES[severity]], ` ${message} `, [`[${code}]`, "dim"]);
  }
  const count = (severity: Severity) => counted(findings.filter((it) => it.severity === severity).length, severity);
  paper.heading(`${count("error")}, ${count("warning")} in ${counted(files, "file")}`);
}

/** The commands of a workflow's log: GitHub shows them beside the lines that they are about. */
function writeForGithub(findings: readonly Finding[], paper: Paper): void {
  for (const { file, line, column, severity, message, code } of findings) {
    paper.line(`::${severity} file=${property(file)},line=${line},col=${column},title=${code}::${data(message)}`);
  }
}

const data = (text: string): string => visible(text).replaceAll("%", "%25");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
const counted = (count: number, what: string): string => `${count === 0 ? "no" : count} ${what}${count === 1 ? "" : "s"}`;
