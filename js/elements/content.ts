// How each element shows its catalogue: what is asked of it, as options of the views.

import type { Catalogue } from "../package/catalogue.js";
import type { TilgangspakkerError, ViewOptions } from "../package/types.js";
import { renderNotices, renderPropertyTable, renderTree } from "../package/views.js";
import type { Asked } from "./asked.js";
import { onePackage, onlyProblem } from "./asked.js";
import { formOf } from "./form.js";

/** @internal The names of the elements. */
export const NAMES: readonly ElementName[] = [
  "access-package-tree",
  "access-package-table",
  "access-package-notice",
  "access-package-check",
];

/** The name of an element. */
export type ElementName =
  | "access-package-tree"
  | "access-package-table"
  | "access-package-notice"
  | "access-package-check";

/** @internal What an element shows: its options, and what could not be shown as it was asked. */
export interface Shown {
  readonly options: ViewOptions;
  readonly problems: readonly TilgangspakkerError[];
}

/** @internal */
export function shownIn(name: ElementName, catalogue: Catalogue, asked: Asked): Shown {
  const { language, headingLevel, package: about, variant, only } = asked;
  const options: ViewOptions = { language, headingLevel, parts: true };
  if (name === "access-package-check") return { options, problems: asked.problems };
  const ofVariant = variantProblem(catalogue, asked);
  const problems = [...asked.problems, ...onePackage(asked), ...ofVariant];
  // Nothing is claimed of a role where what is asked of it is unknown.
  const role = ofVariant.length === 0 ? asked.role?.urn : undefined;
  if (name === "access-package-notice") {
    // Where what the notices should be about is unknown, all are shown: too many do no harm.
    return { options: { ...options, forRole: role, packages: about && [about.urn] }, problems };
  }
  const ofRole = role && { forRole: role, variant, only };
  return {
    options: { ...options, ...ofRole, current: about?.urn, searchable: true, choosable: true, areas: "names" },
    problems: [...problems, ...onlyProblem(asked)],
  };
}

/** The problem that an organisation form is which nobody knows. */
function variantProblem(catalogue: Catalogue, { role, variant, language }: Asked): readonly TilgangspakkerError[] {
  if (!role || variant === undefined) return [];
  const [any] = catalogue.packages();
  if (!any) return [];
  try {
    catalogue.check({ action: "hold", package: any.urn, role: role.urn, variant }, { language });
    return [];
  } catch (error) {
    return [error as TilgangspakkerError];
  }
}

/** @internal What stands in an element, as HTML text. */
export function contentOf(name: ElementName, catalogue: Catalogue, options: ViewOptions): string {
  switch (name) {
    case "access-package-tree":
      return renderTree(catalogue, options);
    case "access-package-table":
      return renderPropertyTable(catalogue, options);
    case "access-package-notice":
      return renderNotices(catalogue, options);
    case "access-package-check":
      return formOf(catalogue, options);
  }
}

/** @internal What distinguishes content from other content of a catalogue. Which package is the current one is marked where it stands: it is no reason to make it again. */
export function contentKey({ current: _, ...options }: ViewOptions): string {
  return JSON.stringify(options);
}
