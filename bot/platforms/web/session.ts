import { createHash, randomBytes } from "node:crypto";
import type { Thread } from "../platform.ts";

/** A browser's visit: the thread that it stands for, and the cookie to set when it is a new one. */
export type Session = { readonly thread: Thread; readonly setCookie: string | null };

const COOKIE_NAME = "tldv";
const COOKIE = /(?:^|;\s*)tldv=([\w-]{32})(?:;|$)/;
/** In seconds: 180 days, the time for which a browser keeps its unit. */
const COOKIE_LIFE_SECONDS = 180 * 24 * 3_600;

/**
 * The session of a request, or a new one. The store only sees the cookie's hash, so that a copy of the store opens nobody's session.
 *
 * @param headers of the request, names in lower case
 */
export function readSession(headers: Readonly<Record<string, string | undefined>>): Session {
  const known = COOKIE.exec(headers.cookie ?? "")?.[1];
  const secret = known ?? randomBytes(24).toString("base64url");
  const userKey = createHash("sha256").update(secret).digest("base64url");
  const isSecure = headers["x-forwarded-proto"] === "https" ? "; Secure" : "";
  const setCookie = `${COOKIE_NAME}=${secret}; Path=/; Max-Age=${COOKIE_LIFE_SECONDS}; HttpOnly; SameSite=Strict${isSecure}`;
  return { thread: { platform: "web", chatId: userKey, userKey }, setCookie: known === undefined ? setCookie : null };
}
