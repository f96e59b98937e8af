// How many tests passed and failed, read off what the test runners print.

const COLOURS = /\u001b\[[0-9;]*m/g;

/** cargo test and wasm-bindgen's runner: one such line for each test program. */
const cargo = (line) => {
  const found = /^test result: \w+\. (\d+) passed; (\d+) failed;/.exec(line);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
};

/** Node's runner, in its `spec` form: one line for each outcome, at the end. */
const node = (line) => {
  const found = /^ℹ (pass|fail|cancelled) (\d+)$/.exec(line);
  return found && { [found[1] === "pass" ? "passed" : "failed"]: Number(found[2]) };
};

/** Playwright's, in its `list` form: one line for each outcome, at the end. What did not run is no success. */
const playwright = (line) => {
  const found = /^(\d+) (passed|failed|flaky|interrupted|did not run)\b/.exec(line);
  return found && { [found[2] === "passed" ? "passed" : "failed"]: Number(found[1]) };
};

const READERS = { cargo, node, playwright };

/** Hand `read` the output as it comes; `counts` then holds the sums. Without a runner nothing is read. */
export function counter(runner) {
  const counts = { passed: 0, failed: 0 };
  let rest = "";
  const read = (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      const found = READERS[runner](line.replaceAll(COLOURS, "").trim());
      for (const [outcome, number] of Object.entries(found ?? {})) counts[outcome] += number;
    }
  };
  return { counts, read };
}
