// What there is to choose among: the packages, areas and roles of a catalogue.

import type { Text, TreeNode } from "tilgangspakker";
import type { App } from "../../app.ts";
import { filled } from "../../texts/words.ts";

/** Longer lists than this are slow to open: one types instead. */
const MOST_IN_LIST = 2000;
const MOST_SUGGESTIONS = 8;
const PREFIX = "urn:altinn:accesspackage:";

/** Something to choose: how questions refer to it, and what people know it by. */
export interface Named {
  readonly value: string;
  readonly label: Text;
  /** Whether it is an area or a category, which stands for all that lies below. */
  readonly isWhole?: boolean;
}

export interface Choices {
  /** Everything, by area where there are such; none where there is too much for a list. */
  readonly groups: readonly { readonly label?: Text; readonly items: readonly Named[] }[] | undefined;
  /** What somebody who types this may mean. */
  find(term: string): Promise<readonly Named[]>;
  /** What answers to a reference. */
  named(reference: string): Promise<Named | undefined>;
}

export const slugOf = (urn: string): string => urn.replace(PREFIX, "");

export async function packageChoices({ engine, catalogue, language }: App, whole: string): Promise<Choices> {
  const { key, packages } = catalogue;
  const trees = packages > MOST_IN_LIST ? undefined : await Promise.all([engine.ask(key, "tree", { language }), engine.ask(key, "tree")]);
  const groups = trees && groupsOf(...trees, whole);
  const items = groups?.flatMap((it) => it.items) ?? [];
  return {
    groups: items.length <= MOST_IN_LIST * 2 ? groups : undefined,
    async find(term) {
      const hits = await engine.ask(key, "search", term, { limit: MOST_SUGGESTIONS, language });
      return hits.map(({ package: { urn, name } }) => ({ value: slugOf(urn), label: { ...name, value: `${name.value} (${slugOf(urn)})` } }));
    },
    async named(reference) {
      const found = await engine.ask(key, "package", reference, { language });
      return found ? { value: slugOf(found.urn), label: found.name } : items.find((it) => it.isWhole && it.value === reference);
    },
  };
}

/** Areas are asked about by their own names, whatever language they are shown in. */
function groupsOf(shown: readonly TreeNode[], own: readonly TreeNode[], whole: string): { readonly label: Text; readonly items: readonly Named[] }[] {
  const below = (nodes: readonly TreeNode[], names: readonly TreeNode[]): [TreeNode, TreeNode][] =>
    nodes.flatMap((node, place) => [[node, names[place] ?? node], ...below(node.children, names[place]?.children ?? [])]);
  const all = below(shown, own);
  const times = new Map<string, number>();
  const count = (name: string) => times.set(name, (times.get(name) ?? 0) + 1);
  for (const [node, { name }] of all) count(node.urn ? `package ${node.name.value}` : `${node.kind} ${name.value}`);
  return all.filter(([node]) => node.kind === "area").map(([area, itsOwn]) => ({
    label: area.name,
    items: below([area], [itsOwn]).flatMap(([node, { name: { value } }]): Named[] => {
      const { name, urn, kind } = node;
      const said = (text: string): Text => ({ ...name, value: text });
      // A name that several share refers to none of them.
      if (!urn) return times.get(`${kind} ${value}`) === 1 ? [{ value, label: said(filled(whole, name.value)), isWhole: true }] : [];
      const slug = slugOf(urn);
      return [{ value: slug, label: times.get(`package ${name.value}`) === 1 ? name : said(`${name.value} (${slug})`) }];
    }),
  }));
}

export async function roleChoices({ engine, catalogue: { key }, language }: App): Promise<Choices> {
  const items = (await engine.ask(key, "roles", { language })).map(({ code, name }): Named => ({ value: code, label: { ...name, value: `${code} – ${name.value}` } }));
  return {
    groups: items.length <= MOST_IN_LIST ? [{ items }] : undefined,
    async find(term) {
      const wanted = term.toLowerCase();
      return items.filter((it) => it.label.value.toLowerCase().includes(wanted)).slice(0, MOST_SUGGESTIONS);
    },
    async named(reference) {
      const found = await engine.ask(key, "role", reference, { language });
      return found && items[found.index];
    },
  };
}
