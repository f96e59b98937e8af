// A question as a sentence: all six of them, in the view of its own, and what is answered.

import { choosePackage, others, place, sentence, status, TODAY } from "./asking.ts";
import { DESK, expect, test, view } from "./fixtures.ts";

test.use({ viewport: DESK });

test.describe("before anything is asked", () => {
  test("six plain questions stand there, and no field", async ({ page, open }) => {
    await open("view=ask");
    const questions = page.locator(".page-questions a b");
    await expect(questions).toHaveText([
      "Får en rolle pakken?",
      "Kan pakken gis videre?",
      "Kan pakken gis videre for en klient?",
      "Kan en systembruker få pakkene?",
      "Kan tjenester knyttes til pakken?",
      "Kan en virksomhetsbruker opptre for en klient?",
    ]);
    await expect(view(page).locator("select:visible, input:visible, [role=status]:visible")).toHaveCount(0);
  });

  test("a question is chosen by a click, and nothing else is", async ({ page, open }) => {
    await open(`${TODAY}&view=ask`);
    await page.getByRole("link", { name: "Kan pakken gis videre?" }).click();
    expect(await sentence(page)).toBe("Kan velg rolle i et foretak (velg form) gi velg pakke til velg hvem?");
    await expect(status(page)).toHaveText("Velg en pakke for å få svar.");
    await expect(page).toHaveTitle(/^Kan pakken gis videre\?/);
    await expect(view(page).getByRole("heading", { level: 1 })).toBeFocused();
  });

  for (const odd of ["action=finnesikke&package=lonn", "package=lonn"]) {
    test(`no question is made up for a link with ${odd}`, async ({ page, open }) => {
      await open(`${TODAY}&view=ask&${odd}`);
      await expect(page.locator(".page-questions")).toBeVisible();
      await expect(page.locator(".page-answer:visible")).toHaveCount(0);
    });
  }
});

test.describe("whether a role gets a package", () => {
  test("is asked in a sentence, and answered with the reason", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=hold&package=lonn&role=DAGL&variant=AS`);
    expect(await sentence(page)).toBe("Får Daglig leder i et AS (Aksjeselskap) pakken Lønn?");
    await expect(status(page)).toHaveText(/^Ja\. Daglig leder \(DAGL\) får «Lønn»/);
  });

  test("is told for every role, while none is chosen, with the forms", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=hold&package=forretningsforer-eiendom`);
    await expect(status(page)).toHaveText("Velg rolle for å få svar.");
    await expect(page.locator(".page-rest")).toHaveText("Disse rollene får pakken: Forretningsfører (bare ESEK, BRL).");
    await page.getByRole("link", { name: "Forretningsfører" }).click();
    await expect(place(page, "Rolle")).toHaveValue("FFØR");
  });

  test("is undecided where the notice leaves it so, which is no yes", async ({ page, open }) => {
    await open("view=ask&action=hold&package=maskinlesbarehendelser&role=FFØR");
    await expect(status(page)).toHaveText(/^Uavklart\. .*Regn det ikke som et ja/);
    await expect(page.locator(".page-rest .ds-alert")).toHaveText(/^Advarsel:.*Forretningsfører/);
  });

  test("has the source's notice close below its name, beside the sign", async ({ page, open }) => {
    await open("view=ask&action=hold&package=maskinlesbarehendelser&role=FFØR");
    const box = async (part: string) => (await page.locator(`.page-rest .ds-alert ${part}`.trim()).boundingBox())!;
    const [notice, name, quote] = [await box(""), await box("b"), await box(".page-quote")];
    expect(name.y - notice.y).toBeLessThan(30);
    expect(quote.y - (name.y + name.height)).toBeLessThan(12);
  });

  test("says of nobody that they get it for another form: why no tax in a housing cooperative", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&view=ask&action=hold&package=skatt-naering&role=FFØR&variant=BRL`);
    await expect(status(page)).toHaveText(/^Nei\. .*bare når organisasjonsformen er NUF, ikke når den er BRL/);
    await page.getByRole("link", { name: "i et NUF" }).click();
    await expect(status(page)).toHaveText(/^Ja\./);
    await expect(place(page, "Organisasjonsform")).toHaveValue("NUF");
  });

  test("asks for the form where the answer depends on it", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=hold&package=skatt-naering&role=FFØR`);
    await expect(status(page)).toHaveText(
      /^Svaret avhenger av organisasjonsformen\. .*Velg organisasjonsform for å få svar\./,
    );
  });

  test("is asked of a whole area", async ({ page, open }) => {
    await open("view=ask&action=hold&role=DAGL&package=Integrasjoner+og+API-er");
    await expect(place(page, "Pakke eller område")).toHaveValue("Integrasjoner og API-er (hele området)");
    await expect(status(page)).toHaveText("Ja, for alle 3 pakkene.");
    await expect(others(page)).toHaveCount(3);
  });
});

