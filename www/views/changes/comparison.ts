// Any two sources, chosen by the reader, and what has changed from one to the other.

import type { Catalogue, Change } from "tilgangspakker";
import { compare } from "tilgangspakker";
import type { Place } from "../../address.ts";
import { isMonth, SEED, TODAY } from "../../address.ts";
import type { App } from "../../app.ts";
import { isolated } from "../../bidi.ts";
import { breakWell } from "../../breaks.ts";
import { monthNamed } from "../../dates.ts";
import { h, on } from "../../dom.ts";
import { fileNameOf } from "../../files.ts";
import { shell } from "../../texts/shell.ts";
import { filled, words } from "../../texts/words.ts";
import { groupsOf } from "./groups.ts";
import { groupShown } from "./list.ts";
import type { Matches } from "./matching.ts";
import type { ChangeWords, Source } from "./words.ts";

type Choice = "before" | "after" | "scope";
type Chosen = Readonly<Record<Choice, string>>;

export class ComparisonPart {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #now: ChangeWords;
  readonly #selects: Readonly<Record<Choice, HTMLSelectElement>>;
  readonly #status = h("p", { class: "ds-paragraph", role: "status" });
  /** What was chosen, where there is nothing to choose by. */
  readonly #paper = h("p", { class: "page-paper" });
  readonly #list = h("div", { class: "page-compared-list" });
  /** What was compared last: it is not compared again for each letter that is typed. */
  #compared:
    | {
        readonly before: Catalogue;
        readonly after: Catalogue;
        readonly scope: string;
        readonly all: readonly { readonly change: Change; readonly texts: readonly string[] }[];
      }
    | undefined;
  #chosen: Chosen = { before: SEED, after: TODAY, scope: "shared" };

