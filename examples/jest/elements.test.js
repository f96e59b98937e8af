/** @jest-environment @happy-dom/jest-environment */
import "tilgangspakker/elements";

/** An element shows what it has as soon as the module and the register are loaded. */
async function shown(element, selector) {
  for (;;) {
    const found = element.shadowRoot.querySelector(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("an element shows which package is the current one", async () => {
  const tree = document.createElement("access-package-tree");
  tree.package = "maskinlesbare-hendelser";
  document.body.append(tree);
  expect((await shown(tree, "[aria-current]")).textContent).toBe("Maskinlesbare hendelser");
});
