import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changelogFaults, headings, withEntry } from "../../scripts/release.mjs";

const TODAY = new Date("2026-11-30T12:00:00Z");
const faults = (changelog) => changelogFaults(changelog, "1.2.0", TODAY);

function assertOne(found, expected) {
  assert.equal(found.length, 1, found.join("\n"));
  assert.match(found[0], expected);
}

describe("the changelog of a release", () => {
  it("begins with the version, the day and what is new", () => {
    assert.deepEqual(
      faults("# Changelog\n\n## 1.2.0 – 2026-11-30\n\n- Something.\n\n## 1.1.0 – 2026-10-01\n\n- Else.\n"),
      [],
    );
  });

  it("says which heading to write where there is another", () => {
    const wanted = /Write "## 1\.2\.0 – 2026-11-30"/;
    for (const heading of ["## Unreleased", "## 1.1.0 – 2026-10-01", "## 1.2.0"])
      assertOne(faults(`${heading}\n\n- Something.\n`), wanted);
    assertOne(faults("# Changelog\n"), wanted);
  });

  it("names a day that there is, and that has come somewhere", () => {
    const on = (day) => faults(`## 1.2.0 – ${day}\n\n- Something.\n`);
    assertOne(on("2026-02-30"), /is no day/);
    assertOne(on("30.11.2026"), /is no day/);
    assertOne(on("2026-12-02"), /is yet to come/);
    assert.deepEqual(on("2026-12-01"), []);
  });

  it("says what is new", () =>
    assertOne(faults("## 1.2.0 – 2026-11-30\n\n## 1.1.0 – 2026-10-01\n\n- Else.\n"), /nothing stands below it/));

  it("has no headings of another kind, which nobody would find", () => {
    assert.throws(() => headings("## v1.2.0 (2026-11-30)\n"), /neither "## X\.Y\.Z – YYYY-MM-DD"/);
  });
});

describe("an entry of the changelog", () => {
  it("goes last under what is still being written", () => {
    assert.equal(
      withEntry("# C\n\n## 1.2.0\n\n- One.\n\n## 1.1.0 – 2026-10-01\n\n- Else.\n", ["- Two."]),
      "# C\n\n## 1.2.0\n\n- One.\n- Two.\n\n## 1.1.0 – 2026-10-01\n\n- Else.\n",
    );
    assert.equal(withEntry("# C\n\n## Unreleased\n", ["- Two."]), "# C\n\n## Unreleased\n\n- Two.\n");
  });

  it("gets a heading of its own after a release", () => {
    assert.equal(
      withEntry("# C\n\n## 1.1.0 – 2026-10-01\n\n- Else.\n", ["- Two."]),
      "# C\n\n## Unreleased\n\n- Two.\n\n## 1.1.0 – 2026-10-01\n\n- Else.\n",
    );
  });
});
