// The attributes that requests have about the resource and the action: what is looked for elsewhere, or by a name that only
// resembles one, is never there.

import { differ, lettersOf, SUBJECT } from "./attributes.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import type { ReadMatch, Targets } from "./target-model.js";
import { matchesIn } from "./target-model.js";

export const OF_RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
export const OF_ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
/** Who asks may be one, too. */
const ORGANISATION = "urn:altinn:org";
const ACTION = "urn:oasis:names:tc:xacml:1.0:action:action-id";
const OF_RESOURCES = [
  "urn:altinn:resource",
  ORGANISATION,
  "urn:altinn:app",
  "urn:altinn:appresource",
  "urn:altinn:task",
  "urn:altinn:end-event",
];
const KNOWN = [...OF_RESOURCES.map((id) => ({ id, category: OF_RESOURCE })), { id: ACTION, category: OF_ACTION }].map(
  (it) => ({ ...it, letters: lettersOf(it.id) }),
);
/** What people write where the action is meant, behind another beginning. */
const ACTION_ID = /(^|[^a-z])action[^a-z]*id$/i;
/** A longer one is another attribute. */
const MOST_LETTERS = 60;

/** Whether it is known that requests have this attribute in this category. */
export const isOfPlace = (id: string, category: string): boolean =>
  KNOWN.some((it) => it.id === id && it.category === category);

/** What an attribute in the category of the resource or the action is meant for, where it is none that requests have. */
export function placeMeantBy(id: string, category: string): string | undefined {
  if (id.length > MOST_LETTERS || KNOWN.some((it) => it.id === id)) return undefined;
  if (category === OF_ACTION && ACTION_ID.test(id.trim())) return ACTION;
  const letters = lettersOf(id);
  // Of who asks there are many attributes, so that only another case or punctuation is near.
  if (category === SUBJECT && letters === lettersOf(ORGANISATION) && !/\d/.test(id)) return ORGANISATION;
  return KNOWN.find(
    (it) =>
      it.category === category && differ(letters, it.letters) <= (it.letters.length > "urnaltinnapp".length ? 2 : 1),
  )?.id;
}

/** The category in which alone requests have it, where it is found in another. Who asks may be an organisation, too. */
function rightCategoryOf(id: string, category: string): string | undefined {
  const own = KNOWN.find((it) => it.id === id)?.category;
  return category === "" || category === own || id === ORGANISATION ? undefined : own;
}

/** Whether it is meant for what requests have about the resource or the action, and none has it. */
export const isNowhere = (id: string, category: string): boolean =>
  placeMeantBy(id, category) !== undefined || rightCategoryOf(id, category) !== undefined;

/** Of what stands in the targets. */
export const faultsOfPlaces = (context: Context, targets: Targets): Fault[] =>
  matchesIn(targets).flatMap((it) => faultsOfPlace(context, it));

function faultsOfPlace({ say }: Context, { attribute, category, attributeAt, categoryAt, start }: ReadMatch): Fault[] {
  const at = attributeAt ?? { start, end: start };
  const meant = placeMeantBy(attribute, category);
  if (meant !== undefined)
    return [
      fault(
        { span: at, written: attribute },
        "error",
        "UNKNOWN_ATTRIBUTE",
        say.unknownAttribute(attribute, meant),
        null,
        meant,
      ),
    ];
  const own = rightCategoryOf(attribute, category);
  if (own === undefined) return [];
  const written = categoryAt ? category : attribute;
  return [
    fault(
      { span: categoryAt ?? at, written },
      "error",
      "WRONG_CATEGORY",
      say.placeCategory(attribute, category, own),
      null,
      categoryAt ? own : null,
    ),
  ];
}
