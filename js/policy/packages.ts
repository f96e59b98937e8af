// What there is to say of a package that is named: what became of it, and whether it takes services.

import type { PolicyFindingCode } from "../package/types/policy.js";
import type { PackageUrn } from "../package/types.js";
import { inSmallLetters, PREFIX } from "./attributes.js";
import type { Became } from "./became.js";
import type { Context, Fault, Place } from "./findings.js";
import { fault } from "./findings.js";
import { writtenLike } from "./scan.js";

/** How a package is named, and what for. */
export interface Naming {
  /** It is compared without regard to case. */
  readonly ignoresCase: boolean;
  /** Services are to be attached to it. */
  readonly attaches: boolean;
}

const AREA = /^(?:urn:altinn:)?(accesspackage:area:.*)$/i;

export const areaIn = (urn: string): string | undefined => AREA.exec(urn)?.[1];

export function resolved({ resolve }: Context, urn: string, ignoresCase: boolean): Became {
  const resolution = resolve(urn);
  if (resolution.status !== "unknown" || !ignoresCase) return resolution;
  const lower = resolve(inSmallLetters(urn));
  return lower.status === "unknown" ? resolution : lower;
}

export function faultsOfPackage(
  context: Context,
  place: Place,
  urn: string,
  { ignoresCase, attaches }: Naming,
): Fault[] {
  const area = areaIn(urn);
  if (area !== undefined) return [faultOfArea(context, place, area)];
  const { catalogue, say } = context;
  const { status, current, since, suggestions } = resolved(context, urn, ignoresCase);
  const faults: Fault[] = [];
  if (status === "renamed" && current !== null)
    faults.push(
      fault(
        place,
        "warning",
        "PACKAGE_RENAMED",
        say.renamed(urn, current, since),
        urn,
        writtenLike(place.written, current),
      ),
    );
  if (status === "removed") faults.push(fault(place, "error", "PACKAGE_REMOVED", say.removed(urn, since), urn));
  if (status === "unknown")
    faults.push(
      fault(
        place,
        "error",
        "UNKNOWN_PACKAGE",
        say.unknown(urn, catalogue.version, suggestions),
        urn,
        onlyOne(suggestions, place),
      ),
    );
  if (current !== null && attaches)
    faults.push(...faultsOfAttaching(context, place, urn, current, status === "current"));
  return faults;
}

/** Among several nobody can choose but the author. */
function onlyOne(suggestions: readonly string[], place: Place): string | null {
  const [only, ...others] = suggestions;
  return only !== undefined && others.length === 0 ? writtenLike(place.written, only) : null;
}

/** Whether services may be attached, as `check` answers it. */
function faultsOfAttaching(
  { catalogue, language, say }: Context,
  place: Place,
  urn: string,
  current: PackageUrn,
  isAsWritten: boolean,
): Fault[] {
  if (!catalogue.package(current))
    return isAsWritten ? [fault(place, "warning", "NOT_STATED", say.knownByName(urn, catalogue.version), urn)] : [];
  const {
    decision,
    reasons: [{ code, message }],
  } = catalogue.check({ action: "attach", package: current }, { language });
  if (decision === "Permit") return [];
  return [
    fault(place, decision === "Deny" ? "error" : "warning", code as PolicyFindingCode, `${current}: ${message}`, urn),
  ];
}

function faultOfArea({ catalogue, language, say }: Context, place: Place, urn: string): Fault {
  const area = catalogue.areas({ language }).find((it) => it.urn === urn);
  if (!area) return fault(place, "error", "UNKNOWN_PACKAGE", say.unknownArea(urn, catalogue.version), urn);
  return fault(place, "error", "NOT_LOWEST_LEVEL", say.area(urn, area.name.value), urn);
}

/** The last part of what it is called today, where that is known. */
export function slugOf(context: Context, slug: string): string {
  const { current } = resolved(context, PREFIX + slug, true);
  return current === null ? slug : current.slice(PREFIX.length);
}
