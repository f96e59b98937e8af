// Questions: each kind, answered from the form and from the address, with the row that the answer rests on.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SEED, TODAY, add, answer, answered, ask, choose, chosen, marked } from "./asking.mjs";
import { openBrowser } from "./browser.mjs";
import { REGISTER_ROLES } from "./register.mjs";
import { WIDTHS, screen, visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const API = "urn:altinn:accesspackage:programmeringsgrensesnitt";

describe("who gets a package", () => {
  it("is answered for every role, and why one is not decided", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await choose(page, "Hvem får pakken?");
      await page.getByLabel("Pakke eller område").selectOption({ label: "Maskinlesbare hendelser" });
      await ask(page);
      assert.match(await answer(page), new RegExp(`Får pakken: 9 av ${REGISTER_ROLES} roller\\s+[^]*Daglig leder \\(DAGL\\)`));
      assert.match(await answer(page), new RegExp(`Uavklart: 1 av ${REGISTER_ROLES} roller\\s+Forretningsfører \\(FFØR\\)`));
      assert.match(await answer(page), new RegExp(`Får ikke pakken: ${REGISTER_ROLES - 10} av ${REGISTER_ROLES} roller`));
      assert.match(await answer(page), /det sier et varsel[^]*Advarsel:[^]*Forretningsfører/);
      assert.deepEqual(await marked(page), ["urn:altinn:accesspackage:maskinlesbarehendelser"]);
      await page.getByRole("link", { name: "Forretningsfører (FFØR)" }).click();
      await page.waitForFunction(() => document.querySelector(".page-answer [role=status]").innerText.startsWith("Uavklart"));
      assert.equal(await page.getByLabel("Rolle", { exact: true }).inputValue(), "FFØR");
    }));

  it("is answered for one role, with the notice, and the role marked in its row", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await choose(page, "Hvem får pakken?");
      await page.getByLabel("Pakke eller område").selectOption({ label: "Programmeringsgrensesnitt (API)" });
      await page.getByLabel("Rolle", { exact: true }).selectOption("FFØR");
      await ask(page);
      assert.match(await answer(page), /^Uavklart[^]*Kilde: varselet[^]*Advarsel:[^]*Forretningsfører/);
      assert.deepEqual(await marked(page), [API]);
      assert.match(await page.locator(".page-marked th").innerText(), /Raden svaret bygger på/);
      assert.equal(await page.locator(".page-marked mark").innerText(), "FFØR");
    }));

  it("is answered for 148 roles today, and for those that get it in some organisation forms", () =>
    browser.withPage({ at: `${TODAY}&action=hold&package=forretningsforer-eiendom` }, async (page) => {
      await answered(page);
      assert.match(await answer(page), /bare i noen organisasjonsformer: 1 av 148 roller\s+Forretningsfører \(FFØR\)/);
      assert.match(await answer(page), /Får ikke pakken: 147 av 148 roller/);
      await page.getByLabel("Organisasjonsform").fill("brl");
      await ask(page);
      assert.match(await answer(page), /^Får pakken: 1 av 148 roller/);
    }));

  it("is asked of a whole area, and all the rows that decided are marked", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await choose(page, "Hvem får pakken?");
      await page.getByLabel("Pakke eller område").selectOption({ label: "Integrasjoner og API-er (hele)" });
      await page.getByLabel("Rolle", { exact: true }).selectOption("DAGL");
      await ask(page);
      assert.match(await answer(page), /^Ja/);
      assert.equal((await marked(page)).length, 3);
    }));
});

