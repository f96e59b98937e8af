// What the rules on delegation rest on: whoever may delegate a package that comes with a role holds access management with it, so
// that it need not be asked for apart.

import { Failure } from "../program.mjs";

/** The packages of access management, by whose packages they let somebody delegate. */
const MANAGING = {
  organisation: ["tilgangsstyrer", "hovedadministrator"],
  person: ["innbygger-tilgangsstyring-privatperson"],
};
/** Those that count in one organisation form, for organisations' packages. */
const MANAGING_IN = { NUF: ["ffor-tilgangsstyrer-nuf"], KBO: ["konkursbo-tilgangsstyrer"] };

/** Throws where a role may delegate what it holds, and manages no access. `json` is that of a catalogue. */
export function checkAccessManagement(json) {
  const grants = JSON.parse(json).packages.flatMap(grantsOf);
  const roles = [...new Set(grants.map(({ role }) => role))];
  const faults = roles.flatMap((role) => faultsOf(role, grants.filter((grant) => grant.role === role)));
  if (faults.length === 0) return;
  throw new Failure(`${faults.join("\n")}\nThe rules on delegation rest on it that every role which may delegate manages access (docs/rules.md). If Altinn has changed this, change the rules first.`);
}

/** Each role that gets a package, whether or not for one organisation form only. */
function grantsOf({ urn, partyKind, properties }) {
  const slug = urn.slice(urn.lastIndexOf(":") + 1);
  return (properties?.roles ?? []).map((grant) => {
    const { role, variant = null, mayDelegate = true } = typeof grant === "string" ? { role: grant } : grant;
    return { role, variant, mayDelegate, slug, kind: partyKind };
  });
}

function faultsOf(role, grants) {
  const forms = [...new Set([null, ...grants.map(({ variant }) => variant)])];
  return forms.flatMap((form) => {
    const here = grants.filter(({ variant }) => variant === null || variant === form);
    return Object.entries(MANAGING).flatMap(([kind, packages]) => {
      const managing = kind === "organisation" ? [...packages, ...(MANAGING_IN[form] ?? [])] : packages;
      const delegable = here.filter((grant) => grant.mayDelegate && grant.kind === kind);
      if (delegable.length === 0 || here.some(({ slug }) => managing.includes(slug))) return [];
      return [`grants.csv: ${role}${form === null ? "" : ` of ${form}`} may delegate ${delegable.length} packages of the kind ${kind}, and holds none of ${managing.join(", ")}.`];
    });
  });
}
