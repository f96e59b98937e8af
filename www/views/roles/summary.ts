// What a role gets, in a sentence or some.

import type { AccessPackage, Role } from "tilgangspakker";
import type { App } from "../../app.ts";
import { h } from "../../dom.ts";
import type { AreaOf } from "../../grants/areas.ts";
import { oneKind } from "../../grants/areas.ts";
import type { State, StateOf } from "../../grants/states.ts";
import { givenIn, onlyForms } from "../../grants/states.ts";
import { filled } from "../../texts/words.ts";
import type { Now } from "./lines.ts";

export interface Sums {
  readonly yes: number;
  readonly no: number;
  readonly some: number;
  readonly undecided: number;
  readonly all: number;
}

export function sumsOf(areas: readonly AreaOf[], role: Role, held: StateOf): Sums {
  const states = areas.flatMap(({ packages }) => packages.map((it) => held(it, role)));
  const count = (state: State) => states.filter((it) => it === state).length;
  return { yes: count("yes"), no: count("no"), some: count("some"), undecided: count("undecided"), all: states.length };
}

/** The numbers are those of the packages of the kind that the role is about. */
export function summaryOf(
  areas: readonly AreaOf[],
  role: Role,
  held: StateOf,
  variant: string | undefined,
  app: App,
  now: Now,
): readonly (Node | string)[] {
  const { yes, no, some, undecided, all } = sumsOf(areas, role, held);
  const packages = areas.flatMap((area) => area.packages);
  const kind = oneKind(areas);
  const kindSaid = now[kind ?? "anybody"];
  const recipients = kind === "person" || kind === "guardian" ? now.otherPersons : now.employees;
  const inForm = variant ? filled(now.inForm, variant) : "";
  const given = givenIn(app.catalogue, "employee", variant);
  const got = packages.filter((it) => held(it, role) === "yes");
  const giving = (state: State) => got.filter((it) => given(it, role) === state).length;
  const [mayGive, mightGive] = [giving("yes"), giving("undecided")];
  const isOpen = undecided > 0 && yes === 0 && some === 0;
  if (yes + some + undecided === 0 && !packages.some((it) => onlyForms(app.catalogue, it, role).length > 0))
    return [now.getsNothing];
  const sentence = yes === 0 ? now.getsNone : yes === all ? now.getsAll : now.gets;
  const sentences: (Node | string)[][] = [
    isOpen ? [] : emphasised(sentence, yes, all, kindSaid, inForm),
    mayGive > 0 || (yes > 0 && mightGive === 0) ? [givenSentence(yes, mayGive, recipients, now)] : [],
    mightGive > 0
      ? [
          filled(
            mightGive < yes ? now.someGivenUndecided : yes === 1 ? now.oneGivenUndecided : now.givenUndecided,
            mightGive,
            recipients,
          ),
        ]
      : [],
    yes > 0 && mayGive + mightGive === 0 && passesForClients(got, role, variant, app)
      ? [yes === 1 ? now.oneForClients : now.forClients]
      : [],
    no > 0 && yes > no ? (no === 1 ? [now.oneNotGot] : emphasised(now.notGot, no)) : [],
    undecided > 0 ? emphasised(now.undecidedSum, undecided, all, kindSaid) : [],
    inSomeForms(
      packages.filter((it) => held(it, role) !== "yes"),
      role,
      variant ? now.otherForms : now.someForms,
      app,
      now,
    ),
  ];
  return sentences.filter((it) => it.length > 0).flatMap((it, place) => (place > 0 ? [" ", ...it] : it));
}

function givenSentence(yes: number, mayGive: number, recipients: string, now: Now): string {
  const one = mayGive === 1 ? now.oneGiven : now.oneNotGiven;
  const several = mayGive === yes ? now.allGiven : mayGive === 0 ? now.noneGiven : now.someGiven;
  return filled(yes === 1 ? one : several, mayGive, recipients);
}

/** Whether all of these are passed on for a client by one who has this role there. */
const passesForClients = (
  got: readonly AccessPackage[],
  role: Role,
  variant: string | undefined,
  { catalogue }: App,
): boolean =>
  got.every((it) => catalogue.check({ action: "client", package: it.urn, relations: [role.code], variant }).permitted);

/** How many of these packages there are in which form, with a link to each. */
function inSomeForms(
  packages: readonly AccessPackage[],
  role: Role,
  lead: string,
  app: App,
  now: Now,
): (Node | string)[] {
  const counts = new Map<string, number>();
  for (const it of packages)
    for (const form of onlyForms(app.catalogue, it, role)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const links = [...counts].flatMap(([form, count], place) => [
    place > 0 ? ", " : " ",
    h("a", { class: "ds-link", href: app.href({ variant: form }) }, filled(now.inFormCount, count, form)),
  ]);
  return links.length > 0 ? [lead, ...links, "."] : [];
}

/** A sentence whose numbers stand out. */
function emphasised(sentence: string, ...values: readonly (string | number)[]): (Node | string)[] {
  return sentence.split(/(\{\d\})/).flatMap((part) => {
    const value = /^\{\d\}$/.test(part) ? values[Number(part[1])] : part;
    return value === undefined || value === "" ? [] : typeof value === "number" ? h("b", {}, String(value)) : value;
  });
}
