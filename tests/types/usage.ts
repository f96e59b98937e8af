// Every function, used as a frontend would. Compiled against the package's own types and against
// the contract: what compiles against one must compile against the other.

import type {
  AccessPackage,
  Altinn2Role,
  AltinnExportOptions,
  Area,
  AreaOptions,
  Change,
  Decision,
  DecisionMatrix,
  Diagnostic,
  ErrorCode,
  InitInput,
  Language,
  LocalizedText,
  MountedView,
  Notice,
  PackageUrn,
  PropertyRow,
  Question,
  Reason,
  ReasonCode,
  Recipient,
  Rename,
  Resolution,
  Role,
  RoleGrant,
  SearchHit,
  Service,
  Severity,
  Source,
  TreeNode,
  Verdict,
  ViewOptions,
} from "tilgangspakker";
import init, {
  Catalogue,
  compare,
  initSync,
  isTilgangspakkerError,
  mount,
  renderArea,
  renderNotices,
  renderPropertyTable,
  renderTree,
  Services,
  TilgangspakkerError,
} from "tilgangspakker";

export async function load(input: InitInput, bytes: BufferSource, module: WebAssembly.Module): Promise<void> {
  await init();
  await init(input);
  await init(new URL("https://example.org/tilgangspakker_bg.wasm"));
  initSync(bytes);
  initSync(module);
}

export function look(catalogue: Catalogue): void {
  const version: string = catalogue.version;
  const language: Language = catalogue.language;
  const areas: readonly Area[] = catalogue.areas();
  const tree: readonly TreeNode[] = catalogue.tree();
  const packages: readonly AccessPackage[] = catalogue.packages();
  const one: AccessPackage | undefined = catalogue.package("ECKEYROLE");
  const roles: readonly Role[] = catalogue.roles();
  const role: Role | undefined = catalogue.role("DAGL");
  const altinn2: Altinn2Role | undefined = catalogue.altinn2Role("UTINN");
  const rows: readonly PropertyRow[] = catalogue.propertyTable();
  const notices: readonly Notice[] = catalogue.notices();
  const diagnostics: readonly Diagnostic[] = catalogue.diagnostics();
  const held: readonly AccessPackage[] = catalogue.packagesForRole("DAGL");
  const heldByVariant: readonly AccessPackage[] = catalogue.packagesForRole("FFØR", { variant: "BRL" });
  const grants: readonly RoleGrant[] = catalogue.rolesForPackage("maskinlesbarehendelser");
  const holds: boolean =
    catalogue.holds("DAGL", "maskinlesbarehendelser") &&
    catalogue.holds("FFØR", "maskinlesbarehendelser", { variant: "BRL" });
  const matrix: DecisionMatrix = catalogue.matrix();
  const ofVariant: Uint8Array = catalogue.matrix({ variant: "AS" }).decisions;
  const resolution: Resolution = catalogue.resolve("urn:altinn:accesspackage:maskinlesbarehendelser");
  const former: readonly Rename[] = resolution.status === "current" ? resolution.former : catalogue.renames();
  const json: string = catalogue.toJson();
  const again: Catalogue = Catalogue.fromJson(json);
  again.free();
  again[Symbol.dispose]();
  console.log(version, language, areas, tree, packages, one, roles, role, altinn2, rows, notices, diagnostics);
  console.log(held, heldByVariant, grants, holds, matrix, ofVariant, resolution, former, one?.id, one?.formerUrns);
}

export function read(json: string, today: Catalogue): Catalogue {
  const options: AltinnExportOptions = {
    version: "live",
    language: "nn",
    grantsFrom: today,
    rolePackages: [
      { role: "DAGL", json: "[]" },
      { role: "FFØR", variant: "BRL", json: "[]" },
    ],
  };
  Catalogue.fromAltinnExport(json).free();
  return Catalogue.fromAltinnExport(json, options);
}

export function find(catalogue: Catalogue): string[] {
  const hits: readonly SearchHit[] = catalogue.search("lønn");
  const few: readonly SearchHit[] = catalogue.search("løn", { limit: 3, language: "nn" });
  return [...hits, ...few].map((hit) => {
    const marked = hit.matches.map(({ field, start, end }) =>
      field === "name" ? hit.accessPackage.name.value.slice(start, end) : "",
    );
    return `${hit.score} ${marked.join()}`;
  });
}

export function changes(before: Catalogue, after: Catalogue): string[] {
  const all: readonly Change[] = compare(before, after);
  const shared: readonly Change[] = compare(before, after, { scope: "shared" });
  return [...all, ...shared].map((change) => {
    switch (change.kind) {
      case "packageAdded":
      case "packageRemoved":
      case "packageStillServed":
        return change.urn;
      case "packageRenamed":
        return `${change.before} ${change.after} ${change.since}`;
      case "grantAdded":
      case "grantRemoved":
        return `${change.urn} ${change.role} ${change.variant}`;
      case "propertyChanged":
        return `${change.urn} ${change.property} ${change.before} ${change.after}`;
      case "noticeResolved":
      case "noticeAdded":
        return change.notice.text.value;
    }
  });
}

