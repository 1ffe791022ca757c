import type { PictureFacts } from "./picture-facts.ts";

/** In points. Paper that pages are photographed from; its short side. */
const PAPER = 595;

/**
 * A PDF of one page that shows a picture and nothing else, as wide as a sheet of A4 paper, so that it is drawn at the size of print whatever
 * the camera's.
 */
export function picturePdf({ width, height, dictionary, data, quarters }: PictureFacts): Uint8Array {
  const scale = PAPER / Math.min(width, height);
  const [across, down] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
  const drawing = `q ${across} 0 0 ${down} 0 0 cm /I Do Q`;
  const objects = [
    ["<</Type/Catalog/Pages 2 0 R>>"],
    ["<</Type/Pages/Count 1/Kids[3 0 R]>>"],
    [
      `<</Type/Page/Parent 2 0 R/Rotate ${quarters * 90}/MediaBox[0 0 ${across} ${down}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
    ],
    [`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`],
    [
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}${dictionary}/Length ${data.length}>>stream\n`,
      data,
      "\nendstream",
    ],
  ].map((parts, at) => Buffer.concat([`${at + 1} 0 obj\n`, ...parts, "\nendobj\n"].map((part) => Buffer.from(part))));
  return joined(objects);
}

function joined(objects: readonly Buffer[]): Uint8Array {
  const chunks = [Buffer.from("%PDF-1.4\n"), ...objects];
  const starts = chunks.map((_, at) => chunks.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const end = chunks.reduce((sum, { length }) => sum + length, 0);
  const table = starts.slice(1).map((start) => `${String(start).padStart(10, "0")} 00000 n \n`);
  const size = objects.length + 1;
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table.join("")}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${end}\n%%EOF`;
  return Buffer.concat([...chunks, Buffer.from(tail)]);
}