describe("whether a package may be passed on", () => {
  it("depends on the giver's roles, the packages held and the recipient", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await choose(page, "Kan pakken gis videre?");
      await page.getByLabel("Pakke eller område").selectOption({ label: "Opptre for virksomhetens kunder" });
      await page.getByLabel("Hvem skal få pakken?").selectOption("enterpriseUser");
      await add(page, "Hvilken rolle har den som skal gi fullmakten?", "REVI");
      await ask(page);
      assert.match(await answer(page), /^Nei/);
      await page.getByRole("button", { name: "Fjern REVI – Revisor" }).click();
      await add(page, "Hvilken rolle har den som skal gi fullmakten?", "DAGL");
      await ask(page);
      assert.match(await answer(page), /^Ja/);
      await page.getByRole("button", { name: "Fjern DAGL – Daglig leder" }).click();
      await add(page, "Pakker som samme person har fått av andre (valgfritt)", { label: "Opptre for virksomhetens kunder" });
      await ask(page);
      assert.match(await answer(page), /^Ja/);
      assert.deepEqual(await chosen(page), ["Opptre for virksomhetens kunder"]);
    }));

  it("speaks of organisations, system users and main administrators today", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await choose(page, "Kan pakken gis videre?");
      await page.getByLabel("Pakke eller område").selectOption("maskinporten-scopes");
      await add(page, "Pakker som samme person har fått av andre (valgfritt)", "hovedadministrator");
      await page.getByLabel("Hvem skal få pakken?").selectOption("systemUser");
      await ask(page);
      assert.match(await answer(page), /^Ja[^]*hovedadministrator/i);
    }));

  for (const recipient of ["employee", "organisation", "systemUser", "enterpriseUser"]) {
    it(`shows no column about employees as the ground of what the register says of one: ${recipient}`, () =>
      browser.withPage({ at: `${TODAY}&action=delegate&package=skatt-naering&roles=DAGL&recipient=${recipient}` }, async (page) => {
        await page.waitForSelector("[data-answered=whole]");
        assert.match(await answer(page), recipient === "enterpriseUser" ? /^Nei/ : /^Ja/);
        assert.deepEqual(await visible(page, ".page-answer :is(table, .page-marked)"), []);
        assert.doesNotMatch(await page.locator(".page-answer").innerText(), /Kan delegeres til ansatte|Raden svaret bygger på/);
      }));
  }

  it("counts what is chosen and not yet added", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await choose(page, "Kan pakken gis videre?");
      await page.getByLabel("Pakke eller område").selectOption({ label: "Maskinlesbare hendelser" });
      await page.getByLabel("Hvilken rolle har den som skal gi fullmakten?").selectOption("DAGL");
      await page.getByLabel("Hvem skal få pakken?").selectOption("employee");
      await ask(page);
      assert.match(await answer(page), /^Ja/);
      assert.match(page.url(), /roles=DAGL/);
    }));
});

describe("what nobody has chosen", () => {
  const lacks = (page, field) => page.waitForFunction((id) => document.activeElement?.id === id && document.querySelector("#spor-feil"), `spor-${field}`);

  it("is not chosen for them: no question, no package, no recipient", () =>
    browser.withPage({ at: SEED }, async (page) => {
      assert.equal(await page.locator("[name=action]:checked").count(), 0);
      assert.deepEqual((await visible(page, ".page-form .ds-button, .page-form select, .page-form input:not([type=radio])")), []);
      await choose(page, "Kan pakken gis videre?");
      for (const select of await page.locator(".page-form select:visible").all()) assert.equal(await select.inputValue(), "");
      await page.getByRole("button", { name: "Få svar" }).click();
      await lacks(page, "package");
      assert.match(await page.locator("#spor-feil").innerText(), /^Velg en pakke eller et område/);
      await page.getByLabel("Pakke eller område").selectOption({ label: "Maskinlesbare hendelser" });
      await page.getByRole("button", { name: "Få svar" }).click();
      await lacks(page, "recipient");
      assert.equal(await answer(page), "");
    }));

  it("is a role, where one is needed: that is asked for in words, and no refusal is told", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await choose(page, "Kan pakken gis videre?");
      await page.getByLabel("Pakke eller område").selectOption("lonn");
      await page.getByLabel("Hvem skal få pakken?").selectOption("employee");
      await page.getByRole("button", { name: "Få svar" }).click();
      await lacks(page, "roles");
      assert.match(await page.locator("#spor-feil").innerText(), /^Velg en rolle, eller en pakke som personen har fått av andre/);
      assert.equal(await answer(page), "");
      assert.equal((await visible(page, ".tp-verdict")).length, 0);
      await page.getByLabel("Hvilken rolle har den som skal gi fullmakten?").selectOption("DAGL");
      await ask(page);
      assert.match(await answer(page), /^Ja/);
    }));

  it("is asked for as well where a link leaves it out, and a link without a recipient is about an employee", () =>
    browser.withPage({ at: `${TODAY}&action=delegate&package=lonn` }, async (page) => {
      await page.locator("#spor-feil").waitFor();
      assert.equal(await page.locator("#spor-roles").getAttribute("aria-invalid"), "true");
      assert.equal(await answer(page), "");
      assert.equal(await page.getByLabel("Hvem skal få pakken?").inputValue(), "employee");
    }));

  it("makes no difference where the package goes to nobody directly: accountants are told how it is passed on", () =>
    browser.withPage({ at: `${TODAY}&action=delegate&package=regnskapsforer-lonn` }, async (page) => {
      await answered(page);
      assert.match(await answer(page), /^Nei[^]*kan ikke gis direkte[^]*gis «Regnskapsfører lønn» videre for klienter: klientadministratoren/);
      assert.equal((await visible(page, ".tp-reasons > li")).length, 2);
    }));

  for (const odd of ["action=finnesikke&package=lonn", "package=lonn"]) {
    it(`is not made up for a link with ${odd}`, () =>
      browser.withPage({ at: `${TODAY}&${odd}` }, async (page) => {
        await page.locator("#spor-hold").waitFor();
        assert.equal(await page.locator("[name=action]:checked").count(), 0);
        assert.equal(await answer(page), "");
      }));
  }
});

