// Texts of any kind, and policies above all: what `lint`, `mended` and `whoGetsIn` promise of whatever is written.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import fc from "fast-check";
import { isTilgangspakkerError } from "tilgangspakker";
import { findingCodes, lint, mended, packagesIn, whoGetsIn } from "tilgangspakker/policy";
import { anyText, denying, holds, options, permitting, policyText } from "./anything.mjs";
import { policy } from "./policies.mjs";
import { AFTER, BEFORE, rolesOf, today } from "./who-asked.mjs";

/** Throws on, unless it is an error with a code. */
function unlessCoded(error) {
  assert.ok(isTilgangspakkerError(error), `no coded error: ${error?.stack ?? error}`);
}

describe("lint, of any text", () => {
  it("throws nothing, and every finding has a known code, a sentence and a place in the text", () => {
    const check = (text) => {
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { code, message, line, column } of lint(text, today, { on: AFTER })) {
        assert.ok(findingCodes.includes(code), code);
        assert.ok(message.length > 0 && column >= 1);
        assert.ok(line >= 1 && line <= lines, `line ${line} of ${lines}`);
      }
    };
    holds(fc.property(anyText, check), 400);
  });

  it("refuses options that are none with a code", () => {
    const check = (options) => {
      try {
        lint("lonn", today, options);
      } catch (error) {
        unlessCoded(error);
      }
    };
    holds(fc.property(options, check), 300);
  });
});

describe("mended, of any text", () => {
  const renamed = (text) => lint(text, today, { on: AFTER }).filter(({ code }) => code === "PACKAGE_RENAMED");

  it("changes a text where lint finds a former name, and leaves none that it replaces", () => {
    const check = (text) => {
      const after = mended(text, today);
      if (after === text) return;
      assert.ok(packagesIn(text, today).length > 0, "something is changed in which no package is named");
      assert.equal(mended(after, today), after, "what is mended is not mended again");
      const left = renamed(after).filter(({ replacement }) => replacement !== null);
      assert.deepEqual(left, [], "a former name is left");
    };
    holds(fc.property(anyText, check), 400);
  });
});

describe("whoGetsIn, by any policy", () => {
  const ask = (text, on = AFTER) => {
    try {
      return whoGetsIn(text, today, { on });
    } catch (error) {
      unlessCoded(error);
      return [];
    }
  };
  const isOpen = ({ decision }) => decision === "open";
  const keyOf = ({ resource, action }) => `${resource} ${action}`;

  it("answers or refuses any text with a code, and opens only by a way in", () => {
    const check = (text, on) => {
      for (const answer of ask(text, on)) assert.equal(isOpen(answer), answer.openings.length > 0);
    };
    holds(fc.property(anyText, fc.constantFrom(BEFORE, AFTER), check), 300);
  });

  it("lets in by a rule more that permits whoever got in, and by one more that denies nobody else", () => {
    const check = (rules, permit, deny) => {
      const [fewer, more] = [rules, [...rules, permit]].map((it) => ask(policy(it)));
      const before = new Map(more.map((it) => [keyOf(it), it]));
      for (const answer of fewer.filter(isOpen)) assert.equal(before.get(keyOf(answer))?.decision, "open");
      const open = new Map(fewer.filter(isOpen).map((it) => [keyOf(it), rolesOf(it)]));
      for (const answer of ask(policy([...rules, deny])).filter(isOpen)) {
        const roles = open.get(keyOf(answer));
        assert.ok(roles, "a rule that denies opens what was not open");
        for (const role of rolesOf(answer)) assert.ok(roles.includes(role), `${role} gets in by a rule that denies`);
      }
    };
    holds(fc.property(fc.array(permitting, { minLength: 1, maxLength: 2 }), permitting, denying, check), 200);
  });

  it("opens on 1 January 2027 nothing that was closed the day before, and tells who is lost", () => {
    const check = (text) => {
      const later = new Map(ask(text, AFTER).map((it) => [keyOf(it), it]));
      for (const now of ask(text, BEFORE)) {
        const then = later.get(keyOf(now));
        // A rule that denies a role of Altinn 2 shuts nobody out from then on.
        if (text.includes('Effect="Deny"') || then === undefined) continue;
        if (now.decision === "closed") assert.equal(then.decision, "closed");
        const lost = now.lost.map(({ role }) => role.code);
        assert.ok(lost.every((code) => now.openings.some(({ roles }) => roles.some(({ role }) => role.code === code))));
      }
    };
    holds(fc.property(policyText, check), 200);
  });
});
