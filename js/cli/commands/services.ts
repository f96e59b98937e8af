// services: the services in a package, or the packages that a service is in.

import type { AccessPackage, Catalogue, Language, PackageUrn, Service, Services } from "tilgangspakker";
import type { Answer, Asked, Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";
import { openServices } from "../services.ts";
import { packageRow } from "./rows.ts";

export const services: Command = {
  name: "services",
  usage: ["<package or service> --from FILE"],
  summary: "list the services in a package, or the packages that a service is in",
  about: [
    "Of a package or an area, a service a line: id, name, the code of its owner. Of a service, by its id, a package a line:",
    "URN, name, area; a minus sign for name and area where the catalogue does not have the package. Of what is a package and",
    "a service, both. No catalogue says which services are where, so bring it: the CSV with",
    "pakkeurn,ressursid,ressurs_org,ressursnavn_nb, or the JSON that Altinn's package search answers",
    "(…/accessmanagement/api/v1/meta/info/accesspackages/search). A minus sign reads standard input. Of what is odd in it no",
    "more than five remarks are shown without --json.",
  ],
  takes: [1, 1],
  options: ["from", "catalogue"],
  examples: [
    "tilgangspakker services fiske --from services.csv",
    "tilgangspakker services fangstdagbok --from answer.json --json",
  ],
  json: "of a package { catalogue, packages: AccessPackage[], services: Service[] }, of a service { catalogue, service, packages: AccessPackage[], missing: PackageUrn[] }, of what is both { asPackage, asService }",
  exits: { [Exit.yes]: "some are listed", [Exit.no]: "the package has none there" },
  async run(asked) {
    const {
      catalogue,
      language,
      arguments: [reference = ""],
    } = asked;
    const from = asked.one("from");
    if (from === undefined)
      throw new Failure("services needs a file: --from FILE.", "Altinn answers which services are where live only.");
    const read = await openServices(from, asked);
    const urns = read.packagesFor(reference);
    const packages = packagesMeant(catalogue, reference, language);
    if (urns.length === 0)
      return ofPackages(asked, read, packages.length > 0 ? packages : notFound(catalogue, reference, language));
    const service = ofService(asked, reference, urns);
    return packages.length === 0 ? service : ofBoth(asked, ofPackages(asked, read, packages), service);
  },
};

/** A service may be called as a package is. */
function ofBoth({ warn, arguments: [reference = ""] }: Asked, asPackage: Answer, asService: Answer): Answer {
  warn(
    `"${reference}" is a package and a service: first the services in the package, then the packages that the service is in.`,
  );
  return {
    json: { asPackage: asPackage.json, asService: asService.json },
    write(paper) {
      asPackage.write(paper);
      asService.write(paper);
    },
    exit: asService.exit,
  };
}

function ofService({ catalogue, language }: Asked, id: string, urns: readonly PackageUrn[]): Answer {
  const present = new Map<string, AccessPackage>();
  const missing: PackageUrn[] = [];
  for (const urn of urns) {
    const found = presentOf(catalogue, urn, language);
    if (found) present.set(found.urn, found);
    else missing.push(urn);
  }
  const packages = [...present.values()];
  return {
    json: { catalogue: catalogue.version, service: id, packages, missing },
    write(paper) {
      paper.heading(`${id}: in ${packages.length === 1 ? "1 package" : `${packages.length} packages`}`);
      paper.rows([...packages.map(packageRow), ...missing.map((urn) => [urn, "-", "-"])]);
    },
    exit: Exit.yes,
  };
}

function ofPackages({ catalogue }: Asked, read: Services, packages: readonly AccessPackage[]): Answer {
  const found = new Map<string, Service>();
  // A file may be older than a rename.
  for (const urn of packages.flatMap((it) => [it.urn, ...it.formerUrns]))
    for (const it of read.servicesOf(urn)) found.set(it.id, it);
  const services = [...found.values()];
  return {
    json: { catalogue: catalogue.version, packages, services },
    write(paper) {
      paper.heading(
        `${packages.map(({ name }) => name.value).join(", ")}: ${services.length === 1 ? "1 service" : `${services.length} services`}`,
      );
      paper.rows(services.map(({ id, name, owner }) => [id, name.value, owner || "-"]));
    },
    exit: services.length > 0 ? Exit.yes : Exit.no,
  };
}

/** The package under its present URN, if the catalogue has it. */
function presentOf(catalogue: Catalogue, urn: PackageUrn, language: Language): AccessPackage | undefined {
  const resolution = catalogue.resolve(urn);
  return "current" in resolution ? catalogue.package(resolution.current, { language }) : undefined;
}

/** One package, or all of an area; none where it is neither. */
function packagesMeant(catalogue: Catalogue, reference: string, language: Language): readonly AccessPackage[] {
  const resolution = catalogue.resolve(reference);
  const urns = resolution.status === "area" ? resolution.below : "current" in resolution ? [resolution.current] : [];
  return urns.flatMap((urn) => catalogue.package(urn, { language }) ?? []);
}

/** Says what the package says of it, and that it is no service either. */
function notFound(catalogue: Catalogue, reference: string, language: Language): never {
  try {
    catalogue.check({ action: "attach", package: reference }, { language });
  } catch (error) {
    if (error instanceof Error && error.name === "TilgangspakkerError")
      throw new Failure(`The file has no service "${reference}". ${error.message}`);
    throw error;
  }
  throw new Failure(`"${reference}" has no package below it.`);
}
