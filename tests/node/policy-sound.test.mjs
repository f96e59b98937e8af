// What is sound in a policy is left alone.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  allOf,
  anyOf,
  EQUAL,
  lettingIn,
  match,
  ofOrg,
  ofPackage,
  ofRole,
  onApp,
  onResource,
  policy,
  rule,
  toDo,
} from "./policies.mjs";
import { found } from "./policy-findings.mjs";

describe("what is sound is left alone", () => {
  const sound = {
    "a package": lettingIn(ofPackage("lonn")),
    "a package in capitals, where case is of no matter": lettingIn(ofPackage("LONN")),
    "a package letter by letter": lettingIn(ofPackage("lonn", { matchId: EQUAL })),
    "roles of the register, in either case": lettingIn(
      ofRole("DAGL"),
      ofRole("dagl", { matchId: EQUAL }),
      ofRole("FFØR"),
      ofRole("LEDE"),
      ofRole("PRIV"),
    ),
    "roles of the register by their own URNs": lettingIn(
      match("urn:altinn:external-role:ccr", "daglig-leder"),
      match("urn:altinn:role", "hovedadministrator"),
    ),
    "packages, roles and a service owner beside one another": lettingIn(
      ofPackage("lonn"),
      ofPackage("toll"),
      ofRole("DAGL"),
      ofOrg("skd"),
    ),
    "an app's policy of several rules": policy([
      rule([anyOf(ofRole("DAGL"), ofPackage("lonn")), anyOf(allOf(onApp())), anyOf(toDo("read"), toDo("write"))], {
        id: "1",
      }),
      rule([anyOf(ofOrg("ttd")), anyOf(allOf(onApp())), anyOf(toDo("read"))], { id: "2" }),
      rule(
        [
          anyOf(ofRole("PRIV")),
          anyOf(
            allOf(
              onApp(),
              match("urn:altinn:task", "Task_1", {
                category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource",
              }),
            ),
          ),
          anyOf(toDo("read")),
        ],
        { id: "3" },
      ),
    ]),
    "subject, resource and action in one AllOf": policy(
      rule([anyOf(allOf(ofPackage("lonn"), onResource(), toDo("read")))]),
    ),
    "a package and the scope that the caller must have": policy(
      rule([anyOf(allOf(ofPackage("lonn"), match("urn:altinn:apiscope", "altinn:fangst"))), anyOf(onResource())]),
    ),
    "a package and an access list": policy(
      rule([
        anyOf(allOf(ofPackage("lonn"), match("urn:altinn:access-list", "urn:altinn:access-list:ttd:fangst"))),
        anyOf(onResource()),
      ]),
    ),
    "a package and a role together in one AllOf": lettingIn(allOf(ofPackage("lonn"), ofRole("DAGL"))),
    "attributes that end like those of roles": lettingIn(
      match("urn:digitaltdodsbo:rolecode", "urn:digitaltdodsbo:formuesfullmakt"),
      ofPackage("lonn"),
    ),
    "who may use Maskinporten scopes": lettingIn(
      match("urn:altinn:organizationnumber", "991825827"),
      ofPackage("lonn"),
    ),
    "a value in CDATA": lettingIn(ofPackage("<![CDATA[lonn]]>")),
    "a value with a comment in it": lettingIn(ofPackage("<!-- wages -->lo<!-- -->nn")),
    "a value with references in it": lettingIn(ofPackage("l&#111;n&#x6E;")),
    "another prefix": lettingIn(ofPackage("lonn"))
      .replace(/(<\/?)xacml:/g, "$1x:")
      .replace("xmlns:xacml", "xmlns:x"),
    "no prefix": lettingIn(ofPackage("lonn"))
      .replace(/(<\/?)xacml:/g, "$1")
      .replace("xmlns:xacml", "xmlns"),
    "line ends of Windows": lettingIn(ofPackage("lonn")).replaceAll("\n", "\r\n"),
    "attributes in other quotes and another order": lettingIn(ofPackage("lonn")).replace(
      /AttributeId="([^"]*)" Category="([^"]*)"/g,
      "Category='$2'\n  AttributeId = '$1'",
    ),
  };
  for (const [what, xml] of Object.entries(sound)) it(what, () => assert.deepEqual(found(xml), []));
});
