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

/** In the middle of the first parts that have settled, and of the last: where what is done goes round, single parts say little. */
export const settled = (values) => [middle(values.slice(5, 15)), middle(values.slice(-10))];

export const growthOf = (values) => settled(values).map(text).join(" → ");

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const text = (value) => (value > 10_000 ? `${(value / 1e6).toFixed(2)} MB` : String(value));
