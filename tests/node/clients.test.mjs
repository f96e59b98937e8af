// Both tables about clients, the client's and the system user's, against an oracle that knows nothing of the module.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { besidesSystemUser, forClient, forSystemUser, ofAll } from "./clients-oracle.mjs";
import { facts, grants, MONTH, numbers, PREFIX, packages, roles } from "./facts.mjs";

const RECIPIENTS = ["agent", "clientSystemUser", "ownSystemUser", "organisation", "enterpriseUser"];
const FORMS = [undefined, "AS", "NUF", "BRL", "ESEK", "KBO", "Person"];
/** Who may be said to do it, of whom some may. */
const DOERS = [
  undefined,
  {},
  { roles: ["daglig-leder"] },
  { roles: ["regnskapsforer"] },
  { roles: ["hovedadministrator"] },
  ...["klientadministrator", "hovedadministrator", "tilgangsstyrer"].map((it) => ({ holds: [PREFIX + it] })),
];
/** What is said beside a yes for a client. */
const OF_EVERY_CLIENT = [
  "LIMITED_TO_PROVIDERS_ACCESS",
  "NEEDS_CLIENT_ADMINISTRATOR",
  "MUST_BE_AGENT",
  "ENDS_WITH_RELATION",
  "PRIVATE_CLIENT_UNCERTAIN",
];
const AREAS = facts("areas.csv").map(({ urn }) => ({
  area: urn,
  below: packages.filter((it) => it.area_urn === urn).map((it) => it.urn),
}));
const URNS = packages.map(({ urn }) => urn);
const LIKELY = [...new Set(grants.map((it) => it.role_code))];

let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(readFileSync(new URL("catalogue.json", MONTH), "utf8"));
});

/** That a role is not among those of a form is said of any question, and tested elsewhere. */
const reasonsOf = ({ reasons }) => reasons.filter(({ code }) => code !== "ROLE_NOT_IN_FORM");
const numbersOf = (reasons) => [
  ...new Set(reasons.filter(({ weight }) => weight === "decides").map(({ altinnError }) => altinnError)),
];

function agreesOnClient(fields) {
  const question = { action: "client", ...fields };
  const verdict = today.check(question);
  const reasons = reasonsOf(verdict);
  const { decision, codes, error } = forClient(fields);
  assert.deepEqual(
    [verdict.decision, reasons.map(({ code }) => code), numbersOf(reasons)],
    [decision, codes, [error]],
    JSON.stringify(question),
  );
  assert.equal(verdict.permitted, decision === "Permit");
}

function agreesOnSystemUser(fields) {
  const question = { action: "systemUser", ...fields };
  const verdict = today.check(question);
  const [{ code, altinnError }] = verdict.reasons;
  assert.deepEqual(
    { decision: verdict.decision, code, error: altinnError },
    { error: undefined, ...forSystemUser(fields) },
    JSON.stringify(question),
  );
  assert.equal(verdict.permitted, verdict.decision === "Permit");
  const { lacking, infos } = besidesSystemUser(fields);
  const about = (wanted) => verdict.reasons.filter((it) => it.code === wanted).map((it) => it.package);
  assert.deepEqual(new Set(about("CLIENT_LACKS_A_PACKAGE")), new Set(lacking), JSON.stringify(question));
  if (fields.client)
    assert.deepEqual(
      reasonsOf(verdict)
        .map((it) => it.code)
        .filter((it) => OF_EVERY_CLIENT.includes(it)),
      infos,
      JSON.stringify(question),
    );
  for (const { altinnError: number, weight } of verdict.reasons)
    assert.equal(number !== undefined, verdict.decision === "Deny" && weight === "decides");
}

function randomly(seed) {
  const next = numbers(seed);
  const pick = (list) => list[Math.floor(next.next().value * list.length)];
  const some = (list, most) => [
    ...new Set(Array.from({ length: Math.floor(next.next().value * (most + 1)) }, () => pick(list))),
  ];
  return { pick, some };
}

describe("what is passed on for clients", () => {
  it("is as the facts say for every package and each relation alone", () => {
    for (const urn of URNS) for (const { code } of roles) agreesOnClient({ package: urn, relations: [code] });
  });

  it("is as the facts say for the relations of accountants, auditors, business managers and partners, in every form", () => {
    for (const urn of URNS) {
      for (const role of ["regnskapsforer", "revisor", "forretningsforer", "deltaker-delt-ansvar"]) {
        for (const variant of FORMS) agreesOnClient({ package: urn, relations: [role], variant });
      }
    }
  });

  it("is as the facts say for every recipient, whoever does it", () => {
    for (const urn of URNS) {
      for (const recipient of RECIPIENTS) {
        for (const by of DOERS) agreesOnClient({ package: urn, given: [urn], recipient, by });
        for (const isAgent of [true, false]) agreesOnClient({ package: urn, given: [urn], recipient, isAgent });
        agreesOnClient({ package: urn, recipient });
      }
    }
  });

  it("is as the facts say for 6,000 clients of any kind", () => {
    const { pick, some } = randomly(20261127);
    for (let n = 0; n < 6000; n++) {
      const urn = pick(URNS);
      agreesOnClient({
        package: urn,
        relations: some(n % 3 ? LIKELY : roles.map((it) => it.code), 3),
        given: some([urn, pick(URNS), pick(URNS)], 2),
        variant: pick(FORMS),
        recipient: pick([undefined, ...RECIPIENTS]),
        isAgent: pick([undefined, true, false]),
        by: pick(DOERS),
      });
    }
  });
});

