// The worker of examples/edge, installed from the packed tarball as its lock file says, built by its own script, and run by workerd.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";

import { inRepository } from "../../scripts/folders.mjs";
import { answersAtTheEdge } from "../package/edge-cases.mjs";
import { installExample, npm, pack, temporaryFolder, versionsIn } from "../package/packed.mjs";

describe("the worker at the edge, in workerd", () => {
  const folder = temporaryFolder();
  let app;
  let served;

  before(async () => {
    const { tarball } = await pack(folder);
    app = await installExample("edge", folder, tarball);
    await npm(["run", "build"], app);
    const { start } = await import(pathToFileURL(join(app, "workerd.mjs")));
    served = await start();
  });
  after(() => served?.stop());

  it("is pinned, to the last package", () => {
    const pinned = versionsIn(inRepository("examples", "edge", "package-lock.json"));
    for (const [place, version] of versionsIn(join(app, "node_modules", ".package-lock.json")))
      assert.equal(version, pinned.get(place), place);
  });

  answersAtTheEdge(() => (path, options) => fetch(new URL(path, served.url), options));
});
