/** How many lines from the top the mark may stand: it is beside number and date on page one. Range 30 to 80: columns come apart into many lines. */
const FIRST_LINES = 60;

/** A stamp in capitals with nothing else on its line, or a field "Độ mật: Mật"; within a sentence or a subject it never stands so. */
const STAMP = /^[[(]?\s*(TUYỆT MẬT|TỐI MẬT|MẬT)\s*[\])]?$/u;
const FIELD = /^(?:(?:độ|mức độ|cấp độ|dấu|dấu độ|dấu chỉ độ)\s+mật)\s*:\s*["']?(tuyệt mật|tối mật|mật)["']?\s*\.?$/iu;

/**
 * The mark of a state secret that a document bears, in capitals; `null` where it bears none.
 *
 * @see Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8, 10
 */
export function findSecrecyMark(text: string): string | null {
  const lines = text.split(/[\n|]/).filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, FIRST_LINES)) {
    const mark = STAMP.exec(line.trim())?.[1] ?? FIELD.exec(line.trim())?.[1];
    if (mark !== undefined) return mark.toUpperCase();
  }
  return null;
}
