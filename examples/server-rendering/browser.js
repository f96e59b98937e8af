import init, { Catalogue, hydrate } from "tilgangspakker";

await init();
const catalogue = Catalogue.embedded();

// What the server sent stays as it is, and comes alive: the filter is shown and works.
hydrate(document.querySelector("main"), (term) => catalogue.search(term, { limit: 1000 }));

const verdict = catalogue.check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
document.querySelector("#answer").textContent = `${verdict.decision} ${verdict.reasons[0].code}`;
