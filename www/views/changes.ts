// What has changed from one catalogue to another, as a list to read.

import { SEED, TODAY } from "../address.ts";
import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { h, on } from "../dom.ts";
import { fileNameOf } from "../files.ts";
import { texts } from "../texts/changes.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import { listOf } from "./changes/list.ts";

type Choice = "before" | "after" | "scope";

export function makeChangesView(section: HTMLElement, app: App): View {
  const now = { ...words(shell, app.language), ...words(texts, app.language) };
  const status = h("p", { class: "ds-paragraph", role: "status" });
  const list = h("div", { class: "tp-view page-changes" });
  let chosen: Record<Choice, string>;
  let turn = 0;

  const choose = (choice: Choice) => {
    const select = h("select", { class: "ds-input", id: `endring-${choice}` });
    return on(select, { change: () => app.go({ ...chosen, [choice]: select.value }) });
  };
  const selects = { before: choose("before"), after: choose("after"), scope: choose("scope") };
  const fieldOf = (choice: Choice) => h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: selects[choice].id }, now[choice]), selects[choice]);
  const swap = on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary" }, now.swap), {
    click: () => app.go({ ...chosen, before: chosen.after, after: chosen.before }),
  });
  section.append(
    h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, now.changes),
    h("div", { class: "page-compared" }, fieldOf("before"), fieldOf("after"), fieldOf("scope"), swap),
    status, list);

  /** The options of a choice: one that is not among them is named all the same. */
  function offer(choice: Choice, options: ReadonlyMap<string, string>): void {
    const value = chosen[choice];
    const all = options.has(value) ? options : new Map([...options, [value, fileNameOf(value) ?? value]]);
    selects[choice].replaceChildren(...[...all].map(([key, name]) => new Option(name, key, false, key === value)));
  }

  /** Fills the list. Answers what there is to say of it. */
  async function compared(): Promise<string> {
    const { before, after, scope } = chosen;
    const missing = [before, after].find((key) => !app.catalogues.has(key));
    if (missing) return filled(now.notOpen, fileNameOf(missing) ?? missing);
    if (before === after) return now.same;
    const asked = turn;
    const changes = await app.engine.call("compare", [before, after, { scope: scope === "all" ? "all" : "shared" }]);
    const { summary, groups } = await listOf(changes, { before, after }, app);
    if (asked === turn) list.replaceChildren(...groups);
    breakWell(list);
    return summary || now.none;
  }

  return {
    async show({ before = SEED, after = TODAY, scope }: Place) {
      chosen = { before, after, scope: scope === "all" ? "all" : "shared" };
      offer("before", app.catalogues);
      offer("after", app.catalogues);
      offer("scope", new Map([["shared", now.shared], ["all", now.all]]));
      const asked = ++turn;
      list.replaceChildren();
      status.textContent = now.loading;
      const said = await compared();
      if (asked === turn) status.textContent = said;
    },
  };
}

