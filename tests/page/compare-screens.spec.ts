// The comparison on every screen: that it fits, and is accessible.

import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { brokenWords } from "../browser/visible.ts";
import { TODAY } from "./comparing.ts";
import { expect, test } from "./fixtures.ts";

for (const { name, options } of SIZES) {
  test.describe(`comparing ${name}`, () => {
    test.use(options);
    // axe takes its time with so many squares and cells.
    test.slow();
    for (const at of ["view=matrix", `${TODAY}&row=personale`, `${TODAY}&pinned=lonn,toll,forretningsforer-eiendom`]) {
      test(`has no violation, nothing to scroll sideways but itself, and no broken word, at ${at}`, async ({
        page,
        open,
      }) => {
        await open(at);
        await assertFits(page);
        expect(await brokenWords(page, '[data-view="matrix"]')).toEqual([]);
        await assertAccessibleInBothColours(page);
      });
    }
  });
}
