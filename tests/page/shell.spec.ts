// What stands around the views: the header, the menu, sources and languages.

import { DESK, expect, test } from "./fixtures.ts";

test.use({ viewport: DESK });

test("the header is one row of 56 px", async ({ page, open }) => {
  await open();
  const { height } = (await page.locator(".page-head").boundingBox())!;
  expect(height).toBeLessThanOrEqual(57);
});
