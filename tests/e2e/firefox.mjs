// Headless Firefox, steered by WebDriver's own messages.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** What WebDriver calls an element in its messages. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE = 30_000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens a session; `close` ends it and the driver. */
export async function openFirefox() {
  const port = await freePort();
  const driver = spawn(process.env.GECKODRIVER ?? "geckodriver", ["--host", "127.0.0.1", "--port", String(port)], { stdio: "ignore" });
  const ended = once(driver, "exit").catch(() => {});
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { "content-type": "application/json" }, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await answered(send, driver);
  const options = { args: ["-headless"], ...(process.env.FIREFOX && { binary: process.env.FIREFOX }) };
  const { sessionId } = await send("POST", "/session", { capabilities: { alwaysMatch: { "moz:firefoxOptions": options } } });
  const at = `/session/${sessionId}`;

  const evaluate = (question, ...args) => send("POST", `${at}/execute/sync`, { script: `return (${question})(...arguments);`, args });
  const find = async (css) => (await send("POST", `${at}/element`, { using: "css selector", value: css }))[ELEMENT];
  const waitFor = async (question, ...args) => {
    for (const start = performance.now(); performance.now() - start < PATIENCE; await pause(20)) {
      const answer = await evaluate(question, ...args);
      if (answer) return answer;
    }
    throw new Error(`This did not come about: ${question}`);
  };
  return {
    /** Opens the page at an address, and waits until it is ready. A page that is open already is left first. */
    async open(url) {
      await send("POST", `${at}/url`, { url: "about:blank" });
      await send("POST", `${at}/url`, { url });
      await waitFor(() => document.documentElement.dataset.ready === "");
    },
    /** What a function answers in the page. */
    evaluate,
    /** Waits until a function answers something true in the page, and answers that. */
    waitFor,
    click: async (css) => send("POST", `${at}/element/${await find(css)}/click`, {}),
    /** Types into a field as somebody would; into a field for files, the path of one. */
    type: async (css, text) => send("POST", `${at}/element/${await find(css)}/value`, { text }),
    async close() {
      await send("DELETE", at).catch(() => {});
      driver.kill();
      await ended;
    },
  };
}

/** A port that was free a moment ago. */
async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

/** Waits until the driver listens. */
async function answered(send, driver) {
  for (const start = performance.now(); ; await pause(50)) {
    try {
      return await send("GET", "/status");
    } catch (error) {
      if (driver.exitCode !== null || performance.now() - start > PATIENCE) throw new Error("geckodriver does not answer. GECKODRIVER names the program.", { cause: error });
    }
  }
}
