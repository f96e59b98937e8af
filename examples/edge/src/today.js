import init from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";
import module from "tilgangspakker/tilgangspakker.wasm";

// What a worker imports is compiled already: it may compile nothing itself.
await init(module);

export const today = await load();
