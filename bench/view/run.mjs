// The first view and what a reader does in it, in pages of their own, which take turns: ours mounted, ours as an element, and React with
// Altinn's own components, all of the same export.

import { caseOf, GOALS } from "../goals.mjs";
import { median, quantile } from "../timing.mjs";

const PART = "view";
const MS = 1e6;
const WORD = "regnskap";
const REACT = "React with Altinn's components";
const REACT_OPEN = `${REACT}, every area open`;

/** The pages, and whether every area is open from the beginning. */
const VIEWS = {
  mount: { page: "mount", open: false },
  mountOpen: { page: "mount", open: true },
  element: { page: "element", open: false },
  react: { page: "react", open: false },
  reactOpen: { page: "react", open: true },
};

export async function measureViews(browser, url, data, { slower = 1, rounds = 9, onError }) {
  const given = { exported: data.exported, register: data.register };
  const seen = Object.fromEntries(Object.keys(VIEWS).map((name) => [name, []]));
  const names = Object.keys(VIEWS);
  // The first round warms up the browser and its caches.
  for (let round = 0; round <= rounds; round++) {
    for (const at of names.keys()) {
      const name = names[(at + round) % names.length];
      const measured = await inFreshPage(browser, `${url}/${VIEWS[name].page}.html`, slower, onError, (page) =>
        page.evaluate(
          async ({ given, open, word }) => {
            const first = await globalThis.bench.first(given, { open });
            const opened = open ? null : await globalThis.bench.openOne();
            return { ...first, opened, letters: open ? [] : await globalThis.bench.type(word) };
          },
          { given, open: VIEWS[name].open, word: WORD },
        ),
      );
      if (round > 0) seen[name].push(measured);
    }
  }
  return {
    cases: casesOf(seen, slower),
    nodes: Object.fromEntries(names.map((name) => [name, seen[name][0].nodes])),
    split: splitOf(seen),
  };
}

async function inFreshPage(browser, address, slower, onError, does) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  try {
    const page = await context.newPage();
    page.on("pageerror", onError);
    await page.goto(address);
    await page.waitForFunction(() => globalThis.bench);
    if (slower > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
    return await does(page);
  } finally {
    await context.close();
  }
}

function casesOf(seen, slower) {
  const shown = (name) => median(seen[name].map(({ render, layout }) => render + layout)) * MS;
  const whole = (name) => median(seen[name].map(({ reading, render, layout }) => reading + render + layout)) * MS;
  const opened = (name) => median(seen[name].map((it) => it.opened)) * MS;
  const letters = (name) => seen[name].flatMap((it) => it.letters.map((time) => time * MS));
  const interaction = slower > 1 ? GOALS.slowInteraction : GOALS.interaction;
  const view = (name, beside, ours, theirs, goal) => caseOf(PART, name, beside, { ours, theirs }, goal);
  return [
    view("`mount` as it opens, render and layout", REACT_OPEN, shown("mount"), shown("reactOpen"), GOALS.asItOpens),
    view(
      "`mount` with every area open, render and layout",
      REACT_OPEN,
      shown("mountOpen"),
      shown("reactOpen"),
      GOALS.everyAreaOpen,
    ),
    view("`mount` as it opens, render and layout", `${REACT}, areas closed`, shown("mount"), shown("react")),
    view(
      "`<access-package-tree>` as it opens, render and layout",
      REACT_OPEN,
      shown("element"),
      shown("reactOpen"),
      GOALS.asItOpens,
    ),
    view(
      "`<access-package-tree>` as it opens, render and layout",
      `${REACT}, areas closed`,
      shown("element"),
      shown("react"),
    ),
    view("from the text to `mount` as it opens", `${REACT_OPEN}, from the text`, whole("mount"), whole("reactOpen")),
    view("opening the largest area, mounted", REACT, opened("mount"), opened("react"), interaction),
    view("opening the largest area, in the element", REACT, opened("element"), opened("react"), interaction),
    ...["mount", "element"].flatMap((name) => {
      const where = name === "mount" ? "mounted" : "in the element";
      return [
        view(
          `a letter in the field, ${where}, median`,
          `${REACT}, by plain text`,
          median(letters(name)),
          median(letters("react")),
          interaction,
        ),
        view(
          `a letter in the field, ${where}, 95 of 100`,
          `${REACT}, by plain text`,
          quantile(letters(name), 0.95),
          quantile(letters("react"), 0.95),
          interaction,
        ),
      ];
    }),
  ];
}

/** Milliseconds of rendering and of layout, apart. */
const splitOf = (seen) =>
  Object.fromEntries(
    Object.entries(seen).map(([name, list]) => [
      name,
      {
        reading: median(list.map((it) => it.reading)),
        render: median(list.map((it) => it.render)),
        layout: median(list.map((it) => it.layout)),
      },
    ]),
  );