test.describe("whether a package may be passed on", () => {
  test("is answered as it changes, with the row as a link", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&recipient=choose`);
    await choosePackage(page, "Delegerbare Maskinporten scopes");
    await expect(status(page)).toHaveText("Velg rolle for å få svar.");
    await place(page, "Roller").selectOption({ label: "Daglig leder" });
    await expect(status(page)).toHaveText("Velg hvem som skal få pakken, for å få svar.");
    await place(page, "Hvem skal få pakken?").selectOption({ label: "en annen virksomhet" });
    await expect(status(page)).toHaveText(
      /^Ja\. «Delegerbare Maskinporten scopes» kan gis videre til andre virksomheter/,
    );
    await expect(page.getByRole("link", { name: /^Kilde: Altinns register/ })).toHaveAttribute(
      "href",
      /row=urn:altinn:accesspackage:maskinporten-scopes/,
    );
  });

  test("leads from a refusal to the question about clients: the accountant's own case", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=regnskapsforer-lonn&roles=REGN&recipient=employee`);
    await expect(status(page)).toHaveText(/^Nei\. .*kan ikke gis direkte til egne ansatte/);
    await expect(others(page)).toHaveText(/gis «Regnskapsfører lønn» videre for klienter/);
    await page.getByRole("link", { name: "når pakken gis videre for en klient" }).click();
    await expect(status(page)).toHaveText(/^Ja\. .*kan gis videre for klienten/);
    expect(await sentence(page)).toMatch(
      /^Kan Regnskapsfører \+ rolle for en klient .* gi Regnskapsfører lønn til en ansatt, for klienten\?$/,
    );
  });

  test("is told without a role where it goes to nobody directly", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=regnskapsforer-lonn`);
    await expect(status(page)).toHaveText(/^Nei\./);
  });

  test("is about an employee where a link names no recipient", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=lonn&roles=DAGL,LEDE`);
    expect(await sentence(page)).toBe(
      "Kan Daglig leder og Styrets leder + rolle i et foretak (velg form) gi Lønn til en ansatt?",
    );
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("counts what others have given, and says that access management is needed", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=lonn&holds=lonn&recipient=employee`);
    await expect(status(page)).toHaveText(/^Nei\. .*trengs tilgangsstyring/);
    await choosePackage(page, "Tilgangsstyrer", "Pakker som samme person har fått av andre");
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("says of enterprise users what came instead", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=maskinporten-scopes&roles=DAGL&recipient=enterpriseUser`);
    await expect(status(page)).toHaveText(/^Nei\./);
    await page.getByRole("link", { name: "for egen systemtilgang" }).click();
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("says why somebody does not have it, and in which form they would", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=skatt-naering&roles=FFØR&recipient=choose`);
    await expect(status(page)).toHaveText(/^Svaret avhenger av organisasjonsformen/);
    await place(page, "Organisasjonsform").selectOption("BRL");
    await expect(status(page)).toHaveText(/^Nei\. .*bare når organisasjonsformen er NUF, ikke når den er BRL/);
    await place(page, "Hvem skal få pakken?").selectOption({ label: "en ansatt" });
    await expect(status(page)).toHaveText(/^Nei\. .*har ikke pakken selv/);
    await expect(others(page)).toHaveText(/bare når organisasjonsformen er NUF, ikke når den er BRL/);
    await page.getByRole("link", { name: "i et NUF" }).click();
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("was for enterprise users in version 3", async ({ page, open }) => {
    await open("view=ask&action=delegate&package=ECKEYROLE&roles=DAGL&recipient=enterpriseUser");
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("takes a role away when its place is emptied", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=delegate&package=lonn&roles=DAGL,REVI`);
    await place(page, "Roller").first().selectOption("");
    expect(await sentence(page)).toMatch(/^Kan Revisor \+ rolle i/);
    await expect(page).toHaveURL(/roles=REVI/);
    await expect(status(page)).toHaveText(/^Nei\./);
    await place(page, "Roller").first().selectOption("");
    await expect(status(page)).toHaveText("Velg rolle for å få svar.");
  });
});

