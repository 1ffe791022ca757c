/** In milliseconds. The wait after the first failure; range 250 to 5,000: shorter hammers a server that is down. */
const FIRST_DELAY_MS = 1_000;
/** In milliseconds. No wait is longer; range 10 s to 5 min: longer keeps people waiting after the server is back. */
const LONGEST_DELAY_MS = 60_000;

/** How long to wait after the given number of failures in a row (from 1), in milliseconds: doubling, up to a minute. */
export function backoffMs(failures: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures - 1, 20));
}
