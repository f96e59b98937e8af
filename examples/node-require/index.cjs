const { load } = require("tilgangspakker/catalogues/latest");

load().then((today) => {
  const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
  console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
});
