// The rules of a policy as they are evaluated: each match whole, whatever it is about.

import type { Span } from "./places.js";

/** What requests say something of. */
export type AskedOf = "subject" | "resource" | "action";

/** An attribute that is compared with a value. `""` is what is missing, or found by a path. */
export interface ReadMatch extends Span {
  readonly matchId: string;
  readonly value: string;
  readonly dataType: string;
  readonly attribute: string;
  readonly category: string;
  readonly designatorDataType: string;
  readonly isMisspelt: boolean;
  readonly mustBePresent: boolean;
  /** Where its attribute and category stand, if they do. */
  readonly attributeAt: Span | undefined;
  readonly categoryAt: Span | undefined;
  /** Where its value begins. */
  readonly at: number;
}

export interface ReadAllOf {
  readonly matches: ReadMatch[];
}

export interface ReadAnyOf {
  readonly allOfs: ReadAllOf[];
}

export interface ReadRule extends Span {
  /** As it is written. */
  readonly effect: string;
  /** Its own. */
  readonly target: readonly ReadAnyOf[];
  /** Where its Conditions begin. */
  readonly conditions: readonly number[];
  /** Its own. */
  readonly obligations: readonly ReadObligation[];
}

export interface ReadObligation {
  readonly fulfillOn: string;
  readonly category: string;
  readonly value: string;
  /** Where its value begins. */
  readonly at: number;
}

export interface Targets {
  /** The outermost policy's. */
  readonly combining: string;
  /** Where that stands in a policy of rules. */
  readonly combiningAt: Span | undefined;
  readonly target: readonly ReadAnyOf[];
  /** Of policies that stand in it, for which Altinn refuses it whole. */
  readonly inner: readonly ReadAnyOf[];
  readonly rules: readonly ReadRule[];
  readonly obligations: readonly ReadObligation[];
}

/** Rules stand behind one another. */
export function ruleFinder(rules: readonly ReadRule[]): (offset: number) => ReadRule | undefined {
  const sorted = [...rules].sort((a, b) => a.start - b.start);
  let at = 0;
  // Asked for in rising order.
  return (offset) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= offset) at++;
    const rule = sorted[at];
    return rule && rule.start <= offset ? rule : undefined;
  };
}

/** Every match of a policy, each once; of its rules those of some alone, if that is asked. */
export function matchesIn(
  { target, inner, rules }: Targets,
  counts: (rule: ReadRule) => boolean = () => true,
): readonly ReadMatch[] {
  const anyOfs = [target, inner, ...rules.filter(counts).map((it) => it.target)].flat();
  return anyOfs.flatMap(({ allOfs }) => allOfs).flatMap((it) => it.matches);
}
