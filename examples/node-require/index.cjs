const { default: init, Catalogue } = require("tilgangspakker");

init().then(() => {
  const verdict = Catalogue.embedded().check({ action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
  console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
});
