// What is found in JSON, by line and column.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOf } from "./policies.mjs";
import { codes, found, PREFIX } from "./policy-findings.mjs";

describe("in JSON", () => {
  it("every URN has its line and column, wherever it stands", () => {
    const json = `{\r\n  "æ😀\\n\\u00e6": ["x", "${PREFIX}nope-1, ${PREFIX}nope-2"],\r\n\t"${PREFIX}nope-3": {"a": [{"b": "${PREFIX}nope-4"}]}\r\n}`;
    assert.deepEqual(
      found(json).map(({ line, column, written, code }) => [line, column, written, code]),
      [1, 2, 3, 4].map((at) => [...placeOf(json, `${PREFIX}nope-${at}`), `${PREFIX}nope-${at}`, "UNKNOWN_PACKAGE"]),
    );
  });

  it("a URN behind escapes is where it stands", () => {
    const json = `["\\u0061\\t\\"${PREFIX}nope"]`;
    const [{ line, column, written }] = found(json);
    assert.deepEqual([line, column, written], [...placeOf(json, PREFIX), `${PREFIX}nope`]);
  });

  it("thousands in one text have theirs", () => {
    const json = JSON.stringify(Array.from({ length: 8000 }, (_, at) => `\n${PREFIX}nope${at % 50}`).join(" "));
    const findings = found(json);
    assert.equal(findings.length, 8000);
    for (const at of [0, 1, 4000, 7999])
      assert.equal(json.slice(findings[at].column - 1).indexOf(`${PREFIX}nope${at % 50}`), 0);
  });

  it("attribute and value may stand apart, as in policies and requests in JSON", () => {
    for (const pair of [
      `{"id": "urn:altinn:accesspackage", "value": "nope"}`,
      `{"value": "nope", "type": "urn:altinn:accesspackage"}`,
      `{"AttributeId": "urn:altinn:accesspackage", "Value": ["toll", "nope"]}`,
    ]) {
      const json = `{"subject": [${pair}]}`;
      const [{ line, column, written, code }, ...others] = found(json);
      assert.deepEqual(
        [line, column, written, code, others],
        [...placeOf(json, "nope"), "nope", "UNKNOWN_PACKAGE", []],
      );
    }
    assert.deepEqual(
      codes('[{"type": "urn:altinn:rolecode", "value": "utinn"}, {"type": "urn:altinn:org", "value": "lonn"}]'),
      ["ALTINN2_ROLE"],
    );
  });

  it("what is not JSON is reported with the place where it stops being JSON", () => {
    for (const [json, at, why] of [
      ['{"a": 1,\n "b": }', [2, 7], /a value is missing/],
      ['{"a": 1\n "b": 2}', [2, 2], /a comma or } is missing/],
      ['["a", "b"', [1, 10], /it ends where a comma or \]/],
      ['{"a": "b\nc"}', [1, 7], /a value is missing/],
      ['{"a": 1} x', [1, 10], /something follows/],
      ['{"a": 1,}', [1, 9], /a name in quotation marks/],
      [`{"a": ${"[".repeat(20_000)}`, [1, 507], /too deep/],
    ]) {
      const [{ line, column, code, severity, message }, ...others] = found(json);
      assert.deepEqual([line, column, code, severity, others], [...at, "INVALID_JSON", "error", []], json.slice(0, 30));
      assert.match(message, why);
    }
  });

  it("what JavaScript takes is taken, and nothing else", () => {
    const values = [
      '{"a":[1,-0.5e+10,true,null,"\\ud83d\\u00e5"],"b":{},"c":[]}',
      '{"a":01}',
      '{"a":1.}',
      '{"a":+1}',
      '{"a":"\\x"}',
      '{"a":"\\u12"}',
      '{"a":nul}',
      '{"a":1,"a":2}',
      '{"a":"\u2028"}',
      '{"a":\u00a01}',
      '{"a":[,]}',
      "{}",
      "[]",
      "[[]]",
      '{"a":1e5}',
      '{"a":--1}',
    ];
    const takes = (json) => {
      try {
        return Boolean(JSON.parse(json));
      } catch {
        return false;
      }
    };
    for (const json of values) assert.equal(!codes(json).includes("INVALID_JSON"), takes(json), json);
  });
});
