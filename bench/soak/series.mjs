// What is done, in a hundred parts, with what memory holds after each.

const PARTS = 100;

/** `act` does it so many times; `read` answers bytes by name, once garbage is collected. */
export async function inParts(name, count, act, read) {
  const began = performance.now();
  const each = Math.max(1, Math.round(count / PARTS));
  const memory = {};
  for (let part = 0; part < PARTS; part++) {
    await act(each, part);
    for (const [what, bytes] of Object.entries(await read())) (memory[what] ??= []).push(bytes);
  }
  return { name, count: each * PARTS, seconds: (performance.now() - began) / 1000, memory };
}

/** From the middle of the first tenth to that of the last: what has settled is compared with what has settled. */
export function growthOf(values) {
  const [first, last] = [middle(values.slice(5, 15)), middle(values.slice(-10))];
  return `${text(first)} → ${text(last)}`;
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const text = (value) => (value > 10_000 ? `${(value / 1e6).toFixed(2)} MB` : String(value));
