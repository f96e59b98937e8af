// The browsers that tests run in, and the WebDriver programs that steer them.

import { join } from "node:path";
import { setUpCargoTool } from "./cargo-tool.mjs";
import { aptInstall, findProgram, mayInstall } from "./machine.mjs";
import { answerOf } from "./process.mjs";
import { Failure } from "./program.mjs";

/** Chromium without windows: the same engine, at a third of the work. Playwright's own choice where nobody looks on. */
const SHELL = {
  title: "Chromium's headless shell",
  variable: "CHROMIUM",
  names: ["chromium-headless-shell", "chrome-headless-shell"],
  packages: ["chromium-headless-shell"],
};

/** Each with the variable that names another than those found by these names, and with what Debian calls it. */
const PROGRAMS = {
  chromium: {
    title: "Chromium or Chrome",
    variable: "CHROMIUM",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    // Without a font Chromium draws a page without its text.
    packages: ["chromium", "fonts-liberation"],
  },
  chromedriver: {
    title: "ChromeDriver",
    variable: "CHROMEDRIVER",
    names: ["chromedriver"],
    packages: ["chromium-driver"],
  },
  firefox: {
    title: "Firefox",
    variable: "FIREFOX",
    names: ["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    packages: ["firefox-esr"],
  },
};

/**
 * Answers the full path of each: { chromium, headless, chromedriver, firefox, geckodriver }. `headless` is Chromium's headless
 * shell, or Chromium where there is none.
 */
export async function setUpBrowsers() {
  const missing = () => Object.values(PROGRAMS).filter((program) => allOf(program).length === 0);
  if (missing().length > 0 && mayInstall()) {
    await aptInstall(
      missing().flatMap(({ packages }) => packages),
      "about 1 minute",
    );
  }
  if (missing().length > 0) throw new Failure(whatToInstall(missing()));

  const [chromedriver] = allOf(PROGRAMS.chromedriver);
  const [firefox] = allOf(PROGRAMS.firefox);
  const chromium = await matchFor(chromedriver, allOf(PROGRAMS.chromium));
  const geckodriver = named("GECKODRIVER") ?? findProgram(join(await setUpCargoTool("geckodriver"), "geckodriver"));
  return { chromium, headless: findHeadless(), chromedriver, firefox, geckodriver };
}

/** Only to be sooner done: where it cannot be had, Chromium does. */
export async function setUpHeadlessShell() {
  if (allOf(SHELL).length > 0 || !mayInstall()) return;
  try {
    await aptInstall(SHELL.packages, "under a minute");
  } catch (error) {
    console.log(`${error.message}\nTests run in Chromium itself, which takes them longer.`);
  }
}

/** The path of one of these programs, or undefined where there is none: what needs it then says so itself. */
export const findBrowser = (name) => allOf(PROGRAMS[name])[0];
export const findHeadless = () => allOf(SHELL)[0] ?? findBrowser("chromium");

function allOf({ variable, names }) {
  const chosen = named(variable);
  return chosen ? [chosen] : names.map((name) => findProgram(name)).filter(Boolean);
}

/** The program that a variable names; null where it is not set. */
function named(variable) {
  const value = process.env[variable];
  if (!value) return null;
  const program = findProgram(value);
  if (!program)
    throw new Failure(
      `${variable} is "${value}", which is no program on this machine. Correct the variable, or unset it to have one looked for.`,
    );
  return program;
}

/** The first of the browsers that the ChromeDriver can steer: those of its own version. */
async function matchFor(chromedriver, browsers) {
  const [wanted, ...versions] = await Promise.all([chromedriver, ...browsers].map(majorVersion));
  const match = browsers.find((_, place) => versions[place] === wanted);
  if (match) return match;
  const found = browsers.map((path, place) => `${path} (version ${versions[place]})`).join(", ");
  throw new Failure(
    `${chromedriver} is version ${wanted} and steers no other, but found was ${found}. ` +
      "Update the older one, or name a pair that matches by CHROMIUM and CHROMEDRIVER.",
  );
}

/** The first number of a program's version; on Windows none, since Chrome would open a window instead of telling. */
async function majorVersion(path) {
  if (process.platform === "win32") return "unknown";
  const answer = await answerOf(path, ["--version"]);
  return /(\d+)\.\d+/.exec(answer ?? "")?.[1] ?? "unknown";
}

function whatToInstall(missing) {
  return [
    `The browser tests need ${missing.map(({ title }) => title).join(", ")}, not found on PATH. Install, and run this again:`,
    "  Debian   sudo apt-get install chromium chromium-driver firefox-esr",
    "  Ubuntu   Chrome and Firefox from their makers' Debian packages, and the ChromeDriver of Chrome's version",
    "  Fedora   sudo dnf install chromium chromedriver firefox",
    "  macOS    brew install --cask google-chrome chromedriver firefox",
    `Programs elsewhere can be named by their full paths in ${missing.map(({ variable }) => variable).join(", ")}.`,
  ].join("\n");
}
