import init, { Catalogue } from "tilgangspakker";
import bytes from "tilgangspakker/tilgangspakker.wasm";

// Node has no await outside functions in CommonJS.
async function main() {
  await init(bytes);
  const verdict = Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
  console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
}

main();
