// A function fits a screen, or nearly.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";
import { trackedFiles } from "../tracked.mjs";

const MOST_LINES = 60;

/** How a function begins, with its indentation. */
const BEGINNING = {
  rs: /^( *)(?:pub(?:\([a-z]+\))? )?(?:const |async |unsafe )*fn \w+/,
  ts: /^( *)(?! |\} |(?:if|for|while|switch) ).*(?:\).*|=> )\{$/,
};

/** Every function with its length. It ends where something is closed at its own indentation, as formatted code is. */
function functionsIn(text, beginning) {
  const lines = text.split("\n");
  return lines.flatMap((line, begin) => {
    const [, indentation] = beginning.exec(line) ?? [];
    if (indentation === undefined || /[;}]$/.test(line)) return [];
    const length = lines.slice(begin + 1).findIndex((it) => it.startsWith(`${indentation}}`)) + 2;
    return [{ line: begin + 1, length }];
  });
}

describe("functions", () => {
  for (const [extension, folders] of [
    ["rs", ["src", "crates/*/src/*"]],
    ["ts", ["js", "www"]],
  ]) {
    it(`have at most ${MOST_LINES} lines in ${folders.join(" and ")}`, () => {
      const found = trackedFiles(...folders)
        .filter((file) => file.endsWith(`.${extension}`))
        .flatMap((file) =>
          functionsIn(readFileSync(inRepository(file), "utf8"), BEGINNING[extension]).map((it) => ({ file, ...it })),
        );
      assert.ok(found.length > 500, "functions were found");
      assert.deepEqual(
        found
          .filter(({ length }) => length > MOST_LINES)
          .map(({ file, line, length }) => `${file}:${line}: ${length} lines`),
        [],
      );
    });
  }

  const body = (indentation) => Array(3).fill(`${indentation}    if (a) {\n${indentation}    }`).join("\n");
  const FORMS = {
    rs: ["fn name() {", "    pub(super) const fn name<'a>(", "    async fn name(self) -> bool"],
    ts: [
      "export async function name(a: string): void {",
      "  #name(a) {",
      "  static get name(): string {",
      "  const name = async (a) => {",
      "export const name = (a: A): B => {",
      "): void {",
    ],
  };
  for (const [extension, forms] of Object.entries(FORMS)) {
    it(`are told by how they begin in .${extension}, and counted to their end`, () => {
      for (const form of forms) {
        const [indentation] = /^ */.exec(form);
        const lengths = functionsIn(`${form}\n${body(indentation)}\n${indentation}}\n`, BEGINNING[extension]).map(
          ({ length }) => length,
        );
        assert.deepEqual(lengths, [8], form);
      }
    });
  }
});
