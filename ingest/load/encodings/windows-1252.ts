/** Characters of the bytes 0x80 to 0x9F; the rest are as in Latin-1. The built-in decoder of some versions of Node leaves them undecoded. */
const UPPER = String.fromCodePoint(
  ..."20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f 90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178"
    .split(" ")
    .map((code) => Number.parseInt(code, 16)),
);
const FIRST = 0x80;

const CHARACTERS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= FIRST && byte < FIRST + UPPER.length ? UPPER.charAt(byte - FIRST) : String.fromCharCode(byte),
);
const BYTES = new Map(CHARACTERS.map((character, byte) => [character, byte] as const));

/** Every byte is a character. */
export function decodeWestern(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => CHARACTERS[byte] ?? "").join("");
}

/** The byte of a character, 0 to 255; `null` when Windows-1252 has none. */
export function westernByte(character: string): number | null {
  return BYTES.get(character) ?? null;
}
