// The question of <access-package-check>: what its form asks, and what it has no fields for.

import { frozen } from "../package/frozen.js";
import { copiedQuestion } from "../package/input.js";
import type {
  Claims,
  ClientRecipient,
  ClientRelation,
  Question,
  Recipient,
  TilgangspakkerError,
} from "../package/types.js";
import type { Action, Asked, Attributes, WorksFor } from "./asked.js";

/** What is filled in. Blank: not filled in. */
export interface Fields {
  readonly action: Action;
  readonly package: string;
  readonly role: string;
  readonly variant: string;
  readonly recipient: Recipient;
  readonly kept: Kept;
  /** Those of a system user. */
  readonly packages: readonly string[];
  readonly worksFor: WorksFor;
  readonly client: ClientFields;
  readonly person: PersonFields;
}

/** What a question about passing on holds beside the fields: it stays as they change. */
export interface Kept {
  /** Further roles of the giver. */
  readonly roles: readonly string[];
  readonly holds: readonly string[];
}

/** What is filled in about a client, and about what is passed on for it. */
interface ClientFields {
  readonly relations: readonly string[];
  readonly given: readonly string[];
  readonly variant: string;
  readonly recipient: ClientRecipient;
  /** Left out: it is not known. */
  readonly isAgent?: boolean | undefined;
}

/** What is filled in about whoever passes on for a client, or approves a system user. */
interface PersonFields {
  /** Whether it is said who passes on. Whoever approves always is. */
  readonly isNamed: boolean;
  readonly roles: readonly string[];
  readonly holds: readonly string[];
  readonly variant: string;
}

export const BLANK: Fields = {
  action: "hold",
  package: "",
  role: "",
  variant: "",
  recipient: "employee",
  kept: { roles: [], holds: [] },
  packages: [],
  worksFor: "own",
  client: { relations: [], given: [], variant: "", recipient: "agent" },
  person: { isNamed: false, roles: [], holds: [], variant: "" },
};

/** What attributes fill in, in their own words. */
export function fieldsOf({
  action,
  recipient,
  clientRecipient,
  worksFor,
  isAgent,
  variant = "",
  role,
  package: found,
  packages,
  given,
  by,
  byHolds,
  said,
}: Asked): Fields {
  const [about, code] = [found?.urn ?? said.package ?? "", role?.code ?? said["for-role"] ?? ""];
  return {
    ...BLANK,
    action,
    recipient,
    worksFor,
    variant,
    package: about,
    role: code,
    packages: packages ?? (about ? [about] : []),
    client: {
      relations: code ? [code] : [],
      given: given ?? [],
      variant,
      recipient: clientRecipient,
      ...(isAgent !== undefined && { isAgent }),
    },
    person: {
      isNamed: by !== undefined || byHolds !== undefined,
      roles: by ?? [],
      holds: byHolds ?? [],
      variant: said["by-variant"] ?? "",
    },
  };
}

/** Takes over what an attribute fills in, and nothing else. */
const TAKEN: { readonly [Name in keyof Attributes]: (fields: Fields, said: Fields) => Fields } = {
  package: (fields, said) => ({ ...fields, package: said.package, packages: said.packages }),
  packages: (fields, { packages }) => ({ ...fields, packages }),
  "for-role": (fields, { role, client: { relations } }) => ({
    ...fields,
    role,
    client: { ...fields.client, relations },
  }),
  variant: (fields, { variant }) => ({ ...fields, variant, client: { ...fields.client, variant } }),
  action: (fields, { action }) => ({ ...fields, action }),
  recipient: (fields, { recipient, client }) => ({
    ...fields,
    recipient,
    client: { ...fields.client, recipient: client.recipient },
  }),
  "works-for": (fields, { worksFor }) => ({ ...fields, worksFor }),
  given: (fields, { client: { given } }) => ({ ...fields, client: { ...fields.client, given } }),
  "is-agent": (fields, { client: { isAgent } }) => ({ ...fields, client: { ...fields.client, isAgent } }),
  by: (fields, { person: { isNamed, roles } }) => ({ ...fields, person: { ...fields.person, isNamed, roles } }),
  "by-holds": (fields, { person: { isNamed, holds } }) => ({ ...fields, person: { ...fields.person, isNamed, holds } }),
  "by-variant": (fields, { person: { variant } }) => ({ ...fields, person: { ...fields.person, variant } }),
};

/** The fields with what these attributes say, each of which changes its own alone. */
export function withAttributes(fields: Fields, asked: Asked, names: ReadonlySet<string>): Fields {
  const said = fieldsOf(asked);
  return Object.entries(TAKEN).reduce(
    (changed, [name, take]) => (names.has(name) ? take(changed, said) : changed),
    fields,
  );
}

/** The cases that the fields are in: a field is seen that is for one of them. The module knows the same words. */
export function casesOf({ action, worksFor, client, person }: Fields): ReadonlySet<string> {
  const cases = new Set<string>([action]);
  if (action === "systemUser") cases.add(worksFor);
  if (action === "client" && client.recipient === "agent") cases.add("agent");
  if (action === "client" && person.isNamed) cases.add("by");
  return cases;
}

