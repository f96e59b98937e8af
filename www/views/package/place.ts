// A package as a place: what it is, where the authorisation goes, who gets it, and what may be asked of it.

import type { AccessPackage, Claims } from "tilgangspakker";
import { isTilgangspakkerError } from "tilgangspakker";
import type { Place } from "../../address.ts";
import { itemsOf, listOf, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { sentence } from "../../asking/sentence.ts";
import { h, told } from "../../dom.ts";
import type { RecipientName } from "../../grants/path.ts";
import { typicalHolder } from "../../grants/path.ts";
import { packageTexts } from "../../texts/package.ts";
import { filled, words } from "../../texts/words.ts";
import { forDevelopers } from "./developers.ts";
import { breadcrumbs, description, formerly, tags } from "./facts.ts";
import { showPath } from "./path-shown.ts";
import { heading, noticesOn, rolesThatGet, whoGives } from "./roles.ts";

interface Made {
  readonly urn: string;
  readonly article: HTMLElement;
  readonly show: () => void;
}

const made = new WeakMap<App, Made>();

/**
 * The place of a package. Called again for the same package, it shows the question that the address then asks, and is the same
 * element: left where it stands, it keeps the focus.
 */
export function packagePlace(app: App, it: AccessPackage): HTMLElement {
  let known = made.get(app);
  if (known?.urn !== it.urn) {
    known = placeOf(app, it);
    made.set(app, known);
  }
  known.show();
  return known.article;
}

function placeOf(app: App, it: AccessPackage): Made {
  const { language } = app;
  const said = words(packageTexts, language);
  const path = h("div", { class: "page-path" });
  const asking = h("div", { class: "page-asking ds-card", "data-color": "accent" }, heading(said.ask));
  const compare = h("p", { class: "ds-paragraph page-screen" });
  const notices = noticesOn(app, it);
  const article = h(
    "article",
    { class: "page-package" },
    breadcrumbs(app, it),
    h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, told(it.name, language)),
    tags(app, it),
    formerly(app, it),
    ...description(app, it),
    notices,
    h("section", {}, heading(said.path), path),
    asking,
    rolesThatGet(app, it),
    whoGives(app, it),
    compare,
    forDevelopers(app, it),
  );
  const asked = (question: Place) => showPathFor(path, app, it, question);
  const show = () => {
    const question = sentence(app, { ...app.place, package: slugOf(it.urn) }, { isFixed: true, asked });
    if (question.parentElement !== asking) asking.append(question);
    compare.replaceChildren(h("a", { class: "ds-link", href: pinnedWith(app, it) }, comparing(app, it)));
  };
  return { urn: it.urn, article, show };
}

/** The path of whoever is asked about; of a typical holder while nobody is. */
function showPathFor(path: HTMLElement, app: App, it: AccessPackage, asked: Place): void {
  const typical = typicalHolder(app.catalogue, it.urn);
  const lit = litBy(asked);
  try {
    showPath(path, app.catalogue, app.language, it, holderIn(asked, typical), lit);
  } catch (error) {
    // What is wrong with the question is told below it.
    if (!isTilgangspakkerError(error)) throw error;
    showPath(path, app.catalogue, app.language, it, typical, lit);
  }
}

function holderIn(
  { action, role, roles, holds, relations, given, variant, kind, self }: Place,
  typical: Claims,
): Claims {
  const isForClient = action === "client" || (action === "systemUser" && kind === "client" && !self);
  const byRole = action === "hold" ? (role ? [role] : []) : itemsOf(isForClient ? relations : roles);
  const byGift = itemsOf(isForClient ? given : holds);
  const form = variant ? { variant } : {};
  return byRole.length + byGift.length > 0 ? { roles: byRole, holds: byGift, ...form } : { ...typical, ...form };
}

const LIT: Readonly<Record<string, RecipientName>> = {
  employee: "employee",
  organisation: "business",
  systemUser: "own",
  agent: "agent",
  clientSystemUser: "clientSystem",
};

function litBy({ action, recipient = "", kind, self }: Place): RecipientName | undefined {
  if (action === "systemUser") return kind === "own" || self ? "own" : kind === "client" ? "clientSystem" : undefined;
  if (action === "client" && recipient === "organisation") return undefined;
  return action === "delegate" || action === "client" ? LIT[recipient] : undefined;
}

/** What is pinned already, and this. */
function pinnedWith({ place, hrefTo }: App, it: AccessPackage): string {
  const slug = slugOf(it.urn);
  return hrefTo("matrix", { pinned: listOf([...itemsOf(place.pinned).filter((each) => each !== slug), slug]) });
}

function comparing({ place, catalogue, language }: App, it: AccessPackage): string {
  const said = words(packageTexts, language);
  const others = itemsOf(place.pinned)
    .flatMap((slug) => catalogue.package(slug, { language }) ?? [])
    .filter((each) => each.urn !== it.urn);
  const [first] = others;
  if (!first) return said.pin;
  return others.length === 1 ? filled(said.pinnedOne, first.name.value) : filled(said.pinned, others.length);
}
