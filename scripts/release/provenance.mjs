// What npm asks of a package that a workflow publishes with provenance: that package.json names the repository whose
// workflow it is, to the letter.

import { tagOf } from "./commit.mjs";

const HOST = "https://github.com/";

/** What stands in the way of publishing from the workflow that `env` describes; nothing where it describes none. */
export function provenanceFaults(manifest, env = process.env) {
  if (env.GITHUB_ACTIONS !== "true") return [];
  const faults = [];
  const tag = tagOf(manifest.version);
  if (env.GITHUB_REF_TYPE !== "tag" || env.GITHUB_REF_NAME !== tag) {
    faults.push(`The workflow runs for the ${env.GITHUB_REF_TYPE ?? "ref"} "${env.GITHUB_REF_NAME}", and package.json's version is ${manifest.version}, whose tag is ${tag}. Tag the commit that has the version of the tag.`);
  }
  const wanted = `${HOST}${env.GITHUB_REPOSITORY}`;
  const named = repositoryIn(manifest);
  if (named !== wanted) {
    faults.push(`package.json: "repository" ${named ? `names ${named}` : "is missing"}, and npm takes a package with provenance only where it names ${wanted}, capitals included. Write "repository": { "type": "git", "url": "git+${wanted}.git" }.`);
  }
  return faults;
}

/** What is still to be done before a workflow can publish; said where nothing is published. */
export function provenanceAdvice(manifest) {
  return repositoryIn(manifest) ? [] : ['package.json has no "repository" yet: name the one whose workflow publishes, or the workflow will stop.'];
}

/** As an address of a page, whichever way package.json writes it. */
function repositoryIn({ repository }) {
  const url = typeof repository === "string" ? repository : repository?.url;
  return url?.replace(/^git\+/, "").replace(/\.git$/, "").replace(/^github:/, HOST).replace(/^(?=[\w.-]+\/[\w.-]+$)/, HOST);
}
