// Asks the worker as fast as it answers, over loopback, and tells how fast that was, how much memory it took, and whether any answer was lost or
// other than the first.
//
//   npm run load -- --minutes 10                 one workerd, left alone
//   npm run load -- --minutes 2 --restart 10     two of them, one of which is ended and started anew every 10 seconds

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { createHistogram } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { Asker } from "./asker.mjs";
import { start } from "./workerd.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    connections: { type: "string", default: "16" },
    restart: { type: "string", default: "0" },
  },
});
const [minutes, connections, restart] = [values.minutes, values.connections, values.restart].map(Number);

const question = (value) => ["POST", "/check", "application/json", JSON.stringify(value)];
const POLICY = readFileSync(new URL("policy.xml", import.meta.url), "utf8");
/** Most ask whether something may be done; one in ten is wrong. */
const REQUESTS = [
  question({ action: "hold", package: "lonn", role: "DAGL", variant: "AS" }),
  question({ action: "delegate", package: "skatt-naering", roles: ["FFØR"], variant: "AS" }),
  question({ action: "client", package: "regnskapsforer-lonn", relations: ["REGN"], by: { roles: ["DAGL"] } }),
  question({ action: "systemUser", kind: "own", packages: ["skattegrunnlag"], approver: { roles: ["DAGL"] } }),
  question({ action: "attach", package: "hovedadministrator" }),
  question({ action: "hold", package: "lonn", role: "DAGGL" }),
  ["GET", "/search?words=moms"],
  ["GET", "/search?words=rekneskap"],
  ["GET", "/resolve?reference=maskinlesbarehendelser&reference=lonn"],
  ["POST", "/who?on=2026-12-01", "application/xml", POLICY],
];

const instances = [];
for (let count = restart > 0 ? 2 : 1; count > 0; count--) instances.push(await start());
const asker = new Asker(instances, connections);
const expected = [];
for (const request of REQUESTS) expected.push((await asker.ask(request)).told);

const latency = createHistogram();
const counts = { answered: 0, lost: 0, other: 0, restarts: 0 };
const memory = [];
const began = performance.now();
const end = began + minutes * 60_000;
const isOver = () => performance.now() >= end;

async function askOnAndOn(first) {
  for (let at = first; !isOver(); at++) {
    const place = at % REQUESTS.length;
    const sent = performance.now();
    const { told } = await asker.ask(REQUESTS[place]);
    latency.record(Math.ceil((performance.now() - sent) * 1e6));
    if (told === undefined) counts.lost++;
    else if (told !== expected[place]) counts.other++;
    else counts.answered++;
  }
}

/** Nobody who asks is told beforehand. */
async function restartInTurn() {
  for (let turn = 0; restart > 0 && !isOver(); turn++) {
    await seconds(restart);
    const place = turn % instances.length;
    await instances[place].stop();
    instances[place] = await start();
    counts.restarts++;
  }
}

async function watchMemory() {
  while (!isOver()) {
    await seconds(5);
    memory.push(Number(told("rss")) / 1024);
  }
}

/** What the system knows of the first workerd. */
const told = (what) =>
  execFileSync("ps", ["-o", `${what}=`, "-p", String(instances[0].pid)], { encoding: "utf8" }).trim();

/** Of its processor time, which is told as [days-]hours:minutes:seconds. */
function secondsIn(time) {
  const [rest, days = 0] = time.split("-").reverse();
  return rest.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

const seconds = (count) => new Promise((resolve) => setTimeout(resolve, count * 1000));

await Promise.all([
  ...Array.from({ length: connections }, (_, first) => askOnAndOn(first)),
  restartInTurn(),
  ...(restart > 0 ? [] : [watchMemory()]),
]);
const took = (performance.now() - began) / 1000;
const busy = secondsIn(told("time"));
await Promise.all(instances.map((it) => it.stop()));
asker.end();

const ms = (percentile) => `${(latency.percentile(percentile) / 1e6).toFixed(1)} ms`;
console.log(`${connections} connections, ${took.toFixed(0)} s, Node ${process.version}`);
console.log(
  `machine     ${availableParallelism()} processors, of which ${loadavg()[2].toFixed(1)} were wanted in the last 15 minutes`,
);
console.log(`speed       ${(counts.answered / took).toFixed(0)} requests a second`);
console.log(
  `latency     p50 ${ms(50)}, p99 ${ms(99)}, p99.9 ${ms(99.9)}, at most ${(latency.max / 1e6).toFixed(0)} ms`,
);
console.log(`answers     ${counts.answered} as the first time, ${counts.other} otherwise, ${counts.lost} lost`);
if (restart > 0) console.log(`restarts    ${counts.restarts}, for which ${asker.retried} were asked again`);
else {
  console.log(`processor   ${busy} s of workerd, ${(counts.answered / busy).toFixed(0)} requests for each`);
  console.log(
    `memory      each minute ${memory
      .filter((_, at) => at % 12 === 0)
      .map(Math.round)
      .join(", ")}; at most ${Math.round(Math.max(...memory))} MiB`,
  );
}
if (counts.other + counts.lost > 0) process.exitCode = 1;
