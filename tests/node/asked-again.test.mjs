// The same question, asked again.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Catalogue } from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";

const today = await load();
const question = (role = "DAGL") => ({ action: "hold", package: "lonn", role });

describe("a question that was asked a moment ago", () => {
  it("is answered with the same object", () => {
    assert.equal(today.check(question()), today.check(question()));
    assert.equal(today.check(question(), { language: "nb" }), today.check(question(), { language: "nb" }));
  });

  it("is another one in another language, of another role, and of another catalogue", () => {
    const first = today.check(question(), { language: "nb" });
    const others = [
      today.check(question(), { language: "en" }),
      today.check(question("REVI"), { language: "nb" }),
      today.check({ ...question(), variant: "KBO" }, { language: "nb" }),
    ];
    for (const other of others) assert.notDeepEqual(other, first);
    const seed = Catalogue.version3();
    const asked = { action: "attach", package: "maskinlesbarehendelser" };
    assert.notDeepEqual(
      seed.check(asked),
      Catalogue.fromJson(seed.toJson().replace("versjon-3", "annen")).check(asked),
    );
  });

  it("is answered alike when many others were asked meanwhile", () => {
    const before = today.check(question());
    for (const { code } of today.roles()) today.check(question(code));
    const after = today.check(question());
    assert.notEqual(after, before);
    assert.deepEqual(after, before);
  });

  it("is refused again when it was refused", () => {
    for (let times = 0; times < 2; times++)
      assert.throws(() => today.check(question("STYR")), { code: "UNKNOWN_ROLE" });
  });

  it("is not answered once the catalogue is freed", () => {
    const seed = Catalogue.version3();
    const asked = { action: "attach", package: "maskinlesbarehendelser" };
    seed.check(asked);
    seed.free();
    assert.throws(() => seed.check(asked), { code: "INVALID_CATALOGUE" });
  });
});
