/** What was worked out lately, by key; the oldest is forgotten first. */
export type Remembered<T> = {
  /** What is known under `key`, or what `work` gives, which is then known. What throws or is rejected is not remembered. */
  get(key: string, work: () => T): T;
};

/** @param most entries, 1 upwards */
export function createRemembered<T>(most: number): Remembered<T> {
  const known = new Map<string, T>();
  return {
    get(key, work) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const value = work();
      if (known.size >= most)
        for (const oldest of known.keys()) {
          known.delete(oldest);
          break;
        }
      known.set(key, value);
      if (value instanceof Promise) value.catch(() => known.get(key) === value && known.delete(key));
      return value;
    },
  };
}
