// What a role gets, and what it may pass on.

import type { MakeView } from "../app.ts";
import { h } from "../dom.ts";

export const makeRoles: MakeView = (section, app) => {
  const heading = h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, "roles");
  section.append(heading, h("p", { class: "ds-paragraph" }, app.catalogue.version));
  return { show: () => "roles" };
};
