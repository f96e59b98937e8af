// The answer: the verdict with its reasons, the rows that it rests on, and a link that asks again.

import { PREFIX, slugOf } from "../../address.ts";
import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { breakWell } from "../../breaks.ts";
import { h } from "../../dom.ts";
import { Refusal } from "../../engine.ts";
import { markRow, rowOf } from "../../mark.ts";
import { ask } from "../../texts/ask.ts";
import { shell } from "../../texts/shell.ts";
import { filled, words } from "../../texts/words.ts";

import { nodesOf, paragraph } from "./answered.ts";
import type { Answered } from "./answered.ts";
import type { Choices } from "./choices.ts";
import { everyRole } from "./every-role.ts";
import { questionOf } from "./question.ts";

/** More rows or reasons than these are no help to see what decided. */
const MOST = 50;

export const answerTo = (app: App, place: Place): Promise<Answered> => (place.action === "hold" && !place.role ? everyRole(app, place) : oneVerdict(app, place));

/** Whether the catalogue answers if one may act for a client before any number is read, so that there is nothing to ask for. */
export async function isActSettled({ engine, catalogue: { key }, language }: App): Promise<boolean> {
  try {
    await engine.call("verdict", [key, questionOf({ action: "act" }), { language }]);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code.startsWith("INVALID_")) return false;
    throw error;
  }
}

async function oneVerdict({ engine, catalogue: { key }, language }: App, place: Place): Promise<Answered> {
  // An area may hold any number of packages.
  const { verdict: { reasons }, html } = await engine.call("verdict", [key, questionOf(place), { language, headingLevel: 3, mostReasons: MOST }]);
  return { shown: nodesOf(html), reasons };
}

/**
 * The rows that reasons rest on: a package's by its URN, an area's by its own name. The register says of no recipient what
 * the table says of employees, so its answers about passing on have none: the reasons name their source.
 */
export async function rowsOf({ engine, catalogue: { key }, language, hrefTo, place: { action } }: App, packages: Choices, reasons: Answered["reasons"]): Promise<readonly Node[]> {
  if (action === "delegate" && reasons.some(({ source }) => source.section === "register")) return [];
  const said = words(ask, language);
  const grounds = reasons.flatMap(({ package: urn, role, source: { section, row } }) => (urn ?? row ? [{ reference: urn ?? row ?? "", role, isInTree: section === "tree" }] : []));
  const inTable = new Set(grounds.filter((it) => !it.isInTree).map((it) => it.reference));
  const [first] = grounds;
  if (inTable.size === 0) return first ? [paragraph(h("a", { class: "ds-link", href: hrefTo("packages", { package: slugOf(first.reference) }) }, said.inTree))] : [];
  const shown = [...inTable].slice(0, MOST);
  // What lies below an area brings the area's own row.
  const areas = shown.map((it) => packages.groups.find(({ items }) => items.some(({ value, isWhole }) => isWhole && value === it)));
  const urns = shown.flatMap((it, at) => areas[at]?.items.flatMap(({ value, isWhole }) => (isWhole ? [] : [PREFIX + value])) ?? [it]).slice(0, MOST);
  const table = h("div", {}, ...nodesOf(await engine.call("rows", [key, urns, { language, headingLevel: 3 }])));
  shown.forEach((reference, at) => {
    const row = rowOf(table, areas[at]?.items.find((it) => it.value === reference)?.label.value ?? reference);
    if (!row) return;
    const link = h("a", { class: "ds-link page-mark", href: hrefTo("packages", { row: reference }), "aria-label": `${said.inTable}: ${row.cells[0]?.textContent ?? ""}` }, said.inTable);
    markRow(row, words(shell, language).rowOfAnswer);
    row.cells[0]?.append(link);
    for (const code of row.querySelectorAll("abbr")) {
      if (grounds.some((it) => it.reference === reference && it.role === code.textContent)) code.replaceWith(h("mark", {}, code.cloneNode(true)));
    }
  });
  breakWell(table);
  return [...(inTable.size > MOST ? [paragraph(filled(said.first, MOST, inTable.size))] : []), table];
}
