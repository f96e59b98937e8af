// The whole table of delegation against an oracle that knows nothing of the module: it reads the facts of the month, and the rows D1 to
// D15 as docs/rules.md has them, one after the other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";

const MONTH = new URL("../../data/altinn-2026-08/", import.meta.url);
const PREFIX = "urn:altinn:accesspackage:";
const RECIPIENTS = ["employee", "organisation", "systemUser", "enterpriseUser"];
const FORMS = [undefined, "AS", "NUF", "KBO", "BRL", "Person", "SI"];

/** The rows of a CSV file, by the names of their columns. */
function facts(name) {
  const text = readFileSync(new URL(name, MONTH), "utf8");
  const rows = text.trimEnd().split(/\r?\n/).map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain));
  return rows.slice(1).map((row) => Object.fromEntries(rows[0].map((column, at) => [column, row[at]])));
}

const packages = facts("packages.csv");
const roles = facts("roles.csv");
const grants = facts("grants.csv");
const forms = facts("variants.csv");
const kindOf = new Map(packages.map((it) => [it.urn, it.type]));
const slug = (urn) => urn.slice(PREFIX.length);

const byRoleAndPackage = new Map();
for (const it of grants) {
  const key = `${it.role_code} ${it.package_urn}`;
  byRoleAndPackage.set(key, [...(byRoleAndPackage.get(key) ?? []), it]);
}
const grantsOf = (role, urn, variant) => (byRoleAndPackage.get(`${role} ${urn}`) ?? []).filter((it) => it.variant === "" || it.variant === variant);
const gets = (role, urn, variant) => grantsOf(role, urn, variant).some((it) => it.has_access === "true");
const has = ({ roles, holds, variant }, urn) => holds.includes(urn) || roles.some((role) => gets(role, urn, variant));

function kindOfGiver({ roles: codes, holds, variant }) {
  if (variant) return { Organization: "Organisasjon", Person: "Person" }[forms.find(({ code }) => code === variant).type] ?? "neither";
  const ofRole = (code) => {
    const { provider } = roles.find((it) => it.code === code);
    if (provider === "sys-ccr") return ["Organisasjon"];
    return provider === "sys-cra" || ["privatperson", "selvregistrert"].includes(code) ? ["Person"] : [];
  };
  const byRoles = new Set(codes.flatMap(ofRole));
  const others = grants.filter((it) => codes.includes(it.role_code)).map((it) => it.package_urn);
  const kinds = byRoles.size > 0 ? byRoles : new Set([...holds, ...others].map((urn) => kindOf.get(urn)));
  return kinds.size > 1 ? "both" : [...kinds][0];
}

function managesAccess(giver, urn) {
  const own = kindOf.get(urn) === "Person" ? ["innbygger-tilgangsstyring-privatperson"] : ["tilgangsstyrer", "hovedadministrator"];
  if (kindOf.get(urn) !== "Person" && giver.variant === "NUF") own.push("ffor-tilgangsstyrer-nuf");
  if (kindOf.get(urn) !== "Person" && giver.variant === "KBO") own.push("konkursbo-tilgangsstyrer");
  return own.some((it) => has(giver, PREFIX + it));
}

/** The decision, and the code that decides. */
function expected(giver, urn, recipient) {
  const it = packages.find((known) => known.urn === urn);
  if (it.is_assignable !== "true") return ["Deny", "NOT_DELEGABLE"];
  const kind = kindOfGiver(giver);
  if (kind !== undefined && kind !== it.type) return ["Deny", "WRONG_PARTY_KIND"];
  const administrator = slug(urn) === "hovedadministrator";
  const representative = slug(urn) === "virksomhetens-representant-skjemaoppgaver";
  if (recipient === "enterpriseUser" || (recipient === "organisation" && administrator) || (recipient !== "employee" && representative)) return ["Deny", "RECIPIENT_NOT_ALLOWED"];

  const permit = ["Permit", { employee: "DELEGABLE_TO_EMPLOYEE", organisation: "DELEGABLE_TO_ORGANISATION", systemUser: "DELEGABLE_TO_SYSTEM_USER" }[recipient]];
  const held = giver.roles.filter((role) => gets(role, urn, giver.variant));
  if (held.some((role) => grantsOf(role, urn, giver.variant).some((grant) => grant.can_delegate === "true"))) return permit;
  if (giver.holds.includes(urn) && !administrator && managesAccess(giver, urn)) return permit;
  if (!administrator && has(giver, `${PREFIX}hovedadministrator`) && grantsOf("hovedadministrator", urn, giver.variant).some((grant) => grant.can_delegate === "true")) return permit;
  if (held.length > 0) return ["Deny", "ROLE_MAY_NOT_DELEGATE"];
  if (giver.holds.includes(urn)) return ["Deny", administrator ? "MAIN_ADMINISTRATOR_NOT_BY_ROLE" : "NOT_ACCESS_MANAGER"];
  return ["Deny", "NOT_HELD"];
}

/** The same numbers in every run. */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe("delegation in the register", () => {
  let today;
  before(async () => {
    await init();
    today = Catalogue.fromJson(readFileSync(new URL("catalogue.json", MONTH), "utf8"));
  });

  function agrees(giver, urn, recipient) {
    const question = { action: "delegate", package: urn, roles: giver.roles, holds: giver.holds, recipient, ...(giver.variant && { variant: giver.variant }) };
    const { decision, permitted, reasons } = today.check(question);
    assert.deepEqual([decision, reasons[0].code], expected(giver, urn, recipient), JSON.stringify(question));
    assert.equal(permitted, decision === "Permit");
  }

  it("is as the facts say for every package and each role alone", () => {
    for (const { urn } of packages) for (const { code } of roles) agrees({ roles: [code], holds: [] }, urn, "employee");
  });

  it("is as the facts say for whoever was given a package, with and without access management", () => {
    const managers = ["", "tilgangsstyrer", "hovedadministrator", "ffor-tilgangsstyrer-nuf", "konkursbo-tilgangsstyrer", "innbygger-tilgangsstyring-privatperson"];
    for (const { urn } of packages) {
      for (const manager of managers) {
        for (const variant of FORMS) agrees({ roles: [], holds: manager ? [urn, PREFIX + manager] : [urn], variant }, urn, "systemUser");
      }
    }
  });

  it("is as the facts say for 6,000 givers of any kind", () => {
    const next = numbers(20260827);
    const pick = (list) => list[Math.floor(next.next().value * list.length)];
    const some = (list, most) => [...new Set(Array.from({ length: Math.floor(next.next().value * (most + 1)) }, () => pick(list)))];
    const likely = [...new Set(grants.map((it) => it.role_code))];
    for (let n = 0; n < 6000; n++) {
      const urn = pick(packages).urn;
      const holds = some([urn, urn, `${PREFIX}tilgangsstyrer`, `${PREFIX}hovedadministrator`, pick(packages).urn], 3);
      agrees({ roles: some(n % 3 ? likely : roles.map((it) => it.code), 2), holds, variant: pick(FORMS) }, urn, pick(RECIPIENTS));
    }
  });
});