  constructor(app: App, now: ChangeWords) {
    this.#app = app;
    this.#now = now;
    this.#selects = { before: this.#select("before"), after: this.#select("after"), scope: this.#select("scope") };
    const swap = on(
      h(
        "button",
        { class: "ds-button page-screen", type: "button", "data-variant": "secondary", "data-size": "sm" },
        now.swap,
      ),
      {
        click: () => app.go({ ...this.#chosen, before: this.#chosen.after, after: this.#chosen.before }),
      },
    );
    this.element = h(
      "section",
      { "aria-labelledby": "endring-mellom" },
      h("h2", { class: "ds-heading", "data-size": "sm", id: "endring-mellom" }, now.between),
      h(
        "div",
        { class: "page-compared page-screen" },
        this.#field("before", now.from),
        this.#field("after", now.to),
        this.#field("scope", now.scope),
        swap,
      ),
      this.#paper,
      this.#status,
      this.#list,
    );
  }

  /** Answers how many of the changes match; none where there is nothing to compare. */
  async show({ before: from, after: to, scope, search }: Place, matches: Matches): Promise<number> {
    const [before, after] = [this.#known(from, SEED), this.#known(to, TODAY)];
    this.#chosen = { before, after, scope: scope === "all" ? "all" : "shared" };
    // Half a screen is too narrow for what version 3 is called in full.
    const names = new Map([...this.#app.names, [SEED, words(shell, this.#app.language).seedShort]]);
    this.#offer("before", names);
    this.#offer("after", names);
    this.#offer(
      "scope",
      new Map([
        ["shared", this.#now.shared],
        ["all", this.#now.all],
      ]),
    );
    this.#paper.textContent = `${names.get(before) ?? before} → ${names.get(after) ?? after}. ${this.#now[this.#chosen.scope === "all" ? "all" : "shared"]}.`;
    const missing = [before, after].find((key) => !names.has(key));
    if (missing !== undefined) return this.#nothing(filled(this.#now.notOpen, fileNameOf(missing) ?? missing));
    if (before === after) return this.#nothing(this.#now.same);
    const sources = {
      before: { key: before, catalogue: await this.#app.open(before) },
      after: { key: after, catalogue: await this.#app.open(after) },
    };
    return this.#fill(sources, matches, search ?? "");
  }

  /** The source that the address names. A file may be opened yet; what there is none of otherwise is told, and not taken. */
  #known(key: string | undefined, usual: string): string {
    const { names, language, tell } = this.#app;
    if (key === undefined || names.has(key) || fileNameOf(key) !== undefined) return key ?? usual;
    const now = words(shell, language);
    const instead = isMonth(key) ? TODAY : usual;
    const shown = instead === SEED ? now.seedWithin : now.todayWithin;
    tell(
      isMonth(key)
        ? filled(now.otherMonth, monthNamed(key, language), shown)
        : filled(now.unknownSource, isolated(key), shown),
    );
    return instead;
  }

  #fill(
    { before, after }: { readonly before: Source; readonly after: Source },
    matches: Matches,
    search: string,
  ): number {
    const scope = this.#chosen.scope === "all" ? "all" : "shared";
    if (
      this.#compared?.before !== before.catalogue ||
      this.#compared.after !== after.catalogue ||
      this.#compared.scope !== scope
    ) {
      const all = compare(before.catalogue, after.catalogue, { scope }).map((change) => ({
        change,
        texts: this.#textsOf(change, before, after),
      }));
      this.#compared = { before: before.catalogue, after: after.catalogue, scope, all };
    }
    const { all } = this.#compared;
    if (all.length === 0) return this.#nothing(this.#now.none);
    this.#say(
      groupsOf(all.map(({ change }) => change))
        .map(({ title, changes }) => `${this.#now[title]}: ${changes.length}`)
        .join(" · "),
    );
    const found = all.filter(({ texts }) => matches(texts)).map(({ change }) => change);
    const within = { app: this.#app, now: this.#now, before, after, isFiltered: search !== "" };
    this.#list.replaceChildren(
      ...(found.length === 0
        ? [h("p", { class: "page-hint" }, filled(this.#now.noneMatch, search))]
        : groupsOf(found).map((it) => groupShown(it, within))),
    );
    breakWell(this.#list);
    return found.length;
  }

  #nothing(why: string): number {
    this.#say(why);
    this.#list.replaceChildren();
    return 0;
  }

  /** Says it once: what is said again would be heard again. */
  #say(line: string): void {
    if (this.#status.textContent !== line) this.#status.textContent = line;
  }

  /** What a change is found by. */
  #textsOf(change: Change, before: Source, after: Source): readonly string[] {
    const { language } = this.#app;
    const nameIn = ({ catalogue }: Source, urn: string) => catalogue.package(urn, { language })?.name.value ?? "";
    const roleName = (code: string) =>
      (after.catalogue.role(code, { language }) ?? before.catalogue.role(code, { language }))?.name.value ?? "";
    switch (change.kind) {
      case "packageRenamed":
        return [change.before, change.after, nameIn(before, change.before), nameIn(after, change.after)];
      case "noticeAdded":
      case "noticeResolved":
        return [change.notice.area, change.notice.text.value, ...change.notice.unresolvedRoles];
      case "grantAdded":
      case "grantRemoved":
        return [change.urn, nameIn(after, change.urn), change.role, roleName(change.role)];
      default:
        return [change.urn, nameIn(before, change.urn), nameIn(after, change.urn)];
    }
  }

  #select(choice: Choice): HTMLSelectElement {
    const select = h("select", { class: "ds-input", id: `endring-${choice}` });
    return on(select, { change: () => this.#app.go({ ...this.#chosen, [choice]: select.value }, choice) });
  }

  #field(choice: Choice, label: string): HTMLElement {
    const select = this.#selects[choice];
    return h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: select.id }, label), select);
  }

  /** The options of a choice: one that is not among them is named all the same. */
  #offer(choice: Choice, options: ReadonlyMap<string, string>): void {
    const value = this.#chosen[choice];
    const all = options.has(value) ? options : new Map([...options, [value, fileNameOf(value) ?? value]]);
    this.#selects[choice].replaceChildren(
      ...[...all].map(([key, name]) => new Option(name, key, false, key === value)),
    );
  }
}
