/**
 * Offsets that never decrease, as bytes: the difference to the one before, seven bits a byte, low bits first, high bit set when more
 * follow. Nearly every difference is 0 to 127, so an offset takes one byte.
 */
export function encodeOffsets(offsets: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  for (const offset of offsets) {
    let step = offset - previous;
    if (step < 0 || !Number.isInteger(step)) throw new RangeError(`offset ${offset} after ${previous}`);
    previous = offset;
    while (step > 127) {
      bytes.push((step % 128) + 128);
      step = Math.floor(step / 128);
    }
    bytes.push(step);
  }
  return Uint8Array.from(bytes);
}

/** The offsets that `encodeOffsets` was given. */
export function decodeOffsets(bytes: Uint8Array): number[] {
  const offsets: number[] = [];
  let offset = 0;
  let step = 0;
  let scale = 1;
  for (const byte of bytes) {
    step += (byte % 128) * scale;
    scale *= 128;
    if (byte > 127) continue;
    offset += step;
    offsets.push(offset);
    step = 0;
    scale = 1;
  }
  return offsets;
}
