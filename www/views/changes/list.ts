// The changes between two catalogues as a list, a group for each kind.

import type { Change } from "tilgangspakker";
import type { App } from "../../app.ts";
import { bdi, h } from "../../dom.ts";
import { grouped } from "../../grants/grouped.ts";
import { texts } from "../../texts/changes.ts";
import { shell } from "../../texts/shell.ts";
import { filled, words } from "../../texts/words.ts";
import { groupsOf } from "./groups.ts";
import type { Group, Item } from "./groups.ts";
import { itemOf } from "./item.ts";
import type { Comparison } from "./item.ts";
import { namesOf } from "./names.ts";
import type { Between } from "./names.ts";

/** So many items of a group are shown. */
const MOST = 500;
/** A group of more is closed to begin with. */
const MOST_OPEN = 50;

/** Answers the list, and a sentence of how much there is of each kind. */
export async function listOf(changes: readonly Change[], keys: Between, app: App): Promise<{ readonly summary: string; readonly groups: readonly Node[] }> {
  const now = { ...words(shell, app.language), ...words(texts, app.language) };
  const groups = groupsOf(changes);
  const names = await namesOf(groups.flatMap(({ items }) => items.slice(0, MOST)), keys, app);
  return {
    summary: groups.map(({ title, items }) => `${now[title]}: ${items.length}`).join(" · "),
    groups: groups.map((group) => groupShown(group, { app, now, keys, names })),
  };
}

function groupShown({ title, items }: Group, within: Comparison): HTMLElement {
  const { now } = within;
  const shown = items.slice(0, MOST);
  return h("details", { class: "ds-details", "data-color": "neutral", open: items.length <= MOST_OPEN },
    h("summary", {}, h("h2", { class: "ds-heading", "data-size": "xs" }, now[title], " ", h("span", { class: "tp-count" }, String(items.length)))),
    h("ul", { class: "page-list" },
      ...(title === "added" ? byArea(shown, within) : shown.map((it) => itemOf(it, within))),
      items.length > MOST && h("li", {}, filled(now.moreDiagnostics, items.length - MOST))));
}

function byArea(items: readonly Item[], within: Comparison): readonly HTMLElement[] {
  const { app: { language }, names: { packages } } = within;
  const areaOf = ({ after = "" }: Item) => packages.after.get(after)?.area.name;
  const groups = grouped(items, (it) => areaOf(it)?.value ?? "");
  return [...groups].map(([area, these]) => {
    const name = these[0] && areaOf(these[0]);
    return h("li", {}, h("strong", {}, name ? bdi(name, language) : area), h("ul", { class: "page-list" }, ...these.map((it) => itemOf(it, within))));
  });
}
