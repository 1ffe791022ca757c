/** In bytes of UTF-8, without the line break. @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */
const MAX_LINE_BYTES = 75;
/** Control characters but tab and line feed, and halves of pairs that stand alone. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/gu;

/** A value of type TEXT: backslash, semicolon, comma and line breaks escaped, other control characters and lone surrogates dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNPRINTABLE, "")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, "\\n");
}

/** One content line, folded at 75 octets between whole characters, with its line break. */
export function foldLine(line: string): string {
  const folded: string[] = [];
  let current = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MAX_LINE_BYTES) {
      folded.push(current);
      current = " ";
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return `${[...folded, current].join("\r\n")}\r\n`;
}
