// A catalogue of the reader's own: chosen or dropped, read on the spot by the engine, sent nowhere.

import { isolated } from "./bidi.ts";
import { alert, h, on, paragraph, technical } from "./dom.ts";
import type { Engine } from "./engine.ts";
import { Refusal } from "./engine.ts";
import type { shell } from "./texts/shell.ts";
import { filled } from "./texts/words.ts";
import type { Words } from "./texts/words.ts";
import type { Loaded } from "./worker.ts";

/** What an address calls the catalogue in a file. */
export const keyOf = (file: File): string => `fil:${file.name}`;
/** The name of such a catalogue, as it is to be shown. */
export function fileNameOf(key: string): string | undefined {
  const name = /^fil:(.*)$/s.exec(key)?.[1];
  return name === undefined ? undefined : isolated(name);
}

/** Counts the files begun: whoever chooses another has let go of the one before. */
let begun = 0;

/** Reads a file, and tells how it goes in `message`: "refused" where it could not be read, "left" where another was begun meanwhile. */
export async function readFile(file: File, engine: Engine, message: HTMLElement, words: Words<typeof shell>, onStopped: () => void): Promise<Loaded | "refused" | "left"> {
  const turn = ++begun;
  const bar = h("progress", { max: 1, "aria-label": filled(words.reading, file.name) });
  const step = paragraph(filled(words.reading, file.name));
  let stopped = false;
  const cancel = on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, words.cancel), {
    click: () => {
      stopped = true;
      engine.restart();
    },
  });
  message.replaceChildren(alert("info", step, bar, cancel));
  try {
    const loaded = await engine.call("read", [keyOf(file), file], ({ step: now, done, total }) => {
      if (now === "reading") bar.value = total ? done / total : 1;
      else {
        bar.removeAttribute("value");
        step.textContent = filled(words.understanding, file.name);
      }
    });
    if (turn !== begun) return "left";
    message.replaceChildren(alert("success", paragraph(filled(words.opened, file.name, loaded.packages))));
    return loaded;
  } catch (error) {
    if (turn !== begun) return "left";
    const { code, message: why } = error instanceof Refusal ? error : { code: "", message: String(error) };
    if (stopped || code === "STOPPED") {
      onStopped();
      message.replaceChildren(alert("info", paragraph(words.cancelled)));
      return "refused";
    }
    message.replaceChildren(
      alert("danger",
        paragraph(h("strong", {}, filled(words.notOpened, file.name)), ". ", code === "TOO_LARGE" ? words.tooLarge : code === "INVALID_CATALOGUE" ? words.notACatalogue : ""),
        technical(words.technical, why.slice(0, 500))));
    return "refused";
  }
}

/** Lets the reader drop a file anywhere on the page. */
export function acceptDrops(take: (file: File) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.documentElement.dataset["dropping"] = "";
  });
  const done = () => delete document.documentElement.dataset["dropping"];
  document.addEventListener("dragleave", (event) => event.relatedTarget === null && done());
  document.addEventListener("drop", (event) => {
    done();
    const file = event.dataTransfer?.files[0];
    // What a view has a use for itself, it has taken.
    if (!file || event.defaultPrevented) return;
    event.preventDefault();
    take(file);
  });
}
