// What must be mended in a policy, and who gets in by it.

import type { MakeView } from "../app.ts";
import { h } from "../dom.ts";

export const makePolicy: MakeView = (section, app) => {
  const heading = h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, "policy");
  section.append(heading, h("p", { class: "ds-paragraph" }, app.catalogue.version));
  return { show: () => "policy" };
};