describe("what a system user may have", () => {
  const APPROVERS = [
    {},
    { roles: ["daglig-leder"] },
    { roles: ["regnskapsforer"] },
    { roles: ["forretningsforer"], variant: "NUF" },
    { holds: [`${PREFIX}hovedadministrator`] },
    { roles: ["privatperson"] },
  ];

  it("is as the facts say for every package, for the business itself", () => {
    for (const urn of URNS) {
      for (const approver of [...APPROVERS, { holds: [urn] }, { holds: [urn, `${PREFIX}tilgangsstyrer`] }]) {
        agreesOnSystemUser({ kind: "own", packages: [urn], approver });
        agreesOnSystemUser({ kind: "client", self: true, packages: [urn], approver });
      }
    }
  });

  it("is as the facts say for every package, for clients", () => {
    for (const urn of URNS) {
      agreesOnSystemUser({ kind: "client", packages: [urn] });
      for (const role of ["regnskapsforer", "revisor", "forretningsforer", "daglig-leder"]) {
        for (const variant of FORMS)
          agreesOnSystemUser({ kind: "client", packages: [urn], client: { relations: [role], variant } });
      }
      for (const client of [{}, { given: [urn] }]) agreesOnSystemUser({ kind: "client", packages: [urn], client });
    }
  });

  it("is as the facts say for 4,000 system users with any packages", () => {
    const { pick, some } = randomly(20261231);
    for (let n = 0; n < 4000; n++) {
      const urns = some(
        [
          ...URNS.slice(0, 3),
          `${PREFIX}eksplisitt`,
          `${PREFIX}regnskapsforer-lonn`,
          `${PREFIX}maskinporten-scopes`,
          pick(URNS),
          pick(URNS),
        ],
        3,
      );
      const approver = {
        roles: some(LIKELY, 2),
        holds: some([...urns, `${PREFIX}tilgangsstyrer`], 2),
        variant: pick(FORMS),
      };
      const client = { relations: some(LIKELY, 2), given: some([...urns, pick(URNS)], 3), variant: pick(FORMS) };
      agreesOnSystemUser(
        pick([
          { kind: "own", packages: urns, approver },
          { kind: "client", self: true, packages: urns, approver },
          { kind: "client", packages: urns, client },
          { kind: "client", packages: urns },
        ]),
      );
    }
  });
});

describe("what is asked of an area", () => {
  const decides = ({ reasons }) =>
    new Set(
      reasonsOf({ reasons })
        .filter((it) => it.package && !OF_EVERY_CLIENT.includes(it.code))
        .map((it) => it.package),
    );
  const agrees = (question, expected) => {
    const verdict = today.check(question);
    assert.equal(verdict.decision, expected.decision, JSON.stringify(question));
    assert.deepEqual(decides(verdict), new Set(expected.urns), JSON.stringify(question));
  };

  it("is answered by its packages: one that is refused refuses the area, for clients", () => {
    for (const { area, below } of AREAS) {
      for (const role of ["regnskapsforer", "revisor", "forretningsforer", "daglig-leder"]) {
        for (const variant of FORMS) {
          for (const recipient of RECIPIENTS) {
            for (const given of [[], below, below.slice(1)]) {
              const client = { relations: [role], given, variant };
              agrees(
                { action: "client", package: area, ...client, recipient },
                ofAll(below, (urn) => forClient({ package: urn, ...client, recipient })),
              );
            }
          }
        }
      }
    }
  });

  it("is answered by its packages for system users of every kind", () => {
    for (const { area, below } of AREAS) {
      for (const asked of [
        ...["daglig-leder", "regnskapsforer", "privatperson"].flatMap((role) => [
          { kind: "own", approver: { roles: [role] } },
          { kind: "client", self: true, approver: { roles: [role] } },
        ]),
        { kind: "client" },
        ...[below, below.slice(1)].map((given) => ({
          kind: "client",
          client: { relations: ["regnskapsforer"], given },
        })),
      ]) {
        const { decision } = ofAll(below, (urn) => forSystemUser({ packages: [urn], ...asked }));
        assert.equal(
          today.check({ action: "systemUser", packages: [area], ...asked }).decision,
          decision,
          `${area} ${JSON.stringify(asked)}`,
        );
      }
    }
  });
});

describe("what version 3 does not state", () => {
  it("is undecided for clients, whoever gets it and whoever does it, and for system users of any kind", () => {
    const version3 = Catalogue.version3();
    for (const { urn } of version3.packages()) {
      for (const recipient of RECIPIENTS) {
        for (const by of [undefined, {}, { roles: ["DAGL"] }]) {
          for (const client of [{}, { relations: ["REGN"] }, { given: [urn] }]) {
            const { decision, permitted, reasons } = version3.check({
              action: "client",
              package: urn,
              recipient,
              by,
              ...client,
            });
            assert.deepEqual(
              [decision, permitted, reasons.map((it) => it.code)],
              ["Indeterminate", false, ["NOT_STATED"]],
            );
          }
        }
      }
      for (const asked of [
        { kind: "client" },
        { kind: "client", client: {} },
        { kind: "client", client: { given: [urn] } },
        { kind: "own", approver: { roles: ["DAGL"] } },
        { kind: "client", self: true, approver: { roles: ["DAGL"] } },
      ]) {
        const { decision, permitted, reasons } = version3.check({ action: "systemUser", packages: [urn], ...asked });
        assert.deepEqual([decision, permitted, reasons[0].code], ["Indeterminate", false, "NOT_STATED"]);
      }
    }
  });
});
