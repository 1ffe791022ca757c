/** What a PDF must know of a picture to show it. `quarters`: how often it is to be turned clockwise by a quarter to stand upright. */
export type PictureFacts = {
  readonly width: number;
  readonly height: number;
  /** Entries of the image's dictionary beside its size. */
  readonly dictionary: string;
  readonly data: Uint8Array;
  readonly quarters: number;
};

const JPEG_SPACES: Readonly<Record<number, string>> = { 1: "/DeviceGray", 3: "/DeviceRGB" };
const PNG_COLOURS: Readonly<Record<number, { readonly space: string; readonly count: number }>> = {
  0: { space: "/DeviceGray", count: 1 },
  2: { space: "/DeviceRGB", count: 3 },
};
/** Orientation of a photograph (Exif tag 0x0112) by the quarters that set it upright; mirrored ones do not come from cameras. */
const QUARTERS: Readonly<Record<number, number>> = { 1: 0, 3: 2, 6: 1, 8: 3 };
const ORIENTATION = 0x0112;

/** Of a JPEG or PNG; `null` where it is neither, or of a kind that cannot be put into a PDF as it is. */
export function readPicture(bytes: Uint8Array): PictureFacts | null {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return picture.readUInt16BE(0) === 0xffd8 ? readJpeg(picture) : readPng(picture);
  } catch (cause) {
    // cut off in the middle of a header
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function readJpeg(picture: Buffer): PictureFacts | null {
  let quarters = 0;
  for (let at = 2; at < picture.length; at += 2 + picture.readUInt16BE(at + 2)) {
    const marker = picture.readUInt8(at + 1);
    if (marker === 0xe1) quarters = QUARTERS[orientationOf(picture.subarray(at + 4))] ?? quarters;
    if (marker < 0xc0 || marker > 0xc2) continue;
    const space = JPEG_SPACES[picture.readUInt8(at + 9)];
    if (space === undefined) return null;
    return {
      width: picture.readUInt16BE(at + 7),
      height: picture.readUInt16BE(at + 5),
      dictionary: `/ColorSpace ${space}/BitsPerComponent 8/Filter/DCTDecode`,
      data: picture,
      quarters,
    };
  }
  return null;
}

/** 1 where the segment says nothing of it. */
function orientationOf(segment: Buffer): number {
  if (segment.toString("latin1", 0, 6) !== "Exif\0\0") return 1;
  const tiff = segment.subarray(6);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) === ORIENTATION) return short(at + 8);
  }
  return 1;
}

function readPng(picture: Buffer): PictureFacts | null {
  const [width, height, depth] = [picture.readUInt32BE(16), picture.readUInt32BE(20), picture.readUInt8(24)];
  const colours = PNG_COLOURS[picture.readUInt8(25)];
  const isInterlaced = picture.readUInt8(28) !== 0;
  if (colours === undefined || isInterlaced) return null;
  const parts: Buffer[] = [];
  for (let at = 8; at < picture.length; at += 12 + picture.readUInt32BE(at)) {
    const length = picture.readUInt32BE(at);
    if (picture.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(picture.subarray(at + 8, at + 8 + length));
  }
  const rows = `<</Predictor 15/Colors ${colours.count}/BitsPerComponent ${depth}/Columns ${width}>>`;
  return {
    width,
    height,
    dictionary: `/ColorSpace ${colours.space}/BitsPerComponent ${depth}/Filter/FlateDecode/DecodeParms ${rows}`,
    data: Buffer.concat(parts),
    quarters: 0,
  };
}
