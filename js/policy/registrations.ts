// Whether a system may ask for the packages that its registration names: what Altinn's system register, and its requests for
// system users, refuse.

import { PREFIX } from "./attributes.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import type { Requested } from "./json-items.js";

export function faultsOfRequested(context: Context, requested: Requested): Fault[] {
  const { written, span } = requested;
  const trimmed = written.trim();
  const about = faultsOfUrn(context, { ...requested, written: trimmed });
  // Where the whole URN is asked for, that is said with it.
  return written === trimmed || about.some(({ code }) => code === "URN_NEEDED")
    ? about
    : [
        fault(
          { span, written },
          "error",
          "SPACES_AROUND_VALUE",
          context.say.spacesInRequest(trimmed),
          trimmed,
          trimmed,
        ),
        ...about,
      ];
}

function faultsOfUrn(context: Context, { written, span, by }: Requested): Fault[] {
  const { catalogue, say } = context;
  const place = { span, written };
  if (!written.toLowerCase().startsWith(PREFIX)) {
    return [fault(place, "error", "URN_NEEDED", say.wholeUrnNeeded(written), null, urnMeant(context, written))];
  }
  const { current } = context.resolve(written);
  const found = current === null ? undefined : catalogue.package(current);
  // What became of it is reported wherever it stands.
  if (!found) return [];
  const { urn, isAssignable, isDelegable } = found;
  if (isAssignable === false && isDelegable === false)
    return [fault(place, "error", "NOT_FOR_SYSTEM_USERS", say.notForSystemUsers(urn), urn)];
  if (by.kind === "client") {
    if (isDelegable === false) return [fault(place, "error", "NOT_CLIENT_DELEGABLE", say.notForClients(urn), urn)];
    return isDelegable === null
      ? [fault(place, "warning", "NOT_STATED", say.notStated(urn, catalogue.version), urn)]
      : [];
  }
  if (isAssignable === false && by.kind === "own")
    return [fault(place, "error", "ONLY_FOR_CLIENTS", say.onlyForClients(urn), urn)];
  if (isAssignable === false && by.isVisible)
    return [fault(place, "error", "ONLY_FOR_CLIENTS", say.onlyForClientsVisible(urn), urn)];
  const isUnstated = isAssignable === null && (by.kind === "own" || by.isVisible || isDelegable === null);
  return isUnstated ? [fault(place, "warning", "NOT_STATED", say.notStated(urn, catalogue.version), urn)] : [];
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
