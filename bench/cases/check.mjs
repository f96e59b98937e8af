// A verdict with its reasons, beside JSON.parse of the very same verdicts: the least that it takes to make such an object of text. Each
// kind asks about every package that it is about, one after the other, and of more questions than are kept, so that nothing is answered
// from what was asked before. That has a case of its own.

import { caseOf, GOALS } from "../goals.mjs";
import { askingAll, inTurns } from "../timing.mjs";

const PART = "check";

/** Of each kind: its questions, and what most of them are answered. */
const KINDS = {
  "hold, Permit": {
    questions: (catalogue) =>
      catalogue.packagesForRole("DAGL").map(({ urn }) => ({ action: "hold", package: urn, role: "DAGL" })),
    decision: "Permit",
  },
  "hold, Deny": {
    questions: (catalogue) => catalogue.packages().map(({ urn }) => ({ action: "hold", package: urn, role: "MEDL" })),
    decision: "Deny",
  },
  "delegate, Permit": {
    questions: (catalogue) =>
      givenBy(catalogue, "DAGL").map((urn) => ({
        action: "delegate",
        package: urn,
        roles: ["DAGL"],
        recipient: "employee",
      })),
    decision: "Permit",
  },
  "delegate, Deny": {
    questions: (catalogue) =>
      catalogue
        .packages()
        .map(({ urn }) => ({ action: "delegate", package: urn, roles: ["MEDL"], recipient: "organisation" })),
    decision: "Deny",
  },
  "client, Permit": {
    questions: (catalogue) =>
      catalogue.packagesForRole("REGN").flatMap(({ urn }) =>
        catalogue
          .variants()
          .filter(({ kind }) => kind === "organisation")
          .map(({ code }) => ({
            action: "client",
            package: urn,
            relations: ["REGN"],
            variant: code,
            recipient: "agent",
            isAgent: true,
            by: { roles: ["DAGL"] },
          })),
      ),
    decision: "Permit",
  },
  "hold, Permit, asked again": {
    questions: (catalogue) =>
      catalogue
        .packagesForRole("DAGL")
        .slice(0, 10)
        .map(({ urn }) => ({ action: "hold", package: urn, role: "DAGL" })),
    decision: "Permit",
  },
};

export function measureCheck({ Catalogue }, { register }) {
  const catalogue = Catalogue.fromJson(register);
  return Object.entries(KINDS).map(([kind, { questions, decision }]) => {
    const asked = questions(catalogue).filter((question) => catalogue.check(question).decision === decision);
    if (asked.length < 3)
      throw new Error(`Only ${asked.length} questions of the kind ${kind} are answered with ${decision}.`);
    const texts = asked.map((question) => JSON.stringify(catalogue.check(question)));
    const times = inTurns({
      ours: askingAll(asked, (question) => catalogue.check(question).reasons.length),
      theirs: askingAll(texts, (text) => JSON.parse(text).reasons.length),
    });
    return caseOf(PART, `\`check\`: ${kind}`, "`JSON.parse` of the verdict", times, GOALS.verdict);
  });
}

const givenBy = (catalogue, role) =>
  catalogue.packagesForRole(role, { action: "delegate", recipient: "employee" }).map(({ urn }) => urn);
