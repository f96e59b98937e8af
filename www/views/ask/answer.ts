// The answer: what was asked, the verdict with its reasons, the rows that it rests on, and a link to ask it again.

import type { Verdict } from "tilgangspakker";
import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";
import { markRow, rowOf } from "../../mark.ts";
import { keepMeaning } from "../../table.ts";
import { ask } from "../../texts/ask.ts";
import { shell } from "../../texts/shell.ts";
import { filled, words } from "../../texts/words.ts";
import { fill } from "../../trusted.ts";
import { slugOf } from "./choices.ts";
import { everyRole } from "./every-role.ts";
import type { Form } from "./form.ts";
import { linkTo } from "./link.ts";
import { FIELDS, actionOf, itemsOf, questionOf } from "./question.ts";

/** More rows than these are another table, not a help to see what decided. */
const MOST_ROWS = 50;
const MOST_NAMES = 200;

export interface Answer {
  readonly element: HTMLElement;
  /** Answers what a place asks, unless `isLate` says that something else has been asked since. */
  give(place: Place, isLate: () => boolean): Promise<void>;
  clear(): void;
}

/** A row that decided, and the roles in it that did. */
interface Ground {
  readonly roles: Set<string>;
  isInTree: boolean;
}

export function makeAnswer(app: App, form: Form): Answer {
  const { engine, catalogue: { key }, language } = app;
  const said = words(ask, language);
  const { rowOfAnswer } = words(shell, language);
  const options = { language, headingLevel: 3 } as const;
  const title = h("h2", { class: "ds-heading", "data-size": "md" }, said.answer);
  const asked = h("dl", { class: "page-asked" });
  // It stands there from the start: only then is what comes into it read out.
  const status = h("div", { role: "status", class: "page-verdict" });
  const rows = h("div", { class: "page-rows tp-view" });
  const link = h("div", { class: "page-link" });
  const element = h("div", { class: "page-answer" }, title, asked, status, rows, link);
  clear();

  function clear(): void {
    title.hidden = true;
    for (const it of [asked, status, rows, link]) it.replaceChildren();
  }

  async function give(place: Place, isLate: () => boolean): Promise<void> {
    const isOfEvery = actionOf(place) === "hold" && !place.role;
    const [verdict, about] = await Promise.all([isOfEvery ? everyRole(app, place) : oneVerdict(place), summary(place)]);
    if (isLate()) return;
    clear();
    title.hidden = false;
    asked.append(...about);
    status.append(...verdict.shown);
    link.append(...linkTo(app, place));
    await showRows(groundsOf(verdict.reasons), isLate);
  }

  async function oneVerdict(place: Place): Promise<{ readonly shown: readonly Node[]; readonly reasons: Verdict["reasons"] }> {
    const { verdict, html } = await engine.call("verdict", [key, questionOf(place), options]);
    const shown = h("div", {});
    fill(shown, verdict.reasons.length > MOST_ROWS ? shortened(html) : html);
    return { shown: [...shown.childNodes], reasons: verdict.reasons };
  }

  /** What was asked, by the labels of the form: it stands beside the answer, on paper too. */
  async function summary(place: Place): Promise<Node[]> {
    const action = actionOf(place);
    const line = (label: string, ...values: readonly (Node | string)[]) => h("div", {}, h("dt", {}, label), h("dd", {}, ...values.flatMap((it, at) => (at > 0 ? [", ", it] : [it]))));
    const lines = FIELDS[action].map(async (field) => {
      const label = form.controls[field].element.querySelector("label")?.textContent ?? "";
      const items = field === "customers" || field === "roles" || field.endsWith("olds") ? itemsOf(place[field]) : [place[field] ?? ""].filter(Boolean);
      if (field === "recipient") return line(label, said[(items[0] ?? "employee") as "employee"] ?? items[0]);
      const choices = field.startsWith("role") ? form.roles : field === "package" || field.endsWith("olds") ? form.packages : undefined;
      if (items.length === 0) return field === "role" && line(label, said.everyRole);
      const values = await Promise.all(items.map(async (item, at) => {
        const named = at < MOST_NAMES ? await choices?.named(item) : undefined;
        return named ? told(named.label, language) : item;
      }));
      return line(label, ...values);
    });
    return [line(said.action, said[action]), ...(await Promise.all(lines)).filter((it) => it !== false)];
  }

  async function showRows(grounds: ReadonlyMap<string, Ground>, isLate: () => boolean): Promise<void> {
    const inTree = [...grounds].filter(([, it]) => it.isInTree);
    const inTable = [...grounds].filter(([, it]) => !it.isInTree).slice(0, MOST_ROWS);
    if (inTable.length > 0) {
      // What lies below an area brings the area's own row.
      const found = await Promise.all(inTable.map(([it]) => (it.startsWith("urn:") ? { urns: [it] as const, name: it } : engine.call("below", [key, it, MOST_ROWS, language]))));
      const html = await engine.call("rows", [key, found.flatMap((it): readonly string[] => it.urns), options]);
      if (isLate()) return;
      const table = h("div", {});
      fill(table, html);
      const all = grounds.size - inTree.length;
      rows.append(h("h3", { class: "ds-heading", "data-size": "xs" }, said.rows), all > MOST_ROWS ? h("p", { class: "ds-paragraph" }, filled(said.rowsOf, MOST_ROWS, all)) : "", table);
      for (const it of table.querySelectorAll("table")) keepMeaning(it);
      inTable.forEach(([, { roles }], at) => {
        const row = rowOf(table, found[at]?.name ?? "");
        if (row) mark(row, found[at]?.name ?? "", roles);
      });
    }
    for (const [urn] of inTree) rows.append(h("p", { class: "ds-paragraph" }, h("a", { class: "ds-link", href: app.hrefTo("packages", { package: slugOf(urn) }) }, said.inTree)));
  }

  function mark(row: HTMLTableRowElement, reference: string, roles: ReadonlySet<string>): void {
    const name = row.cells[0]?.textContent ?? "";
    for (const code of row.querySelectorAll("abbr")) if (roles.has(code.textContent ?? "")) code.replaceWith(h("mark", {}, code.cloneNode(true)));
    markRow(row, rowOfAnswer);
    row.cells[0]?.append(h("a", { class: "ds-link page-in-table", href: app.hrefTo("packages", { row: reference }), "aria-label": `${said.inTable}: ${name}` }, said.inTable));
  }

  return { element, give, clear };
}

/** Only the first reasons: an area may hold any number of packages. What is quoted is escaped, so tags are tags. */
function shortened(html: string): string {
  const between = "</li><li>";
  return `${html.split(between, MOST_ROWS).join(between)}</li>${html.slice(html.indexOf("</ul></div>"))}`;
}

/** The rows that reasons rest on, by package or by the name of an area. */
function groundsOf(reasons: readonly Pick<Verdict["reasons"][number], "package" | "role" | "source">[]): ReadonlyMap<string, Ground> {
  const grounds = new Map<string, Ground>();
  for (const { package: urn, role, source: { section, row } } of reasons) {
    const reference = urn ?? row;
    if (!reference) continue;
    const ground = grounds.get(reference) ?? { roles: new Set(), isInTree: true };
    grounds.set(reference, ground);
    ground.isInTree &&= section === "tree";
    if (role) ground.roles.add(role);
  }
  return grounds;
}
