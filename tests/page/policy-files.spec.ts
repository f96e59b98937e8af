// Files that are checked, also those that are large or hostile, and the file with today's URNs.

import { DESK, expect, MONTH, test } from "./fixtures.ts";
import {
  API,
  API_NOW,
  choose,
  downloaded,
  field,
  findings,
  PACKAGE,
  PREFIX,
  paste,
  policy,
  role,
  rule,
  says,
  setDay,
  simple,
  status,
  who,
} from "./policies.ts";

const VIEW = `catalogue=${MONTH}&view=urns`;

/** Bytes that are no UTF-8, without a word of what they are. */
const NOT_UTF_8 =
  "Filen er ikke UTF-8, og sier ikke hvilken annen koding den har, så Altinn kan ikke lese den: lagre den som UTF-8. ";

test.use({ viewport: DESK });
test.beforeEach(({ page }) => setDay(page, "2026-11-28"));

test.describe("the mended file", () => {
  const text = `\ufeff<?xml version="1.0"?>\r\n${simple("maskinlesbarehendelser").replace("<Target/>", `<Description>${API}; æøå 🐟</Description><Target/>`).replaceAll("\n", "\r\n")}\r\n`;

  test("has the same name, and is byte for byte the same but for the renamed URNs", async ({ page, open }) => {
    await open(VIEW);
    await choose(page, "min policy.xml", text);
    await says(page, "min policy.xml: 2 advarsler.");
    await expect(page.getByText("2 steder får pakken URN-en den har i dag.")).toBeVisible();
    const { name, bytes } = await downloaded(page, "Last ned min policy.xml");
    expect(name).toBe("min policy.xml");
    const expected = text.replace(API, API_NOW).replace(">maskinlesbarehendelser<", ">maskinlesbare-hendelser<");
    expect(bytes.equals(Buffer.from(expected))).toBe(true);
  });

  for (const [encoding, encode, told] of [
    ["utf-16le", (it: string) => Buffer.from(it, "utf16le"), ""],
    ["latin1", (it: string) => Buffer.from(it.replace(/\ufeff|🐟/gu, ""), "latin1"), NOT_UTF_8],
    [
      "latin1 that says it is UTF-8",
      (it: string) => Buffer.from(it.replace(/\ufeff|🐟/gu, "").replace('"1.0"?', '"1.0" encoding="utf-8"?'), "latin1"),
      NOT_UTF_8,
    ],
    [
      "latin1 that says so",
      (it: string) =>
        Buffer.from(it.replace(/\ufeff|🐟/gu, "").replace('"1.0"?', '"1.0" encoding="ISO-8859-1"?'), "latin1"),
      "",
    ],
  ] as const) {
    test(`stays in ${encoding}`, async ({ page, open }) => {
      await open(VIEW);
      await choose(page, "gammel.xml", encode(text));
      await says(page, `gammel.xml: ${told}2 advarsler.`);
      const { bytes } = await downloaded(page, "Last ned gammel.xml");
      const expected = encode(
        text.replace(API, API_NOW).replace(">maskinlesbarehendelser<", ">maskinlesbare-hendelser<"),
      );
      expect(bytes.equals(expected)).toBe(true);
    });
  }

  test("is not told to be no UTF-8 where it is no policy", async ({ page, open }) => {
    await open(VIEW);
    await choose(page, "notat.html", Buffer.from(`<p>Policy for blåbær: ${PREFIX}lonn</p>`, "latin1"));
    await expect(status(page)).toContainText("notat.html:");
    await expect(status(page)).not.toContainText("UTF-8");
  });

  test("is told to be no UTF-8 until what is no letter of ASCII is gone", async ({ page, open }) => {
    await open(VIEW);
    await choose(page, "gammel.xml", Buffer.from(text.replace(/\ufeff|🐟/gu, ""), "latin1"));
    await says(page, `gammel.xml: ${NOT_UTF_8}2 advarsler.`);
    await paste(page, simple("lonn"));
    await says(page, "gammel.xml: 1 i orden.");
  });

  test("says what is not mended by itself", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, policy(rule([who("skattnaering"), who("lonnn"), role("A0237")], ["read"])));
    await expect(
      page.getByText(
        "Ett sted får pakken URN-en den har i dag. Alt annet står som før, tegn for tegn. Resten må du ordne selv: 1 feil, 1 advarsel.",
      ),
    ).toBeVisible();
    const { name } = await downloaded(page, "Last ned policy.xml");
    expect(name, "what was pasted gets a name").toBe("policy.xml");
  });

  test("is not offered where no URN in it is renamed", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, simple("lonn"));
    await says(page, "1 i orden.");
    await expect(page.getByRole("button", { name: /^Last ned/ })).toHaveCount(0);
  });

  test("is three actions away: the view, the file, the download", async ({ page, open }) => {
    await open(`catalogue=${MONTH}`);
    await page.getByRole("link", { name: "Sjekk policy" }).first().click();
    await choose(page, "policy.xml", text);
    const { bytes } = await downloaded(page, "Last ned policy.xml");
    expect(bytes.includes(API_NOW)).toBe(true);
  });
});

