import { load as loadRegister } from "tilgangspakker/catalogues/latest";

// On the server: the page has the answer in its HTML.
export async function load() {
  const today = await loadRegister();
  const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" });
  return { answer: `${verdict.decision} ${verdict.reasons[0].code}` };
}
