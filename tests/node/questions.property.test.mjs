// Questions and options of any kind: an answer, or an error with a code; and one question is answered in one way by every door.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import fc from "fast-check";
import init, { Catalogue, isTilgangspakkerError, parseQuestion } from "tilgangspakker";
import { holds, options, question, soundQuestion } from "./anything.mjs";

/** What a call answers, or undefined where it throws; and never anything thrown but an error with a code. */
function answerOf(call) {
  try {
    return call();
  } catch (error) {
    assert.ok(isTilgangspakkerError(error), `no coded error: ${error?.stack ?? error}`);
    assert.ok(error.code.length > 0 && error.message.length > 0);
    return undefined;
  }
}

describe("any question", () => {
  let today;
  before(async () => {
    await init();
    today = Catalogue.fromJson(
      readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
    );
  });

  it("is answered with a reason, and permitted by a Permit alone, or refused with a code", () => {
    holds(
      fc.property(question, options, (asked, options) => {
        const verdict = answerOf(() => today.check(asked, options));
        if (verdict === undefined) return;
        assert.equal(verdict.permitted, verdict.decision === "Permit");
        assert.ok(verdict.reasons.length > 0);
        assert.ok(verdict.reasons.every(({ message }) => message.length > 0));
      }),
      1500,
    );
  });

  it("is read by parseQuestion without throwing, and what it takes is taken by check as it stands", () => {
    holds(
      fc.property(question, (asked) => {
        const read = parseQuestion(asked);
        if (!read.ok) return assert.ok(isTilgangspakkerError(read.error));
        const [parsed, itself] = [read.question, asked].map((it) => answerOf(() => today.check(it)));
        assert.deepEqual(parsed, itself);
      }),
      1500,
    );
  });

  it("that is sound is never malformed", () => {
    holds(
      fc.property(soundQuestion, (asked) => {
        assert.ok(parseQuestion(asked).ok, JSON.stringify(asked));
      }),
      500,
    );
  });

  it("of a role and a package is answered alike by holds, check and the list of its packages", () => {
    const [roles, packages] = [today.roles(), today.packages()];
    const role = fc.constantFrom(...roles.map(({ code }) => code));
    const urn = fc.constantFrom(...packages.map((it) => it.urn));
    const form = fc.constantFrom(undefined, "AS", "NUF", "BRL");
    holds(
      fc.property(role, urn, form, (role, urn, variant) => {
        const { permitted } = today.check({ action: "hold", package: urn, role, variant });
        assert.equal(today.holds(role, urn, { variant }), permitted);
        const list = today.packagesForRole(role, { variant });
        assert.equal(
          list.some((it) => it.urn === urn),
          permitted,
        );
      }),
      300,
    );
  });
});
