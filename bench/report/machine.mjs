import { cpus, loadavg } from "node:os";

/** What times depend on. `load`: how many programs wanted a processor as the run began, where the system tells. */
export function machine(chromium) {
  const all = cpus();
  return {
    node: process.version.slice(1),
    chromium,
    processor: all[0]?.model.trim() ?? "unknown",
    cores: all.length,
    platform: process.platform,
    load: loadavg()[0],
  };
}

/** Whether others were at work on all of it: then times and ratios tell little, and what takes long looks worse than it is. */
export const isBusy = ({ cores, load }) => load > cores / 2;
