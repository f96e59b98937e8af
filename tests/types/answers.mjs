// What every method and function answers, of every kind that there is: { type, asked, value }, with the type that is declared.

import { readFileSync } from "node:fs";
import init, { Catalogue, compare, isTilgangspakkerError, parseQuestion, Services } from "tilgangspakker";
import { lint, packagesIn, suggestionsFor, whoGetsIn } from "tilgangspakker/policy";
import { inRepository } from "../../scripts/folders.mjs";

const LANGUAGES = [undefined, { language: "nb" }, { language: "nn" }, { language: "en" }];
const FORMS = [undefined, { variant: "AS" }, { variant: "NUF" }, { variant: "BRL" }];
const PASSING = [undefined, { action: "delegate" }, { action: "delegate", recipient: "organisation" }];
const EXPORT = [
  {
    name: "Bransje",
    areas: [
      {
        name: "Fiske",
        urn: "accesspackage:area:fiske",
        iconUrl: "https://example.org/fisk.svg",
        packages: [
          { name: "Sild", urn: "urn:altinn:accesspackage:sild", isDelegable: "ja" },
          { urn: "urn:altinn:accesspackage:torsk" },
          { name: "Hyse", urn: "urn:altinn:accesspackage:sild" },
          7,
        ],
      },
    ],
  },
];

/** One of each action, and what is none. */
const QUESTIONS = [
  { action: "hold", package: "x", role: "DAGL", variant: "AS" },
  { action: "delegate", package: "x", roles: ["DAGL"], holds: ["x"], variant: "AS", recipient: "organisation" },
  { action: "attach", package: "x" },
  {
    action: "client",
    package: "x",
    relations: ["REGN"],
    given: ["x"],
    variant: "AS",
    recipient: "clientSystemUser",
    isAgent: true,
    by: { roles: ["DAGL"], holds: ["x"], variant: "AS" },
  },
  { action: "systemUser", kind: "own", packages: ["x"], approver: { roles: ["DAGL"], holds: ["x"], variant: "AS" } },
  {
    action: "systemUser",
    kind: "client",
    packages: ["x"],
    client: { relations: ["REGN"], given: ["x"], variant: "AS" },
  },
  { action: "systemUser", kind: "client", packages: ["x"], self: true, approver: {} },
  { action: "act", supplier: "1", user: { organisation: "1", holds: ["x"] }, onBehalfOf: "1", customers: ["1"] },
  { action: "hold" },
  7,
];

/** By what it is: of which catalogues everything is asked. */
function catalogues() {
  const seed = Catalogue.embedded();
  const today = Catalogue.fromJson(readFileSync(inRepository("data", "altinn-2026-08", "catalogue.json"), "utf8"));
  const exported = Catalogue.fromAltinnExport(JSON.stringify(EXPORT), {
    version: "live",
    language: "nn",
    grantsFrom: today,
  });
  return { seed, today, exported, served: stillServing(seed), own: withRoleOfItsOwn(seed) };
}

/** The register with what it has removed: an export may go on serving that. */
function stillServing(seed) {
  const [removed] = seed.renames().filter(({ current }) => current === null);
  const packages = [
    { name: "Sild", urn: "urn:altinn:accesspackage:sild" },
    ...(removed ? [{ name: "Fjernet", urn: removed.urn }] : []),
  ];
  return Catalogue.fromAltinnExport(JSON.stringify([{ name: "Bransje", areas: [{ name: "Fiske", packages }] }]));
}

/** A catalogue of somebody's, with a role that no register has. */
function withRoleOfItsOwn(seed) {
  const json = JSON.parse(seed.toJson());
  json.roles.push({ code: "vokter", urn: "urn:example:role:vokter", name: "Vokter" });
  return Catalogue.fromJson(JSON.stringify(json));
}

