/** Asks once for each text: a policy names the same things over and over. */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (known.has(text)) return known.get(text) as Answer;
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}
