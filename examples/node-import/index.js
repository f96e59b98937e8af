import { load } from "tilgangspakker/catalogues/latest";

const today = await load();
const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
console.log(`${verdict.decision} ${verdict.reasons[0].code}`);