/** Everything, each answer once: those that differ in words and numbers that may be any are one. */
export async function everyAnswer() {
  const beforeInit = errorOf(() => Catalogue.embedded());
  await init();
  // It loads the module by itself.
  const { ACTIONS, CATALOGUES, examplesOf } = await import("../docs/rule-tables.mjs");
  const found = new Map();
  const add = (type, asked, value) => {
    const key = `${type} ${signature(value)}`;
    if (!found.has(key)) found.set(key, { type, asked, value });
  };
  /** A list by its items: the compiler would otherwise compare them with one another. */
  const addEach = (type, asked, values) => values.forEach((value) => add(`Item<${type}>`, asked, value));
  const known = { ...catalogues(), harbour: CATALOGUES.harbour };
  for (const [name, catalogue] of Object.entries(known)) {
    contents(name, catalogue, add, addEach);
    references(name, catalogue, add, addEach);
    verdicts(name, catalogue, add);
  }
  for (const action of ACTIONS)
    for (const { name, ask } of examplesOf(action)) add('ReturnType<T.Catalogue["check"]>', name, ask());
  changes(known, addEach);
  services(known.today, addEach);
  for (const input of QUESTIONS) {
    const { error, ...parsed } = parseQuestion(input);
    const asked = `parseQuestion(${JSON.stringify(input)})`;
    add(`Omit<Extract<ReturnType<typeof T.parseQuestion>, { ok: ${parsed.ok} }>, "error">`, asked, parsed);
    if (error) add('Omit<T.TilgangspakkerError, "toJSON">', asked, fieldsOf(error));
  }
  policies(known, addEach);
  for (const error of [beforeInit, ...thrown(known.today)]) {
    add('Omit<T.TilgangspakkerError, "toJSON">', error.code, fieldsOf(error));
    add('ReturnType<T.TilgangspakkerError["toJSON"]>', `${error.code} as JSON`, error.toJSON());
  }
  return [...found.values()];
}

const method = (name) => `ReturnType<T.Catalogue["${name}"]>`;

function contents(of, catalogue, add, addEach) {
  for (const name of ["version", "language"]) add(`T.Catalogue["${name}"]`, `${of}.${name}`, catalogue[name]);
  for (const name of ["diagnostics", "renames", "grants"]) addEach(method(name), `${of}.${name}()`, catalogue[name]());
  for (const options of LANGUAGES) {
    for (const name of ["areas", "tree", "packages", "roles", "propertyTable", "notices", "variants"])
      addEach(method(name), `${of}.${name}`, catalogue[name](options));
    for (const term of [
      "api",
      "daglig leder",
      "moms",
      "skat",
      "ECKEYROLE",
      "urn:altinn:accesspackage:maskinlesbarehendelser",
      "sild",
      "Fiske",
      "payroll",
      "xyzzy",
    ]) {
      addEach(method("search"), `${of}.search("${term}")`, catalogue.search(term, { ...options, limit: 300 }));
      addEach(method("searchRoles"), `${of}.searchRoles("${term}")`, catalogue.searchRoles(term, options));
    }
  }
  for (const form of FORMS)
    for (const passing of PASSING) add(method("matrix"), `${of}.matrix()`, catalogue.matrix({ ...form, ...passing }));
  add(method("toJson"), `${of}.toJson()`, catalogue.toJson().slice(0, 99));
}

function references(of, catalogue, add, addEach) {
  const urns = catalogue.packages().flatMap(({ urn, formerNames, id }) => [urn, ...formerNames, id ?? urn]);
  const former = catalogue.renames().map(({ urn }) => urn);
  for (const reference of [
    ...urns,
    ...former,
    ...catalogue.areas().map((area) => area.name.value),
    "",
    "x",
    "maskinlesbarehendelserx",
  ]) {
    add(method("package"), `${of}.package("${reference}")`, catalogue.package(reference, { language: "en" }));
    add(method("resolve"), `${of}.resolve("${reference}")`, catalogue.resolve(reference));
  }
  for (const { urn } of catalogue.packages()) {
    for (const passing of PASSING)
      addEach(
        method("rolesForPackage"),
        `${of}.rolesForPackage("${urn}")`,
        catalogue.rolesForPackage(urn, { language: "nn", ...passing }),
      );
    for (const form of FORMS)
      addEach(method("whoCanGive"), `${of}.whoCanGive("${urn}")`, catalogue.whoCanGive(urn, form));
  }
  for (const { code } of [...catalogue.roles(), { code: "x" }]) {
    add(method("role"), `${of}.role("${code}")`, catalogue.role(code));
    if (catalogue.role(code)) add(method("altinn2Role"), `${of}.altinn2Role("${code}")`, catalogue.altinn2Role(code));
  }
  for (const { code } of catalogue.roles()) {
    for (const form of FORMS)
      addEach(method("packagesForRole"), `${of}.packagesForRole("${code}")`, catalogue.packagesForRole(code, form));
    addEach(
      method("packagesForRole"),
      `${of}.packagesForRole("${code}")`,
      catalogue.packagesForRole(code, { action: "delegate", language: "en" }),
    );
  }
}

