// Random values and texts for what reads others', by fast-check: made of what matters there, and of anything.

import fc from "fast-check";
import { allOf, anyOf, EQUAL, IGNORING_CASE, match, onResource, policy, rule, toDo } from "./policies.mjs";

/** The same texts each time, so that a change answers for what it breaks; the weekly run has others, and more of them. */
const { PROPERTY_SEED: seed = "1", PROPERTY_TIMES: times = "1" } = process.env;
export const holds = (property, numRuns) =>
  fc.assert(property, { seed: Number(seed), numRuns: numRuns * Number(times) });

const PREFIX = "urn:altinn:accesspackage:";
const SLUGS = [
  "lonn",
  "skatt-naering",
  "maskinlesbarehendelser",
  "opptreforvirksomhetenskunder",
  "regnskapsforer-lonn",
];
const ROLES = ["DAGL", "ffør", "regnskapsforer", "UTINN", "urn:altinn:rolecode:dagl"];

/** Mostly one of these, else any text: a blank one names nothing. */
const mostly = (...known) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...known) },
    fc.string().filter((it) => it.trim() !== ""),
  );
const packageName = mostly(...SLUGS, ...SLUGS.map((slug) => PREFIX + slug), "Skatt, avgift, regnskap og toll");
const variant = mostly("AS", "NUF", "brl", "SI");
const orElse = (arbitrary) => fc.oneof({ weight: 8, arbitrary }, { weight: 1, arbitrary: fc.anything() });

const roles = fc.array(mostly(...ROLES), { maxLength: 2 });
const packages = fc.array(packageName, { maxLength: 3 });
const claims = fc.record({ roles, holds: packages, variant }, { requiredKeys: [] });
const client = fc.record({ relations: roles, given: packages, variant }, { requiredKeys: [] });
const asked = (action, required, optional = {}) =>
  fc.record(
    { action: fc.constant(action), ...required, ...optional },
    { requiredKeys: ["action", ...Object.keys(required)] },
  );
const recipient = fc.constantFrom("employee", "systemUser", "organisation", "enterpriseUser");
const clientRecipient = fc.constantFrom("agent", "clientSystemUser", "ownSystemUser", "organisation", "enterpriseUser");
const number = mostly("991825827", "991 825 827", "889640782");

/** Questions whose shape is sound, so that what they name is what differs. */
export const soundQuestion = fc.oneof(
  asked("hold", { package: packageName, role: mostly(...ROLES) }, { variant }),
  asked("delegate", { package: packageName }, { roles, holds: packages, variant, recipient }),
  asked("attach", { package: packageName }),
  asked(
    "client",
    { package: packageName },
    { relations: roles, given: packages, variant, recipient: clientRecipient, isAgent: fc.boolean(), by: claims },
  ),
  asked("systemUser", { kind: fc.constant("own"), packages, approver: claims }),
  asked("systemUser", { kind: fc.constant("client"), packages }, { client }),
  asked("systemUser", { kind: fc.constant("client"), packages, self: fc.constant(true), approver: claims }),
  asked("act", {
    supplier: number,
    user: fc.record({ organisation: number, holds: packages }),
    onBehalfOf: number,
    customers: fc.array(number, { maxLength: 3 }),
  }),
);

/** One with anything in place of a field, or in one that it should not have. */
const spoiltQuestion = fc
  .record({ question: soundQuestion, field: mostly("package", "roles", "by", "variant", "kind"), value: fc.anything() })
  .map(({ question, field, value }) => ({ ...question, [field]: value }));

/** What might be a question. */
export const question = fc.oneof(soundQuestion, soundQuestion, spoiltQuestion, fc.anything());

export const options = orElse(
  fc.record(
    {
      language: orElse(fc.constantFrom("nb", "nn", "en")),
      variant: orElse(variant),
      on: mostly("2026-12-31", "2027-01-01"),
    },
    { requiredKeys: [] },
  ),
);

const asXml = (text) =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`).replace(/[^\t\n\r -\ud7ff]/g, "");
const how = fc.record({ matchId: fc.constantFrom(EQUAL, IGNORING_CASE, IGNORING_CASE) });
const who = fc
  .record({
    id: fc.constantFrom(
      "urn:altinn:accesspackage",
      "urn:altinn:rolecode",
      "urn:altinn:org",
      "urn:altinn:accessPackage",
    ),
    value: mostly(...SLUGS, "dagl", "DAGL", "utinn", "skd", `${PREFIX}lonn`),
    how,
  })
  .map(({ id, value, how }) => match(id, asXml(value), how));
const alternatives = fc.array(fc.array(who, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });
const subjects = alternatives.map((each) => anyOf(...each.map((matches) => allOf(...matches))));

/** A rule on one resource and action. */
export const permitting = subjects.map((it) => rule([it, anyOf(onResource()), anyOf(toDo("read"))]));
export const denying = subjects.map((it) => rule([it, anyOf(onResource()), anyOf(toDo("read"))], { effect: "Deny" }));

/** A policy of some rules. */
export const policyText = fc
  .array(fc.oneof(permitting, permitting, denying), { minLength: 1, maxLength: 3 })
  .map((rules) => policy(rules));

/** A text with something cut out of it, or put into it. */
const changed = (text) =>
  fc
    .record({
      text,
      from: fc.nat(),
      length: fc.nat({ max: 40 }),
      instead: mostly("", "<", "&#114;", '"', "<!-- -->", PREFIX),
    })
    .map(({ text, from, length, instead }) => {
      const start = from % (text.length + 1);
      return text.slice(0, start) + instead + text.slice(start + length);
    });

const jsonText = fc
  .array(packageName, { maxLength: 3 })
  .map((urn) => JSON.stringify({ accessPackages: urn.map((it) => ({ urn: it })), isVisible: true }));
const lines = fc.array(fc.oneof(packageName, fc.string()), { maxLength: 5 }).map((it) => it.join("\n"));

/** A policy, JSON, code or a list, whole or not. */
export const anyText = fc.oneof(
  policyText,
  changed(policyText),
  jsonText,
  changed(jsonText),
  lines,
  fc.string({ unit: "binary" }),
);
