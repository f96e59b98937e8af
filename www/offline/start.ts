// Has the page kept for when there is no network, and makes it one that can be installed. Either is left out by leaving its file out
// of what is served: `service-worker.js`, `manifest.webmanifest`.

import { h } from "../dom.ts";
import { ownScript } from "../trusted.ts";
import type { Answer } from "./asking.ts";
import asking from "./asking.ts?worker&url";

const WORKER = "service-worker.js";
const MANIFEST = "manifest.webmanifest";
const GONE = [404, 410];

export async function startOffline(): Promise<void> {
  // Only where the address is secure.
  if (!navigator.serviceWorker) return;
  const [worker = 0, manifest = 0] = await statusesOf(WORKER, MANIFEST);
  if (manifest === 200) document.head.append(h("link", { rel: "manifest", href: MANIFEST }));
  if (worker === 200) await navigator.serviceWorker.register(ownScript(WORKER));
  // Who had it gets rid of it, and of what it kept.
  else if (GONE.includes(worker)) await letGo(await navigator.serviceWorker.getRegistration());
}

async function letGo(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  if (!registration) return;
  await registration.unregister();
  const ours = (await caches.keys()).filter((name) => name.startsWith(`tilgangspakker ${registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
}

function statusesOf(...files: readonly string[]): Promise<readonly number[]> {
  const addresses = files.map((file) => new URL(file, document.baseURI).href);
  return new Promise((answered, failed) => {
    const worker = new Worker(ownScript(asking), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate();
      answered(data.statuses);
    };
    worker.onerror = () => failed(new Error(`${asking} could not be started.`));
    worker.postMessage(addresses);
  });
}
