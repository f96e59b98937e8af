// The page: follows its address, and shows the view that it names.

import type { Language } from "tilgangspakker";
import { LANGUAGES, SEED, TODAY, VIEWS, addressOf, catalogueOf, languageOf, placeOf, viewOf } from "./address.ts";
import type { Place, ViewName } from "./address.ts";
import type { App, Changes, View } from "./app.ts";
import { alert, h, on, paragraph, part, technical } from "./dom.ts";
import { Engine, Refusal } from "./engine.ts";
import { acceptDrops, fileNameOf, keyOf, readFile } from "./files.ts";
import { sources } from "./sources.ts";
import { shell } from "./texts/shell.ts";
import { fetchWords, filled, words } from "./texts/words.ts";
import { OTHERS } from "./views/others.ts";
import { PackagesView } from "./views/packages.ts";
import type { Loaded } from "./worker.ts";

interface Shown {
  readonly section: HTMLElement;
  readonly view: View;
  /** Of which catalogue and in which language. */
  readonly of: Loaded;
  readonly language: Language;
}

const message = part("beskjed");
const chooser = part<HTMLSelectElement>("katalog");
const languages = part<HTMLSelectElement>("sprak");
const picker = part<HTMLInputElement>("fil");

const { engineAddress, engineSources } = sources();
const engine = new Engine(engineAddress, engineSources);
const loaded = new Map<string, Loaded>();
const shown = new Map<ViewName, Shown>();
/** Those that are being made: gone to twice meanwhile, they are made once. */
const making = new Map<ViewName, Pick<Shown, "of" | "language"> & { readonly made: Promise<Shown> }>();
let place: Place = {};
let inUse: ViewName | undefined;
/** Counts the places followed: what was begun for an earlier one is let go. */
let followed = 0;
/** Until which place what is told at the top stands. */
let toldUntil = 0;

/** Tells something at the top of the page, until the reader goes on. */
function tell(what: Node, until = followed): void {
  toldUntil = until;
  message.replaceChildren(what);
}

/** Tells besides what an address says and cannot be done; not what is told already. */
function warn(...lines: readonly (string | Node)[]): void {
  const told = alert("warning", ...lines.map((it) => paragraph(it)));
  if (message.textContent?.includes(told.textContent ?? "")) return;
  toldUntil = Math.max(toldUntil, followed);
  message.append(told);
}

const shellWords = () => words(shell, languageOf(place));

function catalogues(): Map<string, string> {
  const { seed, today } = shellWords();
  return new Map([[SEED, seed], [TODAY, today], ...[...loaded.keys()].flatMap((key): [string, string][] => {
    const name = fileNameOf(key);
    return name === undefined ? [] : [[key, name]];
  })]);
}

/** Names changed, and those that are now `undefined` taken away. */
function changed(from: Place, changes: Changes): Place {
  return Object.fromEntries(Object.entries({ ...from, ...changes }).filter(([, value]) => value !== undefined));
}

/** The catalogue and the language, which every view shares. */
function shared(): Place {
  const { catalogue, lang } = place;
  return changed({}, { catalogue, lang });
}

const hrefTo = (view: ViewName, more: Place = {}) => addressOf({ ...shared(), view, ...more });

function go(changes: Changes, how: "push" | "replace" = "push"): void {
  const next = changed(place, changes);
  const address = addressOf(next);
  if (address === addressOf(place)) return;
  if (how === "push") location.hash = address;
  else {
    history.replaceState(null, "", address);
    void follow(next);
  }
}

function appFor(catalogue: Loaded): App {
  return {
    engine,
    catalogue,
    language: languageOf(place),
    get catalogues() {
      return catalogues();
    },
    get place() {
      return place;
    },
    href: (changes) => addressOf(changed(place, changes)),
    hrefTo,
    go,
    tell: warn,
    share: (shared) => new URL(addressOf(shared), location.href).href,
  };
}

