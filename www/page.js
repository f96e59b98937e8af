// The page: shows the catalogue, and puts what is filled in as a question. All it uses is the
// package's public API.

import init, { Catalogue, mount } from "tilgangspakker";
import { startPanel } from "./panel.js";

const element = (id) => document.getElementById(id);

try {
  await init(new URL("tilgangspakker_bg.wasm", import.meta.url));
  const catalogue = Catalogue.embedded();
  mount(element("katalog"), catalogue, { language: "nb" });
  startPanel(catalogue);
  element("spor-skjema").hidden = false;
} catch (error) {
  element("spor-feil-grunn").textContent = error.message;
  element("spor-feil").hidden = false;
}
element("spor-venter").hidden = true;
