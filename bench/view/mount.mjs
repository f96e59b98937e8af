// Ours, mounted: notices, the tree, and the table of who gets what.

import init, { Catalogue, mount } from "../../dist/index.js";
import "../../dist/styles.css";
import { offerToPage } from "./offered.mjs";
import { fieldOf, openLargest, readExport } from "./ours.mjs";

await init("/tilgangspakker_bg.wasm");

let catalogue;

offerToPage({
  read(data) {
    catalogue = readExport(Catalogue, data);
  },
  show(here, { open }) {
    mount(here, catalogue, { language: "nb", ...(open && { areas: "open" }) });
  },
  openOne: openLargest,
  field: fieldOf,
});
