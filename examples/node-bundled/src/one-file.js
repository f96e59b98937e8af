import init from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";
import bytes from "tilgangspakker/tilgangspakker.wasm";

// Node has no await outside functions in CommonJS.
async function main() {
  await init(bytes);
  const today = await load();
  const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
  console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
}

main();
