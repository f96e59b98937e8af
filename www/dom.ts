// Elements made from values. Text goes in as text: nothing here makes markup of a string.

import type { Language, LocalizedText } from "tilgangspakker";

export type Child = Node | string | null | undefined | false;
type Listeners = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children. `true` sets an attribute without value, `false` leaves it out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Something told in colour and in words. */
export const alert = (color: string, ...content: readonly Child[]): HTMLElement =>
  h("div", { class: "ds-alert", "data-color": color, "data-size": "sm" }, ...content);

export const paragraph = (...content: readonly Child[]): HTMLElement => h("p", { class: "ds-paragraph" }, ...content);

/** What went wrong, for those who can do something about it: in English, whatever the page is in. */
export const technical = (label: string, message: string): HTMLElement =>
  h("p", { class: "ds-paragraph", "data-size": "sm" }, `${label} `, h("span", { lang: "en" }, message));

/** The same element, with listeners. */
export function on<E extends HTMLElement>(element: E, listeners: Listeners): E {
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener);
  return element;
}

/** Text of a catalogue, with its own `lang` where it is not in the language around it. */
export function told(text: LocalizedText, language: Language): Node {
  return text.language === language
    ? document.createTextNode(text.value)
    : h("span", { lang: text.language }, text.value);
}

/** Such text within a sentence, which it cannot turn around. */
export const bdi = (text: LocalizedText, language: Language): HTMLElement => h("bdi", {}, told(text, language));

/** Nodes with something between each and the next. */
export const joined = (all: readonly Node[], between: string): readonly Child[] =>
  all.flatMap((it, place) => (place > 0 ? [between, it] : [it]));

/** An element of the page's own HTML. */
export function part<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id "${id}".`);
  return element as E;
}

/** The language that the page speaks now. */
export function languageOfPage(): Language {
  const { lang } = document.documentElement;
  return lang === "nn" || lang === "en" ? lang : "nb";
}
