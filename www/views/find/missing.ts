// Help where an address names a package that the source does not have: what became of it, and which may be meant.

import type { AccessPackage, Catalogue, Resolution, SearchHit } from "tilgangspakker";
import { addressOf, SEED, slugOf, TODAY } from "../../address.ts";
import type { App } from "../../app.ts";
import { packagesNear } from "../../close-hits.ts";
import { dated } from "../../dates.ts";
import { h, told } from "../../dom.ts";
import { unknownPackage } from "../../grants/named.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";

const MOST = 3;

/** Tells it at the top. Version 3 is looked up, too: what was withdrawn stands there. */
export async function tellMissing(app: App, reference: string, resolution: Resolution): Promise<void> {
  const now = words(find, app.language);
  const address = addressOf(app.place);
  const seed = app.key === SEED ? undefined : await app.open(SEED).catch(() => undefined);
  const before = seed && packageBefore(seed, app, reference);
  const likely = resolution.status === "removed" ? [] : packagesLike(app, reference, resolution);
  const line = [
    resolution.status === "removed"
      ? removedOn(app, reference, resolution.since)
      : unknownPackage(slugOf(reference), app.language),
    ...(likely.length > 0
      ? [
          " ",
          ...around(
            now.didYouMean,
            ...choiceOf(
              likely.map((it) => linkTo(app, it)),
              now.or,
            ),
          ),
        ]
      : []),
    ...(before ? [" ", ...formerly(app, before, resolution)] : []),
    ...(resolution.status === "removed" ? [] : [" ", elsewhere(app, reference)]),
  ];
  // The reader may have gone on meanwhile.
  if (addressOf(app.place) === address) app.tell(h("span", {}, ...line));
}

/** What version 3 calls it, and that it was withdrawn since. */
function formerly(app: App, before: AccessPackage, resolution: Resolution): readonly (Node | string)[] {
  const now = words(find, app.language);
  const link = h(
    "a",
    { class: "ds-link", href: app.hrefTo("packages", { catalogue: SEED, package: slugOf(before.urn) }) },
    told(before.name, app.language),
  );
  const fate = app.catalogue.resolve(before.urn);
  const isNews = fate.status === "removed" && fate.since !== null && resolution.status !== "removed";
  return [
    ...around(now.inVersion3, link),
    ...(isNews ? [" ", filled(now.itWasRemoved, dated(fate.since ?? "", app.language))] : []),
  ];
}

function elsewhere(app: App, reference: string): HTMLElement {
  const now = words(find, app.language);
  const link = (href: string, text: string) => h("a", { class: "ds-link", href }, text);
  return app.key === TODAY
    ? link(app.hrefTo("packages", { search: termOf(reference) }), now.searchForIt)
    : link(app.hrefTo("packages", { catalogue: TODAY, package: slugOf(reference) }), now.lookInRegister);
}

/** Those that the module takes it for, and those that a search finds by name. */
function packagesLike(app: App, reference: string, resolution: Resolution): readonly AccessPackage[] {
  const { catalogue, language } = app;
  const isNamed = ({ matches }: SearchHit) =>
    matches.some(({ field }) => field === "name" || field === "formerName" || field === "everydayWord");
  const urns = [
    ...(resolution.status === "unknown" ? resolution.suggestions : []),
    ...packagesNear(app, termOf(reference), MOST, isNamed).map(({ urn }) => urn),
  ];
  return [...new Set(urns)].slice(0, MOST).flatMap((urn) => catalogue.package(urn, { language }) ?? []);
}

/** The package of version 3 that was called so, in any case. */
function packageBefore(seed: Catalogue, { language }: App, reference: string): AccessPackage | undefined {
  const slug = slugOf(reference);
  return seed.package(reference, { language }) ?? seed.package(slug.toUpperCase(), { language });
}

/** What somebody would search for. */
const termOf = (reference: string): string => slugOf(reference).replace(/[-_]+/g, " ");

export function removedOn(app: App, reference: string, since: string | null): string {
  const now = words(find, app.language);
  return since === null
    ? filled(now.removed, slugOf(reference))
    : filled(now.removedSince, slugOf(reference), dated(since, app.language));
}

/** A sentence with these in its place. */
export function around(sentence: string, ...content: readonly (Node | string)[]): readonly (Node | string)[] {
  const [before = "", after = ""] = sentence.split("{0}");
  return [before, ...content, after];
}

/** "a, b or c". */
export const choiceOf = (all: readonly Node[], or: string): readonly (Node | string)[] =>
  all.flatMap((it, at) => (at === 0 ? [it] : [at === all.length - 1 ? or : ", ", it]));

/** A link to a package of this catalogue, by its name. */
export const linkTo = (app: App, it: AccessPackage): HTMLElement =>
  h(
    "a",
    { class: "ds-link", href: app.href({ package: slugOf(it.urn), search: undefined, row: undefined }) },
    told(it.name, app.language),
  );
