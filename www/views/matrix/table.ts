// The matrix as a table, and what its codes stand for.

import type { Language } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { Place } from "../../address.ts";
import { h, told } from "../../dom.ts";
import type { Child } from "../../dom.ts";
import type { Row, Shown } from "../../grants/decisions.ts";
import { grouped } from "../../grants/grouped.ts";
import type { roleTexts } from "../../texts/roles.ts";
import type { Words } from "../../texts/words.ts";

export type MatrixWords = Words<typeof roleTexts>;
/** The address of a role or a package. */
export type To = (place: Place) => string;

export function matrixTable({ roles, rows }: Shown, to: To, language: Language, now: MatrixWords): HTMLElement {
  const said = ["", now.yes, now.unresolved, now.depends];
  const line = ({ urn, name, held }: Row): Child =>
    h("tr", {},
      h("th", { scope: "row" }, h("a", { href: to({ package: slugOf(urn) }) }, told(name, language))),
      ...held.map((it) => h("td", { "data-held": it || undefined }, said[it])));
  return h("table", { class: "page-matrix" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, now.package), ...roles.map(({ code, name }) => h("th", { scope: "col", title: name.value }, h("span", {}, code))))),
    ...[...grouped(rows, ({ area }) => area).values()].map((within) =>
      h("tbody", {},
        h("tr", {}, h("th", { scope: "rowgroup", colspan: roles.length + 1 }, h("span", {}, within[0] && told(within[0].areaName, language)))),
        ...within.map(line))));
}

/** Each code in the head of the table, with the name of the role. */
export function codesOf({ roles }: Shown, to: To, language: Language): HTMLElement {
  return h("div", { class: "tp-view page-codes" }, h("dl", { class: "tp-role-codes" }, ...roles.map(({ code, name }) =>
    h("div", {}, h("dt", {}, code), h("dd", {}, h("a", { class: "ds-link", href: to({ role: code }) }, told(name, language)))))));
}
