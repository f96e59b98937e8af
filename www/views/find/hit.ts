// A package, role or area in a list: what was found marked, and why it was found.

import type { AccessPackage, Language, LocalizedText, SearchHit } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";
import { roleNamed } from "../../grants/named.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";
import type { Holders } from "./holders.ts";

type Matches = SearchHit["matches"];
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is no part of what is shown of a package, the best reason first. */
const FIELDS = ["everydayWord", "formerName", "role", "description", "urn"] as const;
/** More reasons than these are no help, and more roles. */
const MOST_REASONS = 2;
const MOST_ROLES = 3;

/** What is listed: without matches, what nobody searched for. */
export interface Listed {
  readonly accessPackage: AccessPackage;
  readonly matches?: Matches | undefined;
  /** The heading above says which area it is. */
  readonly isBelowArea?: boolean | undefined;
}

/** A package: its name, its area, why it was found, and the first roles that get it. */
export function packageItem(
  app: App,
  holders: Holders,
  { accessPackage: it, matches: found, isBelowArea = false }: Listed,
  isCurrent = false,
): HTMLElement {
  const matches = found ?? [];
  const nameMatches = matches.filter(({ field }) => field === "name");
  const areaMatches = matches.filter(({ field, text }) => field === "area" && text === it.area.name.value);
  const why = found && whyOf(found, app.language, nameMatches.length > 0, areaMatches.length > 0);
  return h(
    "li",
    { class: "page-hit", "data-urn": it.urn, "data-current": isCurrent },
    h(
      "a",
      {
        class: "ds-link page-hit-name",
        href: app.href({ package: slugOf(it.urn), row: undefined }),
        "aria-current": isCurrent && "true",
      },
      marked(it.name, nameMatches, app.language),
    ),
    !isBelowArea &&
      h("p", { class: "page-hint" }, marked(it.area.name, nameMatches.length > 0 ? [] : areaMatches, app.language)),
    why ? h("p", { class: "page-why" }, ...why) : null,
    rolesOf(it, holders, app.language),
  );
}

function rolesOf(it: AccessPackage, holders: Holders, language: Language): HTMLElement | null {
  const all = holders.of(it.index);
  if (all.length === 0) return null;
  const now = words(find, language);
  const shown = all
    .slice(0, MOST_ROLES)
    .map(({ name, forms }) =>
      h("li", { class: "ds-tag", "data-color": "neutral", "data-size": "sm" }, ...roleNamed({ name, forms }, language)),
    );
  const rest = all.length - shown.length;
  return h(
    "ul",
    { class: "page-roles", "aria-label": now.rolesThatGetIt },
    ...shown,
    rest > 0 &&
      h(
        "li",
        {},
        h("span", { "aria-hidden": "true" }, `+${rest}`),
        h("span", { class: "ds-sr-only" }, filled(now.andMore, rest)),
      ),
  );
}

/** Text with the places marked that were found. */
export function marked(text: LocalizedText, spans: readonly Span[], language: Language): Node {
  const parts: (string | Node)[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.value.length) continue;
    parts.push(text.value.slice(at, start), h("mark", {}, text.value.slice(start, end)));
    at = end;
  }
  if (at === 0) return told(text, language);
  const whole = h("span", { lang: text.language !== language && text.language }, ...parts, text.value.slice(at));
  return whole;
}

/** Why it was found, where nothing that is shown of it says so; and what it was called before, always. */
function whyOf(
  matches: Matches,
  language: Language,
  isNameMarked: boolean,
  isAreaMarked: boolean,
): (Node | string)[] | undefined {
  const now = words(find, language);
  const sentences = {
    everydayWord: now.byWord,
    formerName: now.byFormerName,
    role: now.byRole,
    description: now.byDescription,
    urn: now.byUrn,
  };
  const fields = isNameMarked ? FIELDS.filter((it) => it === "formerName") : FIELDS;
  const all = fields.flatMap((field) =>
    matches.filter((it) => it.field === field).map((it) => [sentences[field], it] as const),
  );
  const seen = new Set<string>();
  const reasons = all
    .filter(([sentence, { text }]) => !seen.has(sentence + text) && seen.add(sentence + text))
    .slice(0, MOST_REASONS);
  if (reasons.length > 0)
    return reasons.flatMap(([sentence, it], place) => [...(place > 0 ? [" · "] : []), ...withMark(sentence, it)]);
  // What was found in another language, or is but like what was typed, has no place to point at.
  return isNameMarked || isAreaMarked ? undefined : [now.byLikeness];
}

/** A sentence with the text that was found in its place, marked. */
function withMark(sentence: string, { text, start, end, field }: Matches[number]): (Node | string)[] {
  const [before = "", after = ""] = sentence.split("{0}");
  if (!sentence.includes("{0}")) return [sentence];
  return [
    before,
    h(
      field === "urn" ? "code" : "bdi",
      {},
      text.slice(0, start),
      h("mark", {}, text.slice(start, end)),
      text.slice(end),
    ),
    after,
  ];
}
