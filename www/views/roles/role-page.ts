// A role as a place: what it gets, in which organisation form, and what it may pass on to whom.

import type { Notice, Role, Variant } from "tilgangspakker";
import type { Place } from "../../address.ts";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { sentence } from "../../asking/sentence.ts";
import { alert, h, paragraph, told } from "../../dom.ts";
import type { AreaOf } from "../../grants/areas.ts";
import { areasAbout, areasOf } from "../../grants/areas.ts";
import { isOutside } from "../../grants/forms.ts";
import { packageOfMain } from "../../grants/main.ts";
import { formLabel } from "../../grants/named.ts";
import type { StateOf } from "../../grants/states.ts";
import { heldIn } from "../../grants/states.ts";
import { filled } from "../../texts/words.ts";
import { altinn2Shown, endSaid } from "./altinn2.ts";
import { besideShown, otherChoice } from "./beside.ts";
import { formChips } from "./forms.ts";
import type { Now } from "./lines.ts";
import { linesOf } from "./lines.ts";
import { passing } from "./passing.ts";
import { summaryOf } from "./summary.ts";

const OF_REGISTER = {
  ccr: "ofCcr",
  altinn3: "ofAltinn3",
  altinn2: "ofAltinn2",
  guardianship: "ofGuardianship",
  other: "ofOther",
} as const;

export interface RolePage {
  readonly element: HTMLElement;
  readonly role: Role;
  /** Shows it in an organisation form, and beside another role. */
  show(form: Variant | undefined, other: Role | undefined): void;
}

export function rolePage(role: Role, app: App, now: Now): RolePage {
  const { catalogue, language } = app;
  const all = areasOf(catalogue, language);
  const areas = areasAbout(all, role, heldIn(catalogue, undefined));
  const chips = formChips(role, app, now);
  const status = h("p", { class: "ds-paragraph page-role-sum", role: "status" });
  const besides = h("div", { class: "page-role-told" });
  const question = h("div", { class: "page-question page-asking ds-card", "data-color": "accent" });
  const choice = otherChoice(role, others(areas, app), app, now);
  // A role that is the only one of its kind has none beside it.
  choice.field.hidden = choice.select.options.length === 1;
  const body = bodyOf(choice.field, now);
  const element = h(
    "article",
    { class: "page-role-page" },
    h(
      "div",
      { class: "page-role-head" },
      h(
        "div",
        {},
        kicker(role, app, now),
        h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, told(role.name, language)),
        status,
      ),
      chips?.element,
    ),
    besides,
    body.element,
    question,
  );
  const old = catalogue.altinn2Role(role.code);
  let drawn: string | undefined;
  return {
    element,
    role,
    show: (form, other) => {
      chips?.show(form);
      const held = heldIn(catalogue, form?.code);
      retell(status, old ? [endSaid(old.endsOn, app, now)] : saidFirst(role, { all, areas, held, form }, app, now));
      choice.select.value = other?.code ?? "";
      const asking = old ? undefined : sentence(app, askedOf(role, app));
      question.hidden = asking === undefined;
      if (asking && !asking.isConnected)
        question.replaceChildren(h("h2", { class: "ds-heading", "data-size": "sm" }, now.ask), asking);
      // What is open stays open, and the focus where it is, while nothing else is shown.
      const key = `${form?.code} ${other?.code}`;
      if (key === drawn) return;
      drawn = key;
      besides.replaceChildren(...notices(role, areas, held, app, now));
      body.show(
        old ? { pass: altinn2Shown(old, app, now) } : sections(role, { all, areas, held, form }, other, app, now),
      );
    },
  };
}

/** What it gets; of a business that cannot have the role, that comes first. */
function saidFirst(role: Role, { areas, held, form }: Around, app: App, now: Now): readonly (Node | string)[] {
  return form && isOutside(form, role)
    ? [h("b", {}, filled(now.notInForm, role.name.value, formLabel(form))), " ", now.whereItIs]
    : summaryOf(areas, role, held, form?.code, app, now);
}

/** What is asked where one stands at a role. One who is main administrator has been given a package, and has nothing by the role itself. */
function askedOf(role: Role, { place, catalogue, language }: App): Place {
  const asked = { ...place, role: role.code, roles: place.roles ?? role.code };
  const main = place.action ? undefined : packageOfMain(role, catalogue, language);
  return main ? { ...asked, holds: place.holds ?? slugOf(main.urn) } : asked;
}

