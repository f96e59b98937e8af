// What the bench makes of its times. None of this needs the peers: they are installed by `npm run bench` alone.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

import { exportOf, rolePackagesOf } from "../../bench/data/export.mjs";
import { holderOf, manyPackages, strangerOf, urnOf } from "../../bench/data/many.mjs";
import { caseOf, partOfGoal } from "../../bench/goals.mjs";
import { regressions, withFormer } from "../../bench/report/compare.mjs";
import { withTables } from "../../bench/report/page.mjs";
import { plotOf } from "../../bench/report/plot.mjs";
import { readResults, writeResults } from "../../bench/report/results.mjs";
import { partTable, tablesOf } from "../../bench/report/tables.mjs";
import { goalText, ratioText, timeText } from "../../bench/report/text.mjs";
import { askingAll, inTurns, median, quantile } from "../../bench/timing.mjs";
import { inRepository } from "../../scripts/folders.mjs";
import { fileOf, newestMonth } from "../../scripts/months.mjs";

const measured = (name, ours, theirs, { goal = { ratio: 3 }, where = "Node", part = "check" } = {}) => ({
  ...caseOf(part, name, "a peer", { ours, theirs }, goal),
  where,
});
const MACHINE = { node: "20.0.0", chromium: "150", processor: "a processor", cores: 2, load: 0.3 };

describe("times", () => {
  it("have a median, however they are sorted", () => assert.equal(median([9, 1, 5]), 5));
  it("have the one that 95 of 100 are below", () =>
    assert.equal(
      quantile(
        Array.from({ length: 100 }, (_, n) => 100 - n),
        0.95,
      ),
      96,
    ));
  it("leave what they are of as it was", () => {
    const times = [3, 1, 2];
    median(times);
    assert.deepEqual(times, [3, 1, 2]);
  });

  /** Runs of which each call takes so many milliseconds by a clock of its own; `slow` has, by its number, what a run takes besides. */
  function clockwork(time, slow = {}) {
    const clock = { now: () => clock.time, time: 0, order: [], calls: [] };
    const run = (name) => (calls) => {
      clock.order.push(name);
      clock.time += calls * time + (slow[clock.calls.length] ?? 0);
      clock.calls.push(calls);
      return calls;
    };
    return { clock, run };
  }

  it("are taken in turns, each round beginning with another", () => {
    const { clock, run } = clockwork(2);
    assert.deepEqual(inTurns({ a: run("a"), b: run("b") }, { rounds: 2, warmUp: 0, least: 1, now: clock.now }), {
      a: 2e6,
      b: 2e6,
    });
    assert.deepEqual(clock.order.slice(-4), ["a", "b", "b", "a"]);
  });

  it("are of as many calls as a clock can tell", () => {
    const { clock, run } = clockwork(0.125);
    assert.deepEqual(inTurns({ a: run("a") }, { rounds: 3, warmUp: 0, least: 1, now: clock.now }), { a: 0.125e6 });
    assert.deepEqual(clock.calls.slice(-3), [8, 8, 8]);
  });

  it("are taken when all is warm: the calls are counted after 60 ms", () => {
    const { clock, run } = clockwork(0.125);
    inTurns({ a: run("a") }, { rounds: 1, warmUp: 0, least: 1, now: clock.now });
    const warm = clock.calls.slice(0, clock.calls.indexOf(1, 1));
    assert.ok(warm.reduce((sum, calls) => sum + calls, 0) * 0.125 >= 60, JSON.stringify(clock.calls));
  });

  it("are of no fewer calls where one was interrupted", () => {
    const { clock, run } = clockwork(0.125, { 0: 20, 9: 20 });
    inTurns({ a: run("a") }, { rounds: 1, warmUp: 0, least: 1, now: clock.now });
    assert.equal(clock.calls[9], 1, "the tenth run is the first that is counted");
    assert.equal(clock.calls.at(-1), 8);
  });

  it("are of every question, one after the other", () => {
    const asked = [];
    assert.equal(askingAll([1, 2, 3], (it) => asked.push(it) && it)(5), 1 + 2 + 3 + 1 + 2);
    assert.deepEqual(asked, [1, 2, 3, 1, 2]);
  });

  it("go on where the round before stopped, so that a short one asks nothing again and again", () => {
    const asked = [];
    const run = askingAll([1, 2, 3], (it) => asked.push(it) && it);
    assert.deepEqual([run(2), run(2)], [1 + 2, 3 + 1]);
    assert.deepEqual(asked, [1, 2, 3, 1]);
  });

  for (const [nanoseconds, text] of [
    [27.4, "27 ns"],
    [999, "999 ns"],
    [1510, "1.5 µs"],
    [0.41, "0.41 ns"],
    [48_200_000, "48 ms"],
    [1_234_000_000, "1.2 s"],
    [300_000, "300 µs"],
  ]) {
    it(`are told as ${text}`, () => assert.equal(timeText(nanoseconds), text));
  }
});

