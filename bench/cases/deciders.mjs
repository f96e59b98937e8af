// Libraries that decide who may do what, each told who gets what once, in the way that its own introduction has it, and asked
// synchronously. They answer yes or no; none of them says why.

import { createMongoAbility } from "@casl/ability";
import { AccessControl } from "accesscontrol";
import { newEnforcer, newModelFromString } from "casbin";

const MODEL = `
[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, obj, act
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && r.obj == p.obj && r.act == p.act
`;

/** `grants`: { urn, roles } of each package. `cedar` is the module of @cedar-policy/cedar-wasm for the platform, loaded. */
export async function makeDeciders({ grants, roles }, cedar) {
  return {
    CASL: casl(grants, roles),
    accesscontrol: accesscontrol(grants, roles),
    casbin: await casbin(grants),
    Cedar: ofCedar(grants, cedar),
  };
}

function casl(grants, roles) {
  const abilities = new Map(
    roles.map((role) => [
      role,
      createMongoAbility(
        grants.filter((it) => it.roles.includes(role)).map(({ urn }) => ({ action: "hold", subject: urn })),
      ),
    ]),
  );
  return ({ role, package: urn }) => abilities.get(role).can("hold", urn);
}

/** It takes no colons in the names of resources, so they are called by the last part of their URN. */
function accesscontrol(grants, roles) {
  const slug = new Map(grants.map(({ urn }) => [urn, urn.split(":").at(-1)]));
  const control = new AccessControl();
  for (const role of roles) {
    control.grant(role);
    for (const { urn } of grants.filter((it) => it.roles.includes(role))) control.grant(role).readAny(slug.get(urn));
  }
  return ({ role, package: urn }) => control.can(role).readAny(slug.get(urn)).granted;
}

async function casbin(grants) {
  const enforcer = await newEnforcer(newModelFromString(MODEL));
  for (const { urn, roles } of grants) for (const role of roles) await enforcer.addPolicy(role, urn, "hold");
  return ({ role, package: urn }) => enforcer.enforceSync(role, urn, "hold");
}

/** With its policies parsed beforehand, which is its fastest way. */
function ofCedar(grants, cedar) {
  const policy = (role, urn) =>
    `permit(principal == Role::"${role}", action == Action::"hold", resource == Package::"${urn}");`;
  const staticPolicies = grants.flatMap(({ urn, roles }) => roles.map((role) => policy(role, urn))).join("\n");
  const answer = cedar.preparsePolicySet("bench", { staticPolicies });
  if (answer.type !== "success") throw new Error(`Cedar reads no policies: ${JSON.stringify(answer)}`);
  const action = { type: "Action", id: "hold" };
  return ({ role, package: urn }) => {
    const { response } = cedar.statefulIsAuthorized({
      principal: { type: "Role", id: role },
      action,
      resource: { type: "Package", id: urn },
      context: {},
      preparsedPolicySetId: "bench",
      entities: [],
    });
    return response.decision === "allow";
  };
}
