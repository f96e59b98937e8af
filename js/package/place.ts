// Where a reader is in a view, kept while what stands there is made again.

/** The field to filter by. */
export const FIELD = "[data-tp-filter]";

/** What is to be used of a package, wherever it stands. */
const CONTROLS = ["[data-tp-choose]", "[data-copy]", ".tp-anchor"];

const AREA = ".tp-area";

/** Finds in a view what stands in the place of something. */
type Way = (root: Element) => HTMLElement | null | undefined;

/** Changes what an element holds. Whatever has focus in it keeps it, and its caret: as the same control of the same package. */
export function keepFocus<T>(root: Element, change: () => T): T {
  const focused = focusedIn(root);
  const way = focused && wayTo(focused);
  const caret = focused && caretOf(focused);
  const changed = change();
  const now = way?.(root);
  if (now && now !== focusedIn(root)) {
    now.focus({ preventScroll: true });
    if (caret && "setSelectionRange" in now) (now as HTMLInputElement).setSelectionRange(...caret);
  }
  return changed;
}

/** The same, and what was at the top of the window stays there. */
export function keepPlace<T>(root: Element, change: () => T): T {
  const first = firstInWindow(root);
  const way = first && wayTo(first);
  const before = first?.getBoundingClientRect().top ?? 0;
  const changed = keepFocus(root, change);
  const now = way?.(root)?.getBoundingClientRect();
  // What is closed has no height, and is nowhere.
  if (now?.height) root.ownerDocument.defaultView?.scrollBy({ top: now.top - before, behavior: "instant" });
  return changed;
}

function focusedIn(root: Element): HTMLElement | undefined {
  const { activeElement } = root.getRootNode() as Partial<Document | ShadowRoot>;
  return activeElement && root.contains(activeElement) ? (activeElement as HTMLElement) : undefined;
}

function caretOf(focused: HTMLElement): [number, number] | undefined {
  const { selectionStart, selectionEnd } = focused as Partial<HTMLInputElement>;
  // Fields without a caret say null.
  return typeof selectionStart === "number" && typeof selectionEnd === "number"
    ? [selectionStart, selectionEnd]
    : undefined;
}

function wayTo(element: HTMLElement): Way {
  if (element.matches(FIELD)) return (root) => root.querySelector<HTMLElement>(FIELD);
  const place = element.closest<HTMLElement>("[data-urn]");
  if (place) {
    const control = CONTROLS.find((it) => element.matches(it));
    return (root) => {
      const same = packageIn(root, place.dataset["urn"], place.localName);
      return (control && same?.querySelector<HTMLElement>(control)) || same;
    };
  }
  const within = element.closest(".tp-area");
  const byId: Way = (root) => (root.getRootNode() as Partial<Document | ShadowRoot>).getElementById?.(element.id);
  if (!within || (element.id && !element.closest("summary"))) return byId;
  // An area has another number in another catalogue: it is known by its packages. What else stands in it leads to its heading.
  const first = within.querySelector<HTMLElement>("[data-urn]");
  return (root) =>
    (first ? packageIn(root, first.dataset["urn"], first.localName) : undefined)
      ?.closest(".tp-area")
      ?.querySelector("summary");
}

function packageIn(root: Element, urn: string | undefined, localName: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>("[data-urn]")].find(
    (it) => it.dataset["urn"] === urn && it.localName === localName,
  );
}

/** The heading of an area, or the package, that is first to be seen in the window; nothing where the view begins there. */
function firstInWindow(root: Element): HTMLElement | undefined {
  // Where nothing stands yet the browser is not to lay out what is about to go.
  if (!root.querySelector(`${AREA}, [data-urn]`) || root.getBoundingClientRect().top >= 0) return undefined;
  // What stands in an area above the window is not asked for: the browser would lay it out to answer.
  for (const place of root.querySelectorAll<HTMLElement>(`${AREA}, [data-urn]:not(${AREA} *)`)) {
    if (!isInWindow(place)) continue;
    const first = place.matches(AREA)
      ? [...place.querySelectorAll<HTMLElement>("summary, [data-urn]")].find(isInWindow)
      : place;
    if (first) return first;
  }
  return undefined;
}

/** Whether something is in the window, or below it. */
function isInWindow(place: HTMLElement): boolean {
  const { bottom, height } = place.getBoundingClientRect();
  // Less than a pixel is not seen, and may grow by any height.
  return height > 0 && bottom >= 1;
}
