// The whole table of delegation against an oracle that knows nothing of the module.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { expected } from "./delegation-oracle.mjs";
import { grants, MONTH, numbers, PREFIX, packages, roles } from "./facts.mjs";

const RECIPIENTS = ["employee", "organisation", "systemUser", "enterpriseUser"];
const FORMS = [undefined, "AS", "NUF", "KBO", "BRL", "Person", "SI"];

describe("delegation in the register", () => {
  let today;
  before(async () => {
    await init();
    today = Catalogue.fromJson(readFileSync(new URL("catalogue.json", MONTH), "utf8"));
  });

  function agrees(giver, urn, recipient) {
    const question = {
      action: "delegate",
      package: urn,
      roles: giver.roles,
      holds: giver.holds,
      recipient,
      ...(giver.variant && { variant: giver.variant }),
    };
    const { decision, permitted, reasons } = today.check(question);
    assert.deepEqual([decision, reasons[0].code], expected(giver, urn, recipient), JSON.stringify(question));
    assert.equal(permitted, decision === "Permit");
  }

  it("is as the facts say for every package and each role alone", () => {
    for (const { urn } of packages) for (const { code } of roles) agrees({ roles: [code], holds: [] }, urn, "employee");
  });

  it("is as the facts say for whoever was given a package, with and without access management", () => {
    const managers = [
      "",
      "tilgangsstyrer",
      "hovedadministrator",
      "ffor-tilgangsstyrer-nuf",
      "konkursbo-tilgangsstyrer",
      "innbygger-tilgangsstyring-privatperson",
    ];
    for (const { urn } of packages) {
      for (const manager of managers) {
        for (const variant of FORMS)
          agrees({ roles: [], holds: manager ? [urn, PREFIX + manager] : [urn], variant }, urn, "systemUser");
      }
    }
  });

  it("is as the facts say for 6,000 givers of any kind", () => {
    const next = numbers(20260827);
    const pick = (list) => list[Math.floor(next.next().value * list.length)];
    const some = (list, most) => [
      ...new Set(Array.from({ length: Math.floor(next.next().value * (most + 1)) }, () => pick(list))),
    ];
    const likely = [...new Set(grants.map((it) => it.role_code))];
    for (let n = 0; n < 6000; n++) {
      const urn = pick(packages).urn;
      const holds = some([urn, urn, `${PREFIX}tilgangsstyrer`, `${PREFIX}hovedadministrator`, pick(packages).urn], 3);
      agrees(
        { roles: some(n % 3 ? likely : roles.map((it) => it.code), 2), holds, variant: pick(FORMS) },
        urn,
        pick(RECIPIENTS),
      );
    }
  });
});
