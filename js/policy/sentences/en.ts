import type { Altinn2Conversion } from "../../package/types.js";
import { DENY_OVERRIDES, declaring, inOneTag, inTwoTags, NAMESPACE } from "../grammar.js";
import type { Altinn2, Sentences, Suggestion } from "../sentences.js";

const or = new Intl.ListFormat("en", { type: "disjunction" });
const and = new Intl.ListFormat("en");
const since = (day: string | null) => (day === null ? "" : ` (since ${day})`);
const on = (day: string | null) => (day === null ? "" : ` on ${day}`);
const meant = (suggestions: readonly string[]) =>
  suggestions.length > 0 ? ` Did you mean ${or.format(suggestions)}?` : "";

export const en: Sentences = {
  renamed: (urn, current, day) => `${urn} is now ${current}${since(day)}.`,
  removed: (urn, day) =>
    `${urn} was withdrawn${on(day)}. Name another package: this one no longer gives anybody access.`,
  unknown: (urn, catalogue, suggestions) => `${catalogue} has no access package ${urn}.${meant(suggestions)}`,
  knownByName: (urn, catalogue) =>
    `${catalogue} knows ${urn} by name only, and does not say whether services may be attached to it.`,
  area: (urn, name) =>
    `${urn} ("${name}") is an area, and services cannot be attached to areas. Name one of the access packages in it.`,
  unknownArea: (urn, catalogue) => `${urn} is neither an access package nor an area of ${catalogue}.`,
  unknownRole: (role, catalogue, suggestions) =>
    `${catalogue} knows no role "${role}". See that it is spelt right.${meant(suggestions)}`,
  noSuchRole: (role, attribute, suggestions) =>
    `"${role}" never matches: AttributeId="${attribute}" has no such role.${meant(suggestions) || " See what it is called in the Central Coordinating Register."}`,
  isOtherSpelling: (value, code) =>
    `"${value}" is not how the code is written: it is "${code}", and Altinn knows no other spelling. Write "${code}".`,
  isOtherName: (value, code) => `"${value}" never matches: roles are compared by their codes here. Write "${code}".`,
  isOtherAttribute: (value, attribute, right, code) =>
    `"${value}" never matches: AttributeId="${attribute}" has no such role. Write AttributeId="${right}", and "${code}" as its value.`,
  isPackage: (value) =>
    `"${value}" is an access package, and is compared with roles here, so it never matches. Write AttributeId="urn:altinn:accesspackage".`,
  urnAsValue: (written, value, attribute) =>
    `"${written}" never matches: AttributeId="${attribute}" says what it is already, and Altinn compares the value with only the last part of the URN. Write "${value}".`,
  urnAsAttribute: (written, attribute) =>
    `There is no attribute "${written}", so this never matches. Write AttributeId="${attribute}", and the last part of the URN in the AttributeValue.`,
  unknownAttribute: (written, attribute) =>
    `There is no attribute "${written}", so this never matches: Altinn compares it letter by letter. Write "${attribute}".`,
  spaces: (value) =>
    `There are spaces or line breaks around the value, and Altinn does not take them away, so it never matches. Write "${value}" close to the tags.`,
  spacesInRequest: (urn) =>
    `There are spaces or line breaks in or around the URN, and no access package has that name. Write "${urn}".`,
  letterCase: (written, right) =>
    `"${written}" never matches: string-equal compares letter by letter. Write "${right}", or use string-equal-ignore-case.`,
  empty: () =>
    "The value is empty, so it never matches. Write the last part of the package's URN or the code of the role.",
  several: (count) =>
    `${count} names stand in one value, which is compared as a whole and never matches. Give each a Match of its own, in an AllOf of its own.`,
  category: (written) =>
    `Packages and roles are attributes of who asks, and Altinn looks for them in the category "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject" only. In "${written}" this never matches.`,
  placeCategory: (attribute, written, right) =>
    `Altinn looks for "${attribute}" in the category "${right}" only, so in "${written}" this never matches.`,
  dataTypes: (value, designator) =>
    `The value is of the type "${value}", and what it is compared with of "${designator}", so it never matches. Write "http://www.w3.org/2001/XMLSchema#string" for both.`,
  dataType: (written) =>
    `Altinn has packages and roles as texts, so a value of the type "${written}" never matches. Write "http://www.w3.org/2001/XMLSchema#string".`,
  typeOfValue: (value, designator) =>
    `By XACML this never matches, as what the value is compared with is of the type "${designator}". Altinn's published decision point looks only at the value's type, "${value}", so that it may shut people out. Write "http://www.w3.org/2001/XMLSchema#string" for both.`,
  notChecked: () =>
    "Packages or roles are asked for here in a way that is not read: by a comparison other than string-equal and string-equal-ignore-case, or not by values. See for yourself that it matches.",
  lacksAttribute: (element, attribute, example) =>
    `${element} lacks ${attribute}, so Altinn refuses the whole policy. Write, for example, ${attribute}="${example}".`,
  lacksPart: (element, part, example, before) =>
    `${element} lacks ${part}, so Altinn refuses the whole policy. Add ${example || part}${before && ` in front of ${before}`}.`,
  severalParts: (element, part) =>
    `${element} has several ${part} and may have only one, so Altinn refuses the whole policy. Give each a Match of its own. If one is enough, put each Match into an AllOf of its own.`,
  second: (element, part) =>
    `${element} has more than one ${part}, so Altinn refuses the whole policy. Take all but one away.`,
  misplaced: (element, parent, allowed) =>
    `${element} has no place directly in ${parent}, so Altinn refuses the whole policy. ${allowed.length > 0 ? `There may be ${or.format(allowed)}, in exactly these letters` : "Nothing is to stand there"}.`,
  order: (element, before, parent) =>
    `${element} stands behind ${before} in ${parent}, so Altinn refuses the whole policy. Move ${element} in front of ${before}.`,
  emptyPart: (element, part) =>
    `${element} is empty, so Altinn refuses the whole policy. Add ${part}, or take ${element} away.`,
  emptyTag: (element, isOneTag) =>
    `Altinn does not read ${isOneTag ? `<${element} …/>` : inTwoTags(element)}, and refuses the whole policy. Write ${isOneTag ? `<${element} …></${element}>` : inOneTag(element)}.`,
  apart: (element) =>
    `Altinn reads what is in a VariableDefinition only close to its tag and without a prefix, and refuses the whole policy otherwise. Write <VariableDefinition …><${element} …>.`,
  selector: () =>
    "Altinn's published decision point fails on an AttributeSelector in the Target of a rule, whatever rule a request is for. Write an AttributeDesignator.",
  noAddress: (element, address) =>
    `"${address}" in ${element} is not an absolute address, so Altinn refuses the whole policy. Write "http://www.w3.org/TR/1999/REC-xpath-19991116".`,
  strayText: (element) =>
    `There is text directly in ${element}, so Altinn refuses the whole policy. Take it away, or make it a comment: <!-- … -->.`,
  secondTarget: (element) =>
    `${element} has more than one Target, so Altinn refuses the whole policy. Put all that must hold into the first.`,
  namespace: (element, namespace, prefix) =>
    `${element} is in ${namespace === "" ? "no namespace" : `the namespace "${namespace}"`}, so Altinn refuses the whole policy. Write ${declaring(prefix)}="${NAMESPACE}".`,
  earlier: (version) =>
    `This is XACML ${version}, which Altinn does not read. Write the policy as XACML 3.0, in the namespace "${NAMESPACE}".`,
  earlierPart: (element) =>
    `${element} is from XACML 2.0, which Altinn does not read: the whole policy is refused. Write AnyOf, AllOf and Match, and AttributeDesignator with a Category.`,
  policySet: () =>
    "Altinn does not read a PolicySet, only a single Policy. Put each Policy into a file of its own, and ask about each by itself.",
  moreFlaws: (most) =>
    `From here on there are more places that are not written as Altinn reads a policy: only the first ${most} are told. Mend them, and check again.`,
  noTruth: (attribute, written) =>
    `${attribute}="${written}" is neither yes nor no, so Altinn refuses the whole policy. Write "true" or "false", in small letters.`,
  wrongEffect: (attribute, written, isRefused) =>
    `There is no ${attribute}="${written}": XACML has only "Permit" and "Deny", in exactly these letters${isRefused ? ", and Altinn refuses the whole policy" : ""}. Write one of them.`,
  ownTarget: () =>
    "Altinn's published decision point does not look at the policy's own Target: it lets in everybody whom a rule lets in by itself. Write what is asked here into each AllOf of each rule.",
  readApart: (denies) =>
    `The alternatives of this AnyOf ask about different things. By XACML each holds as a whole; Altinn's published decision point looks at who asks, the resource and the action by themselves, in all of the alternatives, so that others ${denies ? "are shut out" : "get in"}. Give each alternative a rule of its own.`,
  readWithout: (lacked, denies) =>
    `The alternatives of this AnyOf ask about different things. By XACML each holds as a whole; Altinn's published decision point looks at who asks, the resource and the action by themselves, in all of the alternatives: whoever ${denies ? "is shut out" : "gets in"} by an alternative that says nothing of ${ASKED_OF[lacked]} is not ${denies ? "shut out" : "let in"} by Altinn for that. Give each alternative a rule of its own.`,
  readAsEither: (asked, denies) =>
    `Several AnyOfs ask about ${ASKED_OF[asked]}. XACML needs what each of them asks; to Altinn's published decision point one of them is enough, so that more ${denies ? "are shut out" : "get in"}. Put what must hold together into one AllOf, and alternatives into one AnyOf, each in an AllOf.`,
  eitherOrBoth: (isOneEnough) =>
    `A package is asked for in one AnyOf and a role in another, of this rule or of the policy around it. XACML needs both${isOneEnough ? "; Altinn's published decision point lets in whoever has one of them" : ""}. If one is enough, put both into the same AnyOf, each in an AllOf; if both are meant, put them into the same AllOf.`,
  packagesApart: (isOneEnough) =>
    `Packages are asked for in two AnyOfs, of this rule or of the policy around it. XACML needs one of each${isOneEnough ? "; Altinn's published decision point lets in whoever has only one of them" : ""}. If one is enough, put them into the same AnyOf, each in an AllOf; if both are meant, put them into the same AllOf.`,
  bothPackages: () =>
    "This AllOf names several packages: all of them are needed. If one is enough, give each an AllOf of its own.",
  anybody: () =>
    "This rule does not say who is let in, so anybody who asks is. Name an access package or a role, in the category access-subject.",
  altinn2: (about) => altinn2(about),
  suggestion: (about) => suggestion(about),
  notForSystemUsers: (urn) =>
    `${urn} cannot be given to any system user: it may be neither delegated nor passed on for clients. Altinn's system register refuses it (AUTH.VLD-00008). Leave it out.`,
  onlyForClients: (urn) =>
    `${urn} can only be passed on for clients, and this system user is for the business's own use. Altinn refuses it (AUTH-00064). Leave it out, or make it a system user for clients.`,
  onlyForClientsVisible: (urn) =>
    `${urn} can only be passed on for clients, while isVisible lets businesses make a system user of their own of this system. Altinn's system register refuses it (AUTH.VLD-00018). Leave it out, or set isVisible to false.`,
  notForClients: (urn) =>
    `${urn} cannot be passed on for clients, and this system user is for clients. Altinn refuses it (AUTH-00065). Leave it out, or make it a system user for the business's own use.`,
  notStated: (urn, catalogue) => `${catalogue} does not say whether ${urn} may be given to a system user.`,
  wholeUrnNeeded: (written) => `"${written}" is not the URN of an access package: here the whole URN is needed.`,
  nothing: () => "No access package or role is named here, so there was nothing to check.",
  notAPolicy: (root) => `This is not an XACML policy: its outermost element is "${root}".`,
  notXml: (why) => `This is not well-formed XML: ${why}.`,
  at: (line, column, said) => `Line ${line}, column ${column}: ${said}`,
  doctype: () => "The policy has a document type (<!DOCTYPE …>), which is not read. Take it out.",
  conditionNotRead: () => "This rule has a Condition, which is not read. Who gets in by the rule is not known.",
  denyConditionNotRead: () => "This rule has a Condition, which is not read. Whom it shuts out is not known.",
  levelNotRead: (written) =>
    `"${written}" is not an authentication level, and does not count. Write a number from 0 to 4.`,
  levelOfRule: () =>
    "Altinn's published decision point passes on the obligations of the policy, and not those of a rule: this level is not asked for. Write it into ObligationExpressions of the Policy.",
  needed: (attribute, isOfPlace) =>
    `For a request without "${attribute}" it cannot be said who gets in${isOfPlace ? ", not even by another rule" : " by this rule"}: MustBePresent="true" makes Altinn's published decision point answer Indeterminate. Write MustBePresent="false".`,
  matchNotRead: () =>
    "This Match is not read: only string-equal, string-equal-ignore-case and, for things other than packages, roles, resources and actions, anyURI-equal are, with one value and one AttributeDesignator. Who gets in by it is not known.",
  functionFails: (matchId) =>
    `Altinn's published decision point fails on "${matchId}" here, whatever a request is about, so that other rules may let in nobody either. Who gets in by this one is not known. Compare by string-equal or string-equal-ignore-case.`,
  categoryNotRead: (category) =>
    `What is asked of "${category}" is not read: only of who asks, the resource and the action. Who gets in by it is not known.`,
  attributeNotRead: (attribute) =>
    `It is not known whether requests have "${attribute}". Who gets in by it is not known.`,
  typeNotRead: (attribute, type) =>
    `It is not known whether requests have "${attribute}" as "${type}", and Altinn only compares values of the same type. Write "http://www.w3.org/2001/XMLSchema#string" for both.`,
  addressNotRead: (value) =>
    `anyURI-equal compares absolute addresses, and "${value}" is none: Altinn's published decision point fails on it. Compare it by string-equal.`,
  combiningUnknown: (algorithm, right) =>
    `Altinn's published decision point knows no algorithm "${algorithm}", so that nobody gets in by this policy. Write "${right ?? DENY_OVERRIDES}".`,
  anybodyNotDenied: () =>
    `By permit-unless-deny whoever no rule denies gets in, whatever they ask for. Write "${DENY_OVERRIDES}".`,
  denyNotRead: (algorithm) =>
    `This rule denies, and how that works together with other rules by "${algorithm}" is not read. With deny-overrides, whoever is denied does not get in.`,
  denyNotCompared: () =>
    "This rule denies. Who gets in all the same cannot be said: whom it shuts out, and of what, cannot be compared with what the other rules open and to whom.",
  denied: () => "This rule denies: whoever it is for does not get in, whatever other rules permit.",
  formerName: () => "It is not known whether the former name still matches. Write the present one.",
  notKnown: (catalogue) => `Who gets in by this rule cannot be said: ${catalogue} does not know all that it asks for.`,
  unresolved: (urn, roles, catalogue) =>
    `${catalogue} leaves it undecided whether ${and.format(roles)} ${roles.length === 1 ? "gets" : "get"} ${urn}, so that no answer lists ${roles.length === 1 ? "it" : "them"} as getting in by it.`,
  roleCode: (written, right) =>
    `It is not certain that "${written}" matches: the register writes "${right}", and string-equal compares letter by letter. Write "${right}", and compare by string-equal-ignore-case.`,
  notJson: (why) => `This is not JSON: ${why}.`,
  emptyText: () => "The file is empty.",
  notText: () => "This is not text.",
};

