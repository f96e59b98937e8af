// who: who gets in by a policy, through what, and what closes when the roles of Altinn 2 end.

import type { ActionAccess } from "tilgangspakker/policy";
import { whoGetsIn } from "tilgangspakker/policy";
import { today } from "../../package/day.ts";
import type { State } from "../access.ts";
import { groupsOf, isOpenToAnybody, LAST_DAY, rankOf, TURN } from "../access.ts";
import type { Report } from "../access-report.ts";
import { ReportWriter } from "../access-report.ts";
import { choiceOf } from "../choice.ts";
import type { Asked, Command } from "../command.ts";
import { dayAsked } from "../day.ts";
import { FalseEncoding } from "../encoding.ts";
import { Exit, Failure } from "../exit.ts";
import { nameOf } from "../files.ts";
import { annotation } from "../github.ts";
import type { Source } from "../policies.ts";
import { textFrom } from "../policies.ts";
import { readEach } from "../reading.ts";

export const who: Command = {
  name: "who",
  usage: ["<file, folder or pattern …> [--on DATE] [--variant FORM] [--format FORMAT]"],
  summary: "say who gets in by policies, and what closes when the roles of Altinn 2 end",
  about: [
    "For each action on each resource: whether anybody gets in, through which packages and roles, which roles get in by",
    "themselves and in which organisation form, whether it opens by delegation too, and the least authentication level. What",
    "closes comes first, then what is closed, undecided, open to anybody, and open. Below it stands what never matches and",
    "what is not understood, with its place.",
    "",
    "Roles of Altinn 2 stop working on 2026-12-31: what they alone open closes on the day after, also where the service's",
    "owner or a system still gets in, what others open too is lost to those who have nothing else, and whom they shut out",
    "gets in. A condition, a variable, a function that is not read: it is undecided, never a yes. Files, folders, patterns",
    "and standard input are given as to lint.",
  ],
  takes: [1, Infinity],
  options: ["on", "variant", "format", "catalogue"],
  examples: [
    "tilgangspakker who App/config/authorization/policy.xml",
    "tilgangspakker who policy.xml --on 2027-01-01 --variant AS --language nb",
    "tilgangspakker who . --format github",
    "tilgangspakker who - --json < policy.xml",
  ],
  json: "[{ file, access: ActionAccess[] | null, error: { code, message } | null }], with whoGetsIn's own answers for each file",
  exits: {
    [Exit.yes]: "all of it is open, and stays so to some role, or is denied and no rule permits it",
    [Exit.no]: "something is closed or open to anybody, or closes on 2027-01-01, be it to roles alone, or has done so",
    [Exit.failed]: "something could not be read, or nothing was there to read; what could is reported",
    [Exit.undecided]: "nothing is known to close, but something is undecided",
  },
  async run(asked) {
    const format = choiceOf(asked, "format", ["text", "json", "github"]) ?? "text";
    if (asked.has("json") && format === "github")
      throw new Failure("--json and --format github are two forms: choose one.");
    // Before any file is read.
    dayAsked(asked);
    const read = await readAll(asked);
    const reports = read.flatMap((it) => ("groups" in it ? [it] : [])).sort((a, b) => gravestOf(a) - gravestOf(b));
    const failed = read.flatMap((it) => ("error" in it ? [it] : []));
    return {
      json: read.map((it) =>
        "error" in it
          ? { file: it.file, access: null, error: it.error }
          : { file: it.file, access: it.access, error: null },
      ),
      isJson: format === "json",
      write(paper) {
        const writer = new ReportWriter(asked.catalogue, asked.language, paper);
        if (format === "text") return reports.forEach((it) => writer.write(it));
        reports.forEach((it) => writer.writeForGithub(it));
        for (const {
          file,
          error: { code, message },
        } of failed)
          paper.line(annotation("error", { file, line: lineIn(message), title: code }, [message]));
      },
      exit: failed.length > 0 ? Exit.failed : exitOf(reports),
    };
  },
};

const EXITS: Readonly<Record<State, Exit>> = {
  closes: Exit.no,
  closesToRoles: Exit.no,
  noRole: Exit.no,
  closed: Exit.no,
  mayClose: Exit.undecided,
  undecided: Exit.undecided,
  anybody: Exit.no,
  opens: Exit.yes,
  loses: Exit.yes,
  open: Exit.yes,
  denied: Exit.yes,
};

/** Of a policy that lets nobody in at all, everything is closed. */
const statesOf = ({ groups }: Report): readonly State[] =>
  groups.length === 0 ? ["closed"] : groups.map(({ state }) => state);

const gravestOf = (report: Report): number => Math.min(...statesOf(report).map(rankOf));

function exitOf(reports: readonly Report[]): Exit {
  if (reports.some(({ groups }) => groups.some(isOpenToAnybody))) return Exit.no;
  const exits = new Set(reports.flatMap(statesOf).map((it) => EXITS[it]));
  return [Exit.no, Exit.undecided].find((it) => exits.has(it)) ?? Exit.yes;
}

type Read =
  | (Report & { readonly access: readonly ActionAccess[] })
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

async function readAll(asked: Asked): Promise<readonly Read[]> {
  const read: Read[] = [];
  await readEach(asked, {
    async read(source) {
      const one = await readOne(source, asked);
      if (one) read.push(one);
      return one !== undefined;
    },
    failed: (argument, { message }) => read.push({ file: nameOf(argument), error: { code: "UNREADABLE", message } }),
  });
  return read;
}

/** Nothing where it was found in a folder and is not a policy. */
async function readOne(source: Source, { catalogue, language, one, complain }: Asked): Promise<Read | undefined> {
  const file = nameOf(source.path);
  const options = { language, variant: one("variant") };
  try {
    const text = await textFrom(source);
    if (text === undefined) return undefined;
    const on = one("on") ?? today();
    const now = whoGetsIn(text, catalogue, { ...options, on });
    // On either side of the turn every day is the same.
    const other = whoGetsIn(text, catalogue, { ...options, on: on < TURN ? TURN : LAST_DAY });
    const days = on < TURN ? { now, before: now, after: other } : { now, before: other, after: now };
    return { file, access: now, groups: groupsOf(days, options.variant) };
  } catch (error) {
    const told = toldOf(error);
    complain(told.code === "UNREADABLE" ? `error: ${told.message}` : `error: ${file}: ${told.message} [${told.code}]`);
    return { file, error: told };
  }
}

/** Where XML is broken, its message begins with the place. */
const lineIn = (message: string): number => Number(/^(?:Line|Linje) (\d+), /.exec(message)?.[1] ?? 1);

/** What is wrong with this file. What is wrong with the question goes on up. */
function toldOf(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof FalseEncoding)
    return { code: "INVALID_POLICY", message: `This is not well-formed XML: ${error.message}.` };
  if (error instanceof Failure) return { code: "UNREADABLE", message: error.message };
  const { code, message } = error as { readonly code?: unknown; readonly message: string };
  if (code !== "INVALID_POLICY" && code !== "TOO_LARGE") throw error;
  return { code, message };
}
