// Roles to choose from, and each of them as a place.

import type { Role, Variant } from "tilgangspakker";
import type { Place } from "../address.ts";
import type { App, Coming, MakeView, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { h } from "../dom.ts";
import { formOf } from "../grants/forms.ts";
import { unknownForm, unknownRole } from "../grants/named.ts";
import { roleTexts } from "../texts/roles.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import { fillAll } from "./roles/disclosure.ts";
import type { Now } from "./roles/lines.ts";
import type { RoleList } from "./roles/role-list.ts";
import { roleList } from "./roles/role-list.ts";
import type { RolePage } from "./roles/role-page.ts";
import { rolePage } from "./roles/role-page.ts";

export const makeRoles: MakeView = (section, app) => new RolesView(section, app);

class RolesView implements View {
  readonly #section: HTMLElement;
  readonly #app: App;
  readonly #now: Now;
  readonly #title: string;
  readonly #list: RoleList;
  readonly #beforePrint = () => fillAll(this.#section);
  #page: RolePage | undefined;

  constructor(section: HTMLElement, app: App) {
    this.#section = section;
    this.#app = app;
    this.#now = words(roleTexts, app.language);
    this.#title = words(shell, app.language).roles;
    this.#list = roleList(this.#title, app, this.#now);
    addEventListener("beforeprint", this.#beforePrint);
  }

  show(place: Place, coming?: Coming): string {
    const { catalogue, language } = this.#app;
    const form = this.#formOf(place);
    const role = place.role ? catalogue.role(place.role, { language }) : undefined;
    if (place.role && !role)
      this.#app.tell(filled(this.#now.unknownRole, place.role), ...this.#suggested(place.role, "role"));
    // From the list to a role, and from one role to another, is another page: the heading is where one goes on.
    if (role?.code === this.#page?.role.code && this.#section.hasChildNodes()) delete this.#section.dataset["anew"];
    else this.#section.dataset["anew"] = "";
    return role ? this.#showRole(role, form, place) : this.#showList(place, form, coming);
  }

  end(): void {
    this.#list.end();
    removeEventListener("beforeprint", this.#beforePrint);
  }

  #showRole(role: Role, form: Variant | undefined, { other: named }: Place): string {
    const { catalogue, language } = this.#app;
    const page = this.#page?.role.code === role.code ? this.#page : rolePage(role, this.#app, this.#now);
    const other = named ? catalogue.role(named, { language }) : undefined;
    if (named && !other) this.#app.tell(unknownRole(named, language), ...this.#suggested(named, "other"));
    page.show(form, other);
    breakWell(page.element);
    if (page !== this.#page || !page.element.isConnected) this.#section.replaceChildren(page.element);
    this.#page = page;
    const both = other ? filled(this.#now.besideTitle, role.name.value, other.name.value) : role.name.value;
    return form ? `${both} (${form.code})` : both;
  }

  #showList(place: Place, form: Variant | undefined, coming: Coming | undefined): string {
    if (place.package && !this.#app.catalogue.package(place.package))
      this.#app.tell(filled(this.#now.unknownPackage, place.package));
    this.#list.show(place, form?.code, coming);
    breakWell(this.#list.element);
    if (!this.#list.element.isConnected) this.#section.replaceChildren(this.#list.element);
    this.#page = undefined;
    return this.#title;
  }

  /** The form that the address names; what there is none of is told. */
  #formOf({ variant }: Place): Variant | undefined {
    const form = variant ? formOf(this.#app.catalogue, variant, this.#app.language) : undefined;
    if (variant && !form) this.#app.tell(unknownForm(variant, this.#app.language));
    return form;
  }

  /** Roles that may have been meant, with links. */
  #suggested(named: string, key: "role" | "other"): Node[] {
    const { catalogue, language } = this.#app;
    const found = catalogue.searchRoles(named, { language, limit: 3 });
    if (found.length === 0) return [];
    const links = found.flatMap(({ role }, place) => [
      place > 0 ? ", " : "",
      h("a", { class: "ds-link", href: this.#app.href({ [key]: role.code }) }, role.name.value),
    ]);
    return [h("span", {}, this.#now.didYouMean, ...links, "?")];
  }
}
