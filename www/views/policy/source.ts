// The text that is checked, and the bytes that it came from: what is mended is written as it was.

export interface Source {
  readonly text: string;
  /** The file that it came from, if any. */
  readonly file: string | null;
  readonly encoding: Encoding;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "bytes";

export const NOTHING: Source = { text: "", file: null, encoding: "utf-8" };

/** Text that was typed, pasted or named by an address. */
export const typed = (text: string): Source => ({ ...NOTHING, text });

/** The same file, changed in a field, which knows no line ends but its own, and no byte order mark. */
export function edited(text: string, before: Source): Source {
  if (before.file === null || text === "") return typed(text);
  const mark = before.text.startsWith("\ufeff") ? "\ufeff" : "";
  // What the file's encoding has no bytes for needs another.
  const encoding = before.encoding === "bytes" && /[^\0-\xff]/.test(text) ? "utf-8" : before.encoding;
  return { ...before, encoding, text: mark + (before.text.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text) };
}

export async function sourceIn(file: File): Promise<Source> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = encodingOf(bytes);
  return { text: decoded(bytes, encoding), file: file.name, encoding };
}

/** What is no UTF-8 is taken byte by byte: the letters that names are made of are the same in every other encoding. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return "utf-16be";
  try {
    decoded(bytes, "utf-8");
    return "utf-8";
  } catch {
    return "bytes";
  }
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== "bytes")
    return new TextDecoder(encoding, { ignoreBOM: true, fatal: encoding === "utf-8" }).decode(bytes);
  const parts: string[] = [];
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
}

/** Begins as XML, be it behind what marks UTF-8 read byte by byte, and has a policy in it. */
const IS_POLICY = /^(?:ï»¿)?\s*<(?:[^]*<)?(?:[\w.-]+:)?Policy(?:Set)?[\s>]/;

/** It is a policy in letters of one byte and does not say which, so that whoever reads it takes it for UTF-8, and fails. */
export function isOfUnsaidEncoding({ text, encoding }: Source): boolean {
  // In letters of ASCII alone it is UTF-8 too, whatever it was.
  if (encoding !== "bytes" || !/[^\0-\x7f]/.test(text) || !IS_POLICY.test(text)) return false;
  const [, said = "utf-8"] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text) ?? [];
  try {
    return new TextDecoder(said).encoding.startsWith("utf-");
  } catch {
    return true;
  }
}

/** The text as bytes of the encoding that it came in. */
export function encoded(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "bytes") return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return new Uint8Array(bytes.buffer);
}
