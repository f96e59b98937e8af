/** A sentence with values in its places: `{0}` is the first of them. */
export function filled(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ""));
}
