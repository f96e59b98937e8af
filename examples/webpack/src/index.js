import { load } from "tilgangspakker/catalogues/latest";

const today = await load();
const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
document.querySelector("#answer").textContent = `${verdict.decision} ${verdict.reasons[0].code}`;