describe("whether a service may be attached", () => {
  it("rests on the area's own row, where it is an area", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await choose(page, "Kan tjenester knyttes til pakken?");
      await page.getByLabel("Pakke eller område").selectOption({ label: "Integrasjoner og API-er (hele)" });
      await ask(page);
      assert.match(await answer(page), /^Nei[^]*laveste nivået/);
      assert.deepEqual(await marked(page), ["Integrasjoner og API-er"]);
      await page.getByRole("link", { name: "Se raden i hele tabellen: Integrasjoner og API-er" }).click();
      await page.waitForFunction(() => document.activeElement?.matches("#egenskaper tr.page-marked"));
      assert.match(await page.locator("#egenskaper .page-marked").innerText(), /^Integrasjoner og API-er\s+Raden svaret bygger på/);
    }));
});

describe("whether a supplier may act for a client", () => {
  const number = "Klientens organisasjonsnummer";
  const fillIn = async (page) => {
    await choose(page, "Kan en leverandør opptre for en klient?");
    await page.getByLabel("Leverandørens organisasjonsnummer").fill("991 825 827");
    await page.getByLabel("Organisasjonsnummeret som virksomhetsbrukeren er knyttet til").fill("991825827");
    await add(page, "Pakker som virksomhetsbrukeren har", { label: "Opptre for virksomhetens kunder" });
    await page.getByLabel("Leverandørens klienter").fill("974760673\n\n889640782\n");
  };

  it("is shown, and what is not a number is reported at its field, where the focus goes", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await fillIn(page);
      await page.getByLabel(number).fill("889640783");
      await page.getByRole("button", { name: "Få svar" }).click();
      const wrong = page.locator("#spor-onBehalfOf");
      await page.waitForFunction(() => document.activeElement?.id === "spor-onBehalfOf");
      assert.equal(await wrong.getAttribute("aria-invalid"), "true");
      const message = page.locator(`#${await wrong.getAttribute("aria-errormessage")}`);
      assert.match(await message.innerText(), /«889640783» er ikke et gyldig organisasjonsnummer/);
      assert.equal(await answer(page), "");
      await wrong.fill("889640782");
      await ask(page);
      assert.equal(await page.locator("[aria-invalid]").count(), 0);
      assert.match(await answer(page), /^Ja[^]*rekker ikke lenger[^]*Til orientering/);
      assert.match(await page.locator(".page-answer").getByRole("link", { name: "Se beskrivelsen av pakken" }).getAttribute("href"), /#package=opptreforvirksomhetenskunder/);
    }));

  for (const width of WIDTHS) {
    it(`is answered today as soon as it is asked, with what came instead, and no number is asked for, at ${width} px`, () =>
      browser.withPage({ ...screen(width), at: TODAY }, async (page) => {
        await choose(page, "Kan en leverandør opptre for en klient?");
        await answered(page);
        const [{ text }] = await visible(page, ".tp-verdict");
        assert.match(text, /^Nei[^]*innloggingen er slått av[^]*I stedet gir klientadministratoren[^]*systemtilgang/);
        assert.deepEqual(await visible(page, ".page-form :is(.ds-button, textarea, select, input:not([type=radio]))"), []);
        assert.match(page.url(), /action=act$/);
        assert.equal(await page.evaluate(() => document.activeElement.id), "spor-act");
        await choose(page, "Hvem får pakken?");
        assert.equal(await answer(page), "");
        await choose(page, "Kan en leverandør opptre for en klient?");
        await answered(page);
      }));
  }

  it("is answered today by a link, whatever numbers it has", () =>
    browser.withPage({ at: `${TODAY}&action=act&supplier=1` }, async (page) => {
      await answered(page);
      assert.match(await answer(page), /^Nei/);
    }));

  for (const [field, value] of [["supplier", "1"], ["organisation", "2"], ["customers", "889640782,3"], ["supplier", ""], ["organisation", ""]]) {
    it(`finds the fault in ${field}: «${value}»`, () =>
      browser.withPage({ at: SEED }, async (page) => {
        await fillIn(page);
        await page.getByLabel(number).fill("889640782");
        await page.locator(`#spor-${field}`).fill(value);
        await page.getByRole("button", { name: "Få svar" }).click();
        await page.waitForFunction((id) => document.activeElement?.id === id, `spor-${field}`);
        assert.equal(await page.locator("[aria-invalid]").count(), 1);
      }));
  }
});

