// A client that asks again where no answer came. Every request here is a question: asking it twice changes nothing.

import { Agent, request as ask } from "node:http";

const MOST_TRIES = 5;

export class Asker {
  #instances;
  #agent;
  #next = 0;
  retried = 0;

  constructor(instances, connections) {
    this.#instances = instances;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Of the instances in turn, until one answers: `told` is status and text, and nothing where none did. */
  async ask(request) {
    const first = this.#next++;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { url } = this.#instances[(first + tries) % this.#instances.length];
      try {
        return { told: await this.#once(url, request) };
      } catch {
        this.retried++;
      }
    }
    return {};
  }

  #once(url, [method, path, type, body]) {
    return new Promise((resolve, reject) => {
      const headers = type ? { "Content-Type": type, "Content-Length": Buffer.byteLength(body) } : {};
      const sent = ask(new URL(path, url), { method, headers, agent: this.#agent }, (response) => {
        let text = `${response.statusCode} `;
        response
          .setEncoding("utf8")
          .on("data", (part) => (text += part))
          .on("end", () => (response.complete ? resolve(text) : reject(new Error("The answer was cut off."))))
          .on("error", reject);
      });
      sent.on("error", reject).end(body);
    });
  }

  end() {
    this.#agent.destroy();
  }
}
