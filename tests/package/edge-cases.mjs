// What the worker of examples/edge is asked, and how it answers, wherever it runs: `ask(path, options)` answers a Response.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";
import { newestMonth } from "../../scripts/months.mjs";

const { version } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
const POLICY = readFileSync(inRepository("tests/fixtures/policies/fine.xml"), "utf8");
const QUESTION = { action: "hold", package: "maskinlesbare-hendelser", role: "DAGL" };

const posted = (type, body) => ({ method: "POST", headers: { "Content-Type": type }, body });
const question = (value) => posted("application/json", JSON.stringify(value));
const policy = (xml) => posted("application/xml", xml);
/** A body that is sent in pieces, and whose length is told by nobody. */
const inPieces = (text, times) => ({
  ...posted(
    "application/json",
    new ReadableStream({
      start(controller) {
        for (let time = 0; time < times; time++) controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    }),
  ),
  duplex: "half",
});

/** What is refused: the request, its status, the library's code where there is one, and what is said. */
const REFUSED = {
  "a path that there is not": ["/chekc", {}, 404, undefined, /There are \/check, \/search/],
  "a path of JavaScript's own": ["/constructor", {}, 404, undefined, /There is no \/constructor/],
  "a check by GET": ["/check", {}, 405, undefined, /takes POST/],
  "a search by POST": ["/search?words=moms", question(QUESTION), 405, undefined, /takes GET and HEAD/],
  "a question that is not said to be JSON": ["/check", posted("text/plain", "{}"), 415, undefined, /application\/json/],
  "a policy that is not said to be XML": ["/who", question(QUESTION), 415, undefined, /application\/xml or text\/xml/],
  "a question that is too large": [
    "/check",
    posted("application/json", " ".repeat(65_537)),
    413,
    "TOO_LARGE",
    /at most 65536/,
  ],
  "a question that is too large, told piece by piece": [
    "/check",
    inPieces(" ".repeat(9000), 8),
    413,
    "TOO_LARGE",
    /at most/,
  ],
  "a policy that is too large": ["/who", policy(" ".repeat(1_048_577)), 413, "TOO_LARGE", /at most 1048576/],
  "what is no JSON": ["/check", posted("application/json", "{"), 400, "INVALID_QUESTION", /no JSON/],
  "what is no UTF-8": [
    "/check",
    posted("application/json", new Uint8Array([0x22, 0xe6, 0x22])),
    400,
    "INVALID_ARGUMENT",
    /UTF-8/,
  ],
  "an empty body": ["/check", posted("application/json", ""), 400, "INVALID_QUESTION", /no JSON/],
  "what is no question": ["/check", question([]), 400, "INVALID_QUESTION", /./],
  "a field that is misspelt": ["/check", question({ ...QUESTION, varient: "AS" }), 400, "INVALID_QUESTION", /varient/],
  "a role that is unknown": ["/check", question({ ...QUESTION, role: "DAGGL" }), 400, "UNKNOWN_ROLE", /DAGGL/],
  "a package that was removed": [
    "/check",
    question({ ...QUESTION, package: "opptreforvirksomhetenskunder" }),
    400,
    "PACKAGE_REMOVED",
    /2024/,
  ],
  "a language that is unknown": ["/check?language=sv", question(QUESTION), 400, "INVALID_ARGUMENT", /sv/],
  "a parameter that is misspelt": ["/search?wrds=moms", {}, 400, "INVALID_ARGUMENT", /wrds: .*words, limit, language/],
  "a parameter that is missing": ["/search", {}, 400, "INVALID_ARGUMENT", /words: It is missing/],
  "a parameter given twice": ["/search?words=a&words=b", {}, 400, "INVALID_ARGUMENT", /words: It may be given once/],
  "a limit that is no number": ["/search?words=moms&limit=many", {}, 400, "INVALID_ARGUMENT", /limit/],
  "a term that is too long": [`/search?words=${"a".repeat(201)}`, {}, 400, "INVALID_ARGUMENT", /at most 200 letters/],
  "too many references": [
    `/resolve?${"reference=lonn&".repeat(101)}`,
    {},
    400,
    "INVALID_ARGUMENT",
    /at most 100 times/,
  ],
  "what is no XML": ["/who", policy("<Policy"), 400, "INVALID_POLICY", /./],
  "XML of another kind": ["/who", policy("<html/>"), 400, "INVALID_POLICY", /html/],
  "a day that there is not": ["/who?on=2026-02-31", policy(POLICY), 400, "INVALID_ARGUMENT", /2026-02-31/],
};

/** `ask` is asked for when a test runs. */
export function answersAtTheEdge(ask) {
  const answered = async (path, options) => {
    const response = await ask()(path, options);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get("Content-Type"), "application/json");
    return { response, body: await response.json() };
  };

  it("checks, with the decision, whether it is permitted, and the reasons, for nobody to keep", async () => {
    const { response, body } = await answered("/check?language=en", question(QUESTION));
    assert.deepEqual(
      [body.decision, body.permitted, body.reasons[0].code, body.catalogue],
      ["Permit", true, "ROLE_GRANTS_PACKAGE", newestMonth()],
    );
    assert.match(body.reasons[0].message, /gets/);
    assert.equal(response.headers.get("Cache-Control"), "no-store");
    const { body: no } = await answered("/check", question({ ...QUESTION, role: "FFØR", variant: "AS" }));
    assert.deepEqual([no.decision, no.permitted], ["Deny", false]);
  });

  it("finds packages, and says what they are called today", async () => {
    const { body: found } = await answered("/search?words=moms&limit=2&language=nb");
    assert.equal(found.hits[0].accessPackage.urn, "urn:altinn:accesspackage:merverdiavgift");
    assert.ok(found.hits.length <= 2);
    const { body } = await answered("/resolve?reference=maskinlesbarehendelser&reference=lonn");
    assert.deepEqual(
      body.resolutions.map(({ status }) => status),
      ["renamed", "current"],
    );
    assert.deepEqual([found.catalogue, body.catalogue], [newestMonth(), newestMonth()]);
  });

  it("says who gets in by a policy", async () => {
    const { response, body } = await answered("/who?on=2026-12-01&variant=AS", policy(POLICY));
    assert.ok(body.access.length > 0 && body.access.every(({ decision }) => decision === "open"));
    assert.equal(response.headers.get("Cache-Control"), "no-store");
  });

  it("lets what stands in the address be kept, until the register or the package is another", async () => {
    const path = "/search?words=moms";
    const { response } = await answered(path);
    const tag = response.headers.get("ETag");
    assert.equal(tag, `"${newestMonth()}+${version}"`);
    assert.equal(response.headers.get("Cache-Control"), "public, max-age=3600");
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask()(path, { headers: { "If-None-Match": known } });
      assert.deepEqual([again.status, again.headers.get("ETag"), await again.text()], [304, tag, ""], known);
    }
    assert.equal((await ask()(path, { headers: { "If-None-Match": '"other"' } })).status, 200);
    const head = await ask()(path, { method: "HEAD" });
    assert.deepEqual([head.status, head.headers.get("ETag"), await head.text()], [200, tag, ""]);
  });

  for (const [what, [path, options, status, code, detail]] of Object.entries(REFUSED)) {
    it(`refuses ${what}, and answers on`, async () => {
      const response = await ask()(path, options);
      const body = await response.json();
      assert.deepEqual([response.status, body.status, body.code], [status, status, code], JSON.stringify(body));
      assert.equal(response.headers.get("Content-Type"), "application/problem+json");
      assert.equal(response.headers.get("Cache-Control"), "no-store");
      assert.deepEqual([body.type, typeof body.title], ["about:blank", "string"]);
      assert.match(body.detail, detail);
      assert.ok(!("decision" in body) && !("permitted" in body));
      if (status === 405) assert.equal(response.headers.get("Allow"), path === "/check" ? "POST" : "GET, HEAD");
      assert.equal((await answered("/check", question(QUESTION))).body.permitted, true);
    });
  }

  it("says where in a question something is wrong, and what may have been meant", async () => {
    const response = await ask()("/check", question({ ...QUESTION, role: "DAGGL" }));
    const { suggestions, path } = await response.json();
    assert.deepEqual([suggestions, path], [["DAGL"], ["role"]]);
  });
}
