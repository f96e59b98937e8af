// The links of a folder of pages, as they are checked before the docs are published.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { checkLinks } from "../../docs/links.mjs";

const TARGET =
  '<h2 id="here">Here</h2><h2 id="010-2026-11-30">0.1.0 – 2026-11-30</h2><i id="vår"></i><a id="12"></a><a id="14"></a>';

/** What is said of a page with this in its body, beside `guides/target.html`. */
function check(body) {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  try {
    for (const [name, text] of [
      ["index.html", body],
      ["guides/target.html", TARGET],
    ]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    checkLinks(folder);
    return "fine";
  } catch (error) {
    return error.message.split("\n").slice(1).join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the links of a page", () => {
  for (const [what, address] of [
    ["a page", "guides/target.html"],
    ["a heading", "guides/target.html#here"],
    ["the heading of a release, which looks like a range of lines", "guides/target.html#010-2026-11-30"],
    ["a name that is written in percent", "guides/target.html#v%C3%A5r"],
    ["a range of lines, by its ends", "guides/target.html#12-14"],
    ["another site, where a reader follows it", "https://www.altinn.no/"],
  ]) {
    it(`may lead to ${what}`, () => assert.equal(check(`<a href="${address}">x</a>`), "fine"));
  }

  for (const [what, body, said] of [
    [
      "a page that does not exist",
      '<a href="guides/other.html">x</a>',
      /^index\.html: guides\/other\.html leads to no file$/,
    ],
    ["what is not an address", '<a href="100%.html">x</a>', /100%\.html leads to no file$/],
    ["a heading that does not exist", '<a href="guides/target.html#there">x</a>', /#there leads to no such place$/],
    ["a range whose end is missing", '<a href="guides/target.html#12-15">x</a>', /#12-15 leads to no such place$/],
    [
      "a release that there was not",
      '<a href="guides/target.html#010-2026-11-31">x</a>',
      /#010-2026-11-31 leads to no such place$/,
    ],
    [
      "a script of another site",
      '<script src="https://example.com/x.js"></script>',
      /fetches https:\/\/example\.com\/x\.js$/,
    ],
    [
      "a picture of another site, in a style",
      "<style>i{background:url(//example.com/x.png)}</style><a href=index.html>x</a>",
      /fetches \/\/example\.com\/x\.png$/,
    ],
  ]) {
    it(`may not lead to ${what}`, () => assert.match(check(body), said));
  }
});
