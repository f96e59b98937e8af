// The changes between two catalogues, sorted into what a reader asks for.

import type { AccessPackage, Change, Notice, Role, Text } from "tilgangspakker";
import type { App } from "../app.ts";
import { dated } from "../dates.ts";
import { h, told } from "../dom.ts";
import type { Child } from "../dom.ts";
import { texts } from "../texts/changes.ts";
import { shell } from "../texts/shell.ts";
import { filled, words } from "../texts/words.ts";
import { slugOf } from "../address.ts";

/** So many items of a group are shown. */
const MOST = 500;
/** A group of more is closed to begin with. */
const MOST_OPEN = 50;

/** What is said of a package: as it was, as it is, and what else. The texts are made only if they are shown. */
interface Item {
  readonly before?: string;
  readonly after?: string;
  readonly more?: () => readonly Child[];
}

interface Between {
  readonly before: string;
  readonly after: string;
}

type Only<K extends Change["kind"]> = Extract<Change, { readonly kind: K }>;
type Packages = ReadonlyMap<string, AccessPackage>;

/** Answers the list, and a sentence of how much there is of each kind. */
export async function listOf(changes: readonly Change[], keys: Between, app: App): Promise<{ readonly summary: string; readonly groups: readonly Node[] }> {
  const { engine, language } = app;
  const now = { ...words(shell, language), ...words(texts, language) };
  const roles = new Map<string, Role>();
  const items = sorted();
  const groups = Object.entries(items).filter(([, { length }]) => length > 0) as [keyof typeof items, readonly Item[]][];
  const shown = groups.flatMap(([, all]) => all.slice(0, MOST));
  const packages = {
    before: await named(keys.before, shown.flatMap((it) => it.before ?? [])),
    after: await named(keys.after, shown.flatMap((it) => it.after ?? [])),
  };
  // A role of the same code is shown as the later catalogue names it.
  for (const key of [keys.before, keys.after]) for (const role of await engine.ask(key, "roles", { language })) roles.set(role.code, role);
  const areas = await areaNames();
  return {
    summary: groups.map(([title, all]) => `${now[title]}: ${all.length}`).join(" · "),
    groups: groups.map(([title, all]) =>
      h("details", { class: "ds-details", "data-color": "neutral", open: all.length <= MOST_OPEN },
        h("summary", {}, h("h2", { class: "ds-heading", "data-size": "xs" }, now[title], " ", h("span", { class: "tp-count" }, String(all.length)))),
        h("ul", { class: "page-list" },
          ...(title === "added" ? byArea(all.slice(0, MOST)) : all.slice(0, MOST).map(itemOf)),
          all.length > MOST && h("li", {}, filled(now.moreDiagnostics, all.length - MOST))))),
  };

  function sorted() {
    const found = { renamed: [], removed: [], stillServed: [], added: [], grants: [], properties: [], noticeResolved: [], noticeAdded: [] } as Record<
      "renamed" | "removed" | "stillServed" | "added" | "grants" | "properties" | "noticeResolved" | "noticeAdded", Item[]>;
    const granted = new Map<string, Only<"grantAdded" | "grantRemoved">[]>();
    const changed = new Map<string, Only<"propertyChanged">[]>();
    for (const it of changes) {
      switch (it.kind) {
        case "packageRenamed": found.renamed.push({ ...it, more: () => [it.since && filled(now.since, dated(it.since, language))] }); break;
        case "packageRemoved": found.removed.push({ before: it.urn }); break;
        case "packageStillServed": found.stillServed.push({ after: it.urn }); break;
        case "packageAdded": found.added.push({ after: it.urn }); break;
        case "grantAdded": case "grantRemoved": add(granted, it.urn, it); break;
        case "propertyChanged": add(changed, it.urn, it); break;
        default: found[it.kind].push({ more: () => notice(it.notice, it.kind === "noticeAdded" ? now.open : now.settled) });
      }
    }
    for (const [after, them] of granted) found.grants.push({ after, more: () => [grantsOf(them, "grantRemoved", now.lost), grantsOf(them, "grantAdded", now.gained)] });
    for (const [after, them] of changed) {
      found.properties.push({ after, more: () => them.map(({ property, before, after: value }) => h("div", {}, `${now[property]}: ${now[`${before}`]} → ${now[`${value}`]}`)) });
    }
    return found;
  }

  async function named(key: string, urns: readonly string[]): Promise<Packages> {
    const found = await engine.call("named", [key, urns, { language }]);
    return new Map(found.flatMap((it, place) => (it ? [[urns[place] ?? "", it]] : [])));
  }

  /** Packages name their area in the catalogue's own language alone. */
  async function areaNames(): Promise<ReadonlyMap<string, Text>> {
    const [own, wanted] = [await engine.ask(keys.after, "areas"), await engine.ask(keys.after, "areas", { language })];
    return new Map(wanted.map(({ name }, place) => [own[place]?.name.value ?? "", name]));
  }

  function packageOf(urn: string, side: keyof Between, mark?: string): HTMLElement {
    const name = packages[side].get(urn)?.name;
    return h("div", {}, mark,
      h("a", { class: "ds-link", href: app.hrefTo("packages", { catalogue: keys[side], package: slugOf(urn) }) }, name ? bdi(name) : urn),
      " ", h("code", {}, urn));
  }

  function itemOf({ before, after, more }: Item): HTMLElement {
    return h("li", {}, before && packageOf(before, "before"), after && packageOf(after, "after", before && "→ "), ...(more?.() ?? []));
  }

  function byArea(items: readonly Item[]): HTMLElement[] {
    const of = new Map<string, Item[]>();
    for (const it of items) add(of, packages.after.get(it.after ?? "")?.area ?? "", it);
    return [...of].map(([area, them]) => {
      const name = areas.get(area);
      return h("li", {}, h("strong", {}, name ? bdi(name) : area), h("ul", { class: "page-list" }, ...them.map(itemOf)));
    });
  }

  function grantsOf(all: readonly Only<"grantAdded" | "grantRemoved">[], kind: Change["kind"], label: string): Child {
    const them = all.filter((it) => it.kind === kind);
    return them.length > 0 && h("div", {}, `${label} `, ...listed(them.map(({ role, variant }) => h("span", {}, roleOf(role), variant && `, ${filled(now.onlyFor, variant)}`))));
  }

  function roleOf(code: string): HTMLElement {
    const name = roles.get(code)?.name;
    return h("a", { class: "ds-link", href: app.hrefTo("roles", { catalogue: keys.after, role: code }) }, name && bdi(name), name ? ` (${code})` : code);
  }

  function notice({ text, area, unresolvedRoles }: Notice, label: string): readonly Child[] {
    return [
      h("strong", {}, area),
      h("blockquote", { class: "tp-quote" }, told(text, language)),
      unresolvedRoles.length > 0 && h("div", {}, `${label} `, ...listed(unresolvedRoles.map(roleOf))),
    ];
  }

  function bdi(text: Text): HTMLElement {
    return h("bdi", {}, told(text, language));
  }
}

function add<Of>(to: Map<string, Of[]>, key: string, it: Of): void {
  const known = to.get(key);
  if (known) known.push(it);
  else to.set(key, [it]);
}

const listed = (all: readonly Node[]): Node[] => all.flatMap((it, place) => (place > 0 ? [document.createTextNode("; "), it] : [it]));
