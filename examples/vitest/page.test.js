// @vitest-environment jsdom
import { expect, test } from "vitest";
import init, { Catalogue } from "tilgangspakker";
import "tilgangspakker/elements";

test("what is undecided is told with its reason", async () => {
  await init();
  const verdict = Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
  expect(`${verdict.decision} ${verdict.reasons[0].code}`).toBe("Indeterminate ROLE_UNRESOLVED");
});

test("an element tells it too", async () => {
  const check = document.createElement("access-package-check");
  const told = new Promise((resolve) => check.addEventListener("access-package-verdict", ({ detail }) => resolve(detail.verdict.decision)));
  check.package = "maskinlesbarehendelser";
  check.role = "FFØR";
  document.body.append(check);
  expect(await told).toBe("Indeterminate");
});
