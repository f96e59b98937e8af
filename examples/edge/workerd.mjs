// Starts workerd with the worker that was built, on a port that is free, and ends it so that what it has begun is answered.

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import workerd from "workerd";

const CONFIG = fileURLToPath(new URL("workerd.capnp", import.meta.url));

export async function start() {
  const child = spawn(workerd.default, ["serve", CONFIG, "--socket-addr", "http=127.0.0.1:0", "--control-fd", "3"], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const port = await Promise.race([portTold(child), ended.then(() => undefined)]);
  if (port === undefined) throw new Error("workerd ended before it listened: what it said stands above.");
  return {
    pid: child.pid,
    url: `http://127.0.0.1:${port}`,
    /** It takes no more connections, answers what it has taken, and ends. */
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** workerd tells each socket that it listens on as a line of JSON. */
function portTold(child) {
  return new Promise((resolve) => {
    let told = "";
    child.stdio[3].setEncoding("utf8").on("data", (text) => {
      told += text;
      const line = told.split("\n").find((it) => it.includes('"listen"'));
      if (line) resolve(JSON.parse(line).port);
    });
  });
}
