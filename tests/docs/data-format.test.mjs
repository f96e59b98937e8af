// The tables of docs/data-format.md name the fields of the schema: each of them, no others, and in bold those that must be there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { inRepository } from "../../scripts/folders.mjs";

const schema = JSON.parse(readFileSync(inRepository("data/catalogue.schema.json"), "utf8"));
const page = readFileSync(inRepository("docs/data-format.md"), "utf8");
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf("\n")), text]),
);

/** What a section is called, and what of the schema it tells. */
const TOLD = {
  "The catalogue": schema,
  "An area": schema.$defs.area,
  "A category": schema.$defs.category,
  "A package": schema.$defs.package,
  "A row": schema.$defs.properties,
  "A grant": schema.$defs.grant.oneOf[1],
  "A role": schema.$defs.role,
  "What becomes of a role of Altinn 2": schema.$defs.altinn2,
  "A conversion": schema.$defs.conversion,
  "A group": schema.$defs.group,
  "A notice": schema.$defs.notice,
  "A rename": schema.$defs.rename,
  "A diagnostic": schema.$defs.diagnostic,
  "A link": schema.$defs.link,
  "A picture": schema.$defs.picture,
};

describe("the page of the data format", () => {
  for (const [name, { properties, required = [] }] of Object.entries(TOLD)) {
    it(`tells the fields of: ${name}`, () => {
      const rows = [...sections.get(name).matchAll(/^\| (\*\*)?`(\w+)`(?:\*\*)? \|/gm)].map(([, bold, field]) => [
        field,
        bold !== undefined,
      ]);
      const fields = Object.keys(properties).map((field) => [field, required.includes(field)]);
      assert.deepEqual(rows.sort(), fields.sort());
    });
  }

  it("tells everything that the schema defines", () => {
    const untold = Object.entries(schema.$defs).filter(
      ([, { properties, oneOf }]) =>
        (properties || oneOf?.[1]?.properties) &&
        !Object.values(TOLD).some((it) => it.properties === (properties ?? oneOf[1].properties)),
    );
    assert.deepEqual(
      untold.map(([name]) => name),
      ["text"],
      "text is told in words",
    );
  });
});