function verdicts(of, catalogue, add) {
  const roles = catalogue.roles().map(({ code }) => code);
  for (const { urn } of catalogue.packages()) {
    const ask = (question, options) =>
      add(method("check"), `${of}.check(${JSON.stringify(question)})`, catalogue.check(question, options));
    for (const role of roles) ask({ action: "hold", package: urn, role });
    for (const recipient of ["employee", "enterpriseUser", "organisation", "systemUser"]) {
      for (const role of ["DAGL", "FFØR", "REGN"])
        ask({ action: "delegate", package: urn, roles: [role], recipient, variant: "BRL" });
      ask({ action: "delegate", package: urn, holds: [urn], recipient }, { language: "en" });
    }
    ask({ action: "attach", package: urn }, { language: "nn" });
    for (const recipient of ["agent", "clientSystemUser", "ownSystemUser"])
      ask({ action: "client", package: urn, relations: ["REGN"], given: [urn], recipient });
    ask({ action: "client", package: urn, relations: ["REGN"], by: { roles: ["REGN"] } });
    ask({ action: "systemUser", kind: "own", packages: [urn], approver: { roles: ["DAGL"] } });
    for (const client of [undefined, {}, { relations: ["FFØR"] }, { given: [urn] }])
      ask({ action: "systemUser", kind: "client", packages: [urn], client });
    for (const role of ["DAGL", "FFØR"])
      add(method("holds"), `${of}.holds("${role}", "${urn}")`, catalogue.holds(role, urn));
  }
  for (const area of catalogue.areas()) {
    const about = area.name.value;
    for (const role of ["DAGL", "FFØR"])
      add(method("check"), `${of}, ${about}`, catalogue.check({ action: "hold", package: about, role }));
    add(method("check"), `${of}, ${about}`, catalogue.check({ action: "attach", package: about }));
  }
}

function changes({ seed, today, exported, served }, addEach) {
  const changed = JSON.parse(seed.toJson());
  for (const { properties } of changed.packages)
    if (properties) Object.assign(properties, { isAssignable: !properties.isAssignable, roles: [] });
  changed.notices = [];
  const altered = Catalogue.fromJson(JSON.stringify(changed));
  for (const [before, after] of [
    [seed, today],
    [today, seed],
    [today, exported],
    [seed, served],
    [today, served],
    [seed, altered],
    [altered, seed],
  ]) {
    for (const scope of [undefined, "all", "shared"])
      addEach("ReturnType<typeof T.compare>", `compare, ${scope}`, compare(before, after, { scope }));
  }
}

/** Rules that open by each kind of condition, and what is never met or not read. */
const WHOLE = `<Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="p" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides">
<Target/>
<Rule RuleId="1" Effect="Permit"><Target><AnyOf>${["urn:altinn:accesspackage|skatt-naering", "urn:altinn:rolecode|utinn", "urn:altinn:rolecode|dagl", "urn:altinn:org|ttd", "urn:altinn:accesspackage|lonnn"].map((it) => alternative(it)).join("")}</AnyOf><AnyOf>${alternative("urn:altinn:resource|hyse", "attribute-category:resource")}</AnyOf></Target></Rule>
<Rule RuleId="2" Effect="Permit"><Target><AnyOf>${alternative("urn:altinn:resource|fangst", "attribute-category:resource")}</AnyOf></Target><Condition><AttributeValue DataType="http://www.w3.org/2001/XMLSchema#boolean">true</AttributeValue></Condition></Rule>
<Rule RuleId="3" Effect="Permit"><Target><AnyOf>${alternative("urn:altinn:resource|sild", "attribute-category:resource")}</AnyOf></Target></Rule>
<Rule RuleId="4" Effect="Deny"><Target><AnyOf>${alternative("urn:altinn:resource|torsk", "attribute-category:resource")}</AnyOf></Target></Rule>
<ObligationExpressions><ObligationExpression ObligationId="o" FulfillOn="Permit"><AttributeAssignmentExpression AttributeId="a" Category="urn:altinn:minimum-authenticationlevel"><AttributeValue DataType="http://www.w3.org/2001/XMLSchema#integer">3</AttributeValue></AttributeAssignmentExpression></ObligationExpression></ObligationExpressions>
</Policy>`;

function alternative(pair, category) {
  const [id, value] = pair.split("|");
  const within =
    category === undefined
      ? "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject"
      : `urn:oasis:names:tc:xacml:3.0:${category}`;
  const string = 'DataType="http://www.w3.org/2001/XMLSchema#string"';
  return `<AllOf><Match MatchId="urn:oasis:names:tc:xacml:1.0:function:string-equal"><AttributeValue ${string}>${value}</AttributeValue><AttributeDesignator AttributeId="${id}" Category="${within}" ${string} MustBePresent="false"/></Match></AllOf>`;
}

