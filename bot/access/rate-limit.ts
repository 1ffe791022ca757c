/** How often messages may come. `person`: of one person in a minute; `everybody`: of all together in a second. */
export type Limits = { readonly person: number; readonly everybody: number };

/** `told`: over the limit for the first time in a while, and to be told so; `over`: still over it. */
type Allowance = "allowed" | "told" | "over";

/** Counts messages. */
export type RateLimit = { take(person: string): Allowance };

/** In milliseconds. */
const MINUTE = 60_000;
const SECOND = 1_000;
/** In persons. Those who have written lately; the rest have their whole allowance back. */
const MAX_KEPT = 50_000;

type Bucket = { left: number; at: number; told: boolean };

/**
 * Buckets that fill evenly: a minute's worth may come at once, after that as many as the time allows. Who is over the limit is told once, until
 * they have been under it again.
 */
export function createRateLimit({ person, everybody }: Limits, now: () => Date): RateLimit {
  const persons = new Map<string, Bucket>();
  const all: Bucket = { left: everybody * (MINUTE / SECOND), at: now().getTime(), told: false };
  return {
    take(key) {
      const at = now().getTime();
      const own = persons.get(key) ?? { left: person, at, told: false };
      refill(own, person / MINUTE, person, at);
      refill(all, everybody / SECOND, everybody * (MINUTE / SECOND), at);
      if (persons.size >= MAX_KEPT) persons.clear();
      persons.set(key, own);
      if (own.left >= 1 && all.left >= 1) {
        own.left--;
        all.left--;
        own.told = false;
        return "allowed";
      }
      const told = own.told ? "over" : "told";
      own.told = true;
      return told;
    },
  };
}

/** `rate` in messages a millisecond, up to `most`. A clock that was set back gives nothing and takes nothing. */
function refill(bucket: Bucket, rate: number, most: number, at: number): void {
  bucket.left = Math.min(most, bucket.left + Math.max(0, at - bucket.at) * rate);
  bucket.at = at;
}
