// What is no policy, or no option, is refused when it is asked who gets in.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { whoGetsIn } from "tilgangspakker/policy";
import { anyOf, lettingIn, ofPackage, onResource, policy, rule, toDo } from "./policies.mjs";
import { today } from "./who-asked.mjs";
import { slugs } from "./who-oracle.mjs";

describe("what is no policy", () => {
  const refused = (xml, options) => {
    try {
      whoGetsIn(xml, today, { language: "en", ...options });
    } catch ({ code, message }) {
      return `${code}: ${message}`;
    }
    throw new Error("Nothing was refused.");
  };
  const others = {
    "": /^INVALID_POLICY: The file is empty/,
    "<html/>": /^INVALID_POLICY: .*outermost element is "html"/,
    '<xacml:Rule RuleId="r" Effect="Permit"/>': /^INVALID_POLICY: .*outermost element is "Rule"/,
    "{}": /^INVALID_POLICY: Line 1, column 1: /,
    "<Policy>\n<Rule></Policy>": /^INVALID_POLICY: Line 2, column \d+: /,
    '<!DOCTYPE Policy [<!ENTITY a "b">]><Policy/>': /^INVALID_POLICY: .*<!DOCTYPE/,
    "<!DOCTYPE Policy><Policy/>": /^INVALID_POLICY: .*<!DOCTYPE/,
    '<?xml version="1.0"?>\n<!-- <a> -->\n<!DOCTYPE Policy [<!ENTITY a "b">]><Policy>&a;</Policy>':
      /^INVALID_POLICY: .*<!DOCTYPE/,
    "<Policy>&a;</Policy>": /^INVALID_POLICY: Line 1, column \d+: .*no such reference/,
  };
  for (const [xml, said] of Object.entries(others))
    it(`is refused: ${xml || "nothing"}`, () => assert.match(refused(xml), said));

  it("is one with more combinations than are worked out", () => {
    const many = anyOf(...slugs.slice(0, 100).map((slug) => ofPackage(slug)));
    assert.match(refused(policy(rule([many, many, many, many]))), /^INVALID_POLICY: .*combinations/);
    const wide = rule([anyOf(...slugs.map((it) => onResource(it))), anyOf(...slugs.map((it) => toDo(it)))]);
    assert.match(refused(policy(wide)), /^INVALID_POLICY: .*combinations/);
  });

  it("is larger than is read", () => assert.match(refused(" ".repeat((16 << 20) + 1)), /^TOO_LARGE/));

  it("is asked about with what is no option", () => {
    const xml = lettingIn(ofPackage("lonn"));
    assert.match(refused(xml, { variant: "XX" }), /^UNKNOWN_VARIANT/);
    for (const options of [
      { variant: 7 },
      { variant: "" },
      { on: "2026-02-31" },
      { on: null },
      { language: "sv" },
      { form: "AS" },
    ])
      assert.match(refused(xml, options), /^INVALID_ARGUMENT/);
  });
});