/** A file with an oddity of each kind, and an answer. */
function services(catalogue, addEach) {
  const FISKE = "urn:altinn:accesspackage:fiske";
  const csv = `pakkeurn,ressursid,ressurs_org,ressursnavn_nb\n${FISKE},a,nav,Fangstdagbok\n${FISKE},b,,\n${FISKE},a,skd,A\nfiske,c,nav,C\n${FISKE}\n"${FISKE}"x\n"`;
  const answer = JSON.stringify([
    { object: { urn: FISKE, resources: [{ refId: "a", name: "Fangstdagbok", provider: { code: "nav" } }, {}] } },
    7,
  ]);
  for (const read of [Services.fromCsv(csv), Services.fromSearchAnswer(answer, { language: "nn" })]) {
    addEach('ReturnType<T.Services["servicesOf"]>', "servicesOf", read.servicesOf("fiske"));
    addEach('ReturnType<T.Services["packagesFor"]>', "packagesFor", read.packagesFor("a"));
    addEach('ReturnType<T.Services["diagnostics"]>', "diagnostics", read.diagnostics());
    for (const term of ["fangstdagb", "fiske"])
      addEach(
        "readonly T.ServiceSearchHit[]",
        `search("${term}", { services })`,
        catalogue.search(term, { services: read }),
      );
  }
}

function policies({ today }, addEach) {
  const policy =
    '<Target xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17"><Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case"><AttributeValue>urn:altinn:accesspackage:maskinlesbarehendelser</AttributeValue><AttributeDesignator AttributeId="urn:altinn:accesspackage"/></Match></Target>';
  for (const text of [
    policy,
    "<a/>",
    "<a",
    "{",
    "",
    '["urn:altinn:accesspackage:x"]',
    "- toll\n- lonn",
    "urn:altinn:rolecode:utinn",
    "urn:altinn:accesspackage:maskinlesbarehendelser",
  ]) {
    for (const options of LANGUAGES) addEach("ReturnType<typeof P.lint>", `lint(${text})`, lint(text, today, options));
    addEach("ReturnType<typeof P.suggestionsFor>", `suggestionsFor(${text})`, suggestionsFor(text, today));
    addEach("ReturnType<typeof P.packagesIn>", `packagesIn(${text})`, packagesIn(text));
  }
  for (const xml of [WHOLE, WHOLE.replaceAll(/<Obligation[^]*<\/ObligationExpressions>/g, "")]) {
    for (const on of ["2026-12-31", "2027-01-01"])
      for (const options of LANGUAGES)
        addEach("ReturnType<typeof P.whoGetsIn>", `whoGetsIn, ${on}`, whoGetsIn(xml, today, { ...options, on }));
  }
}

/** An error of every code but that of what is used before `init`. */
function thrown(catalogue) {
  const hold = { action: "hold", package: "toll", role: "DAGL" };
  const [removed] = catalogue.renames().filter(({ current }) => current === null);
  const number = {
    action: "act",
    supplier: "1",
    user: { organisation: "991825827", holds: ["ECKEYROLE"] },
    onBehalfOf: "889640782",
    customers: [],
  };
  const freed = Catalogue.embedded();
  freed.free();
  const calls = [
    ...["x", removed?.urn ?? "x", 7].map((about) => () => catalogue.check({ ...hold, package: about })),
    () => catalogue.check({ ...hold, role: "DAGGL" }),
    () => catalogue.check({ ...hold, variant: "XX" }),
    () => catalogue.check(hold, { language: "de" }),
    () => catalogue.check({ action: "delegate", package: "toll", roles: ["DAGL", 7] }),
    () => Catalogue.embedded().check(number),
    () => Catalogue.fromJson("{}"),
    () => Catalogue.fromJson(" ".repeat((16 << 20) + 1)),
    () => freed.packages(),
    () => catalogue.search(7),
    () => whoGetsIn("<a/>", catalogue),
  ];
  return calls.map(errorOf);
}

/** An error as an object: its fields that cross to users, though not all of them are listed. */
function fieldsOf(error) {
  const names = Object.getOwnPropertyNames(error).filter((name) => name !== "stack" && name !== "cause");
  return Object.fromEntries(names.map((name) => [name, error[name]]));
}

function errorOf(call) {
  try {
    call();
  } catch (error) {
    if (isTilgangspakkerError(error)) return error;
    throw error;
  }
  throw new Error(`Nothing was thrown by ${call}.`);
}

/** What may be any text or number, and so is no other answer. */
const FREE = new Set([
  "message",
  "value",
  "text",
  "alt",
  "src",
  "href",
  "row",
  "document",
  "area",
  "index",
  "start",
  "end",
  "score",
  "line",
  "column",
  "id",
  "role",
  "written",
  "since",
  "version",
]);

function signature(value) {
  return (
    JSON.stringify(value, (key, inner) => {
      if (typeof inner === "string")
        return FREE.has(key)
          ? ""
          : inner.replace(/^(urn:altinn:accesspackage:|accesspackage:area:|urn:altinn:[\w-]+:(?:\w+:)?).*/, "$1");
      return typeof inner === "number" && FREE.has(key) ? 0 : inner;
    }) ?? "undefined"
  );
}
