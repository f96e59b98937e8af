// What is to be said of one role or package, and the list of all roles, as elements.

import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { RoleLine } from "../../grants/choices.ts";
import { h, told } from "../../dom.ts";
import type { Child } from "../../dom.ts";
import { grouped } from "../../grants/grouped.ts";
import type { Entry, Named, Overview, Some } from "../../grants/overview.ts";
import type { roleTexts } from "../../texts/roles.ts";
import { filled } from "../../texts/words.ts";
import type { Words } from "../../texts/words.ts";

type Now = Words<typeof roleTexts>;

/** What there is to say of it in a sentence or some. */
export function summaryOf({ subject, gets, all, kind, mayGive, forClients, unresolved }: Overview, inForm: string, now: Now): string {
  const [count, isRole] = [gets.count, !subject.area];
  const packages = kind ? now[`${kind}Packages`] : now.packages;
  const [allGiven, someGiven, noneGiven] = isRole ? [now.allGiven, now.someGiven, now.noneGiven] : [now.allGive, now.someGive, now.noneGive];
  const given = mayGive === count ? allGiven : mayGive === 0 ? noneGiven : filled(someGiven, mayGive);
  return [
    isRole ? filled(now.roleSum, count, all, packages, inForm) : filled(now.packageSum, count, all, inForm),
    count > 0 && given,
    forClients > 0 && (forClients === count ? (isRole && count > 1 ? now.allForClients : now.oneForClients) : filled(now.someForClients, forClients)),
    unresolved.count > 0 && filled(isRole ? now.unresolvedPackages : now.unresolvedRoles, unresolved.count),
  ].filter(Boolean).join(" ");
}

/** `variant` is the organisation form that was reckoned with. */
export function overviewShown({ subject, gets, unresolved, others, givesOnly, notices }: Overview, variant: string | undefined, app: App, now: Now): HTMLElement {
  const { language } = app;
  const isRole = !subject.area;
  const part = (title: string, { count, entries }: Some, withGive = false) =>
    count > 0 && h("section", {},
      h("h3", { class: "ds-heading", "data-size": "sm" }, `${title} (${count})`),
      entries.length < count && h("p", { class: "ds-paragraph" }, filled(now.firstOf, entries.length, count)),
      ...lists(entries, withGive, app, now));
  return h("div", {},
    subject.area && h("p", { class: "ds-paragraph" },
      told(subject.area, language), " · ", h("code", {}, subject.ref), " · ",
      h("a", { class: "ds-link", href: app.hrefTo("packages", { package: slugOf(subject.ref) }) }, now.seePackage)),
    unresolved.count > 0 && h("div", { class: "ds-alert page-open", "data-color": "warning" },
      h("h3", { class: "ds-heading", "data-size": "sm" }, `${now.unresolved} (${unresolved.count})`),
      h("p", { class: "ds-paragraph" }, now.unresolvedHelp),
      ...notices.map(({ text }) => h("blockquote", { class: "ds-paragraph page-quote", lang: text.language }, text.value)),
      ...lists(unresolved.entries, false, app, now)),
    part(isRole ? now.roleGets : now.packageGets, gets, true),
    part(now.givesOnly, givesOnly),
    part(variant ? now.others : now.depends, others));
}

/** Packages by area, or roles. */
function lists(entries: readonly Entry[], withGive: boolean, app: App, now: Now): Child[] {
  return [...grouped(entries, ({ area }) => area?.value ?? "").values()].flatMap((within) => {
    const area = within[0]?.area;
    return [
      area && h("h4", { class: "ds-heading", "data-size": "2xs" }, told(area, app.language)),
      h("ul", { class: "page-got" }, ...within.map((it) => item(it, withGive, app, now))),
    ];
  });
}

function item(it: Entry, withGive: boolean, app: App, now: Now): HTMLElement {
  const { forms, give, why } = it;
  return h("li", {},
    link(it, app), h("code", {}, it.ref),
    h("span", { class: give === "Permit" ? "page-subtle" : "" }, [withGive && now[give], withGive && forms.length > 0 && filled(now.onlyFor, forms.join(", "))].filter(Boolean).join(". ")),
    why && h("p", { class: "ds-paragraph", "data-size": "sm" }, why));
}

/** To the package, or to all that the role gets. */
function link({ ref, name, area }: Named, app: App): HTMLElement {
  return h("a", { class: "ds-link", href: area ? app.hrefTo("packages", { package: slugOf(ref) }) : app.href({ role: ref, package: undefined }) }, told(name, app.language));
}

export function listOfRoles(roles: readonly RoleLine[], app: App, now: Now): HTMLElement {
  const some = roles.filter(({ kind }) => kind < 2);
  const none = roles.filter(({ kind }) => kind === 2);
  const to = ({ code, name }: RoleLine) => link({ ref: code, name }, app);
  const isOpen = some.some((it) => it.unresolved > 0);
  const column = (name: string) => h("th", { scope: "col" }, name);
  return h("div", {},
    some.length > 0 && h("table", { class: "ds-table page-roles", "data-border": true, "data-color": "neutral" },
      h("thead", {}, h("tr", {}, ...[now.role, now.getColumn, ...(isOpen ? [now.unresolved] : [])].map(column))),
      ...[0, 1].filter((kind) => some.some((it) => it.kind === kind)).map((kind) =>
        h("tbody", {}, h("tr", {}, h("th", { scope: "rowgroup", colspan: isOpen ? 3 : 2 }, kind ? now.kind1 : now.kind0)),
          ...some.filter((it) => it.kind === kind).map((it) =>
            h("tr", {}, h("th", { scope: "row" }, to(it), " ", h("code", {}, it.code)), h("td", {}, String(it.gets)), isOpen && h("td", {}, it.unresolved > 0 && String(it.unresolved))))))),
    none.length > 0 && h("details", { class: "ds-details" },
      h("summary", {}, `${now.kind2} (${none.length})`),
      h("ul", { class: "page-list" }, ...none.map((it) => h("li", {}, to(it), " ", h("code", {}, it.code))))));
}
