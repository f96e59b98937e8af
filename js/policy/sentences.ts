// What is said of policies, in every language: what is wrong, why it does not work, and what to write instead.

import type { Altinn2Conversion } from "../package/types.js";
import type { AskedOf } from "./target-model.js";

/** What becomes of a role of Altinn 2, in words. */
export interface Altinn2 {
  readonly role: string;
  readonly endsOn: string;
  /** That day is past. */
  readonly hasEnded: boolean;
  /** The first day without it. */
  readonly from: string;
  /** In what it is asked for. */
  readonly opener: "rule" | "policy" | "text";
  /** Whoever has it is shut out. */
  readonly denies: boolean;
  /** It is asked for in a way that is not read: a Condition of a rule that denies, "not", a variable. */
  readonly isUnread: boolean;
  /** Nothing else opens that. */
  readonly closes: boolean;
  readonly packages: readonly Altinn2Conversion[];
  /** Roles of the register that bring it, by their codes: those that lose something. */
  readonly losing: readonly string[];
}

/** What may stand beside a role of Altinn 2: each list by URNs. */
export interface Suggestion {
  readonly role: string;
  /** All that Altinn made of it. */
  readonly converted: readonly string[];
  readonly withoutServices: readonly string[];
  /** They let in there already. */
  readonly present: readonly string[];
  readonly missing: readonly string[];
  /** Whoever has the role gets in there, as far as that is read: else nothing is to stand beside it. */
  readonly opens: boolean;
  /** What to put in is written out. */
  readonly isWritten: boolean;
}

export interface Sentences {
  renamed(urn: string, current: string, since: string | null): string;
  removed(urn: string, since: string | null): string;
  unknown(urn: string, catalogue: string, suggestions: readonly string[]): string;
  knownByName(urn: string, catalogue: string): string;
  area(urn: string, name: string): string;
  unknownArea(urn: string, catalogue: string): string;
  unknownRole(role: string, catalogue: string, suggestions: readonly string[]): string;
  noSuchRole(role: string, attribute: string, suggestions: readonly string[]): string;
  isOtherSpelling(value: string, code: string): string;
  isOtherName(value: string, code: string): string;
  isOtherAttribute(value: string, attribute: string, right: string, code: string): string;
  isPackage(value: string): string;
  urnAsValue(written: string, value: string, attribute: string): string;
  urnAsAttribute(written: string, attribute: string): string;
  unknownAttribute(written: string, attribute: string): string;
  spaces(value: string): string;
  spacesInRequest(urn: string): string;
  letterCase(written: string, right: string): string;
  empty(): string;
  several(count: number): string;
  category(written: string): string;
  placeCategory(attribute: string, written: string, right: string): string;
  dataTypes(value: string, designator: string): string;
  dataType(written: string): string;
  typeOfValue(value: string, designator: string): string;
  notChecked(): string;
  lacksAttribute(element: string, attribute: string, example: string): string;
  lacksPart(element: string, part: string, example: string, before: string): string;
  severalParts(element: string, part: string): string;
  second(element: string, part: string): string;
  misplaced(element: string, parent: string, allowed: readonly string[]): string;
  order(element: string, before: string, parent: string): string;
  emptyPart(element: string, part: string): string;
  emptyTag(element: string, isOneTag: boolean): string;
  apart(element: string): string;
  selector(): string;
  noAddress(element: string, address: string): string;
  strayText(element: string): string;
  secondTarget(element: string): string;
  namespace(element: string, namespace: string, prefix: string): string;
  earlier(version: string): string;
  earlierPart(element: string): string;
  policySet(): string;
  moreFlaws(most: number): string;
  noTruth(attribute: string, written: string): string;
  wrongEffect(attribute: string, written: string, isRefused: boolean): string;
  ownTarget(): string;
  readApart(denies: boolean): string;
  readWithout(lacked: AskedOf, denies: boolean): string;
  readAsEither(asked: AskedOf, denies: boolean): string;
  eitherOrBoth(isOneEnough: boolean): string;
  packagesApart(isOneEnough: boolean): string;
  bothPackages(): string;
  anybody(): string;
  altinn2(about: Altinn2): string;
  suggestion(about: Suggestion): string;
  notForSystemUsers(urn: string): string;
  onlyForClients(urn: string): string;
  onlyForClientsVisible(urn: string): string;
  notForClients(urn: string): string;
  notStated(urn: string, catalogue: string): string;
  wholeUrnNeeded(written: string): string;
  nothing(): string;
  notAPolicy(root: string): string;
  notXml(why: string): string;
  at(line: number, column: number, said: string): string;
  doctype(): string;
  conditionNotRead(): string;
  denyConditionNotRead(): string;
  levelNotRead(written: string): string;
  levelOfRule(): string;
  needed(attribute: string, isOfPlace: boolean): string;
  matchNotRead(): string;
  functionFails(matchId: string): string;
  categoryNotRead(category: string): string;
  attributeNotRead(attribute: string): string;
  typeNotRead(attribute: string, type: string): string;
  addressNotRead(value: string): string;
  combiningUnknown(algorithm: string, right: string | null): string;
  anybodyNotDenied(): string;
  denyNotRead(algorithm: string): string;
  denyNotCompared(): string;
  denied(): string;
  formerName(): string;
  notKnown(catalogue: string): string;
  unresolved(urn: string, roles: readonly string[], catalogue: string): string;
  roleCode(written: string, right: string): string;
  notJson(why: string): string;
  emptyText(): string;
  notText(): string;
}
