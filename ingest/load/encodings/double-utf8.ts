import type { Converted } from "./converted.ts";
import { westernByte } from "./windows-1252.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** UTF-8 whose bytes were taken for Windows-1252 letters and stored as UTF-8 once more: "Cá»™ng hÃ²a". */
export function convertDoubleUtf8(line: string): Converted {
  let text = "";
  const at: number[] = [];
  for (let from = 0; from < line.length; ) {
    const length = lengthOfSequence(westernByte(line.charAt(from)) ?? 0);
    const bytes = [...line.slice(from, from + length)].map((character) => westernByte(character) ?? 0);
    const letter = length === 1 ? null : decode(bytes);
    const taken = letter === null ? line.charAt(from) : letter;
    text += taken;
    for (const _ of taken.split("")) at.push(from);
    from += letter === null ? 1 : length;
  }
  return { text, at: [...at, line.length] };
}

function lengthOfSequence(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc2 ? 2 : 1;
}

function decode(bytes: readonly number[]): string | null {
  try {
    return UTF8.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
