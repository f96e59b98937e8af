// The languages that sentences about policies are there in.

import type { Language } from "../package/types.js";
import { en } from "./sentences/en.js";
import { nb } from "./sentences/nb.js";
import { nn } from "./sentences/nn.js";
import type { Sentences } from "./sentences.js";

const ALL: Readonly<Record<Language, Sentences>> = { nb, nn, en };

export const sentencesIn = (language: Language): Sentences => ALL[language];
