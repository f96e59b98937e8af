// Roles on every screen: that they fit, and are accessible.

import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { brokenWords } from "../browser/visible.ts";
import { expect, test } from "./fixtures.ts";
import { TODAY } from "./roles.ts";

for (const { name, options } of SIZES) {
  test.describe(`roles ${name}`, () => {
    test.use(options);
    // axe takes its time with so many squares and cells.
    test.slow();
    for (const at of [
      "view=roles",
      "view=roles&role=FFØR",
      TODAY,
      `${TODAY}&role=DAGL`,
      `${TODAY}&role=FFØR&variant=BRL`,
      `${TODAY}&role=DAGL&other=LEDE`,
      `${TODAY}&role=admai`,
    ]) {
      test(`have no violation, nothing to scroll sideways, and no broken word, at ${at}`, async ({ page, open }) => {
        await open(at);
        await assertFits(page);
        expect(await brokenWords(page, '[data-view="roles"]')).toEqual([]);
        await assertAccessibleInBothColours(page);
      });
    }
  });
}
