// What has become of a package that is named: by somebody who searches, or by an address.

import type { AccessPackage, Resolution } from "tilgangspakker";
import { PREFIX, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import { alert, h, paragraph, told } from "../../dom.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";

/** The resolution of what somebody searched for, in words. */
export function resolutionTold(app: App, it: Resolution): HTMLElement[] {
  const now = words(find, app.language);
  switch (it.status) {
    case "current":
      return [alert("success", paragraph(now.inUse))];
    case "area":
      return [
        alert(
          "info",
          paragraph(
            now.isArea,
            " ",
            h(
              "a",
              { class: "ds-link", href: app.href({ search: undefined, area: it.area.urn ?? it.area.name.value }) },
              told(it.area.name, app.language),
            ),
          ),
        ),
      ];
    case "renamed":
      return [alert("info", paragraph(...renamedTo(app, it.reference, it.current, it.since)))];
    case "removed":
      return [alert("warning", paragraph(removedOn(app, it.reference, it.since)))];
    case "unknown":
      return [alert("warning", paragraph(filled(now.unknownUrn, it.reference), ...meant(app, it.suggestions)))];
  }
}

/** The package that an address names; what is to be told of it is told. */
export function packageNamed(app: App, reference: string): AccessPackage | undefined {
  const { catalogue, language } = app;
  const now = words(find, language);
  const written = reference.startsWith("urn:") ? reference : PREFIX + reference;
  const it = catalogue.package(written, { language }) ?? catalogue.package(reference, { language });
  if (it && (it.urn === written || it.id === reference)) return it;
  const resolution =
    catalogue.resolve(written).status === "unknown" ? catalogue.resolve(reference) : catalogue.resolve(written);
  if (it) {
    const since = resolution.status === "renamed" ? resolution.since : null;
    app.tell(
      h(
        "span",
        {},
        ...(resolution.status === "current"
          ? calledHere(app, reference, it)
          : renamedTo(app, reference, it.urn, since)),
      ),
    );
    return it;
  }
  const where = h("a", { class: "ds-link", href: app.hrefTo("urns", { urns: written }) }, now.whereIsIt);
  if (resolution.status === "removed") app.tell(h("span", {}, removedOn(app, reference, resolution.since)));
  else
    app.tell(
      h(
        "span",
        {},
        filled(now.packageMissing, slugOf(reference)),
        ...(resolution.status === "unknown" ? meant(app, resolution.suggestions) : []),
        " ",
        where,
      ),
    );
  return undefined;
}

function renamedTo(app: App, reference: string, urn: string, since: string | null): (Node | string)[] {
  const now = words(find, app.language);
  const sentence =
    since === null
      ? filled(now.renamed, slugOf(reference), "\u0000")
      : filled(now.renamedSince, slugOf(reference), "\u0000", dated(since, app.language));
  return around(sentence, linkTo(app, urn));
}

const calledHere = (app: App, reference: string, it: AccessPackage) =>
  around(filled(words(find, app.language).calledHere, slugOf(reference), "\u0000"), linkTo(app, it.urn));

function removedOn(app: App, reference: string, since: string | null): string {
  const now = words(find, app.language);
  return since === null
    ? filled(now.removed, slugOf(reference))
    : filled(now.removedSince, slugOf(reference), dated(since, app.language));
}

function meant(app: App, urns: readonly string[]): (Node | string)[] {
  const now = words(find, app.language);
  if (urns.length === 0) return [];
  const [before = "", after = ""] = now.didYouMean.split("{0}");
  return [" ", before, ...urns.flatMap((urn, place) => [...(place > 0 ? [now.or] : []), linkTo(app, urn)]), after];
}

function around(sentence: string, link: Node): (Node | string)[] {
  const [before = "", after = ""] = sentence.split("\u0000");
  return [before, link, after];
}

/** A link to a package of this catalogue by its name; else its URN alone. */
function linkTo(app: App, urn: string): Node {
  const it = app.catalogue.package(urn, { language: app.language });
  return it
    ? h(
        "a",
        { class: "ds-link", href: app.href({ package: slugOf(it.urn), search: undefined, row: undefined }) },
        told(it.name, app.language),
      )
    : h("code", {}, urn);
}
