/** Width of a character as a share of the font's size, on the safe side for the font that pictures are set in. Range 0.2 to 1.1. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'|!ijlI\-–()[\]«»"]/u, 0.32],
  [/[frt]/u, 0.42],
  [/[mwMW%@]/u, 0.92],
  [/\p{Lu}/u, 0.74],
  [/\d/u, 0.62],
];
const OTHER_WIDTH = 0.6;

/** About how wide a text is, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text.normalize("NFC")) {
    const base = character.normalize("NFD").charAt(0);
    width += WIDTHS.find(([pattern]) => pattern.test(base))?.[1] ?? OTHER_WIDTH;
  }
  return width * size;
}

/** Breaks a text into lines that fit, at spaces; what does not fit into `maxLines` ends in "…". */
export function wrapText(text: string, size: number, maxWidth: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .normalize("NFC")
    .split(/\s+/)
    .filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, size) <= maxWidth) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const shown = lines.slice(0, maxLines).map((one) => cutToWidth(one, size, maxWidth));
  const last = shown.at(-1);
  return lines.length > maxLines && last !== undefined
    ? [...shown.slice(0, -1), `${cutToWidth(last, size, maxWidth - size).replace(/[\s,;:.]+$/, "")} …`]
    : shown;
}

function cutToWidth(text: string, size: number, maxWidth: number): string {
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(characters.join(""), size) > maxWidth) characters.pop();
  return characters.join("");
}

/** As text or attribute of SVG and HTML; characters that XML forbids are dropped. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

type TextStyle = {
  readonly size: number;
  readonly fill: string;
  readonly bold?: true;
  readonly anchor?: "end";
};

/** One line of text; `x` and `y` are where its baseline begins, or ends. */
export function svgText(x: number, y: number, words: string, { size, fill, bold, anchor }: TextStyle): string {
  const weight = bold ? ' font-weight="700"' : "";
  const end = anchor === undefined ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${weight}${end}>${escapeMarkup(words)}</text>`;
}
