// What is to be mended, before anything else is said of a text.

import type { Language } from "tilgangspakker";
import { copyButton } from "../../copying.ts";
import { h } from "../../dom.ts";
import { filled } from "../../texts/words.ts";
import type { Checked, Fault } from "./checked.ts";
import { isOfAltinn2 } from "./checked.ts";
import type { Shown } from "./shown.ts";
import { asSeen, asTold, daysBetween, LAST_DAY } from "./words.ts";

/** More than these are no help to one who mends them one by one. */
const MOST = 100;
/** So many places of one fault are named. */
const MOST_PLACES = 12;
const COLOURS = { error: "danger", warning: "warning", notice: "info" } as const;

/** The faults, with what is only to be known folded. Nothing, where there are none. */
export function findingsShown({ faults }: Checked, within: Shown): readonly HTMLElement[] {
  const { now } = within;
  const grave = faults.filter(({ severity }) => severity !== "notice");
  const notices = faults.filter(({ severity }) => severity === "notice");
  const title = grave.some(({ severity }) => severity === "error") ? now.toMend : now.toConsider;
  return [
    ...(grave.length > 0
      ? [
          h(
            "section",
            { class: "page-findings", "aria-labelledby": "policy-feil" },
            h("h2", { class: "ds-heading", "data-size": "sm", id: "policy-feil" }, title),
            list(grave, within),
          ),
        ]
      : []),
    ...(notices.length > 0 ? [folded(notices, grave.length === 0, within)] : []),
  ];
}

function folded(notices: readonly Fault[], isOpen: boolean, within: Shown): HTMLElement {
  return h(
    "details",
    { class: "page-fold page-findings", open: isOpen },
    h("summary", {}, h("h2", { class: "ds-heading", "data-size": "2xs" }, `${within.now.remarks}: ${notices.length}`)),
    list(notices, within),
  );
}

function list(faults: readonly Fault[], within: Shown): HTMLElement {
  const more = faults.length - MOST;
  return h(
    "ol",
    { class: "page-plain-list" },
    ...faults.slice(0, MOST).map((it) => item(it, within)),
    more > 0 && h("li", {}, filled(within.now.more, more)),
  );
}

function item(fault: Fault, within: Shown): HTMLElement {
  const {
    app: { language },
    now,
  } = within;
  const { severity, message, replacement } = fault;
  return h(
    "li",
    { class: "page-finding", "data-severity": severity },
    h(
      "p",
      { class: "page-finding-head" },
      h("span", { class: "ds-tag", "data-color": COLOURS[severity], "data-size": "sm" }, now[severity]),
      ...placesOf(fault, within),
      isOfAltinn2(fault) && h("span", { class: "page-days" }, timeLeft(within)),
    ),
    ...(isOfAltinn2(fault) ? inLines(message, language) : [paragraphOf(message, language)]),
    replacement !== null &&
      h(
        "p",
        { class: "page-instead" },
        h("span", {}, now.instead),
        " ",
        h("code", {}, asSeen(replacement)),
        copyButton({ label: now.copy, about: asSeen(replacement), text: () => replacement }, now, within.tell),
      ),
    suggestionOf(fault, within),
  );
}

const paragraphOf = (message: string, language: Language): HTMLElement =>
  h("p", { class: "ds-paragraph page-text" }, asTold(message, language));

/** What there is to say of a role of Altinn 2 is long: each sentence behind the first stands by itself. */
function inLines(message: string, language: Language): readonly HTMLElement[] {
  const [first = "", ...others] = message.split(/(?<=\.) (?=\p{Lu})/u);
  return [
    paragraphOf(first, language),
    ...(others.length > 0
      ? [h("ul", { class: "page-finding-more page-text" }, ...others.map((it) => h("li", {}, asTold(it, language))))]
      : []),
  ];
}

function placesOf({ places }: Fault, { now, lineAt }: Shown): readonly (Node | string)[] {
  const lines = [...new Map(places.map((it) => [it.line, it])).values()];
  const shown = lines.slice(0, MOST_PLACES).flatMap((it, place) => [place > 0 ? ", " : "", lineAt(it)]);
  return lines.length > MOST_PLACES ? [...shown, ` ${filled(now.more, lines.length - MOST_PLACES)}`] : shown;
}

function timeLeft({ now, on }: Shown): string {
  const days = daysBetween(on, LAST_DAY);
  if (days < 0) return now.ended;
  return days === 0 ? now.lastDay : days === 1 ? now.oneDayLeft : filled(now.daysLeft, days);
}

function suggestionOf({ suggestion }: Fault, { now, tell, app: { language } }: Shown): HTMLElement | null {
  if (!suggestion || suggestion.fragment === null) return null;
  const fragment = suggestion.fragment.replace(/^\n+/, "");
  return h(
    "details",
    { class: "page-fold" },
    h("summary", {}, now.suggestion),
    h("p", { class: "ds-paragraph page-text" }, asTold(suggestion.message, language), " ", now.suggestionPlace),
    h("pre", { class: "page-fragment", tabindex: 0 }, asSeen(fragment)),
    h(
      "p",
      {},
      copyButton({ label: now.copy, about: now.suggestion, text: () => fragment, variant: "secondary" }, now, tell),
    ),
  );
}
