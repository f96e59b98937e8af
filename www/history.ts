// The steps that the browser's back and forward take, and where the window stood at each.

/** What is kept with a step. */
interface Kept {
  readonly id: number;
  /** What is going on at it: the same again is no further step. */
  readonly step?: string | undefined;
}

const STORE = "tilgangspakker.scroll";
/** A name for what is typed or moved through counts for so long. */
const REST = 2000;
let last = 0;

const kept = (): Kept | null => history.state as Kept | null;
const positions: Record<string, number> = restored();

function restored(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(STORE) ?? "{}") as Record<string, number>;
  } catch {
    return {};
  }
}

/** Says where the reader has gone by a step back or forward, or by writing an address. */
export function startHistory(follow: (address: string) => void): void {
  history.scrollRestoration = "manual";
  if (!kept()) history.replaceState({ id: Date.now() } satisfies Kept, "");
  addEventListener("popstate", () => {
    last = 0;
    if (!kept()) history.replaceState({ id: Date.now() } satisfies Kept, "");
    follow(location.hash);
  });
  let resting: number | undefined;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(resting);
      resting = setTimeout(remember, 100);
    },
    { passive: true },
  );
}

/** A step further, or the same step again where what is named goes on. */
export function goneTo(address: string, step?: string): void {
  const now = performance.now();
  const goesOn = step !== undefined && (step === "start" || (kept()?.step === step && now - last < REST));
  last = now;
  remember();
  if (goesOn) history.replaceState({ ...kept(), step }, "", address);
  else history.pushState({ id: Date.now() + Math.random(), step } satisfies Kept, "", address);
}

function remember(): void {
  const id = kept()?.id;
  if (id !== undefined) positions[id] = scrollY;
}

/** Keeps the places for when the page is loaded again. */
export function keepScroll(): void {
  remember();
  try {
    sessionStorage.setItem(STORE, JSON.stringify(positions));
  } catch {
    // A browser may keep nothing.
  }
}

/** Goes to where the window stood at this step. Answers whether that is known. */
export function scrollBack(): boolean {
  const position = positions[kept()?.id ?? ""];
  scrollTo(0, position ?? 0);
  return position !== undefined;
}

/** Focus goes to the link by which the reader left, or else to the heading, where what had it is gone. */
export function focusBack(within: HTMLElement, left: string): void {
  if (document.activeElement !== document.body) return;
  const links = within.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(left)}"]`);
  const link = [...links].find((it) => it.checkVisibility());
  (link ?? within.querySelector<HTMLElement>("h1"))?.focus({ preventScroll: true });
}
