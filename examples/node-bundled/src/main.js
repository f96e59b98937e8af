import { load } from "tilgangspakker/catalogues/latest";

// Node has no await outside functions in CommonJS.
async function main() {
  const today = await load();
  const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
  console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
}

main();
