// The same page in Firefox, by way of WebDriver: that the module loads, answers and shows there too.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, before, describe, it } from "node:test";

import { serveSite } from "../../scripts/serve.mjs";

/** A session of headless Firefox; `script` runs a function's body in the page. */
async function openFirefox() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  const driver = spawn(process.env.GECKODRIVER ?? "geckodriver", ["--host", "127.0.0.1", "--port", String(port)], { stdio: "ignore" });
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { "content-type": "application/json" }, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await send("GET", "/status");
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const options = { args: ["-headless"], ...(process.env.FIREFOX && { binary: process.env.FIREFOX }) };
  const { sessionId } = await send("POST", "/session", { capabilities: { alwaysMatch: { "moz:firefoxOptions": options } } });
  return {
    go: (url) => send("POST", `/session/${sessionId}/url`, { url }),
    script: (script, ...args) => send("POST", `/session/${sessionId}/execute/async`, {
      script: `const [done, ...args] = [arguments[arguments.length - 1], ...arguments]; (async (...args) => { ${script} })(...args).then(done, (error) => done("failed: " + error));`,
      args,
    }),
    async close() {
      await send("DELETE", `/session/${sessionId}`).catch(() => {});
      driver.kill();
    },
  };
}

describe("the page in Firefox", () => {
  let server;
  let firefox;
  before(async () => {
    server = await serveSite({ port: 0 });
    firefox = await openFirefox();
    await firefox.go(server.url);
  });
  after(async () => {
    await firefox?.close();
    await server?.close();
  });

  it("loads the module, shows the catalogue and answers", async () => {
    const answer = await firefox.script(`
      while (!document.getElementById("spor-venter").hidden) await new Promise((resolve) => setTimeout(resolve, 20));
      document.getElementById("felt-rolle").value = "FFØR";
      document.querySelector("#spor-skjema button").click();
      return [document.querySelectorAll("li.tp-package").length, document.getElementById("svar").innerText];`);
    assert.equal(answer[0], 3);
    assert.match(answer[1], /^Ikke avgjort[^]*Advarsel: Forretningsfører/);
  });

  it("filters as one types", async () => {
    const left = await firefox.script(`
      const field = document.querySelector("[data-tp-filter]");
      field.value = "hendelser";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return [...document.querySelectorAll("li.tp-package:not([hidden])")].map((it) => it.id);`);
    assert.deepEqual(left, ["tp-maskinlesbarehendelser"]);
  });
});
