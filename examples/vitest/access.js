import { load } from "tilgangspakker/catalogues/latest";

/** Of a catalogue this needs one method, so anything that has it will do. */
export function accessOf(catalogue, role) {
  const verdict = catalogue.check({ action: "hold", package: "maskinlesbare-hendelser", role });
  return verdict.permitted ? "open" : verdict.decision === "Indeterminate" ? "ask somebody" : "closed";
}

export async function accessToday(role) {
  return accessOf(await load(), role);
}
