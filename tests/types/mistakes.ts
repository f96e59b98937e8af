// What must not compile.

import type {
  AccessPackage,
  AltinnCode,
  AreaUrn,
  PackageUrn,
  RegisterRoleCode,
  Resolution,
  RoleUrn,
  TilgangspakkerError,
  Verdict,
} from "tilgangspakker";
import init, {
  Catalogue,
  compare,
  initSync,
  isTilgangspakkerError,
  mount,
  renderArea,
  renderTree,
  Services,
} from "tilgangspakker";

declare const catalogue: Catalogue;
declare const verdict: Verdict;
declare const access: AccessPackage;
declare const found: Resolution;
declare const error: TilgangspakkerError;
declare const thrown: unknown;

// @ts-expect-error a number is no module
await init(42);
// @ts-expect-error nor is a symbol
await init(Symbol());
// @ts-expect-error where it lies cannot be awaited
initSync("tilgangspakker_bg.wasm");
// @ts-expect-error a catalogue is not made by new
new Catalogue();
// @ts-expect-error nor are services
new Services();
// @ts-expect-error a file is read first
catalogue.search("x", { services: "services.csv" });
// @ts-expect-error no such action
catalogue.check({ action: "own", package: "x" });
// @ts-expect-error the role is missing
catalogue.check({ action: "hold", package: "x" });
// @ts-expect-error a misspelt field
catalogue.check({ action: "delegate", package: "x", recipent: "employee" });
// @ts-expect-error no such recipient
catalogue.check({ action: "delegate", package: "x", recipient: "friend" });
catalogue.check({
  action: "act",
  // @ts-expect-error a number is no organisation number: it may begin with a zero
  supplier: 991825827,
  user: { organisation: "1", holds: [] },
  onBehalfOf: "1",
  customers: [],
});
// @ts-expect-error no such language
catalogue.check({ action: "attach", package: "x" }, { language: "de" });
// @ts-expect-error a package may not be there
catalogue.package("x").urn;
// @ts-expect-error what comes out is frozen
access.formerNames.push("y");
// @ts-expect-error what comes out is frozen
verdict.decision = "Permit";
// @ts-expect-error no such decision
if (verdict.decision === "Yes") console.log();
// @ts-expect-error no such reason
if (verdict.reasons[0].code === "BECAUSE") console.log();
// @ts-expect-error not the URN of an access package
export const urn: PackageUrn = "urn:altinn:role:x";
// @ts-expect-error not said is neither yes nor no
export const yes: boolean = access.isDelegable;
// @ts-expect-error a selector is no element
mount("#there", catalogue);
// @ts-expect-error headings begin at level 2
renderTree(catalogue, { headingLevel: 1 });
// @ts-expect-error areas are open, closed or hold names
renderTree(catalogue, { areas: "shut" });
// @ts-expect-error which view an area is opened in is no option of a whole view
renderTree(catalogue, { view: "tree" });
// @ts-expect-error an area is named by its place
renderArea(catalogue, "Jordbruk");
// @ts-expect-error no such scope
compare(catalogue, catalogue, { scope: "some" });
// @ts-expect-error a catalogue is no text
compare(catalogue, catalogue.toJson());
// @ts-expect-error an answer is text, as it came
Catalogue.fromAltinnExport("[]", { rolePackages: [{ role: "DAGL", json: [] }] });
// @ts-expect-error grants are taken from a catalogue
Catalogue.fromAltinnExport("[]", { grantsFrom: "altinn-2026-08" });
// @ts-expect-error a limit is a number
catalogue.search("x", { limit: "3" });
// @ts-expect-error a role is named by text
catalogue.holds(0, "x");
// @ts-expect-error a yes or no takes no language
catalogue.holds("DAGL", "x", { language: "en" });

