// What each case should come to: a ratio to what it is measured beside, or a time. Nothing fails on one.

const MS = 1e6;

export const GOALS = {
  verdict: { ratio: 3 },
  casbin: { ratio: 0.5 },
  holds: { ratio: 4 },
  holdMatrix: { ratio: 0.05 },
  delegateMatrix: { ratio: 1 },
  fromJson: { ratio: 2.5 },
  fromAltinnExport: { ratio: 5 },
  letter: { nanoseconds: 0.3 * MS },
  letterOfMany: { nanoseconds: 8 * MS },
  asItOpens: { ratio: 0.2 },
  everyAreaOpen: { ratio: 1 },
  /** A frame: nothing is seen to lag behind the hand. */
  interaction: { nanoseconds: 16 * MS },
  slowInteraction: { nanoseconds: 200 * MS },
};

/** One thing that was measured, in nanoseconds. `beside` says what `theirs` is. */
export const caseOf = (part, name, beside, { ours, theirs }, goal = null) => ({
  part,
  name,
  beside,
  ours,
  theirs,
  goal,
});

export const ratioOf = ({ ours, theirs }) => ours / theirs;

/** How much of its goal a case takes: at most 1 where the goal is met. Without a goal, nothing. */
export function partOfGoal(it) {
  if (!it.goal) return undefined;
  return "ratio" in it.goal ? ratioOf(it) / it.goal.ratio : it.ours / it.goal.nanoseconds;
}