describe("a goal", () => {
  it("is a part of what the peer takes", () => assert.equal(partOfGoal(measured("x", 6, 1)), 2));
  it("may be a time", () => assert.equal(partOfGoal(measured("x", 150, 1, { goal: { nanoseconds: 300 } })), 0.5));
  it("need not be", () => assert.equal(partOfGoal(measured("x", 150, 1, { goal: null })), undefined));
  it("is told", () =>
    assert.deepEqual(
      [goalText({ ratio: 2.5 }), goalText({ nanoseconds: 8e6 }), goalText(null)],
      ["≤ 2.5 ×", "≤ 8.0 ms", ""],
    ));
  it("has a ratio of two digits beside it", () =>
    assert.deepEqual(
      [ratioText(0.05), ratioText(0.512), ratioText(3.14), ratioText(20.6), ratioText(1234)],
      ["0.05 ×", "0.51 ×", "3.1 ×", "21 ×", "1 234 ×"],
    ));
});

describe("a run beside the one that is kept", () => {
  const before = {
    cases: [
      measured("slower", 2, 1),
      measured("same", 2, 1),
      measured("much slower", 2, 1),
      measured("elsewhere", 2, 1, { where: "Chromium" }),
    ],
  };

  it("tells each ratio that has become worse by more than a quarter, the worst first", () => {
    const now = {
      cases: [
        measured("slower", 2.6, 1),
        measured("same", 2.5, 1),
        measured("much slower", 8, 1),
        measured("elsewhere", 9, 1),
      ],
    };
    assert.deepEqual(
      regressions(before, now).map((it) => [it.name, it.before, it.now]),
      [
        ["much slower", 2, 8],
        ["slower", 2, 2.6],
      ],
    );
  });
  it("is not about the machine: theirs may be slower by as much", () =>
    assert.deepEqual(regressions(before, { cases: [measured("slower", 8, 4)] }), []));
  it("has nothing to tell where none is kept", () => assert.deepEqual(regressions(undefined, before), []));

  it("keeps the parts that were not measured", () => {
    const now = withFormer(
      { cases: [measured("b", 1, 1, { part: "read" })] },
      { cases: [measured("a", 1, 1), measured("old", 1, 1, { part: "read" })], growth: [1] },
    );
    assert.deepEqual([now.cases.map((it) => it.name), now.growth], [["a", "b"], [1]]);
  });

  it("is kept as it was, but for what is noise", () => {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    try {
      writeResults({ cases: [measured("a", 1.23456789, 100_001)] }, join(folder, "results.json"));
      assert.deepEqual(readResults(join(folder, "results.json")), { cases: [measured("a", 1.235, 100_001)] });
      assert.equal(readResults(join(folder, "none.json")), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("npm run bench", () => {
  it("refuses a part that it does not have, before it builds or installs anything", () => {
    const { status, stderr } = spawnSync(process.execPath, [inRepository("bench", "run.mjs"), "--only", "check,chek"], {
      encoding: "utf8",
    });
    assert.equal(status, 1);
    assert.match(stderr, /There is no part "chek"\. The parts are check, holds, /);
  });
});

describe("the tables", () => {
  const cases = [measured("`check`", 2000, 1000), measured("`check`", 8000, 1000, { where: "Chromium" })];

  it("have a row for each thing, a column for each place, and in bold what misses its goal", () => {
    assert.equal(
      partTable(cases),
      "| What | Beside | Goal | Node | Chromium |\n| --- | --- | --- | --- | --- |\n| `check` | a peer | ≤ 3 × | 2.0 × (2.0 µs) | **8.0 × (8.0 µs)** |",
    );
  });
  it("say on what machine", () =>
    assert.match(tablesOf({ machine: MACHINE, cases }), /^Node 20\.0\.0 and Chromium 150, 2 cores of a processor\./));

  it("say so where the machine was busy", () => {
    assert.doesNotMatch(tablesOf({ machine: MACHINE, cases }), /at work/);
    assert.match(
      tablesOf({ machine: { ...MACHINE, load: 3.1 }, cases }),
      /Other programs were at work on the machine \(a load of 3\)/,
    );
  });

  it("go between their marks, and nothing else of the page is touched", () => {
    const page = readFileSync(inRepository("docs/costs.md"), "utf8");
    const once = withTables(page, "A table.");
    assert.match(once, /-->\n\nA table\.\n\n<!--/);
    assert.equal(
      withTables(once, tablesOf({ machine: MACHINE, cases })),
      withTables(page, tablesOf({ machine: MACHINE, cases })),
    );
  });
  it("are refused where a page has no marks", () =>
    assert.throws(() => withTables("# Costs", "A table."), /must have/));
  it("are those of the run that is kept", () => {
    const results = readResults();
    const page = readFileSync(inRepository("docs/costs.md"), "utf8");
    assert.equal(page, withTables(page, tablesOf(results)));
    assert.equal(readFileSync(inRepository("docs/ratios.svg"), "utf8"), plotOf(results.cases));
  });
});

describe("the plot", () => {
  const cases = [
    measured("`a` <b> & c", 6, 1),
    measured("`a` <b> & c", 1.5, 1, { where: "Chromium" }),
    measured("without", 1, 1, { goal: null }),
  ];
  const plot = plotOf(cases);

  it("has a title and says in words all that it shows", () => {
    assert.match(plot, /<title id="title">Times beside their goals<\/title>/);
    assert.match(
      plot,
      /<desc id="desc">0 of 1 goals are met wherever they were measured\. a &lt;b&gt; &amp; c \(≤ 3 × a peer\): 2\.0 of its goal in Node, 0\.50 of its goal in Chromium\.<\/desc>/,
    );
  });
  it("has text as text, and looks light and dark", () => {
    assert.match(plot, /<text [^>]*>a &lt;b&gt; &amp; c/);
    assert.match(plot, /prefers-color-scheme: dark/);
  });
  it("puts what misses its goal to the right of the line", () => {
    const [goal] = plot
      .match(/class="goal" x1="([\d.]+)"/)
      .slice(1)
      .map(Number);
    const [node] = plot
      .match(/<circle class="node" cx="([\d.]+)" cy="107"/)
      .slice(1)
      .map(Number);
    const [chromium] = plot
      .match(/<rect class="chromium" x="([\d.]+)" y="102.5"/)
      .slice(1)
      .map(Number);
    assert.ok(chromium + 4.5 < goal && goal < node, JSON.stringify({ chromium, goal, node }));
  });
});

describe("what is measured", () => {
  const register = JSON.parse(readFileSync(inRepository(fileOf(newestMonth())), "utf8"));

  it("is all of today's register, in the form of Altinn's export", () => {
    const packages = exportOf(register)
      .flatMap((group) => group.areas)
      .flatMap((area) => area.packages);
    assert.deepEqual(packages.map(({ urn }) => urn).sort(), register.packages.map(({ urn }) => urn).sort());
    assert.ok(packages.every((it) => it.description.length > 100 && it.id && typeof it.isDelegable === "boolean"));
  });
  it("is every grant of it, by role and organisation form", () => {
    const granted = rolePackagesOf(register).reduce((sum, { json }) => sum + JSON.parse(json).length, 0);
    assert.equal(
      granted,
      register.packages.reduce((sum, it) => sum + (it.properties?.roles ?? []).length, 0),
    );
  });
  it("is, of a made-up catalogue, as many packages as were asked for, each in an area and held by two roles", () => {
    const { packages, areas } = JSON.parse(manyPackages(1000));
    assert.deepEqual(
      areas.flatMap(({ children }) => children),
      packages.map(({ urn }) => urn),
    );
    for (const n of [0, 7, 999]) {
      assert.equal(packages[n].urn, urnOf(n));
      assert.ok(
        packages[n].properties.roles.includes(holderOf(n)) && !packages[n].properties.roles.includes(strangerOf(n)),
      );
    }
  });
});
