// The same 51 questions, 17 roles by the 3 packages of version 3, asked of everything that answers such questions. Nine of the roles get
// all three packages. What answers differently from the others is not timed.

import { caseOf, GOALS } from "../goals.mjs";
import { askingAll, inTurns } from "../timing.mjs";

const PART = "check";
const ROLES = [
  "DAGL",
  "LEDE",
  "INNH",
  "DTPR",
  "DTSO",
  "KOMP",
  "BEST",
  "REPR",
  "BOBE",
  "MEDL",
  "NEST",
  "VARA",
  "OBS",
  "REGN",
  "REVI",
  "KONT",
  "KIRK",
];

const LANGUAGES = ["nb", "nn", "en"].map((language) => ({ language }));

/** `makePeers` makes the other libraries' answers: { name: (question) => boolean }. */
export async function measureDecisions({ Catalogue }, makePeers) {
  const catalogue = Catalogue.embedded();
  const urns = catalogue.packages().map(({ urn }) => urn);
  const questions = urns.flatMap((urn) => ROLES.map((role) => ({ action: "hold", package: urn, role })));
  const grants = urns.map((urn) => ({ urn, roles: catalogue.rolesForPackage(urn).map(({ role }) => role.code) }));
  // So that it is not kept from the last time: as many verdicts are kept as a view asks for again.
  let asked = 0;
  const inNextLanguage = (question) => catalogue.check(question, LANGUAGES[Math.floor(asked++ / questions.length) % 3]);
  const sets = new Map(grants.map(({ urn, roles }) => [urn, new Set(roles)]));
  const answering = {
    check: (question) => inNextLanguage(question).permitted,
    holds: ({ role, package: urn }) => catalogue.holds(role, urn),
    "Map of Sets": ({ role, package: urn }) => sets.get(urn).has(role),
    ...(await makePeers({ grants, roles: ROLES })),
  };
  const expected = questions.map(answering["Map of Sets"]);
  for (const [name, answer] of Object.entries(answering)) {
    const wrong = questions.find((question, at) => answer(question) !== expected[at]);
    if (wrong) throw new Error(`${name} answers ${JSON.stringify(wrong)} otherwise than the catalogue.`);
  }
  const runs = Object.entries(answering).map(([name, answer]) => [
    name,
    askingAll(questions, (question) => (answer(question) ? 1 : 0)),
  ]);
  const { check, holds, ...others } = inTurns(Object.fromEntries(runs));
  return Object.entries(others).flatMap(([name, theirs]) => [
    caseOf(PART, "`check`, of 51 questions", name, { ours: check, theirs }, name === "casbin" ? GOALS.casbin : null),
    caseOf(PART, "`holds`, of 51 questions", name, { ours: holds, theirs }),
  ]);
}
