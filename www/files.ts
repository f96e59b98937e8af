// A catalogue of the reader's own: chosen or dropped, read on the spot, sent nowhere.

import { isTilgangspakkerError } from "tilgangspakker";
import { isolated } from "./bidi.ts";
import { readText, take } from "./catalogues.ts";
import { alert, h, languageOfPage, paragraph, part, technical } from "./dom.ts";
import { painted } from "./painted.ts";
import { counted } from "./texts/counts.ts";
import { files as texts } from "./texts/files.ts";
import type { shell } from "./texts/shell.ts";
import type { Words } from "./texts/words.ts";
import { filled, words } from "./texts/words.ts";

/** What an address calls the catalogue in a file. */
const keyOf = (file: File): string => `fil:${file.name}`;
/** The name of such a catalogue, as it is to be shown. */
export function fileNameOf(key: string): string | undefined {
  const name = /^fil:(.*)$/s.exec(key)?.[1];
  return name === undefined ? undefined : isolated(name);
}

/** The most that the package reads, and what takes long enough to say so before. */
const MOST_BYTES = 16 * 1024 * 1024;
const LARGE = 1024 * 1024;

interface Acts {
  readonly message: HTMLElement;
  readonly words: () => Words<typeof shell>;
  readonly opened: (key: string) => void;
}

/** Lets the reader choose a file, or drop one anywhere on the page. */
export function acceptFiles({ message, words: shellWords, opened }: Acts): { pick(): void } {
  const picker = part<HTMLInputElement>("fil");
  let begun = 0;
  const read = async (file: File) => {
    const turn = ++begun;
    const said = words(texts, languageOfPage());
    const refuse = (why: string, cause = "") =>
      message.replaceChildren(
        alert(
          "danger",
          paragraph(h("strong", {}, filled(said.notOpened, file.name)), ". ", why),
          cause ? technical(shellWords().technical, cause.slice(0, 500)) : null,
        ),
      );
    if (file.size > MOST_BYTES) return refuse(said.tooLarge);
    if (file.size > LARGE) {
      message.replaceChildren(alert("info", paragraph(filled(said.reading, file.name))));
      await painted();
    }
    try {
      const catalogue = await readText(await file.text());
      const count = catalogue.packages().length;
      // Whoever has chosen another file has let go of this one.
      if (turn !== begun || count === 0) {
        catalogue.free();
        return turn === begun ? refuse(said.noPackages) : undefined;
      }
      take(keyOf(file), catalogue);
      opened(keyOf(file));
      message.replaceChildren(
        alert("success", paragraph(filled(said.opened, file.name, counted(count, "accessPackage", languageOfPage())))),
      );
    } catch (error) {
      if (turn !== begun) return;
      refuse(
        isTilgangspakkerError(error) && error.code === "INVALID_CATALOGUE" ? said.notACatalogue : "",
        error instanceof Error ? error.message : String(error),
      );
    }
  };
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    // The same file may be chosen again, after it has been mended.
    picker.value = "";
    if (file) void read(file);
  });
  acceptDrops((file) => void read(file));
  return { pick: () => picker.click() };
}

function acceptDrops(take: (file: File) => void): void {
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
