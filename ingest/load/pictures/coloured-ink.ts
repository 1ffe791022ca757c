/** Width, height and where the pixels begin, of a picture as pdftoppm writes it: "P6 2480 3508 255" and a byte for each of red, green and blue. */
const HEADER = /^P6\s+(\d+)\s+(\d+)\s+255\s/;
/** In bytes. No header is longer. */
const HEADER_BYTES = 64;

/**
 * The picture in shades of grey with coloured ink gone: each pixel is as light as its lightest colour, so that black print stays and red stamps
 * and blue signatures over it fade.
 *
 * @throws {Error} what is no such picture
 */
export function withoutColouredInk(picture: Uint8Array): Uint8Array {
  const header = HEADER.exec(Buffer.from(picture.subarray(0, HEADER_BYTES)).toString("latin1"));
  if (header === null) throw new Error("no portable pixmap");
  const [start = "", width = "0", height = "0"] = header;
  const pixels = Number(width) * Number(height);
  const grey = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), Buffer.alloc(pixels)]);
  const from = grey.length - pixels;
  for (let at = 0, source = start.length; at < pixels; at++, source += 3) {
    grey[from + at] = Math.max(picture[source] ?? 255, picture[source + 1] ?? 255, picture[source + 2] ?? 255);
  }
  return grey;
}