describe("the address", () => {
  it("reproduces the question and its answer, in another language too", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await choose(page, "Kan pakken gis videre?");
      await page.getByLabel("Pakke eller område").selectOption("maskinporten-scopes");
      await add(page, "Hvilken rolle har den som skal gi fullmakten?", "DAGL");
      await add(page, "Hvilken rolle har den som skal gi fullmakten?", "LEDE");
      await page.getByLabel("Hvem skal få pakken?").selectOption("employee");
      await ask(page);
      const before = await answer(page);
      const link = await page.locator(".page-answer a").filter({ hasText: "http" }).getAttribute("href");
      const other = await page.context().newPage();
      await other.goto(link);
      await answered(other);
      assert.equal(await answer(other), before);
      assert.deepEqual(await chosen(other), ["DAGL – Daglig leder", "LEDE – Styrets leder"]);
      assert.equal(await other.getByLabel("Pakke eller område").inputValue(), "maskinporten-scopes");
      await other.locator("#sprak").selectOption("en");
      await other.waitForFunction(() => document.querySelector(".page-answer [role=status]")?.innerText.startsWith("Yes"));
      assert.deepEqual(await chosen(other), ["DAGL – Managing Director", "LEDE – Chair of the Board"]);
    }));

  it("leads back to the question before, and on again", () =>
    browser.withPage({ at: SEED }, async (page) => {
      await choose(page, "Hvem får pakken?");
      await page.getByLabel("Pakke eller område").selectOption({ label: "Maskinlesbare hendelser" });
      await page.getByLabel("Rolle", { exact: true }).selectOption("DAGL");
      await ask(page);
      await page.getByLabel("Rolle", { exact: true }).selectOption("REVI");
      await ask(page);
      assert.match(await answer(page), /^Nei/);
      const says = (word) => page.waitForFunction((word) => document.querySelector(".page-answer [role=status]").innerText.startsWith(word), word);
      await page.goBack();
      await says("Ja");
      assert.equal(await page.getByLabel("Rolle", { exact: true }).inputValue(), "DAGL");
      await page.goForward();
      await says("Nei");
      assert.equal(await page.getByLabel("Rolle", { exact: true }).inputValue(), "REVI");
      await page.goBack();
      await page.goBack();
      await page.waitForFunction(() => !document.querySelector("[data-answered]"));
      assert.equal(await answer(page), "");
    }));

  it("may name a package by URN or by a former name, and a role by URN", () =>
    browser.withPage({ at: `${SEED}&action=hold&package=ECKEYROLE&role=urn:altinn:rolecode:dagl` }, async (page) => {
      await answered(page);
      assert.match(await answer(page), /^Ja/);
      assert.equal(await page.getByLabel("Pakke eller område").inputValue(), "opptreforvirksomhetenskunder");
      assert.equal(await page.getByLabel("Rolle", { exact: true }).inputValue(), "DAGL");
    }));

  it("may be wrong: that is told at the field, with what may have been meant", () =>
    browser.withPage({ at: `${SEED}&action=hold&package=maskinlesbarhendelser&role=DAGL` }, async (page) => {
      const fault = page.locator("#spor-feil");
      await fault.waitFor();
      assert.match(await fault.innerText(), /ingen tilgangspakke «maskinlesbarhendelser»/);
      assert.equal(await page.locator("#spor-package").getAttribute("aria-invalid"), "true");
      await fault.getByRole("link").click();
      await answered(page);
      assert.match(await answer(page), /^Ja/);
    }));

  for (const [field, at] of [
    ["role", "action=hold&package=ECKEYROLE&role=DAGGL"],
    ["roles", "action=delegate&package=ECKEYROLE&roles=DAGL,STYR"],
    ["holds", "action=delegate&package=ECKEYROLE&holds=finnesikke"],
    ["recipient", "action=delegate&package=ECKEYROLE&recipient=ingen"],
    ["userHolds", "action=act&supplier=991825827&organisation=991825827&onBehalfOf=889640782&userHolds=finnesikke"],
  ]) {
    it(`may be wrong in ${field}`, () =>
      browser.withPage({ at: `${SEED}&${at}` }, async (page) => {
        await page.locator("#spor-feil").waitFor();
        assert.deepEqual(await page.locator("[aria-invalid]").evaluateAll((all) => all.map((it) => it.id)), [`spor-${field}`]);
        assert.equal(await answer(page), "");
      }));
  }

  it("is copied, or selected where it may not be copied", () =>
    browser.withPage({ at: `${SEED}&action=attach&package=ECKEYROLE`, permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await answered(page);
      const link = await page.locator(".page-answer a").first().getAttribute("href");
      const copy = page.getByRole("button", { name: "Kopier lenke til spørsmålet" });
      await copy.click();
      await page.getByText("Lenken er kopiert.").waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
      await copy.click();
      await page.getByText("Lenken er merket.").waitFor();
      assert.equal(await page.evaluate(() => getSelection().toString().trim()), link);
    }));
});
