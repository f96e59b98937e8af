// The page: follows its address, and shows the view that it names.

import type { Catalogue, Language } from "tilgangspakker";
import type { Changes, Place, ViewName } from "./address.ts";
import {
  addressOf,
  catalogueOf,
  changed,
  isMonth,
  languageOf,
  meaningless,
  placeOf,
  SEED,
  TODAY,
  viewOf,
} from "./address.ts";
import type { App, Coming, MakeView, View } from "./app.ts";
import { catalogueAt, isStarted, NotFetched } from "./catalogues.ts";
import { monthNamed } from "./dates.ts";
import { alert, h, on, paragraph, part, technical } from "./dom.ts";
import { acceptFiles, fileNameOf } from "./files.ts";
import { Header, namesOf } from "./header.ts";
import { focusBack, goneTo, keepScroll, scrollBack, startHistory } from "./history.ts";
import { placeByMemory, remember } from "./memory.ts";
import { shell } from "./texts/shell.ts";
import { filled, words } from "./texts/words.ts";
import { fetchViews, ViewNotFetched, viewNamed } from "./views/all.ts";

interface Shown {
  readonly section: HTMLElement;
  readonly view: View;
  readonly of: Catalogue;
  readonly language: Language;
}

/** A wait as short as this is no news. In milliseconds. */
const SOON = 150;
/** So long after the first view, the others are fetched. */
const QUIET = 1000;

// From here on the page says itself what fails.
part("ustartet").remove();

const main = part("innhold");
const message = part("beskjed");
const fetching = part("henter");
const shown = new Map<ViewName, Shown>();
/** Where each view is made. */
const sections = new Map<ViewName, HTMLElement>();
let place: Place = {};
let inUse: ViewName | undefined;
/** Counts the places followed: what was begun for an earlier one is let go. */
let followed = 0;

const said = () => words(shell, languageOf(place));
const header = new Header({
  choose: (changes) => {
    choose(changes);
    go(changes);
  },
  openFile: () => files.pick(),
});
const files = acceptFiles({
  message,
  words: said,
  opened: (key) => {
    const next = changed({}, { lang: place.lang, catalogue: key });
    if (addressOf(next) === addressOf(place)) void follow(next, "anew");
    else goTo(next);
  },
});

/** The catalogue and the language, which every view shares; and what is looked at, which most do. */
const KEPT = ["catalogue", "lang", "role", "variant", "search", "package"] as const;
const shared = (keys: readonly (keyof Place)[]): Place =>
  Object.fromEntries(keys.flatMap((key) => (place[key] ? [[key, place[key]]] : [])));
const hrefTo = (view: ViewName, more: Place = {}) => addressOf({ ...shared(["catalogue", "lang"]), view, ...more });

/** Takes in what the reader has chosen, by the menus or by a link. */
function choose({ catalogue, lang }: Changes): void {
  if (catalogue) remember("catalogue", catalogue);
  if (lang) remember("lang", lang);
}

function go(changes: Changes, step?: string): void {
  goTo(changed(place, changes), step);
}

function goTo(next: Place, step?: string): void {
  if (addressOf(next) === addressOf(place)) return;
  goneTo(addressOf(next), step);
  void follow(next, step === undefined ? "on" : "within");
}

function appFor(catalogue: Catalogue, key: string): App {
  return {
    catalogue,
    key,
    language: languageOf(place),
    get place() {
      return place;
    },
    get names() {
      return namesOf(languageOf(place));
    },
    open: (other) => catalogueAt(other) ?? Promise.reject(new NotFetched(other)),
    href: (changes) => addressOf(changed(place, changes)),
    hrefTo,
    go,
    tell: warn,
    share: (it) => new URL(addressOf(it), location.href).href,
  };
}

/** Tells besides what an address says and cannot be done; not what is told already. */
function warn(...lines: readonly (string | Node)[]): void {
  const told = alert("warning", ...lines.map((it) => paragraph(it)));
  if (!message.textContent?.includes(told.textContent ?? "")) message.append(told);
}

async function follow(next: Place, coming: Coming): Promise<void> {
  const turn = ++followed;
  const left = addressOf(place);
  place = next;
  if (coming !== "within") message.replaceChildren();
  // Within a view nothing is fetched: hidden for a moment on a slow machine, it would lose the focus.
  const late = coming === "within" ? undefined : setTimeout(() => turn === followed && showFetching(), SOON);
  try {
    const key = catalogueKey();
    header.show(place, hrefTo, shared(KEPT), key);
    const name = viewOf(place);
    const [catalogue, makeView] = await Promise.all([catalogueAt(key) as Promise<Catalogue>, viewNamed(name)]);
    if (turn !== followed) return;
    if (place.view && place.view !== name) warn(filled(said().unknownView, place.view));
    for (const it of meaningless(place)) warn(filled(said().meaningless, it));
    const { section, view } = viewFor(name, makeView, catalogue, key);
    const title = await view.show(place, coming);
    if (turn !== followed) return;
    clearTimeout(late);
    putIn(name, section);
    document.title = [title, said().siteName].join(" – ");
    arrive(section, coming, inUse !== undefined && inUse !== name);
    if (coming === "back") focusBack(section, left);
    inUse = name;
  } catch (error) {
    if (turn === followed) fail(error);
  } finally {
    clearTimeout(late);
  }
}

