// The browsers that tests run in, and the WebDriver programs that steer them.

import { join } from "node:path";
import { setUpCargoTool } from "./cargo-tool.mjs";
import { aptInstall, mayInstall } from "./debian.mjs";
import { Failure } from "./failure.mjs";
import { answerOf } from "./process.mjs";
import { findProgram } from "./search-path.mjs";

const CHROMIUM = [
  "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FIREFOX = ["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/** Answers the full path of each: { chromium, chromedriver, firefox, geckodriver }. */
export async function setUpBrowsers() {
  const packages = [
    ...(chromium() ? [] : ["chromium", "fonts-liberation"]),
    ...(chromedriver() ? [] : ["chromium-driver"]),
    ...(firefox() ? [] : ["firefox-esr"]),
  ];
  if (packages.length > 0 && mayInstall()) await aptInstall(packages, "about 1 minute");

  const found = { chromium: chromium(), chromedriver: chromedriver(), firefox: firefox() };
  const missing = Object.entries(found).filter(([, path]) => !path).map(([name]) => NAMES[name]);
  if (missing.length > 0) throw new Failure(whatToInstall(missing));

  const [browser, driver] = await Promise.all([majorVersion(found.chromium), majorVersion(found.chromedriver)]);
  if (browser !== driver) {
    throw new Failure(
      `${found.chromium} is version ${browser}, but ${found.chromedriver} is version ${driver}: a ChromeDriver steers only ` +
      "the Chromium of its own version. Update the older one, or name a pair that matches in CHROMIUM and CHROMEDRIVER.",
    );
  }
  const geckodriver = process.env.GECKODRIVER || join(await setUpCargoTool("geckodriver"), "geckodriver");
  return { ...found, geckodriver };
}

const NAMES = { chromium: "Chromium or Chrome", chromedriver: "ChromeDriver", firefox: "Firefox" };

// A variable that names a program decides, even where it names none that is there: the message below then says so.
const chromium = () => findProgram(...(process.env.CHROMIUM ? [process.env.CHROMIUM] : CHROMIUM));
const chromedriver = () => findProgram(process.env.CHROMEDRIVER || "chromedriver");
const firefox = () => findProgram(...(process.env.FIREFOX ? [process.env.FIREFOX] : FIREFOX));

function whatToInstall(missing) {
  return [
    `The browser tests need ${missing.join(", ")}, not found on PATH. Install with one of these, then run this again:`,
    "  Debian          sudo apt-get install chromium chromium-driver firefox-esr",
    "  Ubuntu          Chrome and Firefox from their makers' Debian packages, and the ChromeDriver of the same version",
    "  Fedora          sudo dnf install chromium chromedriver firefox",
    "  macOS           brew install --cask google-chrome chromedriver firefox",
    "Programs elsewhere can be named by their full paths in CHROMIUM, CHROMEDRIVER, FIREFOX and GECKODRIVER.",
  ].join("\n");
}

/** The first number of a program's version; null where it does not say, as on Windows, where Chrome would open a window. */
async function majorVersion(path) {
  if (process.platform === "win32") return null;
  const answer = await answerOf(path, ["--version"]);
  return /(\d+)\.\d+/.exec(answer ?? "")?.[1] ?? null;
}
