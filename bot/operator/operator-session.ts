import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** Who is signed in, and the word that a form of theirs must carry. */
export type Operator = { readonly name: string; readonly formToken: string };

/** How a sign-in ended: the cookie to set, or why there is none. */
type SignIn = { readonly kind: "done"; readonly cookie: string } | { readonly kind: "wrong" | "tooMany" };

/** The one operator's account. Nothing of it is stored: a restart signs everybody out. */
export type OperatorDoor = {
  /** @param address of the client, as the connection shows it */
  signIn(typed: { readonly name: string; readonly password: string }, address: string): SignIn;
  /** `null` when nobody is signed in, or no longer. */
  find(cookies: string | undefined): Operator | null;
  /** A cookie that signs out. */
  readonly signOut: string;
};

const COOKIE_NAME = "tldv_duyet";
const COOKIE = /(?:^|;\s*)tldv_duyet=([\w-]+)\.([\w-]{43})(?:;|$)/;
/** In milliseconds: a working day. */
const SESSION_LIFE_MS = 8 * 3_600_000;
/** Failed sign-ins of one address, and of all, within the time; more are not looked at. Range 3 to 20, and 20 to 200. */
const MAX_FAILURES = { address: 5, all: 50 } as const;
/** In milliseconds. */
const FAILURES_LIFE_MS = 15 * 60_000;

const Ticket = z.object({ name: z.string(), until: z.number(), id: z.string() });

/** @param now the instant that sessions and failures are counted from */
export function createOperatorDoor(password: string, now: () => Date): OperatorDoor {
  const key = randomBytes(32);
  const sign = (text: string) => createHmac("sha256", key).update(text).digest();
  const failures: { readonly address: string; readonly atMs: number }[] = [];
  const isBlocked = (address: string) => {
    const since = now().getTime() - FAILURES_LIFE_MS;
    while ((failures[0]?.atMs ?? since) < since) failures.shift();
    const own = failures.filter((failure) => failure.address === address).length;
    return own >= MAX_FAILURES.address || failures.length >= MAX_FAILURES.all;
  };
  return {
    signIn(typed, address) {
      if (isBlocked(address)) return { kind: "tooMany" };
      // hashes have one length, so that the time of comparing says nothing
      if (!timingSafeEqual(sign(typed.password), sign(password))) {
        failures.push({ address, atMs: now().getTime() });
        return { kind: "wrong" };
      }
      const ticket = {
        name: typed.name,
        until: now().getTime() + SESSION_LIFE_MS,
        id: randomBytes(12).toString("hex"),
      };
      const text = Buffer.from(JSON.stringify(ticket)).toString("base64url");
      const value = `${text}.${sign(`ticket ${text}`).toString("base64url")}`;
      return { kind: "done", cookie: cookieOf(value, SESSION_LIFE_MS / 1_000) };
    },
    find(cookies) {
      const [, text = "", seal = ""] = COOKIE.exec(cookies ?? "") ?? [];
      if (text === "" || !timingSafeEqual(sign(`ticket ${text}`), padded(seal))) return null;
      const ticket = Ticket.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
      if (ticket.until < now().getTime()) return null;
      return { name: ticket.name, formToken: sign(`form ${ticket.id}`).toString("base64url") };
    },
    signOut: cookieOf("", 0),
  };
}

/** True when a form carries the token of who is signed in. */
export function isTokenOf(operator: Operator, typed: string): boolean {
  const [a, b] = [Buffer.from(operator.formToken), Buffer.from(typed)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The bytes of a seal; one that is cut is filled up, to be compared and refused. */
function padded(seal: string): Buffer {
  const bytes = Buffer.from(seal, "base64url");
  return bytes.length === 32 ? bytes : Buffer.alloc(32);
}

/** Never marked Secure here: the route adds it where the page came over https. */
function cookieOf(value: string, seconds: number): string {
  return `${COOKIE_NAME}=${value}; Path=/duyet; Max-Age=${seconds}; HttpOnly; SameSite=Strict`;
}
