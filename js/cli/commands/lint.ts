// lint: what is wrong with the access packages and roles that policies and other texts name.

import type { PolicyFindingCode } from "tilgangspakker/policy";
import { findingCodes, lint as findingsIn, suggestionsFor } from "tilgangspakker/policy";
import { choiceOf } from "../choice.ts";
import { closest, didYouMean } from "../closest.ts";
import type { Asked, Command, Typed } from "../command.ts";
import { dayAsked } from "../day.ts";
import { FalseEncoding } from "../encoding.ts";
import { Exit, Failure } from "../exit.ts";
import { nameOf } from "../files.ts";
import type { Finding } from "../findings.ts";
import { aboutFile, detailing, suggesting, UNREAD, write, writeForGithub } from "../findings.ts";
import type { Source } from "../policies.ts";
import { textFrom } from "../policies.ts";
import { readEach } from "../reading.ts";

const ALLOWABLE = findingCodes.filter((it) => !UNREAD.has(it) && it !== "DENIED");

export const lint: Command = {
  name: "lint",
  usage: ["<file, folder or pattern …> [--deny WHAT] [--allow CODE …] [--on DATE] [--suggest] [--format FORMAT]"],
  summary: "find what is wrong with the access packages and roles that policies and other texts name",
  about: [
    "A finding a line, as compilers print them: file:line:column: severity: message [CODE]",
    "",
    "  PACKAGE_RENAMED          warning  it is called something else today",
    "  PACKAGE_REMOVED          error    it is gone",
    "  UNKNOWN_PACKAGE          error    there is none of this name",
    "  SERVICES_NOT_ATTACHABLE  error    it takes no services",
    "  NOT_LOWEST_LEVEL         error    it is an area, which takes no services",
    "  NOT_STATED               warning  the source does not say whether it may be used so",
    "",
    "What never matches, as Altinn's decision point reads a policy:",
    "  URN_AS_VALUE             error    the value is the whole URN: it is compared with the last part of it",
    "  URN_AS_ATTRIBUTE         error    a URN stands where the attribute belongs",
    "  UNKNOWN_ATTRIBUTE        error    this is nearly the attribute that packages or roles are known by",
    "  SPACES_AROUND_VALUE      error    spaces or line breaks are compared too",
    "  WRONG_LETTER_CASE        error    string-equal compares letter by letter",
    "  EMPTY_VALUE              error    there is no value",
    "  SEVERAL_IN_ONE_VALUE     error    a value is one name",
    "  WRONG_CATEGORY           error    packages and roles are attributes of the access-subject",
    "  WRONG_DATA_TYPE          error    they are texts, on both sides",
    "",
    "What a rule comes to:",
    "  ANYBODY                  error    it permits, and does not say whom, or whoever is not denied gets in",
    "  BOTH_NEEDED              warning  a package in one AnyOf, and a role or another package in another;",
    "                                    a notice of several packages in one AllOf",
    "  READ_OTHERWISE           warning  Altinn's published decision point does not read it as XACML has it, so that others",
    "                                    get in or are shut out; an error where it knows no such combining algorithm",
    "  NOT_CHECKED              warning  packages or roles are asked for in a way that is not read: a variable, a pattern …",
    "  MALFORMED_POLICY         error    Altinn refuses the whole policy: no namespace, no Target, misplaced parts …",
    "  ALTINN2_ROLE             warning  a role of Altinn 2, which stops working on 2026-12-31; an error where nothing else",
    "                                    opens the rule, and after that day",
    "  UNKNOWN_ROLE             notice   there is no such role; an error where it is a package, is called otherwise here,",
    "                                    or is none of the business register's by its own attribute",
    "",
    "What a system may not ask for, in the JSON that registers it or asks for a system user:",
    "  NOT_FOR_SYSTEM_USERS     error    the package goes to no system user",
    "  ONLY_FOR_CLIENTS         error    it is only passed on for clients",
    "  NOT_CLIENT_DELEGABLE     error    it is not passed on for clients",
    "  URN_NEEDED               error    the whole URN must stand there",
    "",
    "The whole file:",
    "  NO_PACKAGE               notice   it names no package or role at all",
    "  NOT_A_POLICY             error    it is XML of another kind",
    "  INVALID_XML              error    it begins as XML, and is none",
    "  INVALID_JSON             error    it begins as JSON, and is none",
    "  EMPTY, NOT_TEXT          error    there is nothing in it, or no text",
    "  UNREADABLE               error    it cannot be read",
    "",
    "Policies, JSON and any other text are read: source code, lists. Of a folder, every policy below: policy.xml, *.xacml,",
    "and XML that begins with <Policy> or <PolicySet>, but nothing hidden and no node_modules. A pattern (*, **, ?, [ab],",
    "{a,b}) may stand in quotation marks. A minus sign is standard input. What stands in a Description is at most a warning;",
    "comments in XML are not read. What cannot be read is reported on standard error, and among the findings too with",
    "--json and --format github.",
  ],
  takes: [1, Infinity],
  options: ["deny", "allow", "on", "suggest", "format", "catalogue"],
  examples: [
    "tilgangspakker lint App/config/authorization/policy.xml",
    "tilgangspakker lint . --deny errors",
    'tilgangspakker lint "src/**/policy.xml" --allow SERVICES_NOT_ATTACHABLE',
    "tilgangspakker lint policy.xml --on 2027-01-01",
    "tilgangspakker lint policy.xml --suggest",
    "tilgangspakker lint system.json",
    "tilgangspakker lint - --json < policy.xml",
    "tilgangspakker lint policy.xml --format github",
  ],
  json: "[{ file, line, column, severity, code, message, written, urn, replacement, status, current, since, suggestions, suggestion?, allowed? }]; lines and columns from 1, in characters",
  exits: {
    [Exit.yes]: "nothing was found that is denied",
    [Exit.no]: "something was found that is denied",
    [Exit.failed]: "something could not be read, or nothing was there to read; what could is reported",
  },
  async run(asked) {
    const denied = choiceOf(asked, "deny", ["warnings", "errors"]) ?? "warnings";
    const format = choiceOf(asked, "format", ["text", "json", "github"]) ?? "text";
    if (asked.has("json") && format === "github")
      throw new Failure("--json and --format github are two forms: choose one.");
    const allowed = allowedIn(asked);
    // Before any file is read.
    dayAsked(asked);
    const { findings, unread, files } = await read(asked, allowed);
    const all = [...findings, ...unread];
    const isDenied = findings.some(
      ({ severity, allowed }) =>
        !allowed && (severity === "error" || (severity === "warning" && denied === "warnings")),
    );
    return {
      json: all,
      isJson: format === "json",
      write: (paper) =>
        format === "github" ? writeForGithub(all, paper) : write(findings, files - unread.length, paper),
      exit: unread.length > 0 ? Exit.failed : isDenied ? Exit.no : Exit.yes,
    };
  },
};