// ── fields of another question ──
// @ts-expect-error the recipient is of "delegate"
catalogue.check({ action: "hold", package: "x", role: "DAGL", recipient: "employee" });
// @ts-expect-error "delegate" asks with roles
catalogue.check({ action: "delegate", package: "x", role: "DAGL" });
// @ts-expect-error "attach" asks of a package alone
catalogue.check({ action: "attach", package: "x", role: "DAGL" });
catalogue.check({
  action: "act",
  // @ts-expect-error "act" asks of no package
  package: "x",
  supplier: "1",
  user: { organisation: "1", holds: [] },
  onBehalfOf: "1",
  customers: [],
});
// @ts-expect-error a user without packages says so
catalogue.check({ action: "act", supplier: "1", user: { organisation: "1" }, onBehalfOf: "1", customers: [] });
// @ts-expect-error of a client one asks by relations
catalogue.check({ action: "client", package: "x", roles: ["REGN"] });
// @ts-expect-error an employee of the provider is an agent
catalogue.check({ action: "client", package: "x", relations: ["REGN"], recipient: "employee" });
// @ts-expect-error who does it has roles, and no relations
catalogue.check({ action: "client", package: "x", by: { relations: ["REGN"] } });
// @ts-expect-error who approves a system user for own use must be said
catalogue.check({ action: "systemUser", kind: "own", packages: ["x"] });
// @ts-expect-error it is for a client, or for the provider itself
catalogue.check({ action: "systemUser", kind: "client", packages: ["x"], self: true, approver: {}, client: {} });
// @ts-expect-error nobody approves what is only a requirement
catalogue.check({ action: "systemUser", kind: "client", packages: ["x"], approver: {} });
// @ts-expect-error what is not so is left out
catalogue.check({ action: "systemUser", kind: "client", packages: ["x"], self: false, approver: {} });
// @ts-expect-error Altinn's word for the kind is another
catalogue.check({ action: "systemUser", kind: "agent", packages: ["x"] });
// @ts-expect-error a system user has packages
catalogue.check({ action: "systemUser", kind: "client", package: "x" });
// @ts-expect-error no such reason of this question
if (catalogue.check({ action: "client", package: "x" }).reasons[0].code === "NOT_HELD") console.log();
// @ts-expect-error no question without an action
catalogue.check({ package: "x", role: "DAGL" });
// @ts-expect-error one role is a list of one
catalogue.check({ action: "delegate", package: "x", roles: "DAGL" });
// @ts-expect-error a recipient that is null is not left out in silence
catalogue.check({ action: "delegate", package: "x", recipient: null });
// @ts-expect-error what a question needs may not be left out
catalogue.check({ action: "hold", package: "x", role: undefined });
// @ts-expect-error a misspelt option
catalogue.check({ action: "attach", package: "x" }, { lang: "en" });
// @ts-expect-error no such language
catalogue.packagesForRole("DAGL", { language: "de" });

// ── what verdicts and resolutions say ──
// @ts-expect-error nothing but Permit permits
export const taken: Verdict = { ...verdict, decision: "Indeterminate", permitted: true };
// @ts-expect-error there is at least one reason
export const unreasoned: Verdict = { decision: "Deny", permitted: false, reasons: [], notices: [] };
// @ts-expect-error what is not permitted need not be denied
export const denied: "Deny" | undefined = verdict.permitted ? undefined : verdict.decision;
// @ts-expect-error what has been removed has no URN today
export const urnToday: PackageUrn | undefined = found.status === "removed" ? found.current : undefined;
// @ts-expect-error there may be none
found.current.length;

// ── errors ──
// @ts-expect-error no such code
if (error.code === "INVALID_INDEX") console.log();
// @ts-expect-error there may be no place
error.path.length;
// @ts-expect-error what is thrown may be another error
isTilgangspakkerError(thrown) || thrown.code;

// ── names ──
// @ts-expect-error no role of the register
export const nobody: RegisterRoleCode = "STYR";
// @ts-expect-error no code of Altinn's
export const none: AltinnCode = "Direct";
// @ts-expect-error the URN of a package is none of a role
export const role: RoleUrn = "urn:altinn:accesspackage:x";
// @ts-expect-error the URN of a package is none of an area
export const area: AreaUrn = "urn:altinn:accesspackage:x";
