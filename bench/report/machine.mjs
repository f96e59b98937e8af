import { cpus } from "node:os";

/** What times depend on. */
export function machine(chromium) {
  const all = cpus();
  return { node: process.version.slice(1), chromium, processor: all[0]?.model.trim() ?? "unknown", cores: all.length, platform: process.platform };
}
