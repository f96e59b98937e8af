import { load } from "tilgangspakker/catalogues/latest";
import { expect, test } from "vitest";

test("a managing director gets the package, and why is told", async () => {
  const today = await load();
  const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
  expect(`${verdict.decision} ${verdict.reasons[0].code}`).toBe("Permit ROLE_GRANTS_PACKAGE");
});
