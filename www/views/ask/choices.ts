// What there is to choose among: the packages, areas and roles of a catalogue.

import type { LocalizedText, TreeNode } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";

/** Longer lists than this are slow to open: one types instead. */
const MOST_IN_LIST = 2000;
const MOST_SUGGESTIONS = 20;

/** Something to choose: how questions refer to it, and what people know it by. */
export interface Named {
  readonly value: string;
  readonly label: LocalizedText;
  /** Whether it is an area or a category, which stands for all that lies below. */
  readonly isWhole?: boolean;
}

export interface Group {
  readonly label?: LocalizedText;
  readonly items: readonly Named[];
}

export interface Choices {
  /** Everything, by area where there are such; none where there is too much for a list. */
  readonly groups: readonly Group[];
  /** How the list refers to what answers to this; the same where nothing does. */
  canonical(reference: string): Promise<string>;
  /** What somebody who types this may mean. */
  find(term: string): Promise<readonly Named[]>;
}


export async function packageChoices({ engine, catalogue: { key, packages }, language }: App): Promise<Choices> {
  const groups = packages > MOST_IN_LIST ? [] : groupsOf(...(await Promise.all([engine.ask(key, "tree", { language }), engine.ask(key, "tree")])));
  return {
    // Areas may be many where packages are few.
    groups: groups.flatMap((it) => it.items).length > 2 * MOST_IN_LIST ? [] : groups,
    canonical: async (reference) => slugOf((await engine.ask(key, "package", reference))?.urn ?? reference),
    find: async (term) => (await engine.ask(key, "search", term, { limit: MOST_SUGGESTIONS, language })).map(({ accessPackage: { urn, name } }) => ({ value: slugOf(urn), label: name })),
  };
}

/** Areas are asked about by their own names, whatever language they are shown in. */
function groupsOf(shown: readonly TreeNode[], own: readonly TreeNode[]): readonly Group[] {
  const below = (nodes: readonly TreeNode[], names: readonly TreeNode[]): [node: TreeNode, own: TreeNode][] =>
    nodes.flatMap((node, at) => [[node, names[at] ?? node], ...below(childrenOf(node), childrenOf(names[at]))]);
  const all = below(shown, own);
  const known = (node: TreeNode, { name }: TreeNode) => (urnOf(node) ? node.name.value : `${node.kind} ${name.value}`);
  const times = new Map<string, number>();
  for (const both of all) times.set(known(...both), (times.get(known(...both)) ?? 0) + 1);
  return all.filter(([{ kind }]) => kind === "area").map((area) => ({
    label: area[0].name,
    items: below([area[0]], [area[1]]).flatMap((both): Named[] => {
      const [node, { name }] = both;
      const [label, urn] = [node.name, urnOf(node)];
      const isShared = times.get(known(...both)) !== 1;
      // A name that several areas share refers to none of them.
      if (!urn) return isShared ? [] : [{ value: name.value, label, isWhole: true }];
      const value = slugOf(urn);
      return [{ value, label: isShared ? { ...label, value: `${label.value} (${value})` } : label }];
    }),
  }));
}

const childrenOf = (node: TreeNode | undefined): readonly TreeNode[] => (node && node.kind !== "package" ? node.children : []);
/** What a package is asked about by. */
const urnOf = (node: TreeNode): string | null => (node.kind === "package" ? node.urn : null);

export async function roleChoices({ engine, catalogue: { key }, language }: App): Promise<Choices> {
  const items = (await engine.ask(key, "roles", { language })).map(({ code, name }): Named => ({ value: code, label: { ...name, value: `${code} – ${name.value}` } }));
  return {
    groups: items.length > MOST_IN_LIST ? [] : [{ items }],
    canonical: async (reference) => (await engine.ask(key, "role", reference))?.code ?? reference,
    find: async (term) => items.filter((it) => it.label.value.toLowerCase().includes(term.toLowerCase())).slice(0, MOST_SUGGESTIONS),
  };
}