/** The field that a question still needs, by its name in the form. */
export function missingIn(fields: Fields): "package" | "role" | "packages" | "relations" | "by-roles" | undefined {
  const cases = casesOf(fields);
  const lacks = (...lists: readonly (readonly string[])[]) => lists.every((list) => list.length === 0);
  const { action, role, kept, client, person } = fields;
  if (action === "systemUser" ? lacks(fields.packages) : !fields.package)
    return action === "systemUser" ? "packages" : "package";
  if ((action === "hold" && !role) || (action === "delegate" && !role && lacks(kept.roles, kept.holds))) return "role";
  if ((cases.has("client") || cases.has("oneClient")) && lacks(client.relations, client.given)) return "relations";
  return ["by", "own", "provider"].some((it) => cases.has(it)) && lacks(person.roles, person.holds)
    ? "by-roles"
    : undefined;
}

const some = <Name extends string>(name: Name, list: readonly string[]) =>
  list.length > 0 ? ({ [name]: list } as Record<Name, readonly string[]>) : {};
const inForm = (variant: string) => (variant ? { variant } : {});
const claimsOf = ({ roles, holds, variant }: PersonFields): Claims => ({
  ...some("roles", roles),
  ...some("holds", holds),
  ...inForm(variant),
});
const relationOf = ({ relations, given, variant }: ClientFields): ClientRelation => ({
  ...some("relations", relations),
  ...some("given", given),
  ...inForm(variant),
});

/** The question that the fields ask; nothing while one that it needs is blank. */
export function questionOf(fields: Fields): Question | undefined {
  if (missingIn(fields)) return undefined;
  const { action, package: about, role, variant, recipient, kept, client, person } = fields;
  switch (action) {
    case "attach":
      return { action, package: about };
    case "hold":
      return { action, package: about, role, ...inForm(variant) };
    case "delegate":
      return {
        action,
        package: about,
        roles: role ? [role, ...kept.roles] : kept.roles,
        ...some("holds", kept.holds),
        recipient,
        ...inForm(variant),
      };
    case "client": {
      const isAgent = client.recipient === "agent" && client.isAgent !== undefined ? { isAgent: client.isAgent } : {};
      return {
        action,
        package: about,
        ...relationOf(client),
        recipient: client.recipient,
        ...isAgent,
        ...(person.isNamed && { by: claimsOf(person) }),
      };
    }
    case "systemUser":
      return systemUserOf(fields);
  }
}

function systemUserOf({ packages, worksFor, client, person }: Fields): Question {
  const action = "systemUser";
  switch (worksFor) {
    case "own":
      return { action, kind: "own", packages, approver: claimsOf(person) };
    case "clients":
      return { action, kind: "client", packages };
    case "oneClient":
      return { action, kind: "client", packages, client: relationOf(client) };
    case "provider":
      return { action, kind: "client", packages, self: true, approver: claimsOf(person) };
  }
}

const clientFields = ({ relations = [], given = [], variant = "" }: ClientRelation = {}): ClientFields => ({
  ...BLANK.client,
  relations,
  given,
  variant,
});
const personFields = (claims: Claims | undefined): PersonFields => {
  const { roles = [], holds = [], variant = "" } = claims ?? {};
  return { isNamed: claims !== undefined, roles, holds, variant };
};

/** The fields that ask this question; nothing where there are none for it. */
export function fieldsFor(question: Question): Fields | undefined {
  switch (question.action) {
    case "attach":
      return { ...BLANK, action: "attach", package: question.package };
    case "hold":
      return {
        ...BLANK,
        action: "hold",
        package: question.package,
        role: question.role,
        variant: question.variant ?? "",
      };
    case "delegate": {
      const { package: about, roles = [], holds = [], variant = "", recipient = "employee" } = question;
      const [role = "", ...more] = roles;
      return { ...BLANK, action: "delegate", package: about, role, variant, recipient, kept: { roles: more, holds } };
    }
    case "client": {
      const { package: about, recipient = "agent", isAgent, by } = question;
      return {
        ...BLANK,
        action: "client",
        package: about,
        client: { ...clientFields(question), recipient, isAgent },
        person: personFields(by),
      };
    }
    case "systemUser": {
      const fields: Fields = { ...BLANK, action: "systemUser", packages: question.packages };
      if (question.kind === "own") return { ...fields, worksFor: "own", person: personFields(question.approver) };
      if ("self" in question && question.self)
        return { ...fields, worksFor: "provider", person: personFields(question.approver) };
      const client = "client" in question ? question.client : undefined;
      return { ...fields, worksFor: client ? "oneClient" : "clients", client: clientFields(client) };
    }
    default:
      return undefined;
  }
}

/** A place in a question, as errors tell it: the name of the field that it is in, and which of its values it is. */
export function placeOf(
  { action }: Question,
  path: readonly (string | number)[],
): readonly [field: string, at: number] {
  const [first = "", second = "", third] = path;
  if (action !== "client" && action !== "systemUser")
    return [first === "roles" ? "role" : String(first), Number(second)];
  if (first === "by" || first === "approver") return [`by-${second}`, Number(third)];
  const [name, at] = first === "client" ? [second, third] : [first, second];
  return [name === "variant" ? "client-variant" : String(name), Number(at)];
}

/** A question as it is now, whatever becomes of the object that it was passed in. @throws TilgangspakkerError `INVALID_QUESTION` */
export function copyOf(question: Question): Question {
  return frozen(copiedQuestion(question) as Question);
}

/** What distinguishes a question from others; or what could not be read as one. */
export function keyOf(question: Question | TilgangspakkerError): string {
  return question instanceof Error ? question.message : JSON.stringify(question);
}
