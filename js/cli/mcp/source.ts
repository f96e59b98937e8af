// Where an answer comes from: it stands in every one, so that whoever passes it on can say so.

import type { Catalogue } from "tilgangspakker";
import { VERSION } from "../../package/version.ts";

export interface AnswerSource {
  readonly catalogue: string;
  /** The month of Altinn's register that it is; `null` for a catalogue that is no month's. */
  readonly month: string | null;
  readonly answeredBy: string;
  readonly note: string;
}

export const sourceOf = ({ version }: Catalogue): AnswerSource => ({
  catalogue: version,
  month: /^altinn-(\d{4}-\d{2})$/.exec(version)?.[1] ?? null,
  answeredBy: `tilgangspakker ${VERSION}`,
  note: "Unofficial, and not a decision by Altinn. The register may have changed since this month.",
});
