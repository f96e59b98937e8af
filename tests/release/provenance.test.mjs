import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { provenanceAdvice, provenanceFaults } from "../../scripts/release.mjs";

const WORKFLOW = {
  GITHUB_ACTIONS: "true",
  GITHUB_REF_TYPE: "tag",
  GITHUB_REF_NAME: "v1.2.0",
  GITHUB_REPOSITORY: "Someone/tilgangspakker",
};
const faults = (repository, env = {}) => provenanceFaults({ version: "1.2.0", repository }, { ...WORKFLOW, ...env });

describe("publishing from a workflow", () => {
  it("works where package.json names the workflow's repository, in any way that npm reads", () => {
    const url = "git+https://github.com/Someone/tilgangspakker.git";
    for (const repository of [
      { type: "git", url },
      url,
      "https://github.com/Someone/tilgangspakker",
      "github:Someone/tilgangspakker",
      "Someone/tilgangspakker",
    ]) {
      assert.deepEqual(faults(repository), [], JSON.stringify(repository));
    }
  });

  it("stops where it names none, with what to write", () => {
    const [fault, ...others] = faults(undefined);
    assert.deepEqual(others, []);
    assert.match(
      fault,
      /"repository" is missing.*Write "repository": \{ "type": "git", "url": "git\+https:\/\/github\.com\/Someone\/tilgangspakker\.git" \}/,
    );
  });

  it("stops where it names another, also where only capitals differ", () => {
    assert.match(
      faults("someone/tilgangspakker")[0],
      /names https:\/\/github\.com\/someone\/tilgangspakker,.*capitals included/,
    );
    assert.match(faults("https://git.example/Someone/tilgangspakker")[0], /names https:\/\/git\.example/);
  });

  it("stops where the tag is of another version, or there is none", () => {
    assert.match(
      faults("Someone/tilgangspakker", { GITHUB_REF_NAME: "v1.3.0" })[0],
      /for the tag "v1\.3\.0".*version is 1\.2\.0, whose tag is v1\.2\.0/,
    );
    assert.match(
      faults("Someone/tilgangspakker", { GITHUB_REF_TYPE: "branch", GITHUB_REF_NAME: "main" })[0],
      /for the branch "main"/,
    );
  });

  it("is no matter elsewhere, where a missing repository is only mentioned", () => {
    assert.deepEqual(provenanceFaults({ version: "1.2.0" }, {}), []);
    assert.match(provenanceAdvice({ version: "1.2.0" })[0], /has no "repository" yet/);
    assert.deepEqual(provenanceAdvice({ version: "1.2.0", repository: "Someone/tilgangspakker" }), []);
  });
});
