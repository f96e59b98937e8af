// The table of policies in docs/rules.md is what whoGetsIn answers: every row has rules, and all of them are asked about.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { whoGetsIn } from "tilgangspakker/policy";
import { CATALOGUES, read, tablesOf } from "./rule-tables.mjs";

const SECTION = "Who gets in by a policy";
const BEFORE = "On 31 December 2026";
const AFTER = "On 1 January 2027";
const page = read("docs/rules.md");
const rows = tablesOf(page, SECTION, ["Row", "What the policy has", "What it comes to"]).rows;
const examples = tablesOf(page, SECTION, ["Row", "Rules", BEFORE, AFTER]).rows;

const STRING = 'DataType="http://www.w3.org/2001/XMLSchema#string"';
const SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
const category = (name) => `urn:oasis:names:tc:xacml:3.0:attribute-category:${name}`;
const match = (id, value, within, name = "string-equal-ignore-case") => {
  const version = name === "string-equal-ignore-case" ? "3.0" : "1.0";
  return `<Match MatchId="urn:oasis:names:tc:xacml:${version}:function:${name}"><AttributeValue ${STRING}>${value}</AttributeValue><AttributeDesignator AttributeId="${id}" Category="${within}" ${STRING} MustBePresent="false"/></Match>`;
};
const anyOf = (alternatives) => `<AnyOf>${alternatives.map((it) => `<AllOf>${it}</AllOf>`).join("")}</AnyOf>`;

/** `accesspackage=lonn and rolecode=dagl or org=skd`; nothing for everybody. */
function subjectsOf(text) {
  const one = (it) => {
    const [, id, value, name] = /^([\w:-]+)=(\S+)(?: by (\S+))?$/.exec(it);
    return match(`urn:altinn:${id}`, value, SUBJECT, name);
  };
  return text === "" ? "" : anyOf(text.split(" or ").map((it) => it.split(" and ").map(one).join("")));
}

/** `Permit: rolecode=dagl on fangst, sild to read, write`. */
function ruleOf(text, at) {
  const [, effect, subjects, on = "fangst", to = "read"] =
    /^(Permit|Deny):\s*(.*?)(?: on ([\w, ]+?))?(?: to ([\w, ]+))?$/.exec(text);
  const resources = on.split(", ").map((it) => match("urn:altinn:resource", it, category("resource")));
  const actions = to
    .split(", ")
    .map((it) => match("urn:oasis:names:tc:xacml:1.0:action:action-id", it, category("action")));
  return `<Rule RuleId="${at}" Effect="${effect}"><Target>${subjectsOf(subjects)}${anyOf(resources)}${anyOf(actions)}</Target></Rule>`;
}

/** Rules with a semicolon between them; before them the policy's own target, behind them the level. */
function policyOf(text) {
  const parts = text.split("; ");
  const own = parts.find((it) => it.startsWith("Target: "))?.slice("Target: ".length) ?? "";
  const level = /level (\d)/.exec(parts.at(-1))?.[1];
  const rules = parts.filter((it) => /^(Permit|Deny):/.test(it)).map(ruleOf);
  const obligation =
    level &&
    `<ObligationExpressions><ObligationExpression ObligationId="o" FulfillOn="Permit"><AttributeAssignmentExpression AttributeId="a" Category="urn:altinn:minimum-authenticationlevel"><AttributeValue ${STRING}>${level}</AttributeValue></AttributeAssignmentExpression></ObligationExpression></ObligationExpressions>`;
  return `<Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="p" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides">${own === "" ? "<Target/>" : `<Target>${subjectsOf(own)}</Target>`}${rules.join("")}${obligation ?? ""}</Policy>`;
}

/** `open: DAGL, FFØR (NUF) or whoever is given it`. */
function said({ resource, action, decision, openings, findings, minimumAuthenticationLevel }, isOne) {
  const ways = openings.map(({ requires, roles, byDelegation }) => {
    const names = roles.map(({ role, variant }) => (variant ? `${role.code} (${variant})` : role.code)).join(", ");
    const others = requires.filter(({ through }) => through === "other").map(({ reference }) => reference);
    return requires[0].through === "anybody"
      ? "anybody"
      : [names, ...others, byDelegation && "whoever is given it"].filter(Boolean).join(" or ") || "who has all of it";
  });
  const codes = findings.map(({ code }) => ` \`${code}\``).join("");
  const level = minimumAuthenticationLevel === null ? "" : `, level ${minimumAuthenticationLevel}`;
  return `${isOne ? "" : `${resource} ${action} `}${decision}${ways.length > 0 ? `: ${ways.join("; ")}` : ""}${level}${codes}`;
}

describe("the table of policies", () => {
  it("has rules for every row, and a row for all rules", () => {
    assert.ok(rows.length > 0, "the table is not found");
    assert.deepEqual(
      [...new Set(examples.map(({ Row }) => Row))],
      rows.map(({ Row }) => Row),
    );
  });

  for (const example of examples) {
    for (const [column, on] of [
      [BEFORE, "2026-12-31"],
      [AFTER, "2027-01-01"],
    ]) {
      it(`${example.Row}: ${example.Rules}, ${column}`, () => {
        const answers = whoGetsIn(policyOf(example.Rules.replaceAll("`", "")), CATALOGUES.today, {
          language: "en",
          on,
        });
        assert.equal(answers.map((it) => said(it, answers.length === 1)).join("; "), example[column]);
      });
    }
  }
});