test.describe("for clients and system users", () => {
  test("a form that the client has is asked for, and answers", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=client&package=forretningsforer-eiendom&relations=FFØR`);
    await expect(status(page)).toHaveText(/^Svaret avhenger av organisasjonsformen/);
    await place(page, "Organisasjonsform").selectOption("BRL");
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("what is not passed on for clients leads to the direct way", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=client&package=maskinporten-scopes&relations=DAGL`);
    await expect(status(page)).toHaveText(/^Nei\. .*kan ikke gis videre for klienter/);
    await page.getByRole("link", { name: "når pakken gis direkte til en ansatt" }).click();
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("who does it, and whether the employee is an agent, may be said", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=client&package=regnskapsforer-lonn&relations=REGN&byRoles=REVI&agent=true`);
    await expect(status(page)).toHaveText(/^Nei\. .*[Kk]lientadministrator/);
    await place(page, "Er den ansatte lagt til som agent?").selectOption("false");
    await expect(page).toHaveURL(/agent=false/);
  });

  test("a system user is for the business itself, or for clients", async ({ page, open }) => {
    await open(`${TODAY}&view=ask`);
    await page.getByRole("link", { name: "Kan en systembruker få pakkene?" }).click();
    await expect(status(page)).toHaveText("Velg hvem systembrukeren er for, for å få svar.");
    await place(page, "Hvem er systembrukeren for?").selectOption("own");
    await choosePackage(page, "Regnskapsfører lønn", "Pakker");
    await expect(status(page)).toHaveText(/^Nei\. .*gis bare videre for klienter/);
    await page.getByRole("link", { name: "for en systembruker for klienter" }).click();
    await expect(status(page)).toHaveText(/^Ja\. .*gir ingenting før en klient er lagt til/);
  });

  test("of several packages, the one that is lacking is named", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=systemUser&kind=client&packages=jordbruk,regnskapsforer-lonn&relations=REGN`);
    await expect(status(page)).toHaveText(/^Nei\. .*«Jordbruk»/);
    await choosePackage(page, "Jordbruk", "Pakker som klienten selv har gitt leverandøren");
    await expect(status(page)).toHaveText("Ja, for begge pakkene.");
  });

  test("a system user for clients may work for its own business, if somebody approves", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=systemUser&kind=client&self=true&packages=lonn`);
    await expect(status(page)).toHaveText("Velg rolle for å få svar.");
    await place(page, "Roller").selectOption("DAGL");
    await expect(status(page)).toHaveText(/^Ja\./);
  });
});

test.describe("whether services may be attached", () => {
  test("is answered at once for a package", async ({ page, open }) => {
    await open(`${TODAY}&view=ask&action=attach&package=toll`);
    expect(await sentence(page)).toBe("Kan tjenester knyttes til Toll?");
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  test("is no for an area, as services go on the lowest level", async ({ page, open }) => {
    await open("view=ask&action=attach&package=Integrasjoner+og+API-er");
    await expect(status(page)).toHaveText(/^Nei\. .*laveste nivået/);
    await expect(page.getByRole("link", { name: /^Kilde: egenskapstabellen/ })).toBeVisible();
  });
});
