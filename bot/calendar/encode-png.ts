import { crc32, deflateSync } from "node:zlib";

/** Pixels row by row, four bytes each: red, green, blue, opacity. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_COLOURS = 256;
/**
 * Shades of each colour that are told apart, finest first. Range 2 to 256. With 8 the edges of letters look smooth, and a picture of text has
 * about a third of the size of one with every shade; 4 are seen on a large screen, save another quarter, and always fit into a palette.
 */
const SHADES = [8, 4] as const;
const PALETTE_COLOUR = 3;
const NO_FILTER = 0;

/**
 * A PNG with a palette: small for flat pictures of text, on connections that are paid by the megabyte. Opacity is left out, so the picture
 * must be opaque.
 *
 * @param wantedBytes how large it may be before shades are given up; a very large picture is larger still
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(pixels: Pixels, wantedBytes: number): Buffer {
  const [fine, coarse] = SHADES;
  const indexed = indexColours(pixels.rgba, fine);
  const png = indexed === null ? null : write(pixels, indexed);
  if (png !== null && png.length <= wantedBytes) return png;
  const few = indexColours(pixels.rgba, coarse);
  if (few === null) throw new RangeError("more colours than shades allow");
  return write(pixels, few);
}

type Indexed = { readonly palette: Buffer; readonly indices: Uint8Array };

function write({ width, height }: Pixels, { palette, indices }: Indexed): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows[row * (width + 1)] = NO_FILTER;
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, PALETTE_COLOUR], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 6, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** `null` when there are too many colours. A shade looks like the most frequent colour in it, so that flat areas keep theirs. */
function indexColours(rgba: Uint8Array, shades: number): Indexed | null {
  const shade = (value: number) => Math.floor((value * shades) / 256);
  const keyOf = (colour: number) =>
    (shade(colour >> 16) * shades + shade((colour >> 8) & 255)) * shades + shade(colour & 255);
  const counts = countColours(rgba);
  const best = new Map<number, number>();
  for (const [colour, count] of counts) {
    const known = best.get(keyOf(colour));
    if (known === undefined || count > (counts.get(known) ?? 0)) best.set(keyOf(colour), colour);
  }
  if (best.size > MAX_COLOURS) return null;
  const places = new Map([...best.keys()].map((key, index) => [key, index]));
  const indices = new Uint8Array(rgba.length / 4);
  let [last, index] = [-1, 0];
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const colour = colourAt(rgba, pixel);
    if (colour !== last) [last, index] = [colour, places.get(keyOf(colour)) ?? 0];
    indices[pixel] = index;
  }
  return {
    palette: Buffer.from([...best.values()].flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])),
    indices,
  };
}

function countColours(rgba: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let [last, run] = [colourAt(rgba, 0), 0];
  for (let pixel = 0; pixel < rgba.length / 4; pixel++) {
    const colour = colourAt(rgba, pixel);
    if (colour !== last) {
      counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [colour, 0];
    }
    run++;
  }
  return counts.set(last, (counts.get(last) ?? 0) + run);
}

function colourAt(rgba: Uint8Array, pixel: number): number {
  const at = pixel * 4;
  return ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
