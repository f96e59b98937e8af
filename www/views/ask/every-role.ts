// Who gets a package, of all roles, while no role is chosen.

import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";
import type { Child } from "../../dom.ts";
import { ask } from "../../texts/ask.ts";
import { words } from "../../texts/words.ts";

/** Each name asks about that role. */
export function everyRole({ catalogue, language, href }: App, { package: reference = "", variant }: Place): readonly HTMLElement[] {
  const said = words(ask, language);
  const decided = catalogue.roles({ language }).map((role) => ({ role, decision: catalogue.check({ action: "hold", package: reference, role: role.code, variant }).decision }));
  const grants = catalogue.package(reference) && !variant ? catalogue.rolesForPackage(reference) : [];
  const forms = (code: string) => grants.filter((it) => it.role.code === code).flatMap((it) => it.variant ?? []);
  const named = (some: typeof decided): readonly Child[] => some.flatMap(({ role }, at) => {
    const only = forms(role.code);
    return [at > 0 && ", ", h("a", { class: "ds-link", href: href({ action: "hold", role: role.code }) }, told(role.name, language)), only.length > 0 && ` (${said.onlyForms.replace("{0}", only.join(", "))})`];
  });
  const getting = decided.filter((it) => it.decision === "Permit" || forms(it.role.code).length > 0);
  const undecided = decided.filter((it) => it.decision === "Indeterminate");
  const within = (sentence: string, some: typeof decided): HTMLElement => {
    const [before = "", after = ""] = sentence.split("{0}");
    return h("p", { class: "ds-paragraph" }, before, ...named(some), after);
  };
  return [
    getting.length > 0 ? within(said.getThis, getting) : h("p", { class: "ds-paragraph" }, said.nobodyGets),
    ...(undecided.length > 0 ? [within(said.undecidedThese, undecided)] : []),
  ];
}
