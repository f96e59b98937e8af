// The words of the view: its own, with those it shares with the page and with the changes.

import type { Language } from "tilgangspakker";
import { texts as changes } from "../../texts/changes.ts";
import { shell } from "../../texts/shell.ts";
import { texts } from "../../texts/urns.ts";
import { words } from "../../texts/words.ts";

export const urnWords = (language: Language) => ({ ...words(shell, language), ...words(changes, language), ...words(texts, language) });

export type UrnWords = ReturnType<typeof urnWords>;
