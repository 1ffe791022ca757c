import { TCVN3_FIRST, TCVN3_LETTERS, VNI_LETTERS } from "#ingest/load/encodings/legacy-letters.vi.ts";
import { westernByte } from "#ingest/load/encodings/windows-1252.ts";

const TCVN3 = new Map([...TCVN3_LETTERS].map((letter, at) => [letter, String.fromCharCode(TCVN3_FIRST + at)] as const));
const VNI = new Map(VNI_LETTERS.map((pair) => [pair.slice(-1), pair.slice(0, -1)] as const));

/** Composed Unicode as a TCVN3 font shows it; capitals with a tone become small, as typists had them. Western letters. */
export function toTcvn3(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)
    .join("");
}

/** Composed Unicode as a VNI font shows it. Western letters. */
export function toVni(text: string): string {
  return [...text.normalize("NFC")]
    .map((letter) => VNI.get(letter) ?? VNI.get(letter.toLowerCase())?.toUpperCase() ?? letter)
    .join("");
}

/** The bytes of Western letters as Windows-1252 has them; what it does not have becomes "?". */
export function westernBytes(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => westernByte(letter) ?? 0x3f));
}
