// Where long names and URNs may break: behind a slash, and before the last part of a URN. Browsers would break them within a word.

const PLACES = /(?<=\p{L}\/)(?=\p{L})|(?<=urn:altinn:accesspackage:)(?=.)/u;

/** Gives every text below an element its places to break at. What it reads as stays the same. */
export function breakWell(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    const [first = "", ...rest] = text.data.split(PLACES);
    if (rest.length > 0) text.replaceWith(first, ...rest.flatMap((it) => [document.createElement("wbr"), it]));
  }
}
