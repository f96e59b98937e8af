// Areas against roles, and packages side by side.

import type { MakeView } from "../app.ts";
import { h } from "../dom.ts";

export const makeCompare: MakeView = (section, app) => {
  const heading = h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, "compare");
  section.append(heading, h("p", { class: "ds-paragraph" }, app.catalogue.version));
  return { show: () => "compare" };
};