test.describe("a file", () => {
  test("may be dropped anywhere on the view, and the page does not take it for a catalogue", async ({ page, open }) => {
    await open(VIEW);
    const transfer = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "sluppet.xml", { type: "text/xml" }));
      return transfer;
    }, simple("maskinlesbarehendelser"));
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await says(page, "sluppet.xml: 1 advarsel.");
    await expect(page.locator("#beskjed")).toBeEmpty();
  });

  test("over 5 MB is refused in words", async ({ page, open }) => {
    await open(VIEW);
    await choose(page, "stor.xml", Buffer.alloc(5_100_000, " "));
    await says(page, "stor.xml er over 5 MB og blir ikke lest.");
  });

  test("of a megabyte is said to be read before it is, and stays outside the field", async ({ page, open }) => {
    await open(VIEW);
    await page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as any).heard = heard;
      new MutationObserver(() => heard.push(document.querySelector(".page-policy-status")!.textContent!)).observe(
        document.querySelector(".page-policy-status")!,
        { childList: true, subtree: true },
      );
    });
    const rules = Array(250).fill(rule([who("lonn"), who("maskinlesbarehendelser")], ["read"]));
    await choose(page, "lang.xml", policy(...rules));
    await expect(page.locator(".page-policy-status")).toHaveText(/250 advarsler/, { timeout: 30_000 });
    expect(await page.evaluate(() => (globalThis as any).heard)).toEqual([
      expect.stringMatching(/^Leser lang\.xml …/),
      expect.stringMatching(/^lang\.xml: 250 advarsler/),
    ]);
    await expect(page.getByText("lang.xml er lest, men er for lang til å vises her.")).toBeVisible();
    await expect(field(page)).toHaveValue("");
  });

  test("of a megabyte shows what is to be mended before it says who gets in", async ({ page, open }) => {
    await open(VIEW);
    await page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as any).heard = heard;
      const answer = document.querySelector<HTMLElement>(".page-policy-answer")!;
      new MutationObserver(() => heard.push(answer.innerText)).observe(answer, { childList: true });
    });
    await choose(page, "lang.xml", policy(...Array(250).fill(rule([who("maskinlesbarehendelser")], ["read"]))));
    await expect(page.getByRole("heading", { name: "Hvem slipper inn" })).toBeVisible({ timeout: 30_000 });
    const [first, second] = await page.evaluate(() => (globalThis as any).heard as string[]);
    expect(first).toMatch(/Med dagens URN-er[\s\S]*Leser lang\.xml …/);
    expect(first).not.toContain("Hvem slipper inn");
    expect(second).not.toContain("Leser");
  });

  test("with more actions than anybody reads shows the first of them", async ({ page, open }) => {
    await open(VIEW);
    const rules = Array.from({ length: 130 }, (_, at) => rule([who("maskinlesbarehendelser")], [`action${at}`]));
    await choose(page, "mange.xml", policy(...rules));
    await expect(page.getByRole("heading", { name: "Hvem slipper inn" })).toBeVisible({ timeout: 30_000 });
    await expect(page.locator(".page-who tbody tr")).toHaveCount(100);
  });

  test("of bytes that are no text is told to be none", async ({ page, open }) => {
    await open(VIEW);
    await choose(page, "bilde.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 255, 254, 0]));
    await says(page, "bilde.png: 1 feil.");
    expect((await findings(page))[0]).toContain("Dette er ikke tekst.");
  });
});

test.describe("hostile text", () => {
  test("with entities that would grow is told, and nothing is made of it", async ({ page, open }) => {
    await open(VIEW);
    const entities = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(20)}">`).join("");
    await paste(page, `<!DOCTYPE Policy [<!ENTITY e0 "x">${entities}]>${simple("&e20;")}`);
    await says(page, "1 feil.");
    expect((await findings(page))[0]).toContain("Dette er ikke velformet XML");
  });

  test("that begins as a policy and is none is told with the line", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, "<Policy>\n<Rule></Policy>");
    await says(page, "1 feil.");
    expect((await findings(page))[0]).toMatch(/^Feil linje 2 /);
    await expect(page.getByText("Hvem slipper inn", { exact: true })).toHaveCount(0);
  });

  test("with markup and signs that turn text around is shown as text", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, JSON.stringify([`${PACKAGE}:abc\u202Edef`, "<img src=x onerror=complain(1)>", `${PACKAGE}:<b>`]));
    await says(page, /^\d feil/);
    await expect(page.locator(".page-policy-found :is(img, b)")).toHaveCount(0);
    expect(await page.locator(".page-policy-answer").innerText()).not.toContain("\u202E");
  });

  test("with a thousand findings shows the first hundred, and how many more there are", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, JSON.stringify(Array.from({ length: 130 }, (_, at) => `${PACKAGE}:x${at}y`)));
    await says(page, /^130 feil/);
    await expect(page.locator(".page-finding")).toHaveCount(100);
    await expect(page.locator(".page-findings li").last()).toHaveText("… og 30 til");
  });
});
