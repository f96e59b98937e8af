// lint: what is wrong with the access packages that policies name.

import { choiceOf } from "../choice.ts";
import type { Asked, Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { STDIN, nameOf, readText } from "../files.ts";
import type { Paper } from "../paper.ts";
import { aboutFile, lintPolicy } from "../policy/findings.ts";
import type { Finding } from "../policy/findings.ts";
import { Malformed } from "../policy/read.ts";
import { visible } from "../visible.ts";

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
  exits: { [Exit.yes]: "nothing was found", [Exit.no]: "something was found that is denied", [Exit.failed]: "a file could not be read, or is no XML; those that could are told of" },
  async run(asked) {
    const denied = choiceOf(asked, "deny", ["warnings", "errors"]) ?? "warnings";
    const format = choiceOf(asked, "format", ["text", "json", "github"]) ?? "text";
    if (asked.has("json") && format === "github") throw new Failure("--json and --format github are two forms: choose one.");
    const { findings, unread, named } = await read(asked);
    const all = [...findings, ...unread];
    // Nothing wrong with nothing: whoever expects packages there has a policy that names them in another way.
    if (named === 0 && all.length === 0) asked.warn("No access package is named here, so there was nothing to check.");
    const isDenied = findings.some((it) => denied === "warnings" || it.severity === "error");
    return {
      json: all,
      isJson: format === "json",
      write: (paper) => (format === "github" ? writeForGithub(all, paper) : write(findings, asked.arguments.length - unread.length, paper)),
      exit: unread.length > 0 ? Exit.failed : isDenied ? Exit.no : Exit.yes,
    };
  },
};

/** One file that cannot be read does not hide what is wrong with the others, nor do they hide it. */
async function read({ arguments: files, catalogue, language, complain }: Asked): Promise<{ findings: Finding[]; unread: Finding[]; named: number }> {
  if (files.filter((it) => it === STDIN).length > 1) throw new Failure("Standard input can be read once: give - once.");
  const findings: Finding[] = [];
  const unread: Finding[] = [];
  let named = 0;
  for (const file of files) {
    const name = nameOf(file);
    try {
      const linted = lintPolicy(await readText(file), name, catalogue, language);
      for (const it of linted.findings) findings.push(it);
      named += linted.named;
    } catch (error) {
      if (error instanceof Malformed) {
        const message = `This is not well-formed XML: ${error.message}.`;
        unread.push(aboutFile(name, "INVALID_XML", message, error.line, error.column));
        complain(`${name}:${error.line}:${error.column}: error: ${message} [INVALID_XML]`);
      } else if (error instanceof Failure) {
        unread.push(aboutFile(name, "UNREADABLE", error.message));
        complain(`error: ${error.message}`);
      } else throw error;
    }
  }
  return { findings, unread, named };
}

function write(findings: readonly Finding[], files: number, paper: Paper): void {
  for (const { file, line, column, severity, message, code } of findings) {
    paper.line([`${file}:${line}:${column}:`, "bold"], " ", [`${severity}:`, severity === "error" ? "red" : "yellow"], ` ${message} `, [`[${code}]`, "dim"]);
  }
  const errors = findings.filter((it) => it.severity === "error").length;
  paper.heading(`${counted(errors, "error")}, ${counted(findings.length - errors, "warning")} in ${counted(files, "file")}`);
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
