// @vitest-environment happy-dom
import { expect, test } from "vitest";
import "tilgangspakker/elements";

test("an element shows which package is the current one", async () => {
  const tree = document.createElement("access-package-tree");
  tree.package = "maskinlesbare-hendelser";
  document.body.append(tree);
  await expect.poll(() => tree.shadowRoot.querySelector("[aria-current]")?.textContent).toBe("Maskinlesbare hendelser");
});
