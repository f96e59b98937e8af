// Packages against roles: to look at, to print, and as a file.

import type { Language } from "tilgangspakker";
import { slugOf } from "../address.ts";
import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { choice, formChoice, formIn, langOf, option, select } from "./roles/choice.ts";
import type { Row, Shown } from "../grants/decisions.ts";
import { h, on, told } from "../dom.ts";
import type { Child } from "../dom.ts";
import { grouped } from "../grants/grouped.ts";
import { roleTexts } from "../texts/roles.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import type { Words } from "../texts/words.ts";

type Now = Words<typeof roleTexts>;

export async function makeMatrixView(section: HTMLElement, app: App): Promise<View> {
  const { engine, language, catalogue: { key, version } } = app;
  const [now, general] = [words(roleTexts, language), words(shell, language)];
  const { areas, forms: named } = await engine.call("choices", [key, language]);

  const area = choice("omrade", now.area, [option("", now.allAreas), ...areas.map(({ key, name }) => option(key, name.value, langOf(name, language)))], (area) => app.go({ area }));
  const form = formChoice("matriseform", now, named, (variant) => app.go({ variant }));
  const status = h("p", { class: "ds-paragraph", role: "status" });
  const result = h("div");
  const button = (text: string, click: () => void) => on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, text), { click });
  const legend = (sign: string, text: string) => h("li", {}, h("span", { class: "page-sign", "aria-hidden": "true" }, sign), ` ${text}`);

  /** The area and the form that are shown: what is chosen, as far as there is such. */
  let chosen: readonly [area: string | undefined, variant: string | undefined] = [undefined, undefined];

  async function save(): Promise<void> {
    const file = await engine.call("file", [key, { yes: now.yesCell, no: now.noCell, unresolved: now.unresolved, depends: now.depends }, language, ...chosen]);
    const name = `${["tilgangspakker", version, "matrise", ...chosen].filter(Boolean).join("-").replace(/[^\p{L}\p{N}.]+/gu, "-")}.csv`;
    const href = URL.createObjectURL(file);
    h("a", { href, download: name }).click();
    // By then the browser has begun to save it.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    status.textContent = filled(now.made, name);
  }

  section.append(
    h("header", { class: "page-lead" }, h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, general.matrix), h("p", { class: "ds-paragraph" }, now.matrixLead)),
    h("div", { class: "page-fields" }, area.field, form.field),
    h("div", { class: "page-tools page-file" }, button(now.download, () => void save())),
    h("ul", { class: "page-legend" }, legend("●", now.yes), legend("?", `${now.unresolved}. ${now.unresolvedHelp}`), legend("○", now.depends), legend("", now.empty)),
    status, result);

  let turn = 0;
  return {
    async show({ area: named }) {
      const mine = ++turn;
      const { variant, unknown } = await formIn(app, now);
      const known = areas.find((it) => it.key === named)?.key;
      const shown = await engine.call("shown", [key, language, known, variant]);
      if (mine !== turn) return;
      chosen = [known, variant];
      const notices = [...(named && !known ? [filled(now.unknownArea, named)] : []), ...unknown];
      if (notices.length > 0) app.tell(...notices);
      select(area, known);
      select(form, variant?.toUpperCase());
      const { rows, roles, allRows, allRoles } = shown;
      const to = (place: Place) => app.hrefTo("roles", variant ? { ...place, variant } : place);
      const isAll = rows.length === allRows && roles.length === allRoles;
      status.textContent = isAll
        ? filled(now.matrixSum, allRows, allRoles, variant ? filled(now.inForm, variant) : "")
        : filled(now.partOf, rows.length, allRows, roles.length, allRoles);
      result.replaceChildren(
        h("div", { class: "page-matrix-frame", tabindex: 0, role: "region", "aria-label": general.matrix }, table(shown, to, app.language, now)),
        h("h2", { class: "ds-heading", "data-size": "xs" }, now.codes),
        h("dl", { class: "tp-role-codes" }, ...roles.map(({ code, name }) =>
          h("div", {}, h("dt", {}, code), h("dd", {}, h("a", { class: "ds-link", href: to({ role: code }) }, told(name, language)))))));
      breakWell(result);
    },
  };
}

function table({ roles, rows }: Shown, to: (place: Place) => string, language: Language, now: Now): HTMLElement {
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
