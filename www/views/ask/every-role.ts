// Who gets a package, of all roles: who does, who does in some organisation forms, who is not decided, who does not.

import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";
import { ask } from "../../texts/ask.ts";
import { filled, words } from "../../texts/words.ts";
import { nodesOf, paragraph } from "./answered.ts";
import type { Answered } from "./answered.ts";

const COLOURS = { Permit: "success", some: "info", Indeterminate: "warning", Deny: "neutral" } as const;

/** More than this are not named in a page. */
const MOST_NAMED = 1000;

export async function everyRole({ engine, catalogue: { key }, language, href }: App, { package: reference = "", variant }: Place): Promise<Answered> {
  const said = words(ask, language);
  const { roles, undecided, reasons } = await engine.call("everyRole", [key, reference, variant, { language, headingLevel: 4 }]);
  const shown = (Object.keys(COLOURS) as (keyof typeof COLOURS)[]).flatMap((group) => {
    const these = roles.filter((it) => it.comesTo === group);
    if (these.length === 0) return [];
    const names = these.slice(0, MOST_NAMED).flatMap(({ role: { code, name } }) => [h("a", { class: "ds-link", href: href({ role: code }) }, told(name, language), ` (${code})`), ", "]);
    const heading = h("h3", { class: "ds-heading", "data-size": "2xs" }, filled(said.count, said[group], these.length, roles.length));
    const all = paragraph(...names.slice(0, -1), these.length > MOST_NAMED ? " …" : ".");
    // Most roles get nothing: they are not in the way of those that do.
    const content = group === "Deny" ? [h("details", {}, h("summary", {}, heading), all)] : [heading, all];
    const box = h("div", { class: "ds-alert", "data-color": COLOURS[group], "data-size": "sm" }, ...content);
    return group === "Indeterminate" ? [box, ...nodesOf(undecided)] : [box];
  });
  return { shown, reasons };
}
