// All that is to be said of one role, or of one package: what is got, passed on, left open.

import type { AccessPackage, Catalogue, Decision, Language, Notice, Role, LocalizedText, Verdict } from "tilgangspakker";
import { formOf, heldIn, limitsOf, pairOf } from "./held.ts";

export type About = { readonly role: string } | { readonly package: string };

/** A package or a role. */
export interface Named {
  /** A package's URN, or a role's code. */
  readonly ref: string;
  readonly name: LocalizedText;
  /** Of a package. */
  readonly area?: LocalizedText;
}

export type Give = Decision | "ForClients";

/** A package of a role, or a role of a package. */
export interface Entry extends Named {
  /** The only organisation forms that it is for; none: all. */
  readonly forms: readonly string[];
  /** May the role pass the package on to an employee? Or is it passed on for clients, and not given directly? */
  readonly give: Give;
  /** Why it is as it is, where that is not plain. */
  readonly why: string;
}

/** As many as can be shown, and how many there are. */
export interface Some { readonly count: number; readonly entries: readonly Entry[] }

export interface Overview {
  readonly subject: Named;
  /** How many packages, or roles, there are: of packages those of one kind, where the role gets no others in any form. */
  readonly all: number;
  /** For whom those packages are. */
  readonly kind: AccessPackage["partyKind"];
  readonly gets: Some;
  /** How many of those may be passed on to employees, and how many are passed on for clients instead. */
  readonly mayGive: number;
  readonly forClients: number;
  readonly unresolved: Some;
  /** For other organisation forms only. */
  readonly others: Some;
  /** What may be passed on by one who does not get it. */
  readonly givesOnly: Some;
  readonly notices: readonly Notice[];
}

type Pair = readonly [AccessPackage, Role];

const MOST_ENTRIES = 500;

/** What an overview is of: a package with every role, or a role with every package. */
interface Subject {
  readonly named: Named;
  readonly pairs: readonly Pair[];
  /** The other one of a pair. */
  readonly other: (pair: Pair) => Named;
  /** Whether the role may pass the package on to an employee. */
  readonly mayGive: (pair: Pair) => boolean;
}

/** Nothing, where the catalogue knows no such role or package. */
export function overviewOf(catalogue: Catalogue, about: About, language: Language, variant?: string): Overview | undefined {
  const subject = "role" in about ? roleIn(catalogue, about.role, language, variant) : packageIn(catalogue, about.package, language, variant);
  return subject && { subject: subject.named, ...told(catalogue, subject, language, variant) };
}

function roleIn(catalogue: Catalogue, reference: string, language: Language, variant: string | undefined): Subject | undefined {
  const role = catalogue.role(reference, { language });
  if (!role) return undefined;
  const given = new Set(catalogue.packagesForRole(role.code, { action: "delegate", ...formOf(variant) }).map(({ index }) => index));
  return {
    named: roleNamed(role),
    pairs: catalogue.packages({ language }).map((it) => [it, role]),
    other: ([it]) => packageNamed(it),
    mayGive: ([it]) => given.has(it.index),
  };
}

function packageIn(catalogue: Catalogue, reference: string, language: Language, variant: string | undefined): Subject | undefined {
  const one = catalogue.package(reference, { language });
  if (!one) return undefined;
  // Where no form is named, those that are limited to one are left out, as a check leaves them out.
  const givers = catalogue.rolesForPackage(one.urn, { action: "delegate", ...formOf(variant) }).filter((it) => variant !== undefined || it.variant === null);
  const given = new Set(givers.map(({ role }) => role.index));
  return {
    named: packageNamed(one),
    pairs: catalogue.roles({ language }).map((role) => [one, role]),
    other: ([, role]) => roleNamed(role),
    mayGive: ([, role]) => given.has(role.index),
  };
}

const packageNamed = ({ urn, name, area }: AccessPackage): Named => ({ ref: urn, name, area: area.name });

const roleNamed = ({ code, name }: Role): Named => ({ ref: code, name });

function told(catalogue: Catalogue, { pairs, other, mayGive }: Subject, language: Language, variant: string | undefined): Omit<Overview, "subject"> {
  const form = formOf(variant);
  const hold = ([it, { code }]: Pair) => catalogue.check({ action: "hold", package: it.urn, role: code, ...form }, { language });
  const delegate = ([it, { code }]: Pair) => catalogue.check({ action: "delegate", package: it.urn, roles: [code], ...form }, { language });
  const { byPair } = limitsOf(catalogue);
  const some = (found: readonly Pair[], answer: (pair: Pair) => Pick<Entry, "give" | "why">): Some => ({
    count: found.length,
    entries: found.slice(0, MOST_ENTRIES).map((pair) => ({ ...other(pair), forms: byPair.get(pairOf(...pair)) ?? [], ...answer(pair) })),
  });

  const held = heldIn(catalogue, variant);
  const [denied = [], got = [], open = []] = [0, 1, 2].map((decision) => pairs.filter((pair) => held(...pair) === decision));
  const notices = open.slice(0, MOST_ENTRIES).flatMap((pair) => hold(pair).notices);
  const gives = got.map((pair) => giveOf(delegate(pair)));
  const elsewhere = denied.filter((pair) => byPair.has(pairOf(...pair)));
  // Of which kind a role's packages are is the same in an organisation form in which it gets none.
  const [kind, ...otherKinds] = new Set((got.length > 0 ? got : elsewhere).map(([it]) => it.partyKind));
  const ofKind = otherKinds.length > 0 ? null : (kind ?? null);
  return {
    all: ofKind ? pairs.filter(([it]) => it.partyKind === ofKind).length : pairs.length,
    kind: ofKind,
    gets: some(got, (pair) => {
      const verdict = delegate(pair);
      return { give: giveOf(verdict), why: verdict.permitted ? "" : said(verdict) };
    }),
    mayGive: gives.filter((it) => it === "Permit").length,
    forClients: gives.filter((it) => it === "ForClients").length,
    unresolved: some(open, () => ({ give: "Indeterminate", why: "" })),
    others: some(elsewhere, (pair) => ({ give: "Deny", why: hold(pair).reasons[0].message })),
    givesOnly: some(denied.filter(mayGive), (pair) => ({ give: "Permit", why: said(delegate(pair)) })),
    notices: [...new Map(notices.map((it) => [it.area + it.text.value, it])).values()],
  };
}

/** A plain no would mislead where the package is passed on in another way. */
const giveOf = ({ decision, reasons }: Verdict): Give => (reasons.some(({ code }) => code === "PASSED_ON_FOR_CLIENTS") ? "ForClients" : decision);

/** All its reasons: the first may be that it is allowed, and the second by what. */
const said = ({ reasons }: Verdict): string => reasons.map((it) => it.message).join(" ");
