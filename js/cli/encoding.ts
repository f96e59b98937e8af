// What a file without a byte order mark says of its encoding, or shows by its first letters.

/** The file says something of itself that cannot be. */
export class FalseEncoding extends Error {
  override name = "FalseEncoding";
}

export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  // A text of our kinds begins with a letter or sign that every encoding has.
  if (first !== undefined && first !== 0 && second === 0) return "utf-16le";
  if (first === 0 && second !== undefined && second !== 0) return "utf-16be";
  const [, label] =
    /^<\?xml[^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([\w.:-]+)["']/.exec(
      new TextDecoder("latin1").decode(bytes.subarray(0, 200)),
    ) ?? [];
  if (label === undefined) return undefined;
  const encoding = knownEncoding(label);
  if (encoding === undefined) throw new FalseEncoding(`the encoding "${label}" is not known: save it as UTF-8`);
  if (encoding.startsWith("utf-16")) throw new FalseEncoding(`it says that it is ${label}, and is not`);
  return encoding;
}

function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
