// What has changed, as a line of time and between any two sources.

import type { MakeView } from "../app.ts";
import { h } from "../dom.ts";

export const makeChanges: MakeView = (section, app) => {
  const heading = h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, "changes");
  section.append(heading, h("p", { class: "ds-paragraph" }, app.catalogue.version));
  return { show: () => "changes" };
};
