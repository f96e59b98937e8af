// The buttons that copy a URN.

/** Keeps them alive, and tells what they have done. */
export function liveCopying(root: Element, tell: (message: string) => void, signal: AbortSignal): void {
  /** Gives the button that was last used its label back. */
  let restoreLabel = () => {};

  async function copy(button: HTMLElement): Promise<void> {
    const { copy = "", copied = "", failed = "" } = button.dataset;
    let said = copied;
    try {
      await navigator.clipboard.writeText(copy);
    } catch {
      // Without permission or a secure address the URN is selected, for the reader to copy.
      if (button.previousElementSibling) getSelection()?.selectAllChildren(button.previousElementSibling);
      said = failed;
    }
    restoreLabel();
    const label = button.firstElementChild;
    if (label) {
      const text = label.textContent;
      restoreLabel = () => (label.textContent = text);
      label.textContent = said;
    }
    tell(`${said}: ${copy}`);
  }

  root.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
      if (button) void copy(button);
    },
    { signal },
  );
}
