import { hydrate } from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";

const today = await load();

// What the server sent stays as it is, and comes alive: the filter is shown and works.
const limit = today.packages().length;
hydrate(document.querySelector("main"), (term) => today.search(term, { limit }));

const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
document.querySelector("#answer").textContent = `${verdict.decision} ${verdict.reasons[0].code}`;
