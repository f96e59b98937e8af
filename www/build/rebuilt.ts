// While one works on it: what the page is made of besides its own sources is built again when it changes, and the page loaded again.

import { inRepository } from "../../scripts/folders.mjs";
import { run } from "../../scripts/process.mjs";

const SOURCES = ["src", "js", "data", "Cargo.toml"];
/** Editors write several files at once. */
const REST = 200;

export function rebuilt(): import("vite").Plugin {
  return {
    name: "tilgangspakker:rebuilt",
    apply: "serve",
    configureServer(server) {
      const folders = SOURCES.map((it) => inRepository(it));
      let resting: NodeJS.Timeout | undefined;
      let isBuilding = false;
      const build = async () => {
        if (isBuilding) return void (resting = setTimeout(build, REST));
        isBuilding = true;
        try {
          await run(process.execPath, [inRepository("scripts", "build.mjs"), "--package"]);
          server.ws.send({ type: "full-reload" });
        } catch (error) {
          server.config.logger.error(error instanceof Error ? error.message : String(error));
        } finally {
          isBuilding = false;
        }
      };
      server.watcher.add(folders);
      server.watcher.on("all", (_, file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        clearTimeout(resting);
        resting = setTimeout(build, REST);
      });
    },
  };
}
