// Who gets a package, of all roles: who does, who does in some organisation forms, who is not decided, who does not.

import type { Reason } from "tilgangspakker";
import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";
import { ask } from "../../texts/ask.ts";
import { filled, words } from "../../texts/words.ts";
import { fill } from "../../trusted.ts";
import type { OfRole } from "../../worker.ts";

const COLOURS = { Permit: "success", some: "info", Indeterminate: "warning", Deny: "neutral" } as const;
type Group = keyof typeof COLOURS;

/** More than this are not named in a page. */
const MOST_NAMED = 1000;

const groupOf = ({ decision, reasons }: OfRole): Group => (reasons.some((it) => it.code === "VARIANT_NOT_COVERED") ? "some" : decision);

export async function everyRole(app: App, place: Place): Promise<{ readonly shown: readonly Node[]; readonly reasons: readonly Reason[] }> {
  const { engine, catalogue, language } = app;
  const said = words(ask, language);
  const { roles, undecided } = await engine.call("everyRole", [catalogue.key, place.package ?? "", place.variant, { language, headingLevel: 4 }]);
  const shown = (Object.keys(COLOURS) as Group[]).flatMap((group): Node[] => {
    const these = roles.filter((it) => groupOf(it) === group);
    if (these.length === 0) return [];
    const title = filled(said.count, said[group], these.length, roles.length);
    const names = h("p", { class: "ds-paragraph" }, ...these.slice(0, MOST_NAMED).flatMap(({ role: { code, name } }, at) => [
      at > 0 ? ", " : "",
      h("a", { class: "ds-link", href: app.href({ role: code }) }, told(name, language), ` (${code})`),
    ]), these.length > MOST_NAMED ? " …" : ".");
    const heading = h("h3", { class: "ds-heading", "data-size": "2xs" }, title);
    const box = h("div", { class: "ds-alert", "data-color": COLOURS[group], "data-size": "sm" },
      ...(group === "Deny" ? [h("details", {}, h("summary", {}, heading), names)] : [heading, names]));
    if (group !== "Indeterminate") return [box];
    const why = h("div", {});
    fill(why, undecided);
    return [box, ...why.childNodes];
  });
  // A refusal of some says nothing of what others get.
  const deciding = roles.flatMap((it) => it.reasons);
  return { shown, reasons: deciding.map((it) => ({ ...it, role: null })) };
}
