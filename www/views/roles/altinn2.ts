// A role of Altinn 2: until when it works, what takes its place, and who has it.

import type { Altinn2Role } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import { h, told } from "../../dom.ts";
import { filled } from "../../texts/words.ts";
import type { Now } from "./lines.ts";

const DAY = 86_400_000;

/** How long the role still works, in a sentence or two. */
export function endSaid(endsOn: string, app: App, now: Now): string {
  const today = new Date();
  const days = Math.round(
    (Date.parse(endsOn) - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY,
  );
  const day = dated(endsOn, app.language);
  if (days < 0) return filled(now.hasEnded, day);
  return `${filled(now.ends, day)} ${days === 0 ? now.lastDay : days === 1 ? now.oneDayLeft : filled(now.daysLeft, days)}`;
}

export function altinn2Shown({ packages, broughtBy }: Altinn2Role, app: App, now: Now): HTMLElement {
  const { catalogue, language } = app;
  const named = packages.map(({ urn, giver, relation }) => {
    const it = catalogue.package(urn, { language });
    const of = [
      giver === "person" ? now.giverPerson : now.giverOrganisation,
      relation === "client" && now.throughClient,
    ]
      .filter(Boolean)
      .join(", ");
    return h(
      "li",
      {},
      it
        ? h(
            "a",
            { class: "ds-link", href: app.hrefTo("packages", { package: slugOf(it.urn) }) },
            told(it.name, language),
          )
        : h("code", {}, urn),
      " ",
      h("span", { class: "page-hint" }, `(${of})`),
    );
  });
  const roles = broughtBy
    .map(({ code }) => catalogue.role(code, { language }))
    .filter((it) => it !== undefined)
    .map((it) =>
      h("li", {}, h("a", { class: "ds-link", href: app.hrefTo("roles", { role: it.code }) }, told(it.name, language))),
    );
  return h(
    "div",
    {},
    h("h2", { class: "ds-heading", "data-size": "sm" }, now.replaced),
    named.length > 0
      ? h("ul", { class: "ds-list" }, ...named)
      : h(
          "p",
          { class: "ds-paragraph page-text" },
          now.replacedNone,
          " ",
          h("a", { class: "ds-link", href: app.hrefTo("packages") }, now.findPackage),
        ),
    h("h2", { class: "ds-heading", "data-size": "sm" }, now.broughtBy),
    roles.length > 0
      ? h("ul", { class: "page-role-links" }, ...roles)
      : h("p", { class: "ds-paragraph" }, now.broughtByNone),
  );
}
