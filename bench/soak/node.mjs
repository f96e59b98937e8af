// In Node: catalogues that are made and freed, and questions that are asked.

import { readFileSync } from "node:fs";
import { inRepository } from "../../scripts/folders.mjs";
import { fileOf, newestMonth } from "../../scripts/months.mjs";
import { inParts } from "./series.mjs";

const CATALOGUES = 1_000_000;
const CHECKS = 10_000_000;

export async function inNode(part) {
  const { default: init, Catalogue } = await import("../../dist/node.js");
  await init();
  // What is started already answers what it exports.
  const { memory: module } = await startedModule();
  const gc = collector();
  const read = () => {
    gc();
    return { "the module's memory": module.buffer.byteLength, "JavaScript's heap": process.memoryUsage().heapUsed };
  };
  const seed = Catalogue.version3().toJson();
  const make = (times) => {
    for (let at = 0; at < times; at++) Catalogue.fromJson(seed).free();
  };
  const today = Catalogue.fromJson(readFileSync(inRepository(fileOf(newestMonth())), "utf8"));
  const [packages, roles] = [today.packages(), today.roles()];
  let asked = 0;
  const check = (times) => {
    for (let at = 0; at < times; at++, asked++) {
      const role = roles[asked % roles.length].code;
      const urn = packages[Math.floor(asked / roles.length) % packages.length].urn;
      const question =
        asked % 2 === 0 ? { action: "hold", package: urn, role } : { action: "delegate", package: urn, roles: [role] };
      today.check(question);
    }
  };
  return [
    await inParts("catalogues made and freed", CATALOGUES * part, make, read),
    await inParts("checks", CHECKS * part, check, read),
  ];
}

async function startedModule() {
  const { default: start } = await import("../../dist/wasm/tilgangspakker.js");
  return start();
}

function collector() {
  if (typeof globalThis.gc === "function") return globalThis.gc;
  throw new Error("Memory is read once garbage is collected: start this with `node --expose-gc`.");
}
