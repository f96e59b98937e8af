// Characters that turn the text around them about. In a name of somebody else's they could make our own
// words say something else: "not" moved behind what is not refused.

/** Embeddings, overrides and isolates with their ends. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08FF]/;

/** Text in the order of its letters; right-to-left writing reaches no further than itself. */
export function isolated(text: string): string {
  const plain = text.replace(CONTROLS, "");
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** The same of every text in JSON but addresses. JSON that needs it nowhere, or has faults to be reported, stays to the letter. */
export function isolatedJson(json: string): string {
  let isChanged = false;
  try {
    const contents: unknown = JSON.parse(json, (key, value: unknown) => {
      if (typeof value !== "string" || key === "href") return value;
      const now = isolated(value);
      isChanged ||= now !== value;
      return now;
    });
    return isChanged ? JSON.stringify(contents) : json;
  } catch {
    return json;
  }
}
