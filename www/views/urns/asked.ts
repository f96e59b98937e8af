// What a text asks about, and how much of it an address can say.

import type { Engine } from "../../engine.ts";

/** An address that names more, or is longer, is no link that people can send. */
const MOST_IN_ADDRESS = 50;
const LONGEST_ADDRESS = 4000;

export interface Asked {
  /** What there is to ask about, with how often it stands there, in order. */
  readonly urns: ReadonlyMap<string, number>;
  /** Without any URN: names, each on a line of its own. */
  readonly areNames: boolean;
  /** Nothing else stands there: no more is to be said of it than what became of each. */
  readonly isList: boolean;
}

const NOTHING: Asked = { urns: new Map(), areNames: true, isList: true };

/** What is read of a text needs the reader of policies, which is fetched for the first that says anything. */
export async function askedIn(text: string, engine: Engine): Promise<Asked> {
  if (text.trim() === "") return NOTHING;
  const mentions = await engine.call("packagesIn", [text]);
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

/** What the address says of it: nothing, where that is too much. */
export function inAddress({ urns }: Asked): string {
  const list = [...urns.keys()].join();
  return urns.size > MOST_IN_ADDRESS || list.length > LONGEST_ADDRESS ? "" : list;
}
