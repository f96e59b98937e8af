import init, { Catalogue } from "tilgangspakker";

// Node has no await outside functions in CommonJS.
async function main() {
  await init();
  const verdict = Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
  console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
}

main();
