// Policies and other texts that people check.

import type { Page } from "@playwright/test";

import { visible } from "../browser/visible.ts";
import { expect } from "./fixtures.ts";

export const PACKAGE = "urn:altinn:accesspackage";
export const PREFIX = `${PACKAGE}:`;
export const VERSION_3 = ["programmeringsgrensesnitt", "opptreforvirksomhetenskunder", "maskinlesbarehendelser"].map(
  (slug) => PREFIX + slug,
);
export const [API, ACT, EVENTS] = VERSION_3 as [string, string, string];
export const [API_NOW, EVENTS_NOW] = [`${PREFIX}maskinporten-scopes`, `${PREFIX}maskinlesbare-hendelser`];

const STRING = 'DataType="http://www.w3.org/2001/XMLSchema#string"';

export const match = (
  category: string,
  id: string,
  value: string,
) => `<AllOf><Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">
<AttributeValue ${STRING}>${value}</AttributeValue>
<AttributeDesignator AttributeId="${id}" Category="urn:oasis:names:tc:xacml:${category}" ${STRING} MustBePresent="false"/>
</Match></AllOf>`;

export const who = (value: string, attribute = PACKAGE) =>
  match("1.0:subject-category:access-subject", attribute, value);
export const role = (code: string) => who(code, "urn:altinn:rolecode");

export const rule = (
  subjects: string[],
  actions: string[],
  resource = "fangst",
  more = "",
) => `<Rule RuleId="r" Effect="Permit"><Target>
<AnyOf>${subjects.join("\n")}</AnyOf>
<AnyOf>${match("3.0:attribute-category:resource", "urn:altinn:resource", resource)}</AnyOf>
<AnyOf>${actions.map((it) => match("3.0:attribute-category:action", "urn:oasis:names:tc:xacml:1.0:action:action-id", it)).join("\n")}</AnyOf>
</Target>${more}</Rule>`;

/** The first subject of the first rule stands on line 4, and its attribute on line 5. */
export const policy = (...rules: string[]) =>
  `<Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="p" Version="1.0" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides"><Target/>
${rules.join("\n")}</Policy>`;

/** With one subject. */
export const simple = (value: string, attribute = PACKAGE) => policy(rule([who(value, attribute)], ["read"]));

export const field = (page: Page) => page.locator("#urner");
export const status = (page: Page) => page.locator(".page-policy-status");
export const paste = (page: Page, text: string) => field(page).fill(text);
export const file = (name: string, text: string | Buffer, mimeType = "text/xml") => ({
  name,
  mimeType,
  buffer: Buffer.from(text as string),
});
export const choose = (page: Page, name: string, text: string | Buffer) =>
  page.locator("#urn-fil").setInputFiles([file(name, text)]);
export const says = (page: Page, text: string | RegExp) => expect(status(page)).toHaveText(text);

/** The answers are of this day, whenever the test is run. */
export const setDay = (page: Page, day: string) => page.clock.setFixedTime(new Date(`${day}T12:00:00`));

/** What is told to be mended, as it is seen. */
export const findings = async (page: Page) =>
  (await visible(page, ".page-findings li")).map(({ text }) => text.replace(/\s+/g, " "));

/** What a button downloads. */
export async function downloaded(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
