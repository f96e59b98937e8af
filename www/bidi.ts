// Characters that turn the text around them about, in what comes from no catalogue: names of files, and what stands in
// an address. Of a catalogue the module leaves them out.

/** Embeddings, overrides and isolates with their ends. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;

/** Text in the order of its letters; right-to-left writing reaches no further than itself. */
export function isolated(text: string): string {
  const plain = text.replace(CONTROLS, "");
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
