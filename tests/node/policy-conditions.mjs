// Conditions and variables of policies, made of what varies.

import { STRING, SUBJECT } from "./policies.mjs";

export const designator = (id) =>
  `<xacml:AttributeDesignator AttributeId="${id}" Category="${SUBJECT}" DataType="${STRING}" MustBePresent="false"/>`;
export const apply = (name, ...parts) =>
  `<xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:${name}">${parts.join("")}</xacml:Apply>`;
export const valueOf = (text) => `<xacml:AttributeValue DataType="${STRING}">${text}</xacml:AttributeValue>`;
export const isIn = (id, ...values) =>
  apply("string-at-least-one-member-of", designator(id), apply("string-bag", ...values.map(valueOf)));
export const condition = (...parts) => `<xacml:Condition>${parts.join("")}</xacml:Condition>`;
export const atHour = apply(
  "time-less-than",
  '<xacml:AttributeDesignator AttributeId="urn:oasis:names:tc:xacml:1.0:environment:current-time" Category="urn:oasis:names:tc:xacml:3.0:attribute-category:environment" DataType="http://www.w3.org/2001/XMLSchema#time" MustBePresent="true"/>',
);
const NAMESPACE = "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17";
/** As Altinn reads one: close to its tag, and without a prefix. */
export const holding = (written) =>
  `<VariableDefinition xmlns="${NAMESPACE}" VariableId="v">${written.replaceAll("xacml:A", "A")}</VariableDefinition>`;
