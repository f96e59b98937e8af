// Reading: a text becomes a catalogue, beside JSON.parse of the same text, which makes plain objects of it and checks nothing.

import { caseOf, GOALS } from "../goals.mjs";
import { inTurns } from "../timing.mjs";

const PART = "read";

export function measureRead({ Catalogue }, { register, exported, rolePackages }) {
  const grantsFrom = Catalogue.fromJson(register);
  const reading = (read) => (calls) => {
    let found = 0;
    for (let n = 0; n < calls; n++) {
      const catalogue = read();
      found += catalogue.version.length;
      catalogue.free();
    }
    return found;
  };
  const parsing =
    (...texts) =>
    (calls) => {
      let found = 0;
      for (let n = 0; n < calls; n++) for (const text of texts) found += Object.keys(JSON.parse(text)).length;
      return found;
    };
  const answers = rolePackages.map((it) => it.json);
  const kb = (...texts) => `${Math.round(texts.join("").length / 1024)} KB`;
  const compare = (ours, theirs) => inTurns({ ours, theirs });
  return [
    caseOf(
      PART,
      `\`fromJson\` of today's register, ${kb(register)}`,
      "`JSON.parse`",
      compare(
        reading(() => Catalogue.fromJson(register)),
        parsing(register),
      ),
      GOALS.fromJson,
    ),
    caseOf(
      PART,
      `\`fromAltinnExport\` with \`grantsFrom\`, ${kb(exported)}`,
      "`JSON.parse`",
      compare(
        reading(() => Catalogue.fromAltinnExport(exported, { grantsFrom })),
        parsing(exported),
      ),
      GOALS.fromAltinnExport,
    ),
    caseOf(
      PART,
      `\`fromAltinnExport\` with \`rolePackages\`, ${kb(exported, ...answers)}`,
      "`JSON.parse` of all",
      compare(
        reading(() => Catalogue.fromAltinnExport(exported, { rolePackages, grantsFrom })),
        parsing(exported, ...answers),
      ),
      GOALS.fromAltinnExport,
    ),
  ];
}
