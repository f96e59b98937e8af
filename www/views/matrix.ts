// Packages against roles: to look at, to print, and as a file.

import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { h, on } from "../dom.ts";
import type { Choices } from "../grants/choices.ts";
import type { Shown } from "../grants/decisions.ts";
import { roleTexts } from "../texts/roles.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import { codesOf, matrixTable } from "./matrix/table.ts";
import type { MatrixWords, To } from "./matrix/table.ts";
import { choice, formChoice, formIn, langOf, option, select } from "./roles/choice.ts";
import type { Choice } from "./roles/choice.ts";

export async function makeMatrixView(section: HTMLElement, app: App): Promise<View> {
  return new MatrixView(section, app, await app.engine.call("choices", [app.catalogue.key, app.language]));
}

class MatrixView implements View {
  readonly #app: App;
  readonly #now: MatrixWords;
  readonly #title: string;
  readonly #areas: Choices["areas"];
  readonly #area: Choice;
  readonly #form: Choice;
  readonly #status = h("p", { class: "ds-paragraph", role: "status" });
  readonly #result = h("div");
  /** The area and the form that are shown: what is chosen, as far as there is such. */
  #chosen: readonly [area: string | undefined, variant: string | undefined] = [undefined, undefined];
  #turn = 0;

  constructor(section: HTMLElement, app: App, { areas, forms }: Choices) {
    const { language } = app;
    this.#app = app;
    this.#now = words(roleTexts, language);
    this.#title = words(shell, language).matrix;
    this.#areas = areas;
    const options = areas.map(({ key, name }) => option(key, name.value, langOf(name, language)));
    this.#area = choice("omrade", this.#now.area, [option("", this.#now.allAreas), ...options], (area) => app.go({ area }));
    this.#form = formChoice("matriseform", this.#now, forms, (variant) => app.go({ variant }));
    this.#layOut(section);
  }

  async show({ area: named }: Place): Promise<void> {
    const { engine, language, catalogue: { key } } = this.#app;
    const turn = ++this.#turn;
    const { variant, unknown } = await formIn(this.#app, this.#now);
    const area = this.#areas.find((it) => it.key === named)?.key;
    const shown = await engine.call("shown", [key, language, area, variant]);
    if (turn !== this.#turn) return;
    this.#chosen = [area, variant];
    const notices = [...(named && !area ? [filled(this.#now.unknownArea, named)] : []), ...unknown];
    if (notices.length > 0) this.#app.tell(...notices);
    select(this.#area, area);
    select(this.#form, variant?.toUpperCase());
    this.#status.textContent = this.#summaryOf(shown, variant);
    const to: To = (place) => this.#app.hrefTo("roles", variant ? { ...place, variant } : place);
    this.#result.replaceChildren(
      h("div", { class: "page-matrix-frame", tabindex: 0, role: "region", "aria-label": this.#title }, matrixTable(shown, to, language, this.#now)),
      h("h2", { class: "ds-heading", "data-size": "xs" }, this.#now.codes),
      codesOf(shown, to, language));
    breakWell(this.#result);
  }

  #layOut(section: HTMLElement): void {
    const now = this.#now;
    const button = (text: string, click: () => void) => on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, text), { click });
    const legend = (sign: string, text: string) => h("li", {}, h("span", { class: "page-sign", "aria-hidden": "true" }, sign), ` ${text}`);
    section.append(
      h("header", { class: "page-lead" }, h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, this.#title), h("p", { class: "ds-paragraph" }, now.matrixLead)),
      h("div", { class: "page-fields" }, this.#area.field, this.#form.field),
      h("div", { class: "page-tools page-file" }, button(now.download, () => void this.#save())),
      h("ul", { class: "page-legend" }, legend("●", now.yes), legend("?", `${now.unresolved}. ${now.unresolvedHelp}`), legend("○", now.depends), legend("", now.empty)),
      this.#status, this.#result);
  }

  #summaryOf({ rows, roles, allRows, allRoles }: Shown, variant: string | undefined): string {
    const now = this.#now;
    const isAll = rows.length === allRows && roles.length === allRoles;
    return isAll
      ? filled(now.matrixSum, allRows, allRoles, variant ? filled(now.inForm, variant) : "")
      : filled(now.partOf, rows.length, allRows, roles.length, allRoles);
  }

  async #save(): Promise<void> {
    const { engine, language, catalogue: { key, version } } = this.#app;
    const { yesCell: yes, noCell: no, unresolved, depends, made } = this.#now;
    const file = await engine.call("file", [key, { yes, no, unresolved, depends }, language, ...this.#chosen]);
    const name = `${["tilgangspakker", version, "matrise", ...this.#chosen].filter(Boolean).join("-").replace(/[^\p{L}\p{N}.]+/gu, "-")}.csv`;
    const href = URL.createObjectURL(file);
    h("a", { href, download: name }).click();
    // By then the browser has begun to save it.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    this.#status.textContent = filled(made, name);
  }
}
