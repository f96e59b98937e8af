// Who gets in by a policy: for each resource and action, on a day and from 1 January 2027.

import { isTilgangspakkerError } from "tilgangspakker";
import { dated, todayHere } from "../../dates.ts";
import type { Child } from "../../dom.ts";
import { alert, h, on as listening, paragraph } from "../../dom.ts";
import { formLabel } from "../../grants/named.ts";
import { counted } from "../../texts/counts.ts";
import { filled } from "../../texts/words.ts";
import type { Resource, Row } from "./access.ts";
import { accessBy, endingIn, isUnchanged } from "./access.ts";
import { answerShown, decisionTag, nameOfRole, rolesShown } from "./opening.ts";
import type { Reader } from "./reader.ts";
import type { Shown } from "./shown.ts";
import { AFTER_ALTINN2, asSeen } from "./words.ts";

/** So many resources are shown, and opened to begin with. */
const MOST = 200;
/** So many sets of actions of a resource that are answered alike. */
const MOST_ROWS = 100;
const MOST_OPEN = 3;

interface Asked {
  readonly reader: Reader;
  readonly text: string;
  readonly variant: string | undefined;
}

/** Nothing where the text is no policy: that is told elsewhere. */
export function whoShown({ reader, text, variant }: Asked, within: Shown): readonly HTMLElement[] {
  const {
    now: { who },
    catalogue,
    on,
    app: { language },
  } = within;
  let resources: readonly Resource[];
  try {
    resources = accessBy(reader, text, catalogue, { language, on, variant });
  } catch (error) {
    if (!isTilgangspakkerError(error) || (error.code !== "INVALID_POLICY" && error.code !== "TOO_LARGE")) throw error;
    return [alert("warning", paragraph(`${who.unread} ${error.message}`))];
  }
  const more = resources.length - MOST;
  return [
    ...resources.slice(0, MOST).map((it) => resourceShown(it, resources.length <= MOST_OPEN, within)),
    ...(more > 0 ? [paragraph(filled(who.more, counted(more, "resource", language)))] : []),
    h("p", { class: "page-hint page-text" }, who.decides),
  ];
}

/** Which day and which organisation form the answers are about. */
export function whoControls({ app, now, catalogue, on }: Shown, variant: string | undefined): HTMLElement {
  const { who } = now;
  const forms = catalogue
    .variants({ language: app.language })
    .filter(({ kind, code }) => kind !== "other" || code === variant)
    .sort((a, b) => a.code.localeCompare(b.code, "nb"));
  const select = h(
    "select",
    { class: "ds-input", id: "hvem-form" },
    h("option", { value: "" }, who.everyForm),
    ...forms.map((it) => h("option", { value: it.code, selected: it.code === variant }, formLabel(it))),
  );
  listening(select, { change: () => app.go({ variant: select.value || undefined }, "variant") });
  const day = h("input", { class: "ds-input", type: "date", id: "hvem-dag", value: on, required: true });
  listening(day, {
    change: () => day.value !== "" && app.go({ on: day.value === todayHere() ? undefined : day.value }, "on"),
  });
  return h(
    "div",
    { class: "page-who-choices page-screen" },
    forms.length > 0 &&
      h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: "hvem-form" }, who.variant), select),
    h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: "hvem-dag" }, who.day), day),
  );
}

function resourceShown({ name, rows }: Resource, isOpen: boolean, within: Shown): HTMLElement {
  const { who } = within.now;
  const hint = hintOf(rows, within);
  return h(
    "details",
    { class: "page-fold page-resource", open: isOpen },
    h(
      "summary",
      {},
      h(
        "h3",
        { class: "ds-heading", "data-size": "2xs" },
        name === "*" ? who.everyResource : h("code", {}, asSeen(name)),
      ),
      hint !== "" && h("span", { class: "page-hint" }, hint),
    ),
    h("div", { class: "page-frame" }, table(rows.slice(0, MOST_ROWS), name, within)),
    rows.length > MOST_ROWS && paragraph(filled(within.now.more, rows.length - MOST_ROWS)),
  );
}

/** What a reader must know before opening it. */
function hintOf(rows: readonly Row[], { now: { who }, app: { language } }: Shown): string {
  const day = dated(AFTER_ALTINN2, language);
  const closes = rows.some(({ now, later }) => now.decision !== "closed" && later?.decision === "closed");
  return [
    rows.every(({ now }) => now.decision === "closed") && who.isClosed,
    rows.some(({ now }) => now.decision === "Indeterminate") && who.isUndecided,
    closes && filled(who.closes, day),
    !closes && rows.some((it) => it.now.lost.length > 0 || endingIn(it).length > 0) && filled(who.someLose, day),
  ]
    .filter(Boolean)
    .join(" · ");
}

function table(rows: readonly Row[], name: string, within: Shown): HTMLElement {
  const {
    now: { who },
    on,
    app: { language },
  } = within;
  const hasLater = rows.some(({ later }) => later !== null);
  const day = on === todayHere() ? filled(who.today, dated(on, language)) : dated(on, language);
  const columns = [who.action, day, ...(hasLater ? [filled(who.from, dated(AFTER_ALTINN2, language))] : [])];
  return h(
    "table",
    { class: "ds-table page-who", role: "table", "data-size": "sm" },
    h("caption", { class: "ds-sr-only" }, `${who.title}: ${name === "*" ? who.everyResource : asSeen(name)}`),
    h(
      "thead",
      { role: "rowgroup" },
      h("tr", { role: "row" }, ...columns.map((it) => h("th", { scope: "col", role: "columnheader" }, it))),
    ),
    h(
      "tbody",
      { role: "rowgroup" },
      ...rows.map((row) =>
        h(
          "tr",
          { role: "row" },
          h("th", { scope: "row", role: "rowheader" }, actionsIn(row, within)),
          h("td", { role: "cell", "data-label": day }, ...answerShown(row.now, within)),
          hasLater && h("td", { role: "cell", "data-label": columns[2] }, ...laterShown(row, within)),
        ),
      ),
    ),
  );
}

const actionsIn = ({ actions }: Row, { now: { who } }: Shown): string =>
  actions.map((it) => (it === "*" ? who.everyAction : asSeen(it))).join(", ");

function laterShown(row: Row, within: Shown): readonly Child[] {
  const { who } = within.now;
  const { now, later } = row;
  if (later === null) return [];
  if (isUnchanged(row))
    return [
      h("p", { class: "page-decision" }, decisionTag(later, within), h("span", { class: "page-hint" }, who.unchanged)),
    ];
  const level =
    later.minimumAuthenticationLevel === now.minimumAuthenticationLevel ? null : later.minimumAuthenticationLevel;
  const [decision, ...rest] = answerShown({ ...later, minimumAuthenticationLevel: level }, within);
  return [decision, lostShown(row, within), ...rest];
}

/** Who gets in now and later no more. Where nobody does, they stand beside it. */
function lostShown(row: Row, within: Shown): Child {
  const { who } = within.now;
  const ending = endingIn(row).map((it) => filled(who.lostGiven, nameOfRole(it, within)));
  const lost = rolesShown(row.now.lost, within);
  if (lost.length === 0 && ending.length === 0) return null;
  if (row.later?.decision === "closed")
    return h("p", { class: "page-lost" }, h("span", { "aria-hidden": "true" }, "✕ "), who.lostAll);
  return h(
    "p",
    { class: "page-lost" },
    h("strong", {}, h("span", { "aria-hidden": "true" }, "✕ "), who.lost),
    " ",
    ...lost,
    ...ending.flatMap((it, place) => [lost.length > 0 || place > 0 ? "; " : null, it]),
  );
}
