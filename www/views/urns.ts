// What became of URNs: one, a hundred, or all those in a policy file.

import { hydrate } from "tilgangspakker";
import type { Text } from "tilgangspakker";
import { packagesIn } from "tilgangspakker/policy";
import type { PolicyFinding } from "tilgangspakker/policy";
import { SEED, TODAY, slugOf } from "../address.ts";
import type { App, View } from "../app.ts";
import { breakWell } from "../breaks.ts";
import { dated } from "../dates.ts";
import { h, on, told } from "../dom.ts";
import { fileNameOf } from "../files.ts";
import { makeSortable } from "../table.ts";
import { texts as changes } from "../texts/changes.ts";
import { shell } from "../texts/shell.ts";
import { texts } from "../texts/urns.ts";
import { filled, words } from "../texts/words.ts";
import type { Resolved } from "../worker.ts";
import { asSeen, countsOfFindings, errorAbout, findingsShown, gravestFirst } from "./urns/findings.ts";

/** So many are looked up, and shown. */
const MOST = 1000;
/** An address that names more, or is longer, is no link that people can send. */
const MOST_IN_ADDRESS = 50;
const LONGEST_ADDRESS = 4000;
const MOST_BYTES = 5e6;
/** A field of more text than this is slow to use: the text of such a file stays outside it. */
const MOST_IN_FIELD = 1e5;
/** The address follows what is typed at rest. */
const REST = 300;
const STATUSES = ["current", "faulty", "renamed", "removed", "unknown"] as const;
type Status = (typeof STATUSES)[number];
const SYMBOLS = { current: "✓", faulty: "!", renamed: "→", removed: "✕", unknown: "?" } as const;

/** That there is nothing to check is told in fewer words. */
const SAID_OF_NOTHING: readonly PolicyFinding["code"][] = ["NO_PACKAGE", "EMPTY"];

/** What is asked about, and the file that it came from. It outlives the view, which is made anew in another language. */
let kept = { text: "", file: "" };

