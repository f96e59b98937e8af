// A question as a sentence, with an address of its own.

import type { MakeView } from "../app.ts";
import { h } from "../dom.ts";

export const makeAsk: MakeView = (section, app) => {
  const heading = h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, "ask");
  section.append(heading, h("p", { class: "ds-paragraph" }, app.catalogue.version));
  return { show: () => "ask" };
};
