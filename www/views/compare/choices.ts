// What is chosen above the table: organisation form, area, and which roles.

import { listOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import type { AreaOf } from "../../grants/areas.ts";
import { formsGranted } from "../../grants/forms.ts";
import { formLabel } from "../../grants/named.ts";
import { filled } from "../../texts/words.ts";
import type { Column, Now } from "./columns.ts";

/** A list with its label. */
function list(id: string, label: string, options: readonly HTMLElement[], chosen: (value: string | undefined) => void) {
  const select = on(h("select", { class: "ds-input", id }, ...options), {
    change: () => chosen(select.value || undefined),
  });
  return { select, field: h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: id }, label), select) };
}

const option = (value: string, text: string, lang?: string) => h("option", { value, lang }, text);

export function formChoice(app: App, now: Now) {
  const granted = formsGranted(app.catalogue);
  const forms = app.catalogue.variants({ language: app.language });
  const { compare } = new Intl.Collator(app.language);
  const sorted = forms.toSorted(
    (a, b) => Number(granted.has(b.code)) - Number(granted.has(a.code)) || compare(a.code, b.code),
  );
  return list(
    "form",
    now.form,
    [
      option("", now.allForms),
      ...sorted.map((it) =>
        option(it.code, formLabel(it), it.name.language === app.language ? undefined : it.name.language),
      ),
    ],
    (variant) => app.go({ variant }, "variant"),
  );
}

/** More areas than this are not chosen from a list. */
const MOST_AREAS = 400;

export function areaChoice(areas: readonly AreaOf[], app: App, now: Now) {
  const options = areas
    .slice(0, MOST_AREAS)
    .map(({ key, name }) => option(key, name.value, name.language === app.language ? undefined : name.language));
  return list("omrade", now.area, [option("", now.allAreas), ...options], (area) =>
    app.go({ area, row: undefined }, "area"),
  );
}

export interface RoleChoice {
  readonly element: HTMLElement;
  show(columns: readonly Column[], isUsual: boolean): void;
}

export function roleChoice(possible: readonly Column[], app: App, now: Now): RoleChoice {
  const boxes = new Map<string, HTMLInputElement>();
  let order: readonly string[] = [];
  const choose = () => {
    const checked = [...boxes].filter(([, box]) => box.checked).map(([key]) => key);
    // What is chosen besides keeps its place.
    const next = [
      ...order.filter((key) => checked.includes(key) || !boxes.has(key)),
      ...checked.filter((key) => !order.includes(key)),
    ];
    if (next.length > 0) app.go({ roles: listOf(next) }, "roles");
    else show();
  };
  const chips = possible.map(({ key, name, lang }) => {
    const box = on(h("input", { class: "ds-input", type: "checkbox" }), { change: choose });
    boxes.set(key, box);
    return h("label", { class: "ds-chip", "data-wrap": "wrap", lang }, box, name);
  });
  const summary = h("summary");
  const usual = h("a", { class: "ds-link" }, now.usualRoles);
  const show = () => {
    for (const [key, box] of boxes) box.checked = order.includes(key);
  };
  return {
    element: h(
      "details",
      { class: "page-compare-roles" },
      summary,
      h("div", {}, h("div", { class: "page-role-forms" }, ...chips), h("p", { class: "ds-paragraph" }, usual)),
    ),
    show: (columns, isUsual) => {
      order = columns.map(({ key }) => key);
      summary.textContent = filled(now.chooseRoles, columns.length);
      usual.setAttribute("href", app.href({ roles: undefined }));
      usual.hidden = isUsual;
      show();
    },
  };
}
