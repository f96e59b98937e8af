// Twelve tasks from the front page with today's register: each in so many actions, with a mouse, on a phone, and by keyboard.

import { Actor } from "./acting.ts";
import { DESK, expect, MONTH, PHONE, test } from "./fixtures.ts";
import { TASKS } from "./tasks.ts";

for (const [how, viewport, isByKeys] of [
  ["with a mouse", DESK, false],
  ["on a phone", PHONE, false],
  ["by keyboard", DESK, true],
] as const) {
  test.describe(how, () => {
    test.use({ viewport });

    for (const { what, most, by, seen } of TASKS) {
      test(`${what} (at most ${most})`, async ({ page, open }) => {
        await open(`catalogue=${MONTH}`);
        const she = new Actor(page, isByKeys);
        await by(she);
        await seen(page);
        expect(she.done).toBeLessThanOrEqual(most);
      });
    }
  });
}
