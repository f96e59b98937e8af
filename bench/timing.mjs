// How times are taken, the same in Node and in a browser.

/** The value in the middle; of an even number of them, the upper one. */
export const median = (values) => quantile(values, 0.5);

/** The value that this part of all others lies below. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** What calls have found, so that no compiler leaves them out. */
let sink = 0;

/**
 * The median time of one call of each of these, in nanoseconds. They take turns, so that all of them meet the same machine, and each
 * round begins with another. Rounds are short and many: of those in which the machine does something else the median takes no notice.
 * `runs`: functions that do something so many times, and answer a number made of all that they found.
 */
export function inTurns(runs, { rounds = 101, warmUp = 5, least = 0.5, now = () => performance.now() } = {}) {
  const names = Object.keys(runs);
  const calls = Object.fromEntries(names.map((name) => [name, callsFor(runs[name], least, now)]));
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + warmUp; round++) {
    names.forEach((_, at) => {
      const name = names[(at + round) % names.length];
      const time = timeOf(runs[name], calls[name], now);
      if (round >= warmUp) times[name].push((time * 1e6) / calls[name]);
    });
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** In milliseconds: so long each is run beforehand, for its compiler to settle and for what is made at the first call. */
const WARM = 60;

/** How many calls last so many milliseconds, once warm. The shorter of two tries counts: the machine may have done something else. */
function callsFor(run, least, now) {
  for (let calls = 1, spent = 0; spent < WARM; calls *= 2) spent += timeOf(run, calls, now);
  let calls = 1;
  while (Math.min(timeOf(run, calls, now), timeOf(run, calls, now)) < least) calls *= 2;
  return calls;
}

function timeOf(run, calls, now) {
  const from = now();
  sink += run(calls);
  return now() - from;
}

/**
 * A run that asks one question after the other, and begins again. It goes on where it stopped, or a short run would ask nothing but
 * what was asked a moment ago. `ask` answers a number.
 */
export const askingAll = (questions, ask) => {
  let at = 0;
  return (calls) => {
    let found = 0;
    for (let n = 0; n < calls; n++) {
      found += ask(questions[at]);
      at = at + 1 === questions.length ? 0 : at + 1;
    }
    return found;
  };
};

/** What all calls have found. */
export const foundSoFar = () => sink;
