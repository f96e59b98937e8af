// @vitest-environment jsdom
import { expect, test } from "vitest";
import init, { Catalogue } from "tilgangspakker";

test("what is undecided is told with its reason", async () => {
  await init();
  const verdict = Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
  expect(`${verdict.decision} ${verdict.reasons[0].code}`).toBe("Indeterminate ROLE_UNRESOLVED");
});
