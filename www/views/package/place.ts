// A package as a place.

import type { AccessPackage } from "tilgangspakker";
import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";

export function packagePlace(app: App, it: AccessPackage): HTMLElement {
  return h("article", {},
    h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, told(it.name, app.language)),
    h("p", { class: "ds-paragraph" }, h("code", {}, it.urn)));
}
