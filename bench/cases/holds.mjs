// Yes or no, by text, over today's register: every role and every package by turns. A Map of Sets is the least that anybody would write.

import { caseOf, GOALS } from "../goals.mjs";
import { inTurns } from "../timing.mjs";

const PART = "holds";
const PERMIT = 1;

export function measureHolds({ Catalogue }, { register }) {
  const catalogue = Catalogue.fromJson(register);
  const codes = catalogue.roles().map((it) => it.code);
  const urns = catalogue.packages().map((it) => it.urn);
  const pairs = { roles: codes.length, packages: urns.length, codes, urns };
  return [
    holdsByText(catalogue, pairs),
    ...[undefined, "employee", "organisation", "systemUser"].map((recipient) => matrix(catalogue, pairs, recipient)),
  ];
}

function holdsByText(catalogue, { roles, packages, codes, urns }) {
  const sets = setsOf(catalogue.matrix());
  const times = inTurns({
    ours: (calls) => {
      let found = 0;
      for (let n = 0; n < calls; n++) if (catalogue.holds(codes[n % roles], urns[n % packages])) found++;
      return found;
    },
    theirs: (calls) => {
      let found = 0;
      for (let n = 0; n < calls; n++) if (sets.get(urns[n % packages]).has(codes[n % roles])) found++;
      return found;
    },
  });
  return caseOf(PART, "`holds` by text, a decision", "a look-up in a `Map` of `Set`s", times, GOALS.holds);
}

/** All decisions at once, as a table. Without a recipient, who gets each package; with one, who may delegate it to that. */
function matrix(catalogue, { roles, packages, codes, urns }, recipient) {
  const options = recipient && { action: "delegate", recipient };
  const sets = setsOf(catalogue.matrix(options));
  const times = inTurns({
    ours: (calls) => {
      let found = 0;
      for (let n = 0; n < calls; n++) found += catalogue.matrix(options).decisions[n % (roles * packages)];
      return found;
    },
    theirs: (calls) => {
      let found = 0;
      for (let n = 0; n < calls; n++) {
        const decisions = new Uint8Array(roles * packages);
        for (let p = 0; p < packages; p++)
          for (let r = 0; r < roles; r++) decisions[p * roles + r] = sets.get(urns[p]).has(codes[r]) ? PERMIT : 0;
        found += decisions[n % (roles * packages)];
      }
      return found;
    },
  });
  const [ours, theirs] = [times.ours, times.theirs].map((time) => time / (roles * packages));
  const name = recipient
    ? `\`matrix\` of \`delegate\`, ${RECIPIENTS[recipient]}, a decision`
    : "`matrix` of `hold`, a decision";
  return caseOf(
    PART,
    name,
    "a look-up in a `Map` of `Set`s",
    { ours, theirs },
    recipient ? GOALS.delegateMatrix : GOALS.holdMatrix,
  );
}

const RECIPIENTS = { employee: "to an employee", organisation: "to an organisation", systemUser: "to a system user" };

/** The roles that each package is permitted for. */
function setsOf({ packages, roles, decisions }) {
  return new Map(
    packages.map((urn, p) => [urn, new Set(roles.filter((_, r) => decisions[p * roles.length + r] === PERMIT))]),
  );
}
