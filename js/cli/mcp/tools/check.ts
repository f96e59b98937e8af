// check: may something be done, and why?

import type { Language, Question } from "tilgangspakker";
import * as schema from "../schemas.ts";
import type { Tool } from "../tool.ts";

const packages = (description: string) => ({ ...schema.list(schema.TEXT), description });
const roles = packages;
const CLAIMS = {
  type: "object",
  properties: { roles: schema.list(schema.TEXT), holds: schema.list(schema.TEXT), variant: schema.VARIANT },
  additionalProperties: false,
};

/** Every field of every question: which belong together, each says. */
const QUESTION = {
  action: {
    type: "string",
    enum: ["hold", "delegate", "attach", "client", "systemUser", "act"],
    description:
      "hold: does a role get the package by default? delegate: may somebody with these roles and packages pass it on? attach: may a service owner attach a service to it? client: may a provider, such as an accountant, pass it on for a client? systemUser: may a system user have these packages? act: may an enterprise user of a supplier act for this business (of old)?",
  },
  package: {
    ...schema.TEXT,
    description: `hold, delegate, attach, client. ${schema.PACKAGE} Or the name of an area: every package in it.`,
  },
  role: { ...schema.TEXT, description: `hold. ${schema.ROLE}` },
  roles: roles("delegate: the roles of who passes it on."),
  holds: packages("delegate: packages that who passes it on has been given."),
  variant: { ...schema.VARIANT, description: `hold, delegate, client (the client's). ${schema.VARIANT.description}` },
  recipient: {
    type: "string",
    enum: ["employee", "enterpriseUser", "organisation", "systemUser", "agent", "clientSystemUser", "ownSystemUser"],
    description:
      "delegate: employee (unless given), enterpriseUser, organisation or systemUser. client: agent (unless given), clientSystemUser, ownSystemUser, organisation or enterpriseUser.",
  },
  relations: roles("client: roles that the provider has at the client: REGN, REVI, FFØR or any."),
  given: packages("client: packages that the client itself has given the provider."),
  isAgent: {
    ...schema.YES_OR_NO,
    description: "client: whether the employee is an agent of the provider, where it is known.",
  },
  by: { ...CLAIMS, description: "client: what who passes it on has at the provider, where it is known." },
  kind: {
    type: "string",
    enum: ["own", "client"],
    description: "systemUser: for the business's own use, or for clients.",
  },
  packages: packages("systemUser: the packages that it is to have."),
  approver: { ...CLAIMS, description: "systemUser of kind own, or with self: what who approves it has." },
  client: {
    type: "object",
    properties: { relations: schema.list(schema.TEXT), given: schema.list(schema.TEXT), variant: schema.VARIANT },
    additionalProperties: false,
    description: "systemUser of kind client: the client that is to be added, where it is about one.",
  },
  self: { const: true, description: "systemUser of kind client: it is asked about for the provider itself." },
  supplier: { ...schema.TEXT, description: "act: the supplier's organisation number." },
  user: {
    type: "object",
    properties: { organisation: schema.TEXT, holds: schema.list(schema.TEXT) },
    required: ["organisation", "holds"],
    additionalProperties: false,
    description: "act: the enterprise user, with the organisation number that it is tied to and the packages it has.",
  },
  onBehalfOf: { ...schema.TEXT, description: "act: the organisation number of the business acted for." },
  customers: { ...schema.list(schema.TEXT), description: "act: the organisation numbers of the supplier's customers." },
};

const REASON = schema.object({
  code: schema.TEXT,
  message: schema.TEXT,
  package: schema.orNull(schema.TEXT),
  role: schema.orNull(schema.TEXT),
  source: schema.object({ document: schema.TEXT, section: schema.TEXT, row: schema.orNull(schema.TEXT) }),
  weight: schema.TEXT,
});

export const check: Tool = {
  listed: {
    name: "check",
    title: "May it be done, and why?",
    description:
      "Answers one of six questions with a decision and its reasons, each with what it rests on. Only Permit is a yes, and permitted is true for it alone; Indeterminate is undecided and never a yes. Which fields belong to which action stands in their descriptions.",
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: schema.inputs({ ...QUESTION, language: schema.LANGUAGE }, ["action"]),
    outputSchema: schema.outputs({
      decision: schema.DECISION,
      permitted: schema.YES_OR_NO,
      reasons: { ...schema.list(REASON), minItems: 1 },
      notices: schema.list({ type: "object" }),
    }),
  },
  isReadByLibrary: true,
  answer({ language, ...question }, asked) {
    const { decision, permitted, reasons, notices } = asked.catalogue.check(question as unknown as Question, {
      language: (language ?? asked.language) as Language,
    });
    return { decision, permitted, reasons, notices };
  },
};
