// How a policy asks for a package: the subject of a rule's target, in XACML.

import { slugOf } from "../../address.ts";

const XACML = "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17";
const STRING = "http://www.w3.org/2001/XMLSchema#string";

/** The value is the last part of the URN alone, and is compared without regard to case. */
export function policyFor(urn: string): string {
  const value = element("AttributeValue", { DataType: STRING }, slugOf(urn));
  const designator = element("AttributeDesignator", {
    AttributeId: "urn:altinn:accesspackage",
    Category: "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject",
    DataType: STRING,
    MustBePresent: "false",
  });
  const match = element(
    "Match",
    { MatchId: "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case" },
    ...indented(3, value, designator),
  );
  const subject = element("AnyOf", {}, ...indented(1, element("AllOf", {}, ...indented(2, match))));
  return new XMLSerializer().serializeToString(subject);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): Element {
  const made = document.createElementNS(XACML, `xacml:${name}`);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Each on a line of its own, so deep. */
const indented = (depth: number, ...children: readonly Node[]): readonly (Node | string)[] => [
  ...children.flatMap((child) => [`\n${"  ".repeat(depth)}`, child]),
  `\n${"  ".repeat(depth - 1)}`,
];
