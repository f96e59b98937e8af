// The questions of `check`: what each is asked with on the command line.

import type { Claims, ClientRecipient, ClientRelation, Question, Recipient } from "tilgangspakker";
import { choiceOf } from "./choice.ts";
import type { OptionName, Typed } from "./command.ts";
import { Failure } from "./exit.ts";

const RECIPIENTS: readonly Recipient[] = ["employee", "enterpriseUser", "organisation", "systemUser"];
const CLIENT_RECIPIENTS: readonly ClientRecipient[] = [
  "agent",
  "clientSystemUser",
  "ownSystemUser",
  "organisation",
  "enterpriseUser",
];

const RELATION = ["relation", "given", "variant"] as const satisfies readonly OptionName[];
const BY = ["by-role", "by-holds", "by-variant"] as const satisfies readonly OptionName[];
const APPROVER = ["approver-role", "approver-holds", "approver-variant"] as const satisfies readonly OptionName[];

interface Form {
  readonly needs: readonly OptionName[];
  readonly takes: readonly OptionName[];
  readonly packages: "none" | "one" | "several";
  ask(packages: readonly string[], typed: Typed): Question;
}

/** By the word that is typed for each. */
const FORMS: Readonly<Record<string, Form>> = {
  hold: {
    packages: "one",
    needs: ["role"],
    takes: ["variant"],
    ask: ([about = ""], typed) => {
      const [role = "", ...others] = typed.all("role");
      if (others.length > 0) throw new Failure("check hold takes one --role: it asks what a single role gives.");
      return { action: "hold", package: about, role, variant: typed.one("variant") };
    },
  },
  delegate: {
    packages: "one",
    needs: [],
    takes: ["role", "holds", "variant", "recipient"],
    ask: ([about = ""], typed) => ({
      action: "delegate",
      package: about,
      roles: typed.all("role"),
      holds: typed.all("holds"),
      variant: typed.one("variant"),
      recipient: choiceOf(typed, "recipient", RECIPIENTS),
    }),
  },
  attach: { packages: "one", needs: [], takes: [], ask: ([about = ""]) => ({ action: "attach", package: about }) },
  client: {
    packages: "one",
    needs: [],
    takes: [...RELATION, "recipient", "is-agent", ...BY],
    ask: ([about = ""], typed) => {
      const isAgent = choiceOf(typed, "is-agent", ["yes", "no"]);
      return {
        action: "client",
        package: about,
        ...relationOf(typed),
        recipient: choiceOf(typed, "recipient", CLIENT_RECIPIENTS),
        isAgent: isAgent && isAgent === "yes",
        by: isTyped(typed, BY) ? somebodyOf(typed, BY, "check client --by-variant") : undefined,
      };
    },
  },
  "system-user": {
    packages: "several",
    needs: ["kind"],
    takes: [...RELATION, "self", ...APPROVER],
    ask: systemUser,
  },
  act: {
    packages: "none",
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

/** Every option that some question is asked with, in the order of the help. */
export const QUESTION_OPTIONS: readonly OptionName[] = [
  ...new Set(Object.values(FORMS).flatMap(({ needs, takes }) => [...needs, ...takes])),
];

/** The question that was typed. */
export function questionOf(typed: Typed): Question {
  const [word = "", ...packages] = typed.arguments;
  const form = Object.hasOwn(FORMS, word) ? FORMS[word] : undefined;
  if (!form) throw new Failure(`check does not know "${word}".`, `It is one of ${Object.keys(FORMS).join(", ")}.`);
  if (form.packages === "one" && packages.length === 0)
    throw new Failure(
      `check ${word} needs a package.`,
      `For example: tilgangspakker check ${word} maskinporten-scopes`,
    );
  const most = { none: 0, one: 1, several: Infinity }[form.packages];
  if (packages.length > most)
    throw new Failure(
      `check ${word} does not take "${packages[most]}".`,
      most > 0 ? "Put what has spaces in it in quotation marks." : undefined,
    );
  for (const option of form.needs) {
    if (!typed.has(option)) throw new Failure(`check ${word} needs --${option}.`);
  }
  refuseOthers(typed, `check ${word}`, [...form.needs, ...form.takes]);
  return form.ask(packages, typed);
}

function refuseOthers(typed: Typed, asked: string, taken: readonly OptionName[]): void {
  for (const option of QUESTION_OPTIONS) {
    if (typed.has(option) && !taken.includes(option)) throw new Failure(`${asked} does not take --${option}.`);
  }
}

function systemUser(packages: readonly string[], typed: Typed): Question {
  const kind = choiceOf(typed, "kind", ["own", "client"]);
  const isSelf = typed.has("self");
  if (kind !== "client") {
    refuseOthers(typed, "check system-user --kind own", ["kind", ...APPROVER]);
    return {
      action: "systemUser",
      kind: "own",
      packages,
      approver: somebodyOf(typed, APPROVER, "check system-user --kind own"),
    };
  }
  refuseOthers(typed, `check system-user --kind client${isSelf ? " --self" : ""}`, [
    "kind",
    ...(isSelf ? ["self" as const, ...APPROVER] : RELATION),
  ]);
  if (isSelf)
    return {
      action: "systemUser",
      kind,
      packages,
      self: true,
      approver: somebodyOf(typed, APPROVER, "check system-user --self"),
    };
  return { action: "systemUser", kind, packages, client: isTyped(typed, RELATION) ? relationOf(typed) : undefined };
}

function relationOf(typed: Typed): ClientRelation {
  return { relations: typed.all("relation"), given: typed.all("given"), variant: typed.one("variant") };
}

/** Of nobody named it would be said that they do not have the package. */
function somebodyOf(typed: Typed, options: typeof BY | typeof APPROVER, asked: string): Claims {
  const [role, holds, variant] = options;
  if (!isTyped(typed, [role, holds])) {
    throw new Failure(
      `${asked} needs --${role} or --${holds}.`,
      options === BY ? "They say who passes it on at the provider." : "They say who approves the system user.",
    );
  }
  return { roles: typed.all(role), holds: typed.all(holds), variant: typed.one(variant) };
}

const isTyped = (typed: Typed, options: readonly OptionName[]): boolean => options.some((option) => typed.has(option));
