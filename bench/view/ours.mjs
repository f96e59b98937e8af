// What both of our pages do.

/** The export, with its descriptions, and the register's grants. */
export function readExport(Catalogue, { exported, register }) {
  return Catalogue.fromAltinnExport(exported, { grantsFrom: Catalogue.fromJson(register), version: "bench" });
}

export const fieldOf = (root) => root.querySelector("input[type=search]");

/** Opens the area with the most packages as a click does, and waits until it is filled. */
export function openLargest(root) {
  const details = [...root.querySelectorAll(".tp-area > details")].reduce((best, it) =>
    sizeOf(it) > sizeOf(best) ? it : best,
  );
  return new Promise((resolve) => {
    details.addEventListener("toggle", () => resolve(), { once: true });
    details.querySelector("summary").click();
  });
}

const sizeOf = (details) => details.querySelectorAll("li[data-urn]").length;
