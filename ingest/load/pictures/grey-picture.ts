/** A picture in shades of grey, a byte for each pixel, row by row; 255 is white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A stretch of a picture in pixels; `right` and `bottom` are outside. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const HEADER = /^P5\s+(\d+)\s+(\d+)\s+255\s/;
/** In bytes. No header is longer. */
const HEADER_BYTES = 64;
const WHITE = 255;

/** @throws {Error} what is no portable greymap with a byte for each pixel */
export function readGrey(bytes: Uint8Array): GreyPicture {
  const header = HEADER.exec(Buffer.from(bytes.subarray(0, HEADER_BYTES)).toString("latin1"));
  if (header === null) throw new Error("no portable greymap");
  const [start = "", width = "0", height = "0"] = header;
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(start.length) };
}

export function writeGrey({ width, height, pixels }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), pixels]);
}

/** A stretch of a picture, `factor` times as large, each pixel between its four neighbours. What lies outside is white. */
export function enlarged(picture: GreyPicture, box: Box, factor: number): GreyPicture {
  const width = Math.max(1, Math.round((box.right - box.left) * factor));
  const height = Math.max(1, Math.round((box.bottom - box.top) * factor));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = between(picture, box.left + x / factor, box.top + y / factor);
    }
  }
  return { width, height, pixels };
}

function between(picture: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const upper = pixelAt(picture, left, top) * (1 - right) + pixelAt(picture, left + 1, top) * right;
  const lower = pixelAt(picture, left, top + 1) * (1 - right) + pixelAt(picture, left + 1, top + 1) * right;
  return Math.round(upper * (1 - down) + lower * down);
}

function pixelAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? WHITE : (pixels[y * width + x] ?? WHITE);
}

/** Pictures one below the other on white, `gap` pixels between and around them; with the row at which each begins. */
export function stacked(
  pictures: readonly GreyPicture[],
  gap: number,
): { readonly picture: GreyPicture; readonly tops: readonly number[] } {
  const width = Math.max(0, ...pictures.map((one) => one.width)) + 2 * gap;
  const tops: number[] = [];
  let height = gap;
  for (const one of pictures) {
    tops.push(height);
    height += one.height + gap;
  }
  const pixels = new Uint8Array(width * height).fill(WHITE);
  pictures.forEach((one, index) => {
    for (let y = 0; y < one.height; y++) {
      const row = one.pixels.subarray(y * one.width, (y + 1) * one.width);
      pixels.set(row, ((tops[index] ?? 0) + y) * width + gap);
    }
  });
  return { picture: { width, height, pixels }, tops };
}

/** Turned clockwise by quarters of a circle, 0 to 3. */
export function turned(picture: GreyPicture, quarters: number): GreyPicture {
  if (quarters % 4 === 0) return picture;
  const { width, height, pixels } = picture;
  const once = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) once[x * height + (height - 1 - y)] = pixels[y * width + x] ?? WHITE;
  }
  return turned({ width: height, height: width, pixels: once }, (quarters % 4) - 1);
}