export function ask(catalogue: Catalogue, recipient: Recipient): Verdict {
  const questions: Question[] = [
    { action: "hold", package: "maskinlesbarehendelser", role: "DAGL" },
    { action: "hold", package: "maskinlesbarehendelser", role: "DAGL", variant: "AS" },
    { action: "delegate", package: "maskinlesbarehendelser" },
    { action: "delegate", package: "x", roles: ["DAGL"], holds: ["y"], variant: "AS", recipient },
    { action: "attach", package: "maskinlesbarehendelser" },
    { action: "client", package: "regnskapsforer-lonn" },
    {
      action: "client",
      package: "x",
      relations: ["REGN"],
      given: ["y"],
      variant: "AS",
      recipient: "clientSystemUser",
      isAgent: true,
      by: { roles: ["DAGL"], holds: ["klientadministrator"], variant: "AS" },
    },
    { action: "systemUser", kind: "own", packages: ["x"], approver: {} },
    { action: "systemUser", kind: "client", packages: ["x"] },
    {
      action: "systemUser",
      kind: "client",
      packages: ["x", "y"],
      client: { relations: ["REGN"], given: ["y"], variant: "AS" },
    },
    { action: "systemUser", kind: "client", packages: ["x"], self: true, approver: { roles: ["DAGL"] } },
    {
      action: "act",
      supplier: "991825827",
      user: { organisation: "991825827", holds: ["ECKEYROLE"] },
      onBehalfOf: "889640782",
      customers: ["889640782"],
    },
  ];
  const verdicts = questions.map((question) => catalogue.check(question, { language: "en" }));
  const verdict = catalogue.check({ action: "attach", package: "maskinlesbarehendelser" });
  const decision: Decision = verdict.decision;
  const permitted: boolean = verdict.permitted;
  // There is always a first reason: no check for undefined is needed.
  const first: Reason = verdict.reasons[0];
  const code: ReasonCode = first.code;
  const source: Source = first.source;
  const section: "tree" | "table" | "notice" | "register" = source.section;
  const altinnCode: string | undefined = first.altinnCode;
  const severity: Severity | undefined = verdict.notices[0]?.severity;
  console.log(verdicts, decision, permitted, code, section, altinnCode, severity);
  return verdict;
}

export function show(catalogue: Catalogue, element: Element): string {
  const options: ViewOptions = { language: "nn", idPrefix: "a-", headingLevel: 3 };
  const view: MountedView = mount(element, catalogue, options);
  view.update(catalogue);
  view.update(catalogue, { language: "en" });
  view.unmount();
  mount(element, catalogue).unmount();
  const more: ViewOptions = {
    ...options,
    packages: ["lonn"],
    linkBase: "/p/",
    searchable: false,
    choosable: true,
    parts: true,
    forRole: "DAGL",
    variant: "AS",
    only: "delegate",
    current: "lonn",
    areas: "names",
    mostReasons: 1,
  };
  const ofArea: AreaOptions = { ...more, view: "tree" };
  const areas = renderArea(catalogue, 0) + renderArea(catalogue, 0, ofArea);
  return (
    areas +
    renderTree(catalogue, more) +
    renderTree(catalogue) +
    renderTree(catalogue, options) +
    renderPropertyTable(catalogue, options) +
    renderNotices(catalogue, options)
  );
}

export function explain(error: unknown): string {
  if (!(error instanceof TilgangspakkerError)) return isTilgangspakkerError(error) ? error.code : String(error);
  const isError: Error = error;
  const name: "TilgangspakkerError" = error.name;
  const code: ErrorCode = error.code;
  const suggestions: readonly string[] = error.suggestions;
  const path: readonly (string | number)[] | null = error.path;
  return `${name} ${code} ${isError.message} ${suggestions.join(", ")} ${path?.join(".")}`;
}

// What is undefined is left out.
export function undecided(
  catalogue: Catalogue,
  typed: { variant?: string | undefined; language?: Language | undefined },
): void {
  const { variant, language } = typed;
  catalogue.check({ action: "hold", package: "x", role: "DAGL", variant }, { language });
  catalogue.check({
    action: "delegate",
    package: "x",
    roles: undefined,
    holds: undefined,
    variant,
    recipient: undefined,
  });
  catalogue.check({
    action: "client",
    package: "x",
    relations: undefined,
    given: undefined,
    variant,
    recipient: undefined,
    isAgent: undefined,
    by: undefined,
  });
  catalogue.check({ action: "systemUser", kind: "client", packages: [], client: undefined });
  catalogue.check({
    action: "systemUser",
    kind: "own",
    packages: [],
    approver: { roles: undefined, holds: undefined, variant },
  });
  catalogue.holds("DAGL", "x", { variant });
  catalogue.matrix({ variant });
  catalogue.search("x", { limit: undefined, language });
  compare(catalogue, catalogue, { scope: undefined });
  renderTree(catalogue, { language, idPrefix: undefined, headingLevel: undefined });
  Catalogue.fromAltinnExport("[]", {
    version: undefined,
    language,
    grantsFrom: undefined,
    rolePackages: [{ role: "DAGL", variant, json: "[]" }],
  });
}

export const texts: LocalizedText[] = [{ value: "Daglig leder", language: "nb" }];
export const urn: PackageUrn = "urn:altinn:accesspackage:maskinlesbarehendelser";
export default init;

export function inPackages(catalogue: Catalogue, csv: string, json: string): void {
  const services: Services = Services.fromCsv(csv);
  const answered: Services = Services.fromSearchAnswer(json);
  const found: readonly Service[] = services.servicesOf("lonn");
  const [first] = found;
  const [id, name, owner]: [string | undefined, LocalizedText | undefined, string | undefined] = [
    first?.id,
    first?.name,
    first?.owner,
  ];
  const urns: readonly PackageUrn[] = answered.packagesFor("a-melding");
  const odd: readonly Diagnostic[] = services.diagnostics();
  void [catalogue, id, name, owner, urns, odd];
}
