// What is said of a text that is no XML or no JSON after all, in the language that is asked for.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, whoGetsIn } from "tilgangspakker/policy";

await init();
const catalogue = Catalogue.version3();

const policy = (written) => `<Policy>\n${written}</Policy>`;
const faults = {
  "is not closed": [
    "<Policy>\n<Rule>",
    [2, 6],
    {
      nb: "<Rule> er ikke lukket: </Rule> mangler",
      nn: "<Rule> er ikkje lukka: </Rule> manglar",
      en: "<Rule> is not closed: </Rule> is missing",
    },
  ],
  "is closed crosswise": [
    policy("<Rule><Target></Rule>"),
    [2, 21],
    {
      nb: "</Rule> står før <Target> er lukket",
      nn: "</Rule> står før <Target> er lukka",
      en: "</Rule> stands before <Target> is closed",
    },
  ],
  "ends in a tag": [
    "<Policy",
    [1, 7],
    { nb: "teksten slutter for tidlig", nn: "teksten sluttar for tidleg", en: "the text ends too early" },
  ],
  "refers to what there is not": [
    policy("&nbsp;"),
    undefined,
    { nb: "en slik referanse finnes ikke", nn: "ein slik referanse finst ikkje", en: "there is no such reference" },
  ],
  "has a lone ampersand": [
    policy("a & b"),
    [2, 3],
    { nb: "et &-tegn skrives &amp;", nn: "eit &-teikn skriv ein &amp;", en: "an ampersand is written &amp;" },
  ],
  "has a prefix that is not declared": [
    policy("<x:Rule/>"),
    [2, 1],
    {
      nb: "prefikset i «x:Rule» er ikke forklart",
      nn: "prefikset i «x:Rule» er ikkje forklart",
      en: 'the prefix of "x:Rule" is declared nowhere',
    },
  ],
  "has text behind its end": [
    "<Policy/>a",
    undefined,
    { nb: "det står tekst utenfor", nn: "det står tekst utanfor", en: "there is text outside" },
  ],
  "has two ends": [
    "<Policy/><Policy/>",
    undefined,
    { nb: "mer enn ett ytterste element", nn: "meir enn eitt ytste element", en: "more than one outermost element" },
  ],
  "has an attribute without a value": [
    policy("<Rule Effect/>"),
    undefined,
    {
      nb: "attributtet er ikke skrevet riktig",
      nn: "attributtet er ikkje skrive rett",
      en: "the attribute is not written as it must be",
    },
  ],
  "has an attribute without quotes": [
    policy("<Rule Effect=Permit/>"),
    undefined,
    {
      nb: "attributtet er ikke skrevet riktig",
      nn: "attributtet er ikkje skrive rett",
      en: "the attribute is not written as it must be",
    },
  ],
  "has an attribute twice": [
    policy('<Rule Effect="Permit" Effect="Deny"/>'),
    undefined,
    {
      nb: "attributtet «Effect» står to ganger",
      nn: "attributtet «Effect» står to gonger",
      en: 'the attribute "Effect" stands there twice',
    },
  ],
  "has attributes close together": [
    policy('<Rule Effect="Permit"RuleId="1"/>'),
    undefined,
    { nb: "mellomrom mellom attributtene", nn: "mellomrom mellom attributta", en: "a space between attributes" },
  ],
  "has a bracket in an attribute": [
    policy('<Rule RuleId="<"/>'),
    [2, 15],
    {
      nb: "tegnet «<» kan ikke stå her: skriv &lt;",
      nn: "teiknet «<» kan ikkje stå her: skriv &lt;",
      en: '"<" may not stand here: write &lt;',
    },
  ],
  "has a letter that no text has": [
    policy("\ufffe"),
    undefined,
    {
      nb: "tegnet «U+FFFE» kan ikke stå her",
      nn: "teiknet «U+FFFE» kan ikkje stå her",
      en: '"U+FFFE" may not stand here',
    },
  ],
  "has a tag that is no name": [
    policy("<1/>"),
    undefined,
    {
      nb: "taggen er ikke skrevet riktig",
      nn: "taggen er ikkje skriven rett",
      en: "the tag is not written as it must be",
    },
  ],
  "has its declaration in the middle": [
    policy('<?xml version="1.0"?>'),
    undefined,
    { nb: "står ikke helt først", nn: "står ikkje heilt først", en: "does not stand first of all" },
  ],
  "has a comment without an end": [
    policy("<!-- a "),
    [2, 1],
    {
      nb: "<!-- begynner her og har ingen slutt",
      nn: "<!-- byrjar her og har ingen slutt",
      en: "<!-- begins here and has no end",
    },
  ],
  "has what no sentence is for": [
    policy("]]>"),
    undefined,
    {
      nb: "noe er ikke skrevet slik XML krever",
      nn: "noko er ikkje skrive slik XML krev",
      en: "something is not written as XML requires",
    },
  ],
};

describe("a policy that is no XML", () => {
  for (const [what, [xml, place, says]] of Object.entries(faults)) {
    it(`since it ${what} is told of in every language`, () => {
      for (const [language, part] of Object.entries(says)) {
        const [{ code, message, line, column }, ...others] = lint(xml, catalogue, { language });
        assert.deepEqual([code, others], ["INVALID_XML", []]);
        assert.ok(message.includes(part), message);
        if (place) assert.deepEqual([line, column], place);
        assert.throws(
          () => whoGetsIn(xml, catalogue, { language }),
          (error) => error.code === "INVALID_POLICY" && error.message.includes(part),
        );
      }
    });
  }

  it("is told of in no other language, whatever is left out of it", () => {
    const whole =
      '<?xml version="1.0"?>\n<!-- a --><Policy PolicyId="p" a=\'b\'><Target/><Rule>&amp;<![CDATA[b]]></Rule></Policy>\n';
    const letters = [...whole];
    for (const at of letters.keys()) {
      for (const now of ["", "<", "&", '"', "/", "!", "?", ">"]) {
        const broken = [...letters.slice(0, at), now, ...letters.slice(at + 1)].join("");
        for (const { code, message } of lint(broken, catalogue, { language: "nb" }))
          if (code === "INVALID_XML")
            assert.doesNotMatch(message, /\b(the|is|tag|unexpected|disallowed|must|not)\b(?! er)/, broken);
      }
    }
  });
});

describe("a text that is no JSON", () => {
  it("is told of in every language", () => {
    for (const [language, part] of Object.entries({
      nb: "et kolon mangler her",
      nn: "eit kolon manglar her",
      en: "a colon is missing here",
    }))
      assert.ok(lint('{"a": {"b" 1}}', catalogue, { language })[0].message.includes(part));
    assert.match(lint('{"a": ', catalogue, { language: "nb" })[0].message, /en verdi mangler der teksten slutter/);
  });
});