async function follow(next: Place): Promise<void> {
  const turn = ++followed;
  place = next;
  const view = viewOf(place);
  try {
    if (languageOf(place) !== document.documentElement.lang) {
      await fetchWords(shell, languageOf(place));
      if (turn !== followed) return;
      speak();
    }
    const catalogue = await catalogueAt(place);
    if (turn !== followed) return;
    showChoices(catalogue);
    const made = await viewFor(view, catalogue);
    if (turn !== followed) return;
    putIn(view, made);
    const { section, view: current } = made;
    delete document.documentElement.dataset["failed"];
    if (toldUntil < turn) message.replaceChildren();
    if (place.view && place.view !== view) warn(filled(shellWords().unknownView, place.view));
    const hasMoved = inUse !== undefined && inUse !== view;
    inUse = view;
    const heading = section.querySelector<HTMLElement>("h1");
    document.title = [heading?.textContent, shellWords().siteName].join(" – ");
    if (hasMoved) {
      heading?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    await current.show(place, hasMoved);
  } catch (error) {
    if (turn === followed) fail(error);
  }
}

/** The catalogue that a place is about; version 3, with a word of why, where it is a file that is not open. */
async function catalogueAt(at: Place): Promise<Loaded> {
  const key = catalogueOf(at);
  const known = loaded.get(key);
  if (known) return known;
  const name = fileNameOf(key);
  if (name !== undefined || (key !== SEED && key !== TODAY)) {
    const { fileMissing, unknownCatalogue } = shellWords();
    tell(alert("warning", paragraph(name === undefined ? filled(unknownCatalogue, key) : filled(fileMissing, name))));
    return catalogueAt({});
  }
  const found = await engine.call("load", [key]);
  loaded.set(key, found);
  return found;
}

/** The view as it stands, or made for this catalogue and language. It is in use only once it is put in. */
function viewFor(name: ViewName, catalogue: Loaded): Shown | Promise<Shown> {
  const language = languageOf(place);
  const known = shown.get(name);
  if (known?.of === catalogue && known.language === language) return known;
  if (name === "packages") return packagesView(catalogue, language, known);
  const begun = making.get(name);
  if (begun?.of === catalogue && begun.language === language) return begun.made;
  const made = madeView(name, catalogue, language);
  making.set(name, { of: catalogue, language, made });
  return made.finally(() => making.get(name)?.made === made && making.delete(name));
}

function packagesView(catalogue: Loaded, language: Language, known: Shown | undefined): Shown {
  if (known?.view instanceof PackagesView) known.view.end();
  // What the build rendered stands there to begin with.
  const standing = known === undefined && catalogue.key === SEED && language === "nb";
  const section = part("pakker");
  const made = { section, view: new PackagesView(section, appFor(catalogue), standing), of: catalogue, language };
  shown.set("packages", made);
  return made;
}

async function madeView(name: Exclude<ViewName, "packages">, catalogue: Loaded, language: Language): Promise<Shown> {
  const section = h("section", { "data-view": name });
  const app = appFor(catalogue);
  return { section, view: await OTHERS[name](section, app), of: catalogue, language };
}

/** Shows this view and no other. */
function putIn(name: ViewName, made: Shown): void {
  const before = shown.get(name);
  if (before !== made) {
    before?.section.remove();
    part("innhold").append(made.section);
    shown.set(name, made);
  }
  for (const other of document.querySelectorAll<HTMLElement>("main > [data-view]")) other.hidden = other !== made.section;
}

/** The choices at the top, and the links of the menu. */
function showChoices(catalogue: Loaded): void {
  chooser.replaceChildren(...[...catalogues()].map(([key, name]) => new Option(name, key, false, key === catalogue.key)));
  languages.value = languageOf(place);
  const view = viewOf(place);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-view-link]")) {
    const name = VIEWS.find((it) => it === link.dataset["viewLink"]) ?? "packages";
    link.setAttribute("href", hrefTo(name));
    if (name === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  part("papir").textContent = catalogues().get(catalogue.key) ?? "";
  part("hjem").setAttribute("href", hrefTo("packages"));
}

/** Says what stands in the page's own HTML in the language chosen. */
function speak(): void {
  const now: Readonly<Record<string, string>> = shellWords();
  document.documentElement.lang = languageOf(place);
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) element.textContent = now[element.dataset["text"] ?? ""] ?? "";
  for (const element of document.querySelectorAll<HTMLElement>("[data-text-label]")) element.setAttribute("aria-label", now[element.dataset["textLabel"] ?? ""] ?? "");
}

function fail(error: unknown): void {
  const now = shellWords();
  const isOffline = error instanceof Refusal && error.code === "NOT_FETCHED";
  // The engine answers: it is but the catalogue that is not there.
  const isAlive = isOffline || loaded.size > 0;
  const [title, help] = isAlive ? [isOffline ? now.notFetched : now.viewFailed, ""] : [now.failed, now.failedHelp];
  const again = on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, now.tryAgain), { click: () => void follow(place) });
  document.documentElement.dataset["failed"] = isAlive ? "view" : "page";
  const told = alert("danger",
    h("h2", { class: "ds-heading", "data-size": "2xs" }, title),
    help && paragraph(help),
    isOffline && paragraph(again),
    technical(now.technical, error instanceof Error ? error.message : String(error)));
  told.setAttribute("role", "alert");
  tell(told);
}

async function open(file: File): Promise<void> {
  toldUntil = Infinity;
  const read = await readFile(file, engine, message, shellWords(), () => {
    // Other files went with it.
    for (const key of loaded.keys()) if (fileNameOf(key) !== undefined) loaded.delete(key);
    if (fileNameOf(catalogueOf(place)) !== undefined) go({ catalogue: undefined });
  });
  if (read === "left") return;
  toldUntil = followed;
  if (read === "refused") return;
  loaded.set(read.key, read);
  // It is shown until the reader leaves the view.
  toldUntil = followed + 1;
  const next = changed({}, { lang: place.lang, view: "packages", catalogue: keyOf(file) });
  if (addressOf(next) === addressOf(place)) await follow(next);
  else location.hash = addressOf(next);
}

/** What else follows when the catalogue or the language changes: what was found stays looked for. */
chooser.addEventListener("change", () => go({ catalogue: chooser.value, package: undefined, row: undefined, area: undefined }));
languages.addEventListener("change", () => go({ lang: LANGUAGES.find((it) => it === languages.value) ?? "nb" }));
part("apne-fil").addEventListener("click", () => picker.click());
picker.addEventListener("change", () => {
  const file = picker.files?.[0];
  // The same file may be chosen again, after it has been mended.
  picker.value = "";
  if (file) void open(file);
});
acceptDrops((file) => void open(file));

addEventListener("hashchange", () => {
  const next = placeOf(location.hash);
  if (addressOf(next) !== addressOf(place)) void follow(next);
});
// Links to places of the page itself must not take away what the address says.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const address = link?.getAttribute("href") ?? "";
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (address === "#" || address.includes("=")) {
    // Browsers do nothing at a link to where one is.
    if (address === addressOf(place)) void shown.get(viewOf(place))?.view.show(place, true);
    return;
  }
  event.preventDefault();
  const to = placeOf(address);
  if (to.package) return go({ package: to.package, search: undefined, row: undefined });
  const target = document.getElementById(address.slice(1));
  target?.focus();
  target?.scrollIntoView();
});

await follow(placeOf(location.hash));
document.documentElement.dataset["ready"] = "";
