// What to begin with, for one who has nothing at hand.

import { PREFIX } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import policy from "./example.xml?raw";
import type { PolicyWords } from "./words.ts";

const VERSION_3 = ["programmeringsgrensesnitt", "opptreforvirksomhetenskunder", "maskinlesbarehendelser"];

export function examplesShown(app: App, now: PolicyWords, put: (text: string) => void): readonly HTMLElement[] {
  const button = h("button", { class: "ds-link page-to-line", type: "button" }, now.examplePolicy);
  return [
    h(
      "section",
      { class: "page-examples", "aria-labelledby": "policy-eksempler" },
      h("h2", { class: "ds-heading", "data-size": "2xs" }, now.gets),
      h(
        "ul",
        { class: "page-plain-list page-gets" },
        ...[now.getsFaults, now.getsWho, now.getsRoles, now.getsFile].map((it) => h("li", {}, it)),
      ),
      h("h2", { class: "ds-heading", "data-size": "2xs", id: "policy-eksempler" }, now.examples),
      h(
        "ul",
        { class: "page-plain-list" },
        h("li", {}, on(button, { click: () => put(policy) })),
        h(
          "li",
          {},
          h(
            "a",
            { class: "ds-link", href: app.href({ urns: VERSION_3.map((slug) => PREFIX + slug).join() }) },
            now.exampleUrns,
          ),
        ),
      ),
    ),
  ];
}
