// What has become of a package that is named: by somebody who searches, or by an address.

import type { AccessPackage, Resolution } from "tilgangspakker";
import { PREFIX, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import { alert, h, paragraph, told } from "../../dom.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";
import { around, choiceOf, linkTo, removedOn, tellMissing } from "./missing.ts";

const MOST_MEANT = 3;

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
  void tellMissing(app, reference, resolution);
  return undefined;
}

function renamedTo(app: App, reference: string, urn: string, since: string | null): readonly (Node | string)[] {
  const now = words(find, app.language);
  const sentence =
    since === null
      ? filled(now.renamed, slugOf(reference), "{0}")
      : filled(now.renamedSince, slugOf(reference), "{0}", dated(since, app.language));
  return around(sentence, linked(app, urn));
}

const calledHere = (app: App, reference: string, it: AccessPackage) =>
  around(filled(words(find, app.language).calledHere, slugOf(reference), "{0}"), linkTo(app, it));

function meant(app: App, urns: readonly string[]): readonly (Node | string)[] {
  const now = words(find, app.language);
  const links = choiceOf(
    urns.slice(0, MOST_MEANT).map((urn) => linked(app, urn)),
    now.or,
  );
  return urns.length === 0 ? [] : [" ", ...around(now.didYouMean, ...links)];
}

/** A link where this catalogue has the package; else its URN alone. */
function linked(app: App, urn: string): Node {
  const it = app.catalogue.package(urn, { language: app.language });
  return it ? linkTo(app, it) : h("code", {}, urn);
}
