import init from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";
import module from "tilgangspakker/tilgangspakker.wasm";

// What a worker imports is compiled already: it may compile nothing itself.
await init(module);
const today = await load();

export default {
  fetch(request) {
    const role = new URL(request.url).searchParams.get("role") ?? "DAGL";
    try {
      const verdict = today.check({ action: "hold", package: "maskinlesbare-hendelser", role });
      return new Response(`${verdict.decision} ${verdict.reasons[0].code}`);
    } catch (error) {
      return new Response(error.message, { status: 400 });
    }
  },
};
