// What developers need of a package: what it is called in systems, and how a policy names it.

import type { AccessPackage } from "tilgangspakker";
import type { App } from "../../app.ts";
import { breakWell } from "../../breaks.ts";
import { copying } from "../../copying.ts";
import { dated } from "../../dates.ts";
import type { Child } from "../../dom.ts";
import { h } from "../../dom.ts";
import { packageTexts } from "../../texts/package.ts";
import { filled, words } from "../../texts/words.ts";
import { policyFor } from "./policy.ts";

export function forDevelopers({ catalogue, language, hrefTo }: App, it: AccessPackage): HTMLElement {
  const said = words(packageTexts, language);
  const urn = h("code", { translate: "no" }, it.urn);
  const policy = h("code", { translate: "no" }, policyFor(it.urn));
  const renames = catalogue.renames();
  const old = it.formerUrns.map((former) =>
    h("li", {}, h("code", { translate: "no" }, former), since(renames.find((each) => each.urn === former)?.since)),
  );
  const now = renames.find((each) => each.urn === it.urn)?.current;
  function since(day: string | null | undefined): Child {
    return day ? ` ${filled(said.until, dated(day, language))}` : "";
  }
  const made = h(
    "details",
    { class: "ds-details page-developers" },
    h("summary", {}, said.developers),
    h(
      "div",
      {},
      h(
        "dl",
        {},
        ...entry(said.urn, urn, " ", copying({ label: said.copyUrn, text: () => it.urn, shown: urn }, said)),
        ...(now ? entry(said.urnToday, h("code", { translate: "no" }, now)) : []),
        ...(it.id ? entry(said.recordId, h("code", { translate: "no" }, it.id)) : []),
        ...(old.length > 0 ? entry(said.oldUrns, h("ul", { class: "page-plain-list" }, ...old)) : []),
        ...entry(
          said.policy,
          h("p", { class: "page-hint" }, said.policyHelp),
          h("pre", { class: "page-snippet", tabindex: 0, role: "group", "aria-label": said.policy }, policy),
          copying({ label: said.copyPolicy, text: () => policyFor(it.urn), shown: policy }, said),
        ),
      ),
      h(
        "p",
        { class: "ds-paragraph" },
        h("a", { class: "ds-link", href: hrefTo("packages", { row: it.urn }) }, said.inTable),
      ),
    ),
  );
  for (const code of made.querySelectorAll("dd > code, li > code")) breakWell(code);
  return made;
}

const entry = (name: string, ...content: readonly Child[]): readonly HTMLElement[] => [
  h("dt", {}, name),
  h("dd", {}, ...content),
];
