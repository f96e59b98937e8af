// Commands in the guides: those that are run here, and for every other one what tests it instead.

/** What a block of commands may hold to be run, just as it stands. */
const RUN_HERE = [/^npx tilgangspakker\b/, /^node \S+$/, /^npm init -y$/, /^npm install tilgangspakker$/];

/** Commands that would set up, build or serve everything again, by the page that they stand on. */
export const RUN_ELSEWHERE = [
  {
    on: "README.md",
    command: "npm start",
    tests: "the page's tests in tests/page/, which serve it by the same program",
  },
  { on: "README.md", command: "npm test", tests: "it is what runs this test" },
  {
    on: "CONTRIBUTING.md",
    command: "cargo run -p tilgangspakker-ingest -- catalogue data/versjon-3",
    tests: "crates/ingest/tests/command/catalogue_folder.rs",
  },
  {
    on: "CONTRIBUTING.md",
    command: "cargo run -p tilgangspakker-ingest -- catalogue data/versjon-3 --check",
    tests: "crates/ingest/tests/command/catalogue_folder.rs",
  },
];

/** The commands of a block: a line each, or more where a line ends in a backslash; without what is said of them. */
export function commandsOf(text) {
  return text
    .replaceAll(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter(Boolean);
}

export const isRunHere = (command) => RUN_HERE.some((pattern) => pattern.test(command));

export const placeElsewhere = (page, command) => RUN_ELSEWHERE.find((it) => it.on === page && it.command === command);
