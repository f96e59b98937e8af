// What a role gets, may pass on, and what is left open; and the same from the package's side.

import { slugOf } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { choice, formChoice, formIn, langOf, option, select } from "./roles/choice.ts";
import { h, on, told } from "../dom.ts";
import { listOfRoles, overviewShown, summaryOf } from "./roles/overview-shown.ts";
import { roleTexts } from "../texts/roles.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";

export async function makeRolesView(section: HTMLElement, app: App): Promise<View> {
  const { engine, language, catalogue: { key } } = app;
  const [now, general] = [words(roleTexts, language), words(shell, language)];
  const choices = await engine.call("choices", [key, language]);

  const roles = choice("rolle", now.role, [
    option("", now.choose),
    ...([0, 1, 2] as const).map((kind) => {
      const within = choices.roles.filter((it) => it.kind === kind);
      return within.length > 0 && h("optgroup", { label: now[`kind${kind}`] }, ...within.map(({ code, name }) => option(code, `${name.value} (${code})`, langOf(name, language))));
    }),
  ], (role) => app.go({ role, package: undefined }));
  const packages = choice("pakke", now.package, [
    option("", now.choose),
    ...choices.areas.map((area) =>
      h("optgroup", { label: area.name.value, lang: langOf(area.name, language) }, ...area.packages.map(({ urn, name }) => option(urn, name.value, langOf(name, language))))),
  ], (urn) => app.go({ package: urn && slugOf(urn), role: undefined }));
  const forms = formChoice("form", now, choices.forms, (variant) => app.go({ variant }));
  const heading = h("h2", { class: "ds-heading", "data-size": "md", tabindex: -1 });
  const status = h("p", { class: "ds-paragraph", role: "status" });
  const result = h("div");
  section.append(
    h("header", { class: "page-lead" }, h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, general.roles), h("p", { class: "ds-paragraph" }, now.lead)),
    h("div", { class: "page-fields" }, roles.field, choices.isLarge ? finder(app, general) : packages.field, forms.field),
    heading, status, result);

  let turn = 0;
  return {
    async show({ role, package: slug }) {
      const mine = ++turn;
      const { variant, unknown } = await formIn(app, now);
      const about = role ? { role } : slug ? { package: slug } : undefined;
      const found = about && (await engine.call("overview", [key, about, language, variant]));
      const { roles: all } = !found && variant ? await engine.call("choices", [key, language, variant]) : choices;
      if (mine !== turn) return;
      const lacking = about && !found ? [filled(role ? now.unknownRole : now.unknownPackage, role ?? slug ?? "")] : [];
      if (unknown.length + lacking.length > 0) app.tell(...unknown, ...lacking);
      const inForm = variant ? filled(now.inForm, variant) : "";
      select(forms, variant?.toUpperCase());
      select(roles, role && found?.subject.ref);
      select(packages, role ? "" : found?.subject.ref);
      // A link that was followed is gone: the reader goes on from what it led to.
      const wasWithin = result.contains(document.activeElement);
      heading.hidden = !found;
      if (found) {
        heading.replaceChildren(h("bdi", {}, told(found.subject.name, language)), role ? ` (${found.subject.ref})` : "");
        status.textContent = summaryOf(found, inForm, now);
        result.replaceChildren(overviewShown(found, variant, app, now));
      } else {
        status.textContent = filled(now.rolesSum, all.filter(({ gets }) => gets > 0).length, all.length, inForm);
        result.replaceChildren(listOfRoles(all, app, now));
      }
      breakWell(result);
      if (wasWithin) (found ? heading : roles.select).focus();
    },
  };
}

/** Where the packages are too many for a list: what is typed is looked for. */
function finder({ engine, catalogue, language, href }: App, words: { readonly find: string; readonly foundNone: string }): HTMLElement {
  const hits = h("ul", { class: "page-list" });
  const status = h("p", { class: "ds-paragraph", role: "status" });
  const input = on(h("input", { class: "ds-input", type: "search", id: "pakke", autocomplete: "off" }), {
    input: async () => {
      const term = input.value.trim();
      const found = term ? await engine.ask(catalogue.key, "search", term, { language }) : [];
      if (term !== input.value.trim()) return;
      status.textContent = term && found.length === 0 ? filled(words.foundNone, term) : "";
      hits.replaceChildren(...found.map(({ package: it }) =>
        h("li", {}, h("a", { class: "ds-link", href: href({ package: slugOf(it.urn), role: undefined }) }, told(it.name, language)), " ", h("code", {}, it.urn))));
    },
  });
  return h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: "pakke" }, words.find), input, status, hits);
}
