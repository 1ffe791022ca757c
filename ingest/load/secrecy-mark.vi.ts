/** Lines at the top of a document in which its secrecy mark is looked for; it stands beside the number and date on page one. */
const FIRST_LINES = 60;

const STAMP = /^(TUYỆT MẬT|TỐI MẬT|MẬT)$/;
const FIELD = /^(?:độ|mức độ|dấu độ|dấu chỉ độ) mật ?: ?(tuyệt mật|tối mật|mật)\.?$/iu;

/**
 * The mark of a state secret that a document bears, in capitals, or `null`: a line of its own that says nothing else, on page one.
 * The word inside a sentence ("bí mật nhà nước") is none.
 *
 * @see Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8, 10
 */
export function findSecrecyMark(source: string): string | null {
  const lines = source.normalize("NFC").split(/\r\n?|\n/);
  const cells = lines.slice(0, FIRST_LINES).flatMap((line) => line.split("|"));
  for (const cell of cells.map((text) =>
    text
      .replace(/[*#\\_[\]]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  )) {
    const mark = STAMP.exec(cell)?.[1] ?? FIELD.exec(cell)?.[1];
    if (mark !== undefined) return mark.toUpperCase();
  }
  return null;
}
