import { Failure } from "#knowledge/domain/failure.ts";
import type { Loader } from "./loader.ts";

/** Encodings that a file names by its first bytes; without them it is UTF-8. */
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Text and Markdown. */
export const plainTextLoader: Loader = {
  extensions: [".txt", ".md", ".markdown"],
  async load(bytes, file) {
    const mark = MARKS.find(({ bytes: first }) => first.every((byte, at) => bytes[at] === byte));
    const text = decode(bytes, mark?.encoding ?? "utf-8", file);
    if (text.includes("\0")) throw new Failure("document_unreadable", { file, reason: "binary" });
    if (text.trim() === "") throw new Failure("document_unreadable", { file, reason: "empty" });
    return { text, pages: [], notes: [] };
  },
};

function decode(bytes: Uint8Array, encoding: string, file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const reason = bytes.includes(0) ? "binary" : "encoding";
    throw new Failure("document_unreadable", { file, reason }, { cause });
  }
}
