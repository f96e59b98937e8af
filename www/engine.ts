// The engine, as the page sees it: the module and its catalogues live in a worker, so that a large file or
// a slow question never holds up the page.

import type { Catalogue } from "tilgangspakker";
import { startWorker } from "./trusted.ts";
import type { Answers, Asked, AskedOf, Progress, Said, Sources } from "./worker.ts";

/** What was refused, with the package's own code where it has one. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: string;
  readonly suggestions: readonly string[];
  constructor(message: string, code: string, suggestions: readonly string[]) {
    super(message);
    this.code = code;
    this.suggestions = suggestions;
  }
}

type Answer<To extends keyof Answers> = Awaited<ReturnType<Answers[To]>>;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

export class Engine {
  #worker: Worker;
  readonly #address: string;
  readonly #sources: Sources;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  /** Why there is no engine, if it never came to a first answer. */
  #broken: string | undefined = "";

  constructor(address: string, sources: Sources) {
    this.#address = address;
    this.#sources = sources;
    this.#worker = this.#start();
  }

  #start(): Worker {
    this.#broken = "";
    const worker = startWorker(this.#address);
    worker.onmessage = ({ data }: MessageEvent<Said>) => this.#receive(data);
    worker.onerror = ({ message }) => {
      const why = message || "The engine could not be started.";
      if (this.#broken !== undefined) this.#broken = why;
      this.#fail(why, "BROKEN");
    };
    worker.postMessage(this.#sources);
    return worker;
  }

  #receive(said: Said): void {
    this.#broken = undefined;
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    if ("progress" in said) return waiting.onProgress?.(said.progress);
    this.#waiting.delete(said.id);
    if ("error" in said) waiting.reject(new Refusal(said.error.message, said.error.code, said.error.suggestions));
    else waiting.resolve(said.value as never);
  }

  #fail(message: string, code: "BROKEN" | "STOPPED"): void {
    for (const { reject } of this.#waiting.values()) reject(new Refusal(message, code, []));
    this.#waiting.clear();
  }

  /** Asks the engine for something. */
  call<To extends keyof Answers>(to: To, args: Parameters<Answers[To]>, onProgress?: (progress: Progress) => void): Promise<Answer<To>> {
    if (this.#broken) return Promise.reject(new Refusal(this.#broken, "BROKEN", []));
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject, onProgress });
      this.#worker.postMessage({ id, to, args } satisfies Asked);
    });
  }

  /** Asks a method of a catalogue. */
  ask<Method extends AskedOf>(key: string, method: Method, ...args: Parameters<Catalogue[Method]>): Promise<ReturnType<Catalogue[Method]>> {
    return this.call("ask", [key, method, args]) as Promise<ReturnType<Catalogue[Method]>>;
  }

  /** Gives up whatever is going on. Files that were read must be read again. */
  restart(): void {
    this.#worker.terminate();
    this.#fail("The engine was stopped.", "STOPPED");
    this.#worker = this.#start();
  }
}