/** What stands there already is not read out again; its links are those of the place where the reader is now. */
function retell(status: HTMLElement, content: readonly (Node | string)[]): void {
  const made = h("p", {}, ...content);
  if (made.textContent !== status.textContent) status.replaceChildren(...made.childNodes);
  else {
    const fresh = made.querySelectorAll("a");
    for (const [place, link] of status.querySelectorAll("a").entries())
      link.setAttribute("href", fresh[place]?.getAttribute("href") ?? "");
  }
}

interface Sections {
  readonly what?: HTMLElement;
  readonly pass?: HTMLElement | undefined;
}

/** The list of roles to compare with stays in its place, whatever is shown below it: it keeps the focus. */
function bodyOf(field: HTMLElement, now: Now): { readonly element: HTMLElement; show(sections: Sections): void } {
  const lines = h("div");
  const what = h(
    "section",
    { "aria-labelledby": "rollen-far" },
    h(
      "div",
      { class: "page-role-what" },
      h("h2", { class: "ds-heading", "data-size": "sm", id: "rollen-far" }, now.what),
      field,
    ),
    lines,
  );
  const element = h("div", {}, what);
  return {
    element,
    show: (sections) => {
      what.hidden = sections.what === undefined;
      lines.replaceChildren(sections.what ?? "");
      while (element.lastChild !== what) element.lastChild?.remove();
      element.append(sections.pass ?? "");
    },
  };
}

function kicker(role: Role, app: App, now: Now): HTMLElement {
  const parts = [now[OF_REGISTER[role.register]], role.isKeyRole && now.keyRole].filter(Boolean).join(" · ");
  return h(
    "p",
    { class: "page-kicker" },
    h("a", { class: "ds-link page-screen", href: app.hrefTo("roles") }, `← ${now.allRoles}`),
    h("span", {}, `${parts} · `, h("code", {}, role.code)),
  );
}

/** What a role is shown with. */
interface Around {
  /** Every area, and those that the role is about. */
  readonly all: readonly AreaOf[];
  readonly areas: readonly AreaOf[];
  readonly held: StateOf;
  readonly form: Variant | undefined;
}

function sections(
  role: Role,
  { all, areas, held, form }: Around,
  other: Role | undefined,
  app: App,
  now: Now,
): Sections {
  const pass = passing(areas, role, form?.code, app, now);
  if (!pass) return {};
  const always = heldIn(app.catalogue, undefined);
  const isAnything = areas.some(({ packages }) => packages.some((it) => always(it, role) !== "no"));
  const ofOther = other ? areasAbout(all, other, always) : [];
  const shared = all.filter((area) => areas.includes(area) || ofOther.includes(area));
  if (!isAnything) return { pass };
  return {
    what: other
      ? besideShown(shared, { role, held }, { role: other, held }, app, now)
      : linesOf(areas, [{ role, held }], app, now),
    pass,
  };
}

/** The roles that get something in these areas. */
function others(areas: readonly AreaOf[], { catalogue, language }: App): readonly Role[] {
  const held = heldIn(catalogue, undefined);
  const { compare } = new Intl.Collator(language);
  return catalogue
    .roles({ language })
    .filter((role) => areas.some(({ packages }) => packages.some((it) => held(it, role) !== "no")))
    .sort((a, b) => compare(a.name.value, b.name.value));
}

/** What is undecided, with the source's own words. */
function notices(role: Role, areas: readonly AreaOf[], held: StateOf, app: App, now: Now): HTMLElement[] {
  const { catalogue, language } = app;
  const isOpen = areas.some(({ packages }) => packages.some((it) => held(it, role) === "undecided"));
  if (!isOpen) return [];
  const of = catalogue
    .notices({ language })
    .filter(({ unresolvedRoles }: Notice) => unresolvedRoles.includes(role.code));
  return [
    alert(
      "warning",
      h(
        "h2",
        { class: "ds-heading", "data-size": "2xs" },
        filled(now.undecidedTitle, `${role.name.value} (${role.code})`),
      ),
      paragraph(of.length > 0 ? now.undecidedHelp : now.undecidedPlain),
      ...of.map(({ text }) =>
        h("blockquote", { class: "ds-paragraph page-role-quote", lang: text.language }, text.value),
      ),
    ),
  ];
}