const ASKED_OF = { subject: "who asks", resource: "the resource", action: "the action" };
const OPENERS = { rule: "this rule", policy: "this policy", text: "it" };

function altinn2({
  role,
  endsOn,
  from,
  hasEnded,
  opener,
  denies,
  isUnread,
  closes,
  packages,
  losing,
}: Altinn2): string {
  const is = hasEnded
    ? `${role} was an Altinn 2 role, and stopped working on ${endsOn}.`
    : `${role} is an Altinn 2 role, which stops working on ${endsOn}.`;
  const became = packages.length > 0 && `Altinn converted it to ${and.format(packages.map(converted))}.`;
  const day = hasEnded ? "any more" : `from ${from} on`;
  if (isUnread)
    return [
      is,
      denies
        ? `The Condition of a rule that denies asks for it, and is not read. Nobody has it ${day}: see for yourself whom the rule shuts out then.`
        : `It is asked for in a way that is not read, as by "not" or in a variable. Nobody has it ${day}: see for yourself who gets in then.`,
      became,
    ]
      .filter(Boolean)
      .join(" ");
  if (denies)
    return [
      is,
      `It shuts nobody out here ${day}: whoever ${hasEnded ? "had" : "has"} it gets in where another rule lets them in.`,
      became,
    ]
      .filter(Boolean)
      .join(" ");
  return [
    is,
    closes && `Nothing else opens ${OPENERS[opener]}: it ${hasEnded ? "is closed" : `closes on ${from}`}.`,
    became || "No access package takes its place: choose packages by what the service is about.",
    losing.length > 0 &&
      `These roles in the register bring it, and lose what ${OPENERS[opener]} opens to them: ${losing.join(", ")}.`,
    opener !== "text" && `Whoever was given it, and has nothing else that lets them in, does not get in ${day}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function converted({ urn, giver, relation }: Altinn2Conversion): string {
  const whom = giver === "person" ? "a person" : "an organisation";
  return `${urn} (for ${relation === "client" ? `the clients of ${whom}` : whom})`;
}

function suggestion({ role, converted, withoutServices, present, missing, opens, isWritten }: Suggestion): string {
  if (!opens)
    return [
      converted.length > 0 && `Altinn converted ${role} to ${and.format(converted)}.`,
      "What is to stand here instead, you must see for yourself: whoever has the role is shut out, or it is asked for in a way that is not read.",
    ]
      .filter(Boolean)
      .join(" ");
  if (converted.length === 0)
    return `No access package takes the place of ${role}: choose packages by what the service is about.`;
  return [
    `Altinn converted ${role} to ${and.format(converted)}.`,
    withoutServices.length > 0 && `Service owners may not attach services to ${and.format(withoutServices)}.`,
    present.length > 0 && `${and.format(present)} ${present.length === 1 ? "opens" : "open"} this already.`,
    missing.length === 0 && present.length === 0 && "Choose packages by what the service is about.",
    missing.length > 0 &&
      `Put ${and.format(missing)} in only if whoever has ${missing.length === 1 ? "it" : "one of them"} is to get in here.`,
    missing.length > 0 && !isWritten && "How to write it here, you must see for yourself.",
  ]
    .filter(Boolean)
    .join(" ");
}
