// The types of the public API, by subject. What is made of them is made in the module; see `shapes.rs`.

export type { AltinnExportOptions } from "./catalogue.js";
export type { CatalogueContents } from "./contents.js";
export type { TilgangspakkerError } from "./errors.js";
export type { ServiceSearchOptions } from "./services.js";
export type * from "./types/catalogue-like.js";
export type * from "./types/changes.js";
export type * from "./types/errors.js";
export type * from "./types/notices.js";
export type * from "./types/options.js";
export type * from "./types/packages.js";
export type * from "./types/platform.js";
export type * from "./types/questions.js";
export type * from "./types/reasons.js";
export type * from "./types/references.js";
export type * from "./types/roles.js";
export type * from "./types/search.js";
export type * from "./types/services.js";
export type * from "./types/texts.js";
export type * from "./types/verdicts.js";
export type * from "./types/views.js";
