// Ours, as an element: the tree alone, which is what the other page shows. It has its styles within it.

import init, { Catalogue } from "../../dist/index.js";
import "../../dist/elements.js";
import { offerToPage } from "./offered.mjs";
import { fieldOf, openLargest, readExport } from "./ours.mjs";

await init("/tilgangspakker_bg.wasm");

let catalogue;

offerToPage({
  read(data) {
    catalogue = readExport(Catalogue, data);
  },
  async show(here) {
    const tree = document.createElement("access-package-tree");
    tree.catalogue = catalogue;
    tree.language = "nb";
    here.append(tree);
    await filled(tree.shadowRoot);
  },
  openOne: (here) => openLargest(here.firstElementChild.shadowRoot),
  field: (here) => fieldOf(here.firstElementChild.shadowRoot),
});

/** An element shows its content once all that is set on it has been. */
function filled(root) {
  const isFilled = () => root.querySelector(".tp-area") !== null;
  return new Promise((resolve) => {
    if (isFilled()) return resolve();
    const observer = new MutationObserver(() => {
      if (!isFilled()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { childList: true, subtree: true });
  });
}
