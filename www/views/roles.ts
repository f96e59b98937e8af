// What a role gets, may pass on, and what is left open; and the same from the package's side.

import { slugOf } from "../address.ts";
import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { choice, formChoice, formIn, langOf, option, select } from "./roles/choice.ts";
import type { Choice } from "./roles/choice.ts";
import { bdi, h } from "../dom.ts";
import type { Choices, RoleLine } from "../grants/choices.ts";
import type { Overview } from "../grants/overview.ts";
import { finder } from "./roles/finder.ts";
import { listOfRoles, overviewShown, summaryOf } from "./roles/overview-shown.ts";
import { roleTexts } from "../texts/roles.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import type { Words } from "../texts/words.ts";

type Now = Words<typeof roleTexts>;

export async function makeRolesView(section: HTMLElement, app: App): Promise<View> {
  return new RolesView(section, app, await app.engine.call("choices", [app.catalogue.key, app.language]));
}

class RolesView implements View {
  readonly #app: App;
  readonly #now: Now;
  readonly #choices: Choices;
  readonly #roles: Choice;
  readonly #packages: Choice;
  readonly #forms: Choice;
  readonly #heading = h("h2", { class: "ds-heading", "data-size": "md", tabindex: -1 });
  readonly #status = h("p", { class: "ds-paragraph", role: "status" });
  readonly #result = h("div");
  #turn = 0;

  constructor(section: HTMLElement, app: App, choices: Choices) {
    this.#app = app;
    this.#now = words(roleTexts, app.language);
    this.#choices = choices;
    this.#roles = roleChoice(choices, app, this.#now);
    this.#packages = packageChoice(choices, app, this.#now);
    this.#forms = formChoice("form", this.#now, choices.forms, (variant) => app.go({ variant }));
    const general = words(shell, app.language);
    section.append(
      h("header", { class: "page-lead" }, h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, general.roles), h("p", { class: "ds-paragraph" }, this.#now.lead)),
      h("div", { class: "page-fields" }, this.#roles.field, choices.isLarge ? finder(app, general) : this.#packages.field, this.#forms.field),
      this.#heading, this.#status, this.#result);
  }

  async show({ role, package: slug }: Place): Promise<void> {
    const { engine, language, catalogue: { key } } = this.#app;
    const turn = ++this.#turn;
    const { variant, unknown } = await formIn(this.#app, this.#now);
    const about = role ? { role } : slug ? { package: slug } : undefined;
    const found = about && (await engine.call("overview", [key, about, language, variant]));
    const { roles: all } = !found && variant ? await engine.call("choices", [key, language, variant]) : this.#choices;
    if (turn !== this.#turn) return;
    const lacking = about && !found ? [filled(role ? this.#now.unknownRole : this.#now.unknownPackage, role ?? slug ?? "")] : [];
    if (unknown.length + lacking.length > 0) this.#app.tell(...unknown, ...lacking);
    select(this.#forms, variant?.toUpperCase());
    select(this.#roles, role && found?.subject.ref);
    select(this.#packages, role ? "" : found?.subject.ref);
    // A link that was followed is gone: the reader goes on from what it led to.
    const wasWithin = this.#result.contains(document.activeElement);
    this.#heading.hidden = !found;
    if (found) this.#tellOf(found, variant);
    else this.#list(all, variant);
    breakWell(this.#result);
    if (wasWithin) (found ? this.#heading : this.#roles.select).focus();
  }

  /** All that there is to say of one role or package. */
  #tellOf(found: Overview, variant: string | undefined): void {
    const { subject } = found;
    this.#heading.replaceChildren(bdi(subject.name, this.#app.language), subject.area ? "" : ` (${subject.ref})`);
    this.#status.textContent = summaryOf(found, this.#inForm(variant), this.#now);
    this.#result.replaceChildren(overviewShown(found, variant, this.#app, this.#now));
  }

  /** Every role, to choose from. */
  #list(roles: readonly RoleLine[], variant: string | undefined): void {
    const some = roles.filter(({ gets }) => gets > 0);
    this.#status.textContent = filled(this.#now.rolesSum, some.length, roles.length, this.#inForm(variant));
    this.#result.replaceChildren(listOfRoles(roles, this.#app, this.#now));
  }

  #inForm(variant: string | undefined): string {
    return variant ? filled(this.#now.inForm, variant) : "";
  }
}

function roleChoice({ roles }: Choices, { language, go }: App, now: Now): Choice {
  const groups = ([0, 1, 2] as const).map((kind) => {
    const within = roles.filter((it) => it.kind === kind);
    return within.length > 0 && h("optgroup", { label: now[`kind${kind}`] }, ...within.map(({ code, name }) => option(code, `${name.value} (${code})`, langOf(name, language))));
  });
  return choice("rolle", now.role, [option("", now.choose), ...groups], (role) => go({ role, package: undefined }));
}

function packageChoice({ areas }: Choices, { language, go }: App, now: Now): Choice {
  const groups = areas.map((area) =>
    h("optgroup", { label: area.name.value, lang: langOf(area.name, language) }, ...area.packages.map(({ urn, name }) => option(urn, name.value, langOf(name, language)))));
  return choice("pakke", now.package, [option("", now.choose), ...groups], (urn) => go({ package: urn && slugOf(urn), role: undefined }));
}
