// What stands in each element, as HTML text: a server sends it, a browser fills the element with it.

import type { Catalogue } from "../package/catalogue.js";
import type { Notice, TilgangspakkerError, ViewOptions } from "../package/types.js";
import { renderCatalogue, renderNotices, renderPropertyTable, renderTree } from "../package/views.js";
import type { Asked } from "./asked.js";
import { onePackage } from "./asked.js";
import { formOf } from "./form.js";
import { grantsOf, summary } from "./grants.js";
import type { Grants } from "./grants.js";
import { areasOf, choosable, escaped, filterOf, html, noticesOf, withParts } from "./markup.js";
import type { Raw } from "./markup.js";
import { say } from "./words.js";

/** @internal The names of the elements. */
export const NAMES: readonly ElementName[] = ["access-package-tree", "access-package-table", "access-package-notice", "access-package-check"];

/** The name of an element. */
export type ElementName = "access-package-tree" | "access-package-table" | "access-package-notice" | "access-package-check";

/** @internal */
export interface Content {
  readonly html: string;
  readonly problems: readonly TilgangspakkerError[];
}

/** @internal What an element shows. Which package is the current one is marked in it afterwards: it is no reason to make it again. */
export function contentOf(name: ElementName, catalogue: Catalogue, asked: Asked): Content {
  if (name === "access-package-check") return { html: formOf(catalogue, asked), problems: asked.problems };
  const known = asked.problems.some((it) => it.code === "UNKNOWN_PACKAGE" || it.code === "PACKAGE_REMOVED");
  const problems = known ? asked.problems : [...asked.problems, ...onePackage(asked)];
  const options: ViewOptions = { language: asked.language, headingLevel: asked.headingLevel };
  if (name === "access-package-notice") {
    // Where what the notices should be about is unknown, all are shown: too many do no harm.
    return { html: withParts(notices(catalogue, asked, options).join("")), problems };
  }
  const grants = grantsOf(catalogue, asked);
  const view = name === "access-package-tree" ? renderTree(catalogue, options) : renderPropertyTable(catalogue, options);
  const packages = choosable(view, grants?.grafts ?? new Map());
  const above = grants ? [summary(grants, asked), ...notices(catalogue, { ...asked, package: undefined }, options)] : [];
  const shown = `${above.join("")}${filterOf(renderCatalogue(catalogue, options))}${folded(packages, grants, asked)}`;
  return { html: withParts(shown), problems };
}

function notices(catalogue: Catalogue, { package: about, role }: Asked, options: ViewOptions): readonly Raw[] {
  // Notices name areas in the catalogue's own language.
  const area = about && catalogue.packages()[about.index]?.area.name.value;
  const concerns = (notice: Notice) =>
    (!about || (notice.package === null ? notice.area === area : notice.package === about.urn)) && (!role || notice.unresolvedRoles.includes(role.code));
  const shown = noticesOf(renderNotices(catalogue, options));
  return catalogue.notices().flatMap((notice, at) => (concerns(notice) ? shown[at] ?? [] : []));
}

const OPEN = '<details class="ds-details" data-color="neutral" open>';
const FOLDED = OPEN.replace(" open", "");

/** Where there is more than one area, they are closed, but for those in which something is not decided. */
function folded(tree: string, grants: Grants | undefined, { language }: Asked): string {
  const [before = "", ...areas] = areasOf(tree);
  const shown = areas.map((area) => {
    const count = (decision: string) => area.split(`<span class="tp-decision" data-decision="${decision}"`).length - 1;
    const open = count("Indeterminate");
    const told = grants ? [say("heldHere", language, count("Permit")), ...(open ? [say("unresolvedHere", language, open)] : [])] : [];
    const marked = told.length ? area.replace(/<span class="tp-count(">[^<]*)/, `<span class="tp-count${count("Permit") + open ? " tp-held" : ""}$1: ${escaped(told.join(", "))}`) : area;
    return areas.length > 1 && !open ? marked.replace(OPEN, FOLDED) : marked;
  });
  return before + shown.join("");
}

/** @internal Marks the current package in HTML text, and opens what leads to it, as `markCurrent` does in a page. */
export function withCurrent(content: string, { package: current }: Asked): string {
  if (!current) return content;
  const place = ` data-urn="${escaped(current.urn)}"`;
  return content
    .split(/(?=<li class="tp-area"|<li class="tp-package"|<tr )/)
    .map((piece) => {
      const tag = piece.slice(0, piece.indexOf(">"));
      return tag.includes(place) ? piece.replace(/ part="|>/, (end) => (end === ">" ? ' part="current">' : `${end}current `)).replace('<button class="tp-choose"', '$& aria-current="true"') : piece;
    })
    .join("")
    .split(/(?=<li class="tp-area")/)
    .map((area) => (area.includes(place) ? area.replace(/(<details class="ds-details" data-color="neutral")(?! open)/, "$1 open") : area))
    .join("");
}

/** @internal What could not be done as it was asked. */
export function problemsOf(problems: readonly TilgangspakkerError[]): string {
  return withParts(problems.map((it) => String(html`<p class="ds-alert tp-problem" data-color="danger" role="alert">${it.message}</p>`)).join(""));
}
