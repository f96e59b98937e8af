// The page's service worker: it keeps all that the page is made of, so that it opens without a network.
//
// Each edition of the page has a cache of its own, filled whole or not at all, with the very files that it was built of. Who has a
// network gets the page that lies on the server; a page of whichever edition finds the rest by names that hold a hash of the content.
// What an earlier edition kept stays for as long as a window of it is open: until then its own worker is the one that answers.

/** A name for this edition, and its files by their addresses, with their checksums: the build puts them in. */
declare const EDITION: string;
declare const FILES: Readonly<Record<string, string>>;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** An origin's pages share its caches. `start.ts` knows them by this too: what both imported would be a file beside the worker. */
const OURS = `tilgangspakker ${worker.registration.scope} `;
/** Each file is kept once, whatever hosts say that it varies by. */
const ANY = { ignoreVary: true };
/** So long the server may take to answer with the page before what is kept is shown. In milliseconds. */
const PATIENCE = 3000;

worker.addEventListener("install", (event) => event.waitUntil(keep()));
worker.addEventListener("activate", (event) => event.waitUntil(Promise.all([letGo(), worker.clients.claim()])));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? visit(request) : part(request));
});

async function keep(): Promise<void> {
  const cache = await caches.open(OURS + EDITION);
  await cache.addAll(
    Object.entries(FILES).map(([address, integrity]) => new Request(address, { integrity, cache: "no-cache" })),
  );
}

async function letGo(): Promise<void> {
  for (const name of await ours()) if (name !== OURS + EDITION) await caches.delete(name);
}

/** The page as it lies on the server; where that does not answer, takes too long, or has failed, as it is kept. */
async function visit(request: Request): Promise<Response> {
  const page = await kept(request);
  if (page === undefined) return fetch(request);
  // What takes too long is given up: the browser would have the next visit wait for it. What has begun to come may take its time.
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    return answer.status < 500 ? answer : page;
  } catch {
    return page;
  } finally {
    clearTimeout(late);
  }
}

const part = async (request: Request): Promise<Response> => (await kept(request)) ?? fetch(request);

/** What is kept, of the newest edition that has it. */
async function kept({ url }: Request): Promise<Response | undefined> {
  const [address = url] = url.split(/[?#]/);
  for (const name of (await ours()).reverse()) {
    const cache = await caches.open(name);
    // Some hosts lead from addresses with ".html" to those without, and what was got by a redirect browsers refuse for a page.
    const found = (await cache.match(address, ANY)) ?? (await cache.match(`${address}.html`, ANY));
    if (found) return found.redirected ? new Response(found.body, found) : found;
  }
  return undefined;
}

/** The names of our caches, oldest first. */
const ours = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(OURS));
