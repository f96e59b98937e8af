// The areas of a catalogue as one finds them: by whom they are for, by name, and by the packages in them.

import type { AccessPackage, Catalogue, Language } from "tilgangspakker";
import type { AUDIENCES } from "../../address.ts";
import type { AreaOf } from "../../grants/areas.ts";
import { allAreasOf, areaNamed } from "../../grants/areas.ts";
import { groupedBy } from "../../grouped.ts";

export type Audience = (typeof AUDIENCES)[number];

export interface AreaHere extends AreaOf {
  readonly audience: Audience;
}

export class Areas {
  readonly all: readonly AreaHere[];
  readonly #byPackage: ReadonlyMap<string, AreaHere>;

  constructor(catalogue: Catalogue, language: Language) {
    const all = allAreasOf(catalogue, language);
    const groups = groupedBy(all, ({ group, key }) => group?.value ?? `area ${key}`);
    const audiences = new Map(
      [...groups.values()].flatMap((them) => them.map((it) => [it, audienceOf(them)] as const)),
    );
    this.all = all.map((it) => ({ ...it, audience: audiences.get(it) ?? "organisations" }));
    this.#byPackage = new Map(this.all.flatMap((area) => area.packages.map((it) => [it.urn, area] as const)));
  }

  /** The only one, where there is but one. */
  get only(): AreaHere | undefined {
    return this.all.length === 1 ? this.all[0] : undefined;
  }

  /** The area that an address names. */
  named(reference: string): AreaHere | undefined {
    return areaNamed(this.all, reference);
  }

  /** The area that a package stands in. */
  of(it: AccessPackage): AreaHere | undefined {
    return this.#byPackage.get(it.urn);
  }
}

/** Of a group: an area without packages is for whom the others are. Where the source does not say, that is businesses, as of most. */
function audienceOf(areas: readonly AreaOf[]): Audience {
  const kinds = new Set(areas.filter(({ packages }) => packages.length > 0).map(({ kind }) => kind));
  if (kinds.has("guardian")) return "guardians";
  return kinds.size === 1 && kinds.has("person") ? "persons" : "organisations";
}
