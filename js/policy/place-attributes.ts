// The attributes that requests have about the resource and the action: what is looked for elsewhere, or by a name that only
// resembles one, is never there.

import { SUBJECT, differ, lettersOf } from "./attributes.js";
import { fault } from "./findings.js";
import type { Context, Fault } from "./findings.js";
import type { ReadMatch, Targets } from "./target-model.js";

export const OF_RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
export const OF_ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
/** Who asks may be one, too. */
const ORGANISATION = "urn:altinn:org";
const ACTION = "urn:oasis:names:tc:xacml:1.0:action:action-id";
const OF_RESOURCES = ["urn:altinn:resource", ORGANISATION, "urn:altinn:app", "urn:altinn:appresource", "urn:altinn:task", "urn:altinn:end-event"];
const KNOWN = [...OF_RESOURCES.map((id) => ({ id, category: OF_RESOURCE })), { id: ACTION, category: OF_ACTION }].map((it) => ({ ...it, letters: lettersOf(it.id) }));
/** What people write where the action is meant, behind another beginning. */
const ACTION_ID = /(^|[^a-z])action[^a-z]*id$/i;
/** A longer one is another attribute. */
const MOST_LETTERS = 60;

/** Whether it is known that requests have this attribute in this category. */
export const isOfPlace = (id: string, category: string): boolean => KNOWN.some((it) => it.id === id && it.category === category);

/** What an attribute in the category of the resource or the action is meant for, where it is none that requests have. */
export function placeMeantBy(id: string, category: string): string | undefined {
  if (id.length > MOST_LETTERS || KNOWN.some((it) => it.id === id)) return undefined;
  if (category === OF_ACTION && ACTION_ID.test(id.trim())) return ACTION;
  const letters = lettersOf(id);
  // Of who asks there are many attributes, so that only another case or punctuation is near.
  if (category === SUBJECT && letters === lettersOf(ORGANISATION) && !/\d/.test(id)) return ORGANISATION;
  return KNOWN.find((it) => it.category === category && differ(letters, it.letters) <= (it.letters.length > "urnaltinnapp".length ? 2 : 1))?.id;
}

/** Of what stands in the targets: each once, though it goes for several rules. */
export function faultsOfPlaces(context: Context, { target, rules }: Targets): Fault[] {
  const matches = [target, ...rules.map((it) => it.target)].flat().flatMap(({ allOfs }) => allOfs).flatMap((it) => it.matches);
  return [...new Map(matches.map((it) => [it.start, it])).values()].flatMap((it) => faultsOfPlace(context, it));
}

function faultsOfPlace({ say }: Context, { attribute, category, attributeAt, categoryAt, start }: ReadMatch): Fault[] {
  const at = attributeAt ?? { start, end: start };
  const meant = placeMeantBy(attribute, category);
  if (meant !== undefined) return [fault({ span: at, written: attribute }, "error", "UNKNOWN_ATTRIBUTE", say.unknownAttribute(attribute, meant), null, meant)];
  const own = KNOWN.find(({ id }) => id === attribute)?.category;
  if (own === undefined || category === "" || category === own || attribute === ORGANISATION) return [];
  const written = categoryAt ? category : attribute;
  return [fault({ span: categoryAt ?? at, written }, "error", "WRONG_CATEGORY", say.placeCategory(attribute, category, own), null, categoryAt ? own : null)];
}
