// What must not compile.

import { Catalogue, compare, mount, renderTree } from "tilgangspakker";
import type { AccessPackage, PackageUrn, Verdict } from "tilgangspakker";

declare const catalogue: Catalogue;
declare const verdict: Verdict;
declare const access: AccessPackage;

// @ts-expect-error a catalogue is not made by new
new Catalogue();
// @ts-expect-error no such action
catalogue.check({ action: "own", package: "x" });
// @ts-expect-error the role is missing
catalogue.check({ action: "hold", package: "x" });
// @ts-expect-error a misspelt field
catalogue.check({ action: "delegate", package: "x", recipent: "employee" });
// @ts-expect-error no such recipient
catalogue.check({ action: "delegate", package: "x", recipient: "friend" });
// @ts-expect-error a number is no organisation number: it may begin with a zero
catalogue.check({ action: "act", supplier: 991825827, user: { organisation: "1", holds: [] }, onBehalfOf: "1", customers: [] });
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
// @ts-expect-error an index is a number
catalogue.holdsAt("0", 0);
