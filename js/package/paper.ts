// What is closed, on paper.

/**
 * Opens what is closed in a view while it is printed, in browsers where the style sheet cannot: those that do not know `::details-content`,
 * as Firefox before 143 and Safari before 18.4.
 */
export function openOnPaper(root: Element, signal: AbortSignal): void {
  // Test environments know no such question.
  if (typeof CSS === "undefined" || CSS.supports("selector(::details-content)")) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener(
    "beforeprint",
    () => {
      opened = [...root.querySelectorAll<HTMLDetailsElement>("details:not([open])")].filter((it) =>
        it.closest(".tp-view"),
      );
      for (const details of opened) details.open = true;
    },
    { signal },
  );
  addEventListener(
    "afterprint",
    () => {
      for (const details of opened.splice(0)) details.open = false;
    },
    { signal },
  );
}
