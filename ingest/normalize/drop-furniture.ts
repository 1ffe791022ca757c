import { PAGE_NUMBER } from "./line-markers.vi.ts";
import type { SourceLine } from "./source-lines.ts";

const LONE_NUMBER = /^\d{1,3}$/;

/**
 * Drops what belongs to the page and not to the text: "- 4 -", "Trang 3/7", and a lone number that breaks a sentence
 * or stands at a page break. A lone number elsewhere may be a row of a table and stays.
 */
export function dropFurniture(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, index) => (isFurniture(lines, index) ? { ...line, content: { text: "", at: [] } } : line));
}

function isFurniture(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || line.row) return false;
  const text = line.content.text;
  const alone = isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
  if (PAGE_NUMBER.test(text)) return alone || /^[-–—]/.test(text);
  if (!LONE_NUMBER.test(text) || !alone) return false;
  const before = neighbour(lines, index, -1);
  const after = neighbour(lines, index, 1);
  const breaksSentence = /[\p{L},]$/u.test(before?.content.text ?? "") && /^\p{Ll}/u.test(after?.content.text ?? "");
  return breaksSentence || line.pageBreak || after?.pageBreak === true;
}

function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || line.content.text === "";
}

function neighbour(lines: readonly SourceLine[], index: number, step: 1 | -1): SourceLine | undefined {
  for (let i = index + step; i >= 0 && i < lines.length; i += step) if (!isBlank(lines[i])) return lines[i];
  return undefined;
}
