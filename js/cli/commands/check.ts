// check: may this be done? A verdict with its reasons.

import type { Decision, Verdict } from "tilgangspakker";
import type { Command } from "../command.ts";
import { Exit } from "../exit.ts";
import type { Paper, Style } from "../paper.ts";
import { QUESTION_OPTIONS, questionOf } from "../questions.ts";

const STYLES: Record<Decision, Style> = { Permit: "green", Deny: "red", Indeterminate: "yellow" };
const EXITS: Record<Decision, Exit> = { Permit: Exit.yes, Deny: Exit.no, Indeterminate: Exit.undecided };

export const check: Command = {
  name: "check",
  usage: [
    "hold <package> --role ROLE [--variant FORM]",
    "delegate <package> [--role ROLE …] [--holds PACKAGE …] [--variant FORM] [--recipient KIND]",
    "attach <package>",
    "client <package> [--relation ROLE …] [--given PACKAGE …] [--variant FORM] [--recipient KIND] [--is-agent YES|NO] [--by-role ROLE …] [--by-holds PACKAGE …] [--by-variant FORM]",
    "system-user <package …> --kind own (--approver-role ROLE … | --approver-holds PACKAGE …) [--approver-variant FORM]",
    "system-user <package …> --kind client [--relation ROLE …] [--given PACKAGE …] [--variant FORM]",
    "system-user <package …> --kind client --self (--approver-role ROLE … | --approver-holds PACKAGE …) [--approver-variant FORM]",
    "act --supplier NUMBER --user-organisation NUMBER [--user-holds PACKAGE …] --on-behalf-of NUMBER [--customer NUMBER …]",
  ],
  summary: "say whether something may be done, and why",
  about: [
    "hold         does a role get this package by default, without anybody delegating it?",
    "delegate     may somebody with these roles and packages pass it on?",
    "attach       may a service owner attach a service to it?",
    "client       may a provider, such as an accountant, pass it on for a client? The recipient is agent (unless given: an",
    "             employee), clientSystemUser, ownSystemUser, organisation or enterpriseUser",
    "system-user  may a system user have these packages: one of the business's own, one for clients, or one for clients",
    "             that works for the provider itself (--self)?",
    "act          may an enterprise user of a supplier act for this business?",
    "",
    "What ties a client to its provider is named by --relation, --given and --variant; who passes on for it by --by-….",
    "A package is named by its URN, the last part of it, a former name or its record id; an area by its name, which asks",
    "every package below it. The answer is Permit, Deny or Indeterminate: the source leaves it open.",
  ],
  takes: [1, Infinity],
  options: [...QUESTION_OPTIONS, "catalogue"],
  examples: [
    "tilgangspakker check hold maskinporten-scopes --role DAGL --variant AS",
    "tilgangspakker check delegate maskinporten-scopes --holds hovedadministrator --recipient systemUser",
    "tilgangspakker check attach hovedadministrator",
    'tilgangspakker check hold "Integrasjoner og API-er" --role FFØR --catalogue versjon-3',
    "tilgangspakker check client regnskapsforer-lonn --relation REGN --by-role DAGL --is-agent yes",
    "tilgangspakker check system-user skattegrunnlag --kind own --approver-role DAGL",
    "tilgangspakker check system-user jordbruk regnskapsforer-lonn --kind client --relation REGN --given jordbruk",
    "tilgangspakker check act --catalogue versjon-3 --supplier 991825827 --user-organisation 991825827 --user-holds ECKEYROLE --on-behalf-of 889640782 --customer 889640782",
  ],
  json: "Verdict: { decision, permitted, reasons: [{ code, message, package, role, source, altinnCode?, altinnError?, weight }], notices }",
  exits: { [Exit.yes]: "Permit", [Exit.no]: "Deny", [Exit.undecided]: "Indeterminate" },
  run(asked) {
    const verdict = asked.catalogue.check(questionOf(asked), { language: asked.language });
    return { json: verdict, write: (paper) => writeVerdict(verdict, paper), exit: EXITS[verdict.decision] };
  },
};

function writeVerdict({ decision, reasons, notices }: Verdict, paper: Paper): void {
  paper.line([decision, STYLES[decision]]);
  for (const { code, message, source, altinnCode, altinnError } of reasons) {
    paper.line("  ", [code, "bold"], `: ${message}`);
    const place = [source.document, source.section, source.row].filter((it) => it !== null).join(", ");
    const altinn = [altinnCode, altinnError].filter((it) => it !== undefined).join(", ");
    paper.line("    ", [`rests on ${place}${altinn === "" ? "" : `; Altinn: ${altinn}`}`, "dim"]);
  }
  for (const { severity, text, unresolvedRoles } of notices) {
    const roles = unresolvedRoles.length > 0 ? ` (unresolved: ${unresolvedRoles.join(", ")})` : "";
    paper.line(
      "  ",
      [`${severity === "warning" ? "Warning" : "Note"} in the source`, "yellow"],
      `: ${text.value}${roles}`,
    );
  }
}
