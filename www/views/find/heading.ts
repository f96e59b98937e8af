// What stands above an area: where it is, and its name.

import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";
import { find } from "../../texts/find.ts";
import { words } from "../../texts/words.ts";
import type { AreaHere } from "./areas.ts";

/** The only area of a catalogue is its front page. */
export function areaAbove(app: App, area: AreaHere, isOnly: boolean): readonly HTMLElement[] {
  const heading = h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, told(area.name, app.language));
  if (isOnly) return [heading];
  const now = words(find, app.language);
  const front = app.href({
    area: undefined,
    row: undefined,
    group: area.audience === "organisations" ? undefined : area.audience,
  });
  return [
    h(
      "nav",
      { class: "page-crumbs", "aria-label": now.youAreHere },
      h(
        "ol",
        { class: "page-plain-list" },
        h("li", {}, h("a", { class: "ds-link", href: front }, now.front)),
        area.group ? h("li", {}, told(area.group, app.language)) : null,
      ),
    ),
    heading,
  ];
}
