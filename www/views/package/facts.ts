// What is said of a package first: where it belongs, what it is for, and what it was called.

import type { AccessPackage } from "tilgangspakker";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import type { Child } from "../../dom.ts";
import { bdi, h, told } from "../../dom.ts";
import { allAreasOf } from "../../grants/areas.ts";
import { packageTexts } from "../../texts/package.ts";
import { filled, words } from "../../texts/words.ts";
import { listed } from "./path-shown.ts";

/** Group and area; areas have pages. */
export function breadcrumbs({ catalogue, language, hrefTo }: App, it: AccessPackage): HTMLElement {
  const area = allAreasOf(catalogue, language).find(({ packages }) => packages.some(({ index }) => index === it.index));
  const steps: readonly Child[] = [
    area?.group && told(area.group, language),
    h(
      "a",
      { class: "ds-link", href: hrefTo("packages", { area: area?.key ?? it.area.urn ?? it.area.name.value }) },
      told(it.area.name, language),
    ),
  ];
  return h(
    "nav",
    { class: "ds-breadcrumbs page-package-crumbs", "aria-label": words(packageTexts, language).youAreHere },
    h("ol", {}, ...steps.flatMap((step) => (step ? [h("li", {}, step)] : []))),
  );
}

export function tags({ catalogue, language }: App, it: AccessPackage): HTMLElement {
  const said = words(packageTexts, language);
  const tag = (color: string, text: string) =>
    h("li", {}, h("span", { class: "ds-tag", "data-color": color, "data-size": "sm" }, text));
  const services = {
    true: tag("success", said.takesServices),
    false: tag("neutral", said.takesNoServices),
    null: tag("warning", said.servicesUnknown),
  };
  const renamed = catalogue.renames().flatMap(({ urn, current, since }) => {
    if (!since) return [];
    if (urn === it.urn)
      return [tag("neutral", filled(current ? said.renamedSince : said.withdrawn, dated(since, language)))];
    return current === it.urn ? [tag("neutral", filled(said.newUrn, dated(since, language)))] : [];
  });
  return h(
    "ul",
    { class: "page-plain-list page-tags" },
    services[`${it.isResourcePolicyAvailable}`],
    it.partyKind && tag("info", said[it.partyKind]),
    ...renamed.slice(-1),
    it.subjectToChange && tag("neutral", said.mayChange),
  );
}

/** What it was called, where it was called something else. */
export function formerly({ language }: App, { formerNames }: AccessPackage): HTMLElement | undefined {
  const said = words(packageTexts, language);
  if (formerNames.length === 0) return undefined;
  const [open, close] = language === "en" ? ['"', '"'] : ["«", "»"];
  return h(
    "p",
    { class: "page-hint" },
    filled(
      said.formerly,
      listed(
        formerNames.map((it) => open + it + close),
        said.and,
      ),
    ),
  );
}

/** What the source says of it, with the links in that. */
export function description(
  { language }: App,
  { description: text, links, subjectToChange }: AccessPackage,
): readonly HTMLElement[] {
  const said = words(packageTexts, language);
  return [
    ...(text ? [h("p", { class: "ds-paragraph page-text" }, bdi(text, language))] : []),
    ...(subjectToChange && !text ? [h("p", { class: "page-hint" }, said.mayChangeHelp)] : []),
    ...(links.length > 0
      ? [
          h(
            "p",
            { class: "page-hint" },
            `${said.links}: `,
            ...links.flatMap(({ text: name, href }, at) => [
              at > 0 && ", ",
              h("a", { class: "ds-link", href, rel: "noreferrer" }, name),
            ]),
          ),
        ]
      : []),
  ];
}
