import init, { Catalogue } from "tilgangspakker";

await init();
const verdict = Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
