// Where the engine and its data are: beside the page, or inside it in the edition of one file.

import { TODAY } from "./address.ts";
import type { Sources } from "./worker.ts";

interface Found {
  readonly engineAddress: string;
  readonly engineSources: Sources;
}

export function sources(): Found {
  const engine = inPage("engine");
  const module = inPage("module");
  const today = inPage("today");
  const policyReader = inPage("policy-reader");
  if (engine !== undefined && module !== undefined && today !== undefined && policyReader !== undefined) {
    return {
      engineAddress: URL.createObjectURL(new Blob([bytes(policyReader), bytes(engine)], { type: "text/javascript" })),
      engineSources: { module: bytes(module).buffer, today: { json: new TextDecoder().decode(bytes(today)) } },
    };
  }
  const beside = (name: string) => new URL(name, document.baseURI).href;
  return {
    engineAddress: URL.createObjectURL(new Blob([starter(beside("engine.js"))], { type: "text/javascript" })),
    engineSources: { module: beside("tilgangspakker_bg.wasm"), policyReader: beside("policy-reader.js"), today: { address: beside(`${TODAY}.json`) } },
  };
}

/**
 * A script of the page's own that fetches the engine: it is held to the page's content policy, which a
 * script from an address is not. What the engine fetches later, it runs by the same function.
 */
function starter(address: string): string {
  return `const trusted=self.trustedTypes?.createPolicy("tilgangspakker-page",{createScriptURL:it=>it});
function runScript(address){importScripts(trusted?trusted.createScriptURL(address):address)}
runScript(${JSON.stringify(address)})`;
}

/** What the build has put into the page under this name. */
function inPage(name: string): string | undefined {
  return document.querySelector(`script[type="text/plain"][data-part="${name}"]`)?.textContent ?? undefined;
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
}
