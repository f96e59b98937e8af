// What can never match in a policy lets nobody in.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { lint } from "tilgangspakker/policy";
import {
  allOf,
  anyOf,
  EQUAL,
  lettingIn,
  match,
  ofPackage,
  ofRole,
  onApp,
  onResource,
  policy,
  rule,
  toDo,
} from "./policies.mjs";
import { AFTER, BEFORE, codesOf, onAnything, rolesOf, sole, today } from "./who-asked.mjs";

describe("W12: what can never match", () => {
  const never = {
    URN_AS_VALUE: ofPackage("urn:altinn:accesspackage:lonn"),
    SPACES_AROUND_VALUE: ofPackage(" lonn "),
    WRONG_LETTER_CASE: ofPackage("Lonn", { matchId: EQUAL }),
    UNKNOWN_ATTRIBUTE: match("urn:altinn:accessPackage", "lonn"),
    URN_AS_ATTRIBUTE: match("urn:altinn:accesspackage:lonn", "lonn"),
    EMPTY_VALUE: ofPackage(""),
    SEVERAL_IN_ONE_VALUE: ofPackage("lonn, toll"),
    UNKNOWN_PACKAGE: ofPackage("lonnn"),
    WRONG_CATEGORY: ofPackage("lonn", { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" }),
    WRONG_DATA_TYPE: ofPackage("lonn", { designatorType: "http://www.w3.org/2001/XMLSchema#anyURI" }),
    UNKNOWN_ROLE: match("urn:altinn:external-role:ccr", "dagligleder"),
    PACKAGE_REMOVED: ofPackage(
      today
        .renames()
        .find(({ current }) => current === null)
        .urn.replace("urn:altinn:accesspackage:", ""),
    ),
  };
  for (const [code, subject] of Object.entries(never)) {
    for (const on of [BEFORE, AFTER]) {
      it(`closes, and is told: ${code}, on ${on}`, () => {
        const answer = sole(lettingIn(subject), { on });
        assert.deepEqual([answer.decision, answer.openings, answer.lost], ["closed", [], []]);
        assert.deepEqual([...new Set(codesOf(answer))], [code]);
        assert.ok(answer.findings.every(({ severity, line }) => severity === "error" && line > 0));
      });
    }
  }

  it("closes, and is told: a letter that only looks alike, as the sign of kelvin", () => {
    const answer = sole(lettingIn(ofPackage("s\u212aatt-naering")));
    assert.deepEqual([answer.decision, codesOf(answer)], ["closed", ["UNKNOWN_PACKAGE"]]);
  });

  const RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
  const ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
  const ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";
  const toRead = (...places) => policy(rule([anyOf(ofRole("dagl")), ...places.map((it) => anyOf(it))]));
  const nowhere = {
    "a resource that is nearly one": [
      toRead(match("urn:altinn:resourceid", "fangst", { category: RESOURCE }), toDo("read")),
      "UNKNOWN_ATTRIBUTE",
      "urn:altinn:resource",
      "urn:altinn:resourceid",
    ],
    "an owner in capitals": [
      toRead(
        allOf(
          match("urn:altinn:ORG", "ttd", { category: RESOURCE }),
          match("urn:altinn:app", "fangst", { category: RESOURCE }),
        ),
        toDo("read"),
      ),
      "UNKNOWN_ATTRIBUTE",
      "urn:altinn:org",
      "urn:altinn:ORG",
    ],
    "an app of two letters": [
      toRead(match("urn:altinn:ap", "fangst", { category: RESOURCE }), toDo("read")),
      "UNKNOWN_ATTRIBUTE",
      "urn:altinn:app",
      "urn:altinn:ap",
    ],
    "an action by another name": [
      toRead(onResource(), match("urn:oasis:names:tc:xacml:1.0:action:id", "read", { category: ACTION })),
      "UNKNOWN_ATTRIBUTE",
      ACTION_ID,
      "urn:oasis:names:tc:xacml:1.0:action:id",
    ],
    "an action of another version": [
      toRead(onResource(), match(ACTION_ID.replace("1.0", "3.0"), "read", { category: ACTION })),
      "UNKNOWN_ATTRIBUTE",
      ACTION_ID,
      ACTION_ID.replace("1.0", "3.0"),
    ],
    "an organisation in capitals": [
      policy(rule([anyOf(match("urn:altinn:ORG", "skd")), ...onAnything])),
      "UNKNOWN_ATTRIBUTE",
      "urn:altinn:org",
      "urn:altinn:ORG",
    ],
    "a resource of who asks": [
      policy(rule([anyOf(match("urn:altinn:resource", "fangst")), anyOf(toDo("read"))])),
      "WRONG_CATEGORY",
      RESOURCE,
      "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject",
    ],
    "an action on the resource": [
      toRead(onResource(), match(ACTION_ID, "read", { category: RESOURCE })),
      "WRONG_CATEGORY",
      ACTION,
      RESOURCE,
    ],
  };
  for (const [what, [xml, code, replacement, written]] of Object.entries(nowhere)) {
    it(`closes, and is told here and by lint: ${what}`, () => {
      const { decision, openings, findings } = sole(xml);
      assert.deepEqual(
        [decision, openings, findings.map((it) => [it.code, it.severity, it.replacement])],
        ["closed", [], [[code, "error", replacement]]],
      );
      for (const language of ["nb", "nn", "en"]) {
        const [found, ...others] = lint(xml, today, { language }).filter((it) => it.code !== "NO_PACKAGE");
        assert.deepEqual([found.code, found.replacement, found.written, others], [code, replacement, written, []]);
        assert.match(found.message, /never matches|treffer (dette )?aldri/);
      }
    });
  }

  it("is not what requests may have, as far as is known: that is not decided", () => {
    for (const xml of [
      toRead(match("urn:example:resource", "x", { category: RESOURCE }), toDo("read")),
      toRead(onResource(), match("urn:example:verb", "read", { category: ACTION })),
    ]) {
      const { decision, openings, findings } = sole(xml);
      assert.deepEqual(
        [decision, openings, findings.map((it) => [it.code, it.severity])],
        ["Indeterminate", [], [["NOT_CHECKED", "warning"]]],
      );
      assert.match(findings[0].message, /urn:example:/);
    }
    for (const id of ["task", "end-event", "appresource"])
      assert.deepEqual(
        sole(toRead(allOf(onApp(), match(`urn:altinn:${id}`, "x", { category: RESOURCE })), toDo("read"))).decision,
        "open",
        id,
      );
  });

  it("closes its own alternative only", () =>
    assert.deepEqual(rolesOf(sole(lettingIn(ofPackage("lonnn"), ofRole("dagl")))), ["DAGL"]));
});
