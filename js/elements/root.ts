// What lies in an element's shadow root, and what is around the element. Made without HTML, which may be what the page forbids.

import type { Language, TilgangspakkerError } from "../package/types.js";
import { languageIn } from "./asked.js";
import { say } from "./words.js";

interface Root {
  readonly root: HTMLElement;
  /** What could not be done as it was asked. */
  readonly problems: HTMLElement;
  readonly content: HTMLElement;
  /** Whether a server sent it. */
  readonly isSent: boolean;
}

/** What a server sent, or else what is filled here. */
export function rootIn(shadow: ShadowRoot): Root {
  const sent = (attribute: string) => shadow.querySelector<HTMLElement>(`.root > [${attribute}]`);
  const [problems, content] = [sent("data-problems"), sent("data-made")];
  if (problems && content) return { root: content.parentElement as HTMLElement, problems, content, isSent: true };
  const make = (attribute: string, value = "") => {
    const made = shadow.ownerDocument.createElement("div");
    made.setAttribute(attribute, value);
    return made;
  };
  const made = {
    root: make("part", "root"),
    problems: make("data-problems"),
    content: make("data-made"),
    isSent: false,
  };
  made.root.className = "root tp-view";
  made.root.append(made.problems, made.content);
  shadow.replaceChildren(made.root);
  return made;
}

/** The place of what stands in the element itself, or else a word on what is under way. */
export function waiting(page: Document, language: Language): HTMLElement {
  const [slot, said] = [page.createElement("slot"), page.createElement("p")];
  said.className = "ds-paragraph tp-loading";
  said.textContent = say("loading", language);
  slot.append(said);
  return slot;
}

/** Why there is nothing to see, or nothing that answers: in the reader's language that it is so, in English what a developer can do. */
export function failureSaid(
  page: Document,
  language: Language,
  what: "failed" | "unalive",
  { message }: TilgangspakkerError,
): HTMLElement {
  const [said, why] = [problemSaid(page, `${say(what, language)} `), page.createElement("span")];
  why.lang = "en";
  why.textContent = message;
  said.append(why);
  return said;
}

/** What could not be done as it was asked. */
export function problemSaid(page: Document, message: string): HTMLElement {
  const said = page.createElement("p");
  said.className = "ds-alert tp-problem";
  said.dataset["color"] = "danger";
  said.setAttribute("part", "alert problem danger");
  said.setAttribute("role", "alert");
  said.textContent = message;
  return said;
}

/** The language of what is around an element, out of shadow roots too. */
export function languageAround(element: Element): Language | undefined {
  for (let at: Element | null = element; at; ) {
    const named: Element | null = at.closest("[lang]");
    if (named) return languageIn(named.getAttribute("lang"));
    // No class is asked for: a frame has its own.
    at = (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return undefined;
}