function allowedIn(typed: Typed): ReadonlySet<string> {
  for (const written of typed.all("allow")) {
    if (ALLOWABLE.some((it) => it === written)) continue;
    const meant = didYouMean(closest(written, ALLOWABLE));
    throw new Failure(
      `--allow does not know "${written}".`,
      [meant, `It is one of ${ALLOWABLE.join(", ")}.`].filter(Boolean).join(" "),
    );
  }
  return new Set(typed.all("allow"));
}

interface Read {
  readonly findings: readonly Finding[];
  /** About what could not be read. */
  readonly unread: readonly Finding[];
  readonly files: number;
}

async function read(asked: Asked, allowed: ReadonlySet<string>): Promise<Read> {
  const findings: Finding[] = [];
  const unread: Finding[] = [];
  const files = await readEach(asked, {
    async read(source) {
      const read = await readSource(source, asked);
      // One by one: there may be more than a call takes.
      for (const it of read ?? [])
        (UNREAD.has(it.code) ? unread : findings).push(allowed.has(it.code) ? { ...it, allowed: true } : it);
      return read !== undefined;
    },
    failed: (argument, { message }) => unread.push(aboutFile(nameOf(argument), "UNREADABLE", message)),
  });
  return { findings, unread, files };
}

/** What is wrong with a file; nothing where it was found in a folder and is not a policy. What cannot be read is reported at once. */
async function readSource(
  source: Source,
  { catalogue, language, one, has, complain }: Asked,
): Promise<readonly Finding[] | undefined> {
  const { path, ifPolicy } = source;
  const file = nameOf(path);
  const on = one("on");
  const found: Finding[] = [];
  const detailed = detailing(catalogue);
  const options = on === undefined ? { language } : { language, on };
  try {
    const text = await textFrom(source);
    if (text === undefined) return undefined;
    const suggestionFor = has("suggest") ? suggesting(suggestionsFor(text, catalogue, options)) : () => ({});
    for (const it of findingsIn(text, catalogue, options)) found.push({ ...detailed(it, file), ...suggestionFor(it) });
    const fault = faultByName(path, text);
    if (fault && !found.some((it) => UNREAD.has(it.code))) found.push(aboutFile(file, ...fault));
    if (ifPolicy && found.some((it) => it.code === "NOT_A_POLICY")) return undefined;
  } catch (error) {
    if (error instanceof FalseEncoding)
      found.push(aboutFile(file, "INVALID_XML", `This is not well-formed XML: ${error.message}.`));
    else if (error instanceof Failure) found.push(aboutFile(file, "UNREADABLE", error.message));
    else throw error;
  }
  for (const { line, column, message, code } of found.filter((it) => UNREAD.has(it.code))) {
    complain(code === "UNREADABLE" ? `error: ${message}` : `${file}:${line}:${column}: error: ${message} [${code}]`);
  }
  return found;
}

/** A name promises a kind of text, which its first letters may not show. */
function faultByName(path: string, text: string): readonly [PolicyFindingCode, string] | undefined {
  if (/\.(xml|xacml)$/i.test(path) && !/^\s*</.test(text))
    return ["INVALID_XML", "This is not well-formed XML: XML begins with <."];
  if (!/\.json$/i.test(path)) return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return ["INVALID_JSON", `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
