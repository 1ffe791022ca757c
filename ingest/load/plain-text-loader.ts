import { Failure } from "#knowledge/domain/failure.ts";
import { bestConversion, vietnameseOf } from "./encodings/mend-encoding.ts";
import { decodeWestern } from "./encodings/windows-1252.ts";
import type { LoadedText, Loader } from "./loader.ts";

/** Encodings that a file names by its first bytes; without them it is UTF-8. */
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** In bytes. Enough of a file to see whether every other byte of it is zero. */
const SAMPLE_BYTES = { least: 16, most: 4_096 } as const;

/** Accented words, and the share of them that are Vietnamese (0 to 1), from which bytes that are no UTF-8 are text. */
const READABLE = { words: 3, share: 0.6 } as const;

/** Text and Markdown. */
export const plainTextLoader: Loader = {
  extensions: [".txt", ".md", ".markdown"],
  async load(bytes, file) {
    const { text, notes } = decodeText(bytes, file);
    if (text.includes("\0")) throw new Failure("document_unreadable", { file, reason: "binary" });
    if (text.trim() === "") throw new Failure("document_unreadable", { file, reason: "empty" });
    return { text, pages: [], notes };
  },
};

/** By its first bytes, as UTF-8, or as the 8-bit encoding in which it is Vietnamese; letters of old fonts stay as they arrived. */
function decodeText(bytes: Uint8Array, file: string): Pick<LoadedText, "text" | "notes"> {
  const mark = MARKS.find(({ bytes: first }) => first.every((byte, at) => bytes[at] === byte));
  const named = decode(bytes, mark?.encoding ?? utf16Of(bytes) ?? "utf-8");
  if (named !== null) return { text: named, notes: [] };
  const western = decodeWestern(bytes);
  const vietnamese = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  const readings = [vietnameseOf(bestConversion(western)), vietnameseOf(vietnamese)] as const;
  if (!readings.some(({ share, words }) => share >= READABLE.share && words >= READABLE.words)) {
    throw new Failure("document_unreadable", { file, reason: bytes.includes(0) ? "binary" : "encoding" });
  }
  if (readings[1].share <= readings[0].share) return { text: western, notes: [] };
  return { text: vietnamese, notes: [{ code: "encodingMended", facts: { encoding: "Windows-1258" } }] };
}

/** UTF-16 without its mark: every other byte of the Latin letters is zero. */
function utf16Of(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE_BYTES.most);
  if (sample.length < SAMPLE_BYTES.least) return null;
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even === 0) return "utf-16le";
  return even > sample.length / 8 && odd === 0 ? "utf-16be" : null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
