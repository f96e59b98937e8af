// Texts given to `lint` of the built command, and files that lie there for it.

import assert from "node:assert/strict";

import { POLICIES, run } from "./command-line.mjs";

export const APART = `${POLICIES}/apart.xml`;
export const FINE = `${POLICIES}/fine.xml`;
export const DESIGNATOR = '<AttributeDesignator AttributeId="urn:altinn:accesspackage"/>';

/** The findings in XML given as standard input. */
export async function lint(xml, ...options) {
  const { stdout, stderr, code } = await run(["lint", "-", "--json", ...options], { input: xml });
  assert.equal(stderr, "");
  const findings = JSON.parse(stdout);
  assert.equal(code, findings.every((it) => it.severity === "notice") ? 0 : 1);
  return findings;
}
