// Areas against roles, and packages side by side.

import type { AccessPackage, Variant } from "tilgangspakker";
import type { Place } from "../address.ts";
import { itemsOf, listOf, slugOf } from "../address.ts";
import type { App, MakeView, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { h, on } from "../dom.ts";
import type { AreaOf } from "../grants/areas.ts";
import { areaNamed, areasOf } from "../grants/areas.ts";
import { formOf } from "../grants/forms.ts";
import { unknownForm, unknownRole } from "../grants/named.ts";
import { heldIn } from "../grants/states.ts";
import { compareTexts } from "../texts/compare.ts";
import { counted } from "../texts/counts.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import { adding } from "./compare/adding.ts";
import type { RoleChoice } from "./compare/choices.ts";
import { areaChoice, formChoice, roleChoice } from "./compare/choices.ts";
import type { Column, Now } from "./compare/columns.ts";
import { columnsOf, possibleColumns } from "./compare/columns.ts";
import { csvOf, saveTable } from "./compare/csv.ts";
import { MOST_PINNED, pinnedIn, pinnedTable, rolesOf } from "./compare/pinned.ts";
import { pointsOut } from "./compare/pointing.ts";
import { areaTable } from "./compare/table.ts";

export const makeCompare: MakeView = (section, app) => new CompareView(section, app);

/** Every area is open. */
const ALL = "alle";

const TOOL = { class: "ds-button", "data-variant": "tertiary", "data-size": "sm" };

/** What is shown, as far as the address names what there is. */
interface Shown {
  readonly form: Variant | undefined;
  readonly areas: readonly AreaOf[];
  readonly area: AreaOf | undefined;
  readonly columns: readonly Column[];
  readonly pinned: readonly AccessPackage[];
}

class CompareView implements View {
  readonly #section: HTMLElement;
  readonly #app: App;
  readonly #now: Now;
  readonly #title: string;
  readonly #areas: readonly AreaOf[];
  readonly #possible: readonly Column[];
  readonly #form;
  readonly #area;
  readonly #roles: RoleChoice;
  readonly #adding;
  readonly #status = h("p", { class: "ds-paragraph page-hint", role: "status" });
  readonly #openAll = h("a", TOOL);
  readonly #back = h("a", TOOL);
  readonly #result = h("div");
  readonly #tools: HTMLElement;
  #shown: Shown | undefined;

  constructor(section: HTMLElement, app: App) {
    this.#section = section;
    this.#app = app;
    const now = words(compareTexts, app.language);
    this.#now = now;
    this.#title = words(shell, app.language).matrix;
    this.#areas = areasOf(app.catalogue, app.language);
    this.#possible = possibleColumns(this.#areas, app, now);
    this.#form = formChoice(app, now);
    this.#area = areaChoice(this.#areas, app, now);
    this.#roles = roleChoice(this.#possible, app, now);
    this.#adding = adding(app, now);
    const button = (text: string, click: () => void) => on(h("button", { type: "button", ...TOOL }, text), { click });
    this.#tools = h(
      "div",
      { class: "page-compare-tools page-screen" },
      this.#roles.element,
      this.#openAll,
      this.#back,
      button(now.downloadShown, () => this.#save(true)),
      button(now.downloadAll, () => this.#save(false)),
    );
    pointsOut(this.#result);
    section.append(
      h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, this.#title),
      h("p", { class: "ds-paragraph page-screen" }, now.lead),
      h("div", { class: "page-compare-choices page-screen" }, this.#adding.element, this.#form.field, this.#area.field),
      this.#tools,
      this.#status,
      this.#result,
    );
  }

  show(place: Place): string {
    const shown = this.#read(place);
    this.#shown = shown;
    const { form, area, columns, pinned } = shown;
    const focused = this.#focused();
    this.#form.select.value = form?.code ?? "";
    this.#area.select.value = area?.key ?? "";
    this.#adding.show(pinned.map(({ urn }) => slugOf(urn)));
    this.#roles.show(columns, !place.roles);
    const isSide = pinned.length > 0;
    this.#area.field.hidden = this.#roles.element.hidden = isSide;
    const scrolled = this.#result.querySelector(".page-compare-frame");
    const [left, top] = [scrolled?.scrollLeft ?? 0, scrolled?.scrollTop ?? 0];
    if (isSide) this.#result.replaceChildren(this.#side(pinned, form));
    else
      this.#result.replaceChildren(
        columns.length > 0 ? this.#table(place, shown) : h("p", { class: "ds-paragraph" }, this.#now.nobody),
      );
    this.#sum(place, shown);
    breakWell(this.#result);
    this.#result.querySelector(".page-compare-frame")?.scrollTo(left, top);
    focused?.again();
    const about = isSide ? pinned.map(({ name }) => name.value).join(", ") : area?.name.value;
    return about ? filled(this.#now.titled, this.#title, about) : this.#title;
  }

  /** What has the focus here. Where it is gone afterwards, the focus goes to what stands in its place, else to the heading. */
  #focused(): { again(): void } | undefined {
    const before = document.activeElement;
    if (!(before instanceof HTMLElement) || !this.#section.contains(before)) return undefined;
    const crosses = () => [...this.#result.querySelectorAll<HTMLElement>("[data-unpin]")];
    const place = crosses().indexOf(before);
    const { area, add } = before.dataset;
    const instead = (): HTMLElement | null | undefined => {
      if (area !== undefined) return this.#result.querySelector<HTMLElement>(`[data-area="${CSS.escape(area)}"]`);
      if (place >= 0) return crosses()[place] ?? crosses().at(-1);
      return add !== undefined ? this.#adding.input : before.closest("details")?.querySelector("summary");
    };
    return {
      again: () => {
        if (before.isConnected && before.checkVisibility()) return;
        const next = instead();
        if (next) next.focus({ preventScroll: true });
        else this.#section.dataset["anew"] = "";
      },
    };
  }

  /** What the address says; what there is none of is told. */
  #read({ variant, area: named, row = "", roles, pinned: slugs }: Place): Shown {
    const { catalogue, language } = this.#app;
    const now = this.#now;
    const form = variant ? formOf(catalogue, variant, language) : undefined;
    const area = named ? areaNamed(this.#areas, named) : undefined;
    const areas = area ? [area] : this.#areas;
    const { columns, unknown } = columnsOf(this.#possible, areas, roles, form, this.#app);
    const { packages, unknown: lost } = pinnedIn(slugs, this.#app);
    const isArea = (name: string) => this.#areas.some(({ key }) => key === name);
    const told = [
      variant && !form && unknownForm(variant, language),
      named && !area && filled(now.unknownArea, named),
      ...itemsOf(row).flatMap((it) => (it === ALL || isArea(it) ? [] : filled(now.unknownArea, it))),
      ...unknown.map((it) => unknownRole(it, language)),
      ...lost.map((it) => filled(now.unknownPackage, it)),
      packages.length > MOST_PINNED && filled(now.most, MOST_PINNED),
    ].filter((it) => typeof it === "string" && it !== "");
    if (told.length > 0) this.#app.tell(...(told as string[]));
    return { form, areas, area, columns, pinned: packages.slice(0, MOST_PINNED) };
  }

  #table({ row = "" }: Place, { form, areas, columns, pinned }: Shown): HTMLElement {
    const open = new Set(row === ALL ? areas.map(({ key }) => key) : itemsOf(row));
    const toggle = (key: string) => {
      const next = new Set(open);
      if (!next.delete(key)) next.add(key);
      this.#app.go({ row: listOf([...next]) || undefined }, "row");
    };
    return areaTable(
      {
        areas,
        columns,
        held: heldIn(this.#app.catalogue, form?.code),
        open,
        isOpenAlways: areas.length === 1,
        pinned: pinned.map(({ urn }) => slugOf(urn)),
      },
      toggle,
      this.#app,
      this.#now,
    );
  }

  #side(pinned: readonly AccessPackage[], form: Variant | undefined): HTMLElement {
    return h(
      "div",
      {},
      h("h2", { class: "ds-heading", "data-size": "sm" }, this.#now.pinnedTitle),
      pinned.length === 1 && h("p", { class: "ds-paragraph" }, this.#now.onlyOne),
      pinnedTable(pinned, form?.code, this.#app, this.#now),
    );
  }

  #sum({ row, area: named }: Place, { form, area, areas, columns, pinned }: Shown): void {
    const now = this.#now;
    const { language } = this.#app;
    const isSide = pinned.length > 0;
    const packages = areas.reduce((sum, it) => sum + it.packages.length, 0);
    const roles = columns.reduce((sum, it) => sum + it.roles.length, 0);
    const sum = isSide
      ? ""
      : filled(
          areas.length === 1 ? now.sumOfOne : now.sum,
          counted(packages, "package", language),
          counted(areas.length, "area", language),
          counted(roles, "role", language),
          form ? filled(now.inForm, form.code) : "",
        );
    // What stands there already is not read out again.
    if (this.#status.textContent !== sum) this.#status.textContent = sum;
    this.#openAll.hidden = isSide || area !== undefined || areas.length < 2;
    this.#openAll.textContent = row === ALL ? now.closeAll : now.openAll;
    this.#openAll.setAttribute("href", this.#app.href({ row: row === ALL ? undefined : ALL }));
    this.#back.hidden = !isSide && named === undefined;
    this.#back.textContent = now.wholeTable;
    this.#back.setAttribute("href", this.#app.href({ pinned: undefined, area: undefined }));
  }

  #save(isShown: boolean): void {
    const { catalogue, language } = this.#app;
    const { form, area, areas, columns, pinned } = this.#shown ?? {
      form: undefined,
      area: undefined,
      areas: this.#areas,
      columns: this.#possible,
      pinned: [],
    };
    const all = catalogue.roles({ language });
    const packages = !isShown
      ? catalogue.packages({ language })
      : pinned.length > 0
        ? pinned
        : areas.flatMap((it) => it.packages);
    const roles = !isShown
      ? all
      : pinned.length > 0
        ? rolesOf(pinned, form?.code, this.#app)
        : columns.flatMap((it) => it.roles);
    const what = isShown
      ? [area?.name.value, pinned.length > 0 ? this.#now.fileOfPinned : undefined]
      : [this.#now.fileOfAll];
    const name = saveTable(
      csvOf(catalogue, packages, roles, form?.code, this.#now),
      [catalogue.version, ...what, form?.code],
      language,
    );
    this.#status.textContent = filled(this.#now.made, name);
  }
}
