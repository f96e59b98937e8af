import init, { Catalogue } from "tilgangspakker";
import module from "tilgangspakker/tilgangspakker.wasm";

// What a worker imports is compiled already: it may compile nothing itself.
await init(module);
const catalogue = Catalogue.embedded();

export default {
  fetch(request) {
    const role = new URL(request.url).searchParams.get("role") ?? "FFØR";
    try {
      const verdict = catalogue.check({ action: "hold", package: "maskinlesbarehendelser", role });
      return new Response(`${verdict.decision} ${verdict.reasons[0].code}`);
    } catch (error) {
      return new Response(error.message, { status: 400 });
    }
  },
};
