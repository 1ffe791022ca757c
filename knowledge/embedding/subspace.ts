/** A dense table: rows of `width` numbers, one after the other. */
export type Rows = { readonly data: Float32Array; readonly width: number };

/** Any number but 0; another one turns the whole space, which changes no distance. */
const SEED = 0x2545f491;

/** Rows of numbers between -1 and 1, always the same. */
export function randomRows(rows: number, width: number): Rows {
  let state = SEED;
  const next = () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state | 0) / 0x80000000;
  };
  return { data: Float32Array.from({ length: rows * width }, next), width };
}

/** Makes the columns of the table orthogonal and of length 1, in place (Gram-Schmidt, twice for accuracy). */
export function orthonormalize({ data, width }: Rows): void {
  const height = data.length / width;
  const columns = Array.from({ length: width }, (_, column) =>
    Float32Array.from({ length: height }, (_, row) => data[row * width + column] ?? 0),
  );
  columns.forEach((column, at) => {
    for (let pass = 0; pass < 2; pass++) for (let other = 0; other < at; other++) removePart(column, columns[other]);
    const length = Math.sqrt(dot(column, column));
    // a column that is a mix of earlier ones carries nothing: it becomes zero
    const scale = length > 1e-6 ? 1 / length : 0;
    for (let row = 0; row < height; row++) {
      column[row] = (column[row] ?? 0) * scale;
      data[row * width + at] = column[row] ?? 0;
    }
  });
}

function removePart(column: Float32Array, other: Float32Array | undefined): void {
  if (other === undefined) return;
  const share = dot(column, other);
  if (share === 0) return;
  for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) - share * (other[i] ?? 0);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
