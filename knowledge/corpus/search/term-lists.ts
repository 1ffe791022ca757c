/** Postings by term: `starts[t]` to `starts[t + 1]` in `units` (ascending) and `impacts` (0 to 65,535 for 0 to 1). */
export type TermLists = {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly impacts: Uint16Array;
};

/** Full scale of a stored impact. */
export const IMPACT_SCALE = 65_535;

/** Collects postings in unit order and sorts them by term at the end. */
export type TermListsBuilder = {
  add(term: number, unit: number, impact: number): void;
  /** `order[t]` is the place that term `t` gets in the result; without it terms keep their numbers. */
  finish(termCount: number, order?: Uint32Array): TermLists;
};

export function createTermListsBuilder(): TermListsBuilder {
  let terms = new Uint32Array(1024);
  let units = new Uint32Array(1024);
  let impacts = new Uint16Array(1024);
  let count = 0;
  const grow = () => {
    const bigger = <T extends Uint32Array | Uint16Array>(next: T, old: T): T => {
      next.set(old);
      return next;
    };
    terms = bigger(new Uint32Array(count * 2), terms);
    units = bigger(new Uint32Array(count * 2), units);
    impacts = bigger(new Uint16Array(count * 2), impacts);
  };
  return {
    add(term, unit, impact) {
      if (count === terms.length) grow();
      terms[count] = term;
      units[count] = unit;
      impacts[count] = Math.max(1, Math.round(impact * IMPACT_SCALE));
      count++;
    },
    finish(termCount, order) {
      const placeOf = (at: number) => {
        const term = terms[at] ?? 0;
        return order === undefined ? term : (order[term] ?? 0);
      };
      const starts = new Uint32Array(termCount + 1);
      for (let at = 0; at < count; at++) bump(starts, placeOf(at) + 1);
      for (let t = 0; t < termCount; t++) starts[t + 1] = (starts[t + 1] ?? 0) + (starts[t] ?? 0);
      const next = starts.slice();
      const sorted = { starts, units: new Uint32Array(count), impacts: new Uint16Array(count) };
      for (let at = 0; at < count; at++) {
        const to = bump(next, placeOf(at));
        sorted.units[to] = units[at] ?? 0;
        sorted.impacts[to] = impacts[at] ?? 0;
      }
      return sorted;
    },
  };
}

function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
