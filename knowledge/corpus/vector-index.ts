/** A stored vector near the one that was asked for; a lower distance is nearer (0 the same direction, 1 unrelated, 2 opposite). */
type Neighbour = { readonly id: number; readonly distance: number };

/** PORT: finds stored vectors near a given one; ids are chunk ids. */
export type VectorIndex = {
  readonly size: number;
  /** The stored vector, as it was added; empty for an unknown id. */
  vectorOf(id: number): readonly number[];
  /** At most `count`, nearest first. `allowed` leaves out ids for which it is false. */
  nearest(vector: readonly number[], count: number, allowed?: (id: number) => boolean): readonly Neighbour[];
};

/** PORT: collects vectors and writes them to one file that the matching index opens. */
export type VectorIndexBuilder = {
  add(id: number, vector: readonly number[]): void;
  write(path: string): void;
};
