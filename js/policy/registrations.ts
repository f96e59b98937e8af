// Whether a system may ask for the packages that its registration names: what Altinn's system register, and its requests for
// system users, refuse.

import type { AccessPackage } from "../package/types.js";
import { PREFIX } from "./attributes.js";
import type { Context, Fault, Place } from "./findings.js";
import { fault } from "./findings.js";
import type { Kind, Requested } from "./json-items.js";

export function faultsOfRequested(context: Context, { written, span, by }: Requested): Fault[] {
  const { catalogue, say } = context;
  const place = { span, written };
  const trimmed = written.trim();
  const named = written.replace(/\s+/g, "");
  const isWhole = named.toLowerCase().startsWith(PREFIX) && (trimmed === named || context.isKnown(named));
  if (!isWhole)
    return [fault(place, "error", "URN_NEEDED", say.wholeUrnNeeded(trimmed), null, urnMeant(context, trimmed))];
  const { current } = context.resolve(named);
  const right = current ?? named;
  const ofSpaces =
    written === named ? [] : [fault(place, "error", "SPACES_AROUND_VALUE", say.spacesInRequest(right), named, right)];
  const found = current === null ? undefined : catalogue.package(current);
  // What became of it is reported wherever it stands.
  if (!found) return ofSpaces;
  const kinds = by.kinds.length > 0 ? by.kinds : [undefined];
  const told = kinds.flatMap((kind) => faultsOfKind(context, found, place, kind, by.isVisible));
  return [...ofSpaces, ...new Map(told.map((it) => [it.message, it])).values()];
}

/** What goes for a system user of a kind, or of one that is not told. */
function faultsOfKind(
  { catalogue, say }: Context,
  { urn, isAssignable, isDelegable }: AccessPackage,
  place: Place,
  kind: Kind | undefined,
  isVisible: boolean,
): Fault[] {
  const unstated = () => [fault(place, "warning", "NOT_STATED", say.notStated(urn, catalogue.version), urn)];
  if (isAssignable === false && isDelegable === false)
    return [fault(place, "error", "NOT_FOR_SYSTEM_USERS", say.notForSystemUsers(urn), urn)];
  if (kind === "client") {
    if (isDelegable === false) return [fault(place, "error", "NOT_CLIENT_DELEGABLE", say.notForClients(urn), urn)];
    return isDelegable === null ? unstated() : [];
  }
  if (isAssignable === false && kind === "own")
    return [fault(place, "error", "ONLY_FOR_CLIENTS", say.onlyForClients(urn), urn)];
  if (isAssignable === false && isVisible)
    return [fault(place, "error", "ONLY_FOR_CLIENTS", say.onlyForClientsVisible(urn), urn)];
  return isAssignable === null && (kind === "own" || isVisible || isDelegable === null) ? unstated() : [];
}

/** The beginning of a URN, cut down. */
const BEGUN = /^(?:(?:(?:urn:)?altinn:)?accesspackage)?:/i;

/** Today's URN of a package that is named by the end of its URN or by its record id. */
function urnMeant({ isKnown, resolve }: Context, written: string): string | null {
  const reference = written.replace(BEGUN, "");
  return (
    [reference, reference.toLowerCase()].flatMap((it) => (isKnown(it) ? (resolve(it).current ?? []) : []))[0] ?? null
  );
}
