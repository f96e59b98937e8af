// Which control stands in which place of a question.

import type { Key, Place } from "../address.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import { ask } from "../texts/ask.ts";
import { words } from "../texts/words.ts";
import type { Choices } from "./choices.ts";
import { formChoices, packagesOf, roleChoices } from "./choices.ts";
import type { Control } from "./controls.ts";
import { packageInput, select, several } from "./controls.ts";
import { NOT_CHOSEN } from "./question.ts";

/** The names that places go by: fields of addresses, but for the recipient, which brings its question with it. */
export type SlotName = Key;

export interface Making {
  readonly app: App;
  /** The package that roles are sorted by. */
  readonly reference: string | undefined;
  /** Where one stands at a package, it is no choice. */
  readonly isFixed: boolean;
  /** Whether the package is about private persons, who have no employees and no form. */
  readonly isOfPerson: boolean;
  readonly asked: Place;
  readonly changed: (name: SlotName) => void;
}

/** Makes the control of a place. */
export function controlOf(
  name: SlotName,
  { app, reference, isFixed, isOfPerson, asked, changed: tell }: Making,
): Control {
  const said = words(ask, app.language);
  const changed = () => tell(name);
  const role = (label: string, none: string) => (isMore: boolean, done: () => void) =>
    select(
      roleChoices(app, reference),
      { label, none: isMore ? said.addRole : none, changed: done },
      (it) => app.catalogue.role(it)?.code ?? it,
    );
  const pack = (label: string, none: string) => (isMore: boolean, done: () => void) =>
    packageInput(packagesOf(app), { label, none: isMore ? said.addPackage : none, changed: done });
  switch (name) {
    case "role":
      return role(said.role, said.chooseRole)(false, changed);
    case "roles":
    case "byRoles":
      return several(role(said[name], said.chooseRole), said.and, changed);
    case "relations":
      return several(role(said.relations, said.chooseRelation), said.and, changed);
    case "package":
      return isFixed
        ? fixed(app.catalogue.package(asked.package ?? "", { language: app.language })?.name.value ?? "")
        : pack(said.package, said.choosePackage)(false, changed);
    case "packages":
      return several(pack(said.packages, said.choosePackage), said.and, changed);
    case "holds":
    case "given":
    case "byHolds":
    case "userHolds":
      return several(pack(said[name], said.addPackage), said.and, changed);
    case "variant":
    case "byVariant":
      return select(formChoices(app), { label: said[name], none: said.chooseVariant, changed }, (it) =>
        it.toUpperCase(),
      );
    case "recipient":
      return select(recipients(isOfPerson ? { ...said, employee: said.anotherPerson } : said), {
        label: said.recipient,
        none: said.chooseRecipient,
        changed,
      });
    case "kind":
      return select(kinds(said), { label: said.kind, none: said.chooseKind, changed });
    default:
      return select(yesAndNo(said), { label: said.agentKnown, none: said.notKnown, changed });
  }
}

type Said = Readonly<Record<keyof typeof ask, string>>;

/** For whom a system user works. */
function kinds(said: Said): readonly Choices[] {
  return [
    {
      items: [
        { value: "own", label: said.own },
        { value: "client", label: said.forClients },
        { value: "self", label: said.self },
      ],
    },
  ];
}

function yesAndNo(said: Said): readonly Choices[] {
  return [
    {
      items: [
        { value: "true", label: said.yes },
        { value: "false", label: said.no },
      ],
    },
  ];
}

/** Whom a package goes to directly, and for clients: choosing among the latter asks another question. */
function recipients(said: Said): readonly Choices[] {
  const direct = {
    employee: said.employee,
    organisation: said.organisation,
    systemUser: said.systemUserRecipient,
    enterpriseUser: said.enterpriseUser,
  };
  const forClients = {
    agent: said.agent,
    clientSystemUser: said.clientSystemUser,
    ownSystemUser: said.ownSystemUser,
    organisation: said.clientOrganisation,
    enterpriseUser: said.clientEnterpriseUser,
  };
  const items = (action: string, all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([value, label]) => ({ value: `${action}:${value}`, label }));
  return [
    { label: said.direct, items: items("delegate", direct) },
    { label: said.viaAdministration, items: items("client", forClients) },
  ];
}

export const valueOfRecipient = ({ action, recipient = NOT_CHOSEN }: Place): string =>
  recipient === NOT_CHOSEN ? "" : `${action}:${recipient}`;

function fixed(name: string): Control {
  const element = h("strong", { tabindex: -1 }, name);
  return { element, input: element, get: () => "", set: () => undefined, fault: () => undefined };
}
