// check: may this be done? A verdict with its reasons.

import type { Decision, Question, Recipient, Verdict } from "tilgangspakker";
import { choiceOf } from "../choice.ts";
import type { Command, OptionName, Typed } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import type { Paper, Style } from "../paper.ts";

const STYLES: Record<Decision, Style> = { Permit: "green", Deny: "red", Indeterminate: "yellow" };
const EXITS: Record<Decision, Exit> = { Permit: Exit.yes, Deny: Exit.no, Indeterminate: Exit.undecided };

const RECIPIENTS: readonly Recipient[] = ["employee", "enterpriseUser", "organisation", "systemUser"];

interface Form {
  readonly needs: readonly OptionName[];
  readonly takes: readonly OptionName[];
  readonly hasPackage: boolean;
  ask(about: string, typed: Typed): Question;
}

const FORMS: Record<Question["action"], Form> = {
  hold: {
    hasPackage: true,
    needs: ["role"],
    takes: ["variant"],
    ask: (about, typed) => {
      const [role = "", ...others] = typed.all("role");
      if (others.length > 0) throw new Failure("check hold takes one --role: it asks what a single role gives.");
      return { action: "hold", package: about, role, ...given("variant", typed.one("variant")) };
    },
  },
  delegate: {
    hasPackage: true,
    needs: [],
    takes: ["role", "holds", "variant", "recipient"],
    ask: (about, typed) => ({
      action: "delegate",
      package: about,
      roles: typed.all("role"),
      holds: typed.all("holds"),
      ...given("variant", typed.one("variant")),
      ...given("recipient", choiceOf(typed, "recipient", RECIPIENTS)),
    }),
  },
  attach: { hasPackage: true, needs: [], takes: [], ask: (about) => ({ action: "attach", package: about }) },
  act: {
    hasPackage: false,
    needs: ["supplier", "user-organisation", "on-behalf-of"],
    takes: ["user-holds", "customer"],
    ask: (_, typed) => ({
      action: "act",
      supplier: typed.one("supplier") ?? "",
      user: { organisation: typed.one("user-organisation") ?? "", holds: typed.all("user-holds") },
      onBehalfOf: typed.one("on-behalf-of") ?? "",
      customers: typed.all("customer"),
    }),
  },
};

const OWN: readonly OptionName[] = ["role", "variant", "holds", "recipient", "supplier", "user-organisation", "user-holds", "on-behalf-of", "customer"];

export const check: Command = {
  name: "check",
  usage: [
    "hold <package> --role ROLE [--variant FORM]",
    "delegate <package> [--role ROLE …] [--holds PACKAGE …] [--variant FORM] [--recipient KIND]",
    "attach <package>",
    "act --supplier NUMBER --user-organisation NUMBER [--user-holds PACKAGE …] --on-behalf-of NUMBER [--customer NUMBER …]",
  ],
  summary: "say whether something may be done, and why",
  about: [
    "hold      does a role get this package by default, without anybody delegating it?",
    "delegate  may somebody with these roles and packages pass it on?",
    "attach    may a service owner attach a service to it?",
    "act       may an enterprise user of a supplier act for this business?",
    "",
    "A package is named by its URN, the last part of it, a former name or its record id; an area by its name, which asks",
    "every package below it. The answer is Permit, Deny or Indeterminate: the source leaves it open.",
  ],
  takes: [1, 2],
  options: [...OWN, "catalogue"],
  examples: [
    "tilgangspakker check hold maskinporten-scopes --role DAGL --variant AS",
    "tilgangspakker check delegate maskinporten-scopes --holds hovedadministrator --recipient systemUser",
    "tilgangspakker check attach hovedadministrator",
    'tilgangspakker check hold "Integrasjoner og API-er" --role FFØR --catalogue versjon-3',
    "tilgangspakker check act --catalogue versjon-3 --supplier 991825827 --user-organisation 991825827 --user-holds ECKEYROLE --on-behalf-of 889640782 --customer 889640782",
  ],
  json: "Verdict: { decision, permitted, reasons: [{ code, message, package, role, source, altinnCode?, altinnError?, weight }], notices }",
  exits: { [Exit.yes]: "Permit", [Exit.no]: "Deny", [Exit.undecided]: "Indeterminate" },
  run(asked) {
    const verdict = asked.catalogue.check(questionOf(asked), { language: asked.language });
    return { json: verdict, write: (paper) => writeVerdict(verdict, paper), exit: EXITS[verdict.decision] };
  },
};

function questionOf(typed: Typed): Question {
  const [action = "", about, surplus] = typed.arguments;
  if (!Object.hasOwn(FORMS, action)) throw new Failure(`check does not know "${action}".`, `It is one of ${Object.keys(FORMS).join(", ")}.`);
  const form = FORMS[action as Question["action"]];
  if (form.hasPackage && about === undefined) throw new Failure(`check ${action} needs a package.`, `For example: tilgangspakker check ${action} maskinporten-scopes`);
  const unwanted = form.hasPackage ? surplus : about;
  if (unwanted !== undefined) throw new Failure(`check ${action} does not take "${unwanted}".`);
  for (const option of form.needs) {
    if (typed.all(option).length === 0) throw new Failure(`check ${action} needs --${option}.`);
  }
  for (const option of OWN) {
    if (typed.all(option).length > 0 && ![...form.needs, ...form.takes].includes(option)) throw new Failure(`check ${action} does not take --${option}.`);
  }
  return form.ask(about ?? "", typed);
}

/** An optional field is there or not; it is never undefined. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [_ in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [_ in Name]?: Value });
}

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
    paper.line("  ", [`${severity === "warning" ? "Warning" : "Note"} in the source`, "yellow"], `: ${text.value}${roles}`);
  }
}
