// Policies as services have them, made of what varies.

export const STRING = "http://www.w3.org/2001/XMLSchema#string";
export const SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
const RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
const ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
export const EQUAL = "urn:oasis:names:tc:xacml:1.0:function:string-equal";
export const IGNORING_CASE = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";

export const match = (
  id,
  value,
  { matchId = IGNORING_CASE, category = SUBJECT, type = STRING, designatorType = type, mustBePresent = false } = {},
) => `
          <xacml:Match MatchId="${matchId}">
            <xacml:AttributeValue DataType="${type}">${value}</xacml:AttributeValue>
            <xacml:AttributeDesignator AttributeId="${id}" Category="${category}" DataType="${designatorType}" MustBePresent="${mustBePresent}"/>
          </xacml:Match>`;
export const ofPackage = (value, how) => match("urn:altinn:accesspackage", value, how);
export const ofRole = (value, how) => match("urn:altinn:rolecode", value, how);
export const ofOrg = (value) => match("urn:altinn:org", value);
export const onResource = (id = "fangst") => match("urn:altinn:resource", id, { category: RESOURCE, matchId: EQUAL });
export const onApp = () =>
  match("urn:altinn:org", "ttd", { category: RESOURCE, matchId: EQUAL }) +
  match("urn:altinn:app", "fangst", { category: RESOURCE, matchId: EQUAL });
export const toDo = (action) =>
  match("urn:oasis:names:tc:xacml:1.0:action:action-id", action, { category: ACTION, matchId: EQUAL });

export const allOf = (...matches) => `
        <xacml:AllOf>${matches.join("")}
        </xacml:AllOf>`;
/** Each of these is an alternative. */
export const anyOf = (...alternatives) => `
      <xacml:AnyOf>${alternatives.map((it) => (it.includes("<xacml:AllOf>") ? it : allOf(it))).join("")}
      </xacml:AnyOf>`;
export const rule = (anyOfs, { effect = "Permit", condition = "", id = "1" } = {}) => `
  <xacml:Rule RuleId="urn:altinn:example:ruleid:${id}" Effect="${effect}">
    <xacml:Description>Who may report a catch</xacml:Description>
    ${
      anyOfs.length > 0
        ? `<xacml:Target>${anyOfs.join("")}
    </xacml:Target>`
        : "<xacml:Target/>"
    }${condition}
  </xacml:Rule>`;
export const policy = (rules, { target = "<xacml:Target/>" } = {}) => `<?xml version="1.0" encoding="utf-8"?>
<xacml:Policy xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="urn:altinn:example:policyid:1" Version="1.0" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides">
  ${target}${[rules].flat().join("")}
  <xacml:ObligationExpressions>
    <xacml:ObligationExpression FulfillOn="Permit" ObligationId="urn:altinn:obligation:authenticationLevel1">
      <xacml:AttributeAssignmentExpression AttributeId="urn:altinn:obligation1-assignment1" Category="urn:altinn:minimum-authenticationlevel">
        <xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#integer">2</xacml:AttributeValue>
      </xacml:AttributeAssignmentExpression>
    </xacml:ObligationExpression>
  </xacml:ObligationExpressions>
</xacml:Policy>
`;
/** A policy of one rule that lets these in, to read one resource. */
export const lettingIn = (...subjects) => policy(rule([anyOf(...subjects), anyOf(onResource()), anyOf(toDo("read"))]));

/** Where a text stands, as people count. */
export function placeOf(text, part, from = 0) {
  const before = text.slice(0, text.indexOf(part, from)).split(/\r\n|\n|\r/);
  return [before.length, [...before.at(-1)].length + 1];
}