/** Focus goes to the heading where something else is shown; and the window to where it was, on the way back. */
function arrive(section: HTMLElement, coming: Coming, isOther: boolean): void {
  const isAnew = isOther || section.dataset["anew"] !== undefined;
  delete section.dataset["anew"];
  const row = section.querySelector<HTMLElement>(".page-marked");
  if (coming === "within") return;
  if ((coming === "back" || coming === "anew") && scrollBack()) return;
  if (row) {
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  } else if (coming === "on" && isAnew) {
    section.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

/** The catalogue that the place is about. With a word of why, today's register for that of another month, and version 3 where there is none, or it is a file that is not open. */
function catalogueKey(): string {
  const key = catalogueOf(place);
  if (catalogueAt(key)) return key;
  if (isMonth(key)) {
    // The address and every link from here are about what is shown.
    place = changed(place, { catalogue: TODAY });
    goneTo(addressOf(place), "start");
    warn(filled(said().otherMonth, monthNamed(key, languageOf(place)), said().todayWithin));
    return TODAY;
  }
  const name = fileNameOf(key);
  const { fileMissing, unknownSource, seedWithin } = said();
  warn(name === undefined ? filled(unknownSource, key, seedWithin) : filled(fileMissing, name));
  return SEED;
}

/** The view as it stands, or made for this catalogue and language. */
function viewFor(name: ViewName, makeView: MakeView, catalogue: Catalogue, key: string): Shown {
  const language = languageOf(place);
  const known = shown.get(name);
  if (known?.of === catalogue && known.language === language) return known;
  known?.view.end?.();
  // What cannot be made is made anew the next time.
  shown.delete(name);
  const used = sections.get(name);
  used?.replaceChildren();
  // Version 3 stands in the page to begin with, and its view takes over what stands there.
  const section = used ?? (name === "packages" ? part("versjon-3") : h("section", { "data-view": name, hidden: true }));
  sections.set(name, section);
  if (!section.isConnected) main.append(section);
  const made = { section, view: makeView(section, appFor(catalogue, key)), of: catalogue, language };
  shown.set(name, made);
  return made;
}

/** Shows this view and no other. */
function putIn(name: ViewName, section: HTMLElement): void {
  fetching.hidden = true;
  delete document.documentElement.dataset["elsewhere"];
  delete document.documentElement.dataset["failed"];
  document.documentElement.dataset["shows"] = name;
  for (const other of main.querySelectorAll<HTMLElement>(":scope > [data-view]")) other.hidden = other !== section;
}

/** What was asked for is under way, and no other page is shown meanwhile. What stands in the page to begin with may be just that. */
function showFetching(): void {
  if (shown.size === 0 && document.documentElement.dataset["elsewhere"] === undefined) return;
  for (const other of main.querySelectorAll<HTMLElement>(":scope > [data-view]")) other.hidden = true;
  fetching.hidden = false;
}

/** Says what failed, and offers to try again. What was shown of something else goes: the choice, the address and the page agree. */
function fail(error: unknown): void {
  const now = said();
  const isOfView = error instanceof ViewNotFetched;
  // Without one view the others can be gone to, whether the module is there by now or not.
  const isAlive = isStarted() || isOfView;
  const heading = !isAlive
    ? now.failed
    : isOfView
      ? now.viewNotFetched
      : error instanceof NotFetched
        ? now.notFetched
        : now.viewFailed;
  for (const view of main.querySelectorAll<HTMLElement>(":scope > [data-view]")) view.hidden = true;
  fetching.hidden = true;
  delete document.documentElement.dataset["elsewhere"];
  // Version 3 can be read without the module, where it is what was asked for.
  if (shown.size === 0 && catalogueOf(place) === SEED && viewOf(place) === "packages") part("versjon-3").hidden = false;
  document.documentElement.dataset["failed"] = isAlive ? "view" : "page";
  const button = h(
    "button",
    { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" },
    now.tryAgain,
  );
  on(button, { click: () => void follow(place, "on") });
  const told = alert(
    "danger",
    h("h2", { class: "ds-heading", "data-size": "2xs" }, heading),
    !isAlive && paragraph(now.failedHelp),
    paragraph(button),
    technical(now.technical, error instanceof Error ? error.message : String(error)),
  );
  message.replaceChildren(told);
  document.title = [heading, now.siteName].join(" – ");
}

// Links lead to places of the page, or to something in it.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  if (
    !link ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const address = link.getAttribute("href") ?? "";
  const target = address.length > 1 && !address.includes("=") ? document.getElementById(address.slice(1)) : null;
  event.preventDefault();
  if (target && !target.id.startsWith("tp-")) {
    target.focus();
    target.scrollIntoView();
    return;
  }
  const to = placeOf(address);
  // Links of the shipped views name the package alone.
  const next = address.includes("=") || address === "#" ? to : changed(shared(["catalogue", "lang"]), to);
  if (catalogueOf(next) !== catalogueOf(place)) choose({ catalogue: catalogueOf(next) });
  if (addressOf(next) === addressOf(place)) void follow(next, "on");
  else goTo(next);
});
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  void toSearch();
});
/** To the search of the view, else to the one of the front page. */
async function toSearch(): Promise<void> {
  const field = () =>
    [...main.querySelectorAll<HTMLInputElement>("[data-view]:not([hidden]) input[type=search]")].find((it) =>
      it.checkVisibility(),
    );
  if (!field()) {
    goneTo(addressOf(shared(["catalogue", "lang"])));
    await follow(shared(["catalogue", "lang"]), "on");
  }
  field()?.focus();
  field()?.select();
}

addEventListener("pagehide", keepScroll);
startHistory((address) => void follow(address ? placeOf(address) : placeByMemory(), "back"));

const bare = location.hash.length <= 1;
if (bare) goneTo(addressOf(placeByMemory()), "start");
await follow(placeOf(location.hash), "anew");
document.documentElement.dataset["ready"] = "";
// What else there is comes when nothing waits for it.
setTimeout(fetchViews, QUIET);
// The edition of one file is whole as it is.
if (import.meta.env.MODE === "production")
  setTimeout(async () => (await import("./offline/start.ts")).startOffline().catch(() => {}), QUIET);
