import init, { Catalogue } from "tilgangspakker";

await init();
const verdict = Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
document.querySelector("#answer").textContent = `${verdict.decision} ${verdict.reasons[0].code}`;