export function makeUrnsView(section: HTMLElement, app: App): View {
  const { language, engine, catalogue } = app;
  const now = { ...words(shell, language), ...words(changes, language), ...words(texts, language) };
  const ownFile = fileNameOf(catalogue.key);
  const keys: readonly [string, ...string[]] = ownFile === undefined ? [TODAY, SEED] : [catalogue.key];
  let looked: string | undefined;
  let typing: number | undefined;

  const field = h("textarea", { class: "ds-input", id: "urner", rows: 6, spellcheck: "false", "aria-describedby": "urner-hjelp" });
  const picker = h("input", { class: "ds-input", type: "file", id: "urn-fil" });
  const status = h("div", { role: "status" });
  const spoken = h("p", { class: "ds-sr-only", role: "status", "data-tp-status": true });
  const shown = h("div", { class: "tp-view page-urns" });
  section.append(
    h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, now.title),
    h("div", { class: "page-asked" },
      h("div", { class: "ds-field" },
        h("label", { class: "ds-label", for: "urner" }, now.field),
        h("div", { "data-field": "description", id: "urner-hjelp" }, now.hint),
        field),
      h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: "urn-fil" }, now.file), picker)),
    status, spoken, shown);
  // For the buttons that copy.
  hydrate(section, () => []);

  on(field, { input: () => {
    kept = { text: field.value, file: "" };
    clearTimeout(typing);
    typing = setTimeout(() => !section.hidden && settle("replace"), REST);
  } });
  on(picker, { change: () => void read(picker.files?.[0]) });
  on(section, { drop: (event) => {
    const file = event.dataTransfer?.files[0];
    // The page would take it for a catalogue.
    if (file) event.preventDefault();
    void read(file);
  } });

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > MOST_BYTES) return status.replaceChildren(filled(now.tooLarge, file.name));
    kept = { text: await file.text(), file: file.name };
    picker.value = "";
    fillField();
    settle("push");
  }

  function fillField(): void {
    field.value = kept.text.length > MOST_IN_FIELD ? "" : kept.text;
  }

  function settle(how: "push" | "replace"): void {
    app.go({ urns: inAddress() || undefined }, how);
    // The address may stay as it was, though the text did not.
    void look();
  }

  /** What the address says of the text. */
  function inAddress(): string {
    const { urns } = askedIn(kept.text);
    const list = [...urns.keys()].join();
    return urns.size > MOST_IN_ADDRESS || list.length > LONGEST_ADDRESS ? "" : list;
  }

  async function look(): Promise<void> {
    const { text, file } = kept;
    if (text === looked) return;
    looked = text;
    const { urns, areNames, isList } = askedIn(text);
    const asked = [...urns.keys()].slice(0, MOST);
    let answers: readonly Answer[];
    let findings: readonly PolicyFinding[] = [];
    // At hand before it is asked for: browsers let a page copy only at once.
    let mended = "";
    try {
      if (!isList) findings = gravestFirst(await engine.call("findings", [keys[0], text, language])).filter(({ code }) => !SAID_OF_NOTHING.includes(code));
      answers = (await engine.call("resolveAll", [keys, asked, { language }])).map((it) => answerOf(it, findings));
      const isMended = !areNames && urns.size <= MOST && answers.some(({ status }) => status === "renamed");
      if (isMended) mended = await engine.call("mend", [keys[0], text]);
    } catch (error) {
      looked = undefined;
      return say(`${now.viewFailed}. ${now.technical} ${String(error)}`);
    }
    if (text !== looked) return;
    say(
      file,
      countsOfFindings(findings, language),
      countsOf(answers) || (text && findings.every(({ urn }) => urn === null) && now.noneFound),
      urns.size > MOST && filled(now.firstOnly, MOST, urns.size),
      asked.length > 0 && !inAddress() && now.notInLink);
    const current = new Set(answers.flatMap((it) => it.current ?? []));
    const table = tableOf(answers, [...urns.values()]);
    makeSortable(table, now, (message) => (spoken.textContent = message));
    shown.replaceChildren(...findingsShown(findings, language), ...(asked.length > 0 ? [
      h("div", { class: "page-actions" },
        current.size > 0 && copying(now.copyAll, () => [...current].join("\n")),
        // A text of which not all is looked up would be a mixture.
        mended !== "" && copying(now.copyText, () => mended)),
      table] : []));
    breakWell(shown);
  }

  function say(...lines: readonly (string | false)[]): void {
    shown.replaceChildren();
    status.replaceChildren(...lines.flatMap((line) => (line ? h("p", { class: "ds-paragraph" }, line) : [])));
  }

  function countsOf(answers: readonly Answer[]): string {
    return STATUSES.flatMap((status) => {
      const count = answers.filter((it) => it.status === status).length;
      return count > 0 ? `${SYMBOLS[status]} ${now[status]}: ${count}` : [];
    }).join(" · ");
  }

  /** A button that copies more than stands beside it. Where the browser will not, the text is shown for the reader to copy. */
  function copying(label: string, text: () => string): HTMLElement {
    const button = h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, label);
    return on(button, { click: async () => {
      try {
        await navigator.clipboard.writeText(text());
        spoken.textContent = now.copied;
        button.textContent = `${label} ✓`;
      } catch {
        const area = h("textarea", { class: "ds-input", rows: 6, readonly: true, "aria-label": now.copyFailed }, text());
        shown.querySelector("textarea")?.remove();
        button.parentElement?.append(area);
        area.select();
      }
    } });
  }

  function tableOf(answers: readonly Answer[], times: readonly number[]): HTMLTableElement {
    return h("table", { class: "ds-table tp-table", "data-border": true, "data-color": "neutral" },
      h("caption", {}, ownFile === undefined ? now.inToday : filled(now.inFile, ownFile)),
      h("thead", {}, h("tr", {}, ...[now.found, "Status", now.now].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, ...answers.map((answer, place) => row(answer, times[place] ?? 1))));
  }

  function row({ urn, status, current, since, suggestions, name, error }: Answer, times: number): HTMLElement {
    return h("tr", {},
      h("th", { scope: "row" }, codeOf(urn), times > 1 && ` × ${times}`),
      h("td", { "data-label": "Status" },
        h("span", { "aria-hidden": "true" }, `${SYMBOLS[status]} `), now[status],
        status === "faulty" && error && ` (${filled(now.onLine, error.line)})`,
        since && ` ${filled(now.since, dated(since, language))}`),
      h("td", { "data-label": (current || suggestions.length > 0) && now.now },
        name && link(current, bdi(name)),
        current && h("p", { class: "tp-urn" }, codeOf(current), copyButton(current)),
        suggestions.length > 0 && `${now.meant}:`,
        ...suggestions.map((it) => h("div", {}, link(it, codeOf(it))))));
  }

  function link(urn: string | null, content: Node): HTMLElement {
    return h("a", { class: "ds-link", href: app.hrefTo("packages", { catalogue: keys[0], package: slugOf(urn ?? "") }) }, content);
  }

  function bdi(name: Text): HTMLElement {
    return h("bdi", {}, told(name, language));
  }

  function copyButton(urn: string): HTMLElement {
    return h("button", { class: "ds-button", type: "button", "data-variant": "tertiary", "data-size": "sm", "data-copy": urn, "data-copied": now.copied, "data-failed": now.copyFailed },
      h("span", {}, now.copy), h("span", { class: "ds-sr-only" }, ` ${slugOf(urn)}`));
  }

  return {
    show({ urns = "" }) {
      if (urns !== inAddress()) kept = { text: urns.replaceAll(",", "\n"), file: "" };
      if (kept.text !== looked && kept.text !== field.value) fillField();
      return look();
    },
  };
}

/** What became of a URN, and what is wrong with how it stands in the text. */
type Answer = Omit<Resolved, "status"> & { readonly status: Status; readonly error: PolicyFinding | undefined };

/** A package that never matches as it stands is not called current, though there is one of that name. */
function answerOf(it: Resolved, findings: readonly PolicyFinding[]): Answer {
  const error = errorAbout([it.urn, it.current], findings);
  return { ...it, error, status: it.status === "current" && error ? "faulty" : it.status };
}

/** A URN. What cannot be seen, or turns text around, is shown by its number. */
function codeOf(urn: string): HTMLElement {
  return h("code", {}, asSeen(urn));
}

interface Asked {
  /** What there is to ask about, with how often it stands there, in order. */
  readonly urns: ReadonlyMap<string, number>;
  /** Without any URN: names, each on a line of its own. */
  readonly areNames: boolean;
  /** Nothing else stands there: no more is to be said of it than what became of each. */
  readonly isList: boolean;
}

function askedIn(text: string): Asked {
  const mentions = packagesIn(text);
  const urns = new Map<string, number>();
  for (const { as, urn, written } of mentions) {
    const asked = as === "name" ? written : urn;
    urns.set(asked, (urns.get(asked) ?? 0) + 1);
  }
  const areNames = mentions.every(({ as }) => as === "name");
  const written = new Set(mentions.map((it) => it.written));
  const isAlone = text.split(/[\s,;]+/).every((it) => it === "" || written.has(it));
  return { urns, areNames, isList: isAlone || (areNames && urns.size > 0) };
}
