// @vitest-environment jsdom

import { load } from "tilgangspakker/catalogues/latest";
import { expect, test } from "vitest";
import "tilgangspakker/elements";

test("the register loads", async () => {
  const today = await load();
  expect(today.packagesForRole("DAGL").length).toBeGreaterThan(100);
});

test("an element answers by it", async () => {
  const check = document.createElement("access-package-check");
  const told = new Promise((resolve) =>
    check.addEventListener("access-package-verdict", ({ detail }) => resolve(detail.verdict.decision)),
  );
  check.package = "maskinlesbare-hendelser";
  check.role = "DAGL";
  document.body.append(check);
  expect(await told).toBe("Permit");
});
