// Which of the words that there are somebody may have meant.

/** So many are suggested at most, as the package does. */
const MOST = 3;

/** Those that differ least in their letters, or begin or go on alike. */
export function closest(typed: string, words: readonly string[]): string[] {
  const wanted = typed.toLowerCase().slice(0, 100);
  return [...new Set(words)]
    .map((word) => ({ word, distance: distanceTo(wanted, word.toLowerCase()) }))
    .filter(({ word, distance }) => distance <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** The question that goes with them; none without any. */
export function didYouMean(meant: readonly string[]): string | undefined {
  return meant.length > 0 ? `Did you mean ${meant.join(" or ")}?` : undefined;
}

/** How many letters must be put in, taken out or changed; none where one is the beginning of the other. */
function distanceTo(typed: string, word: string): number {
  if (typed.length >= 3 && word.startsWith(typed)) return 0;
  let row = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (const [place, letter] of [...typed].entries()) {
    const next = [place + 1];
    for (let at = 1; at <= word.length; at++) {
      next.push(
        Math.min((next[at - 1] ?? 0) + 1, (row[at] ?? 0) + 1, (row[at - 1] ?? 0) + (word[at - 1] === letter ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[word.length] ?? 0;
}
