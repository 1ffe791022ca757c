/** A PDF of pages that are JPEG pictures and nothing else, as a scanner makes it. */
export function picturePdf(pictures: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const objects: Buffer[] = [Buffer.from("<</Type/Catalog/Pages 2 0 R>>"), Buffer.alloc(0)];
  const add = (...parts: readonly (string | Uint8Array)[]) =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part))));
  const kids = pictures.map((picture) => {
    const { width, height } = sizeOf(Buffer.from(picture));
    const image = add(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.length}>>stream\n`,
      picture,
      "\nendstream",
    );
    const drawing = "q 595 0 0 842 0 0 cm /I Do Q";
    const content = add(`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`);
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I ${image} 0 R>>>>/Contents ${content} 0 R>>`,
    );
  });
  objects[1] = Buffer.from(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`);
  const chunks = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  objects.forEach((object, at) => {
    offsets.push(chunks.reduce((sum, { length }) => sum + length, 0));
    chunks.push(Buffer.concat([Buffer.from(`${at + 1} 0 obj`), object, Buffer.from("endobj\n")]));
  });
  const start = chunks.reduce((sum, { length }) => sum + length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}

/** Width and height in pixels, from the frame header of a JPEG. */
function sizeOf(picture: Buffer): { readonly width: number; readonly height: number } {
  for (let at = 2; at < picture.length; at += 2 + picture.readUInt16BE(at + 2)) {
    if (/^c[0-2]$/.test(picture.readUInt8(at + 1).toString(16)))
      return { width: picture.readUInt16BE(at + 7), height: picture.readUInt16BE(at + 5) };
  }
  throw new Error("no JPEG");
}
