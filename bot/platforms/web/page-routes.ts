import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { WebRoute } from "./web-server.ts";

/** The files of the chat page, by the address that they are served at. */
const PAGE_FILES = [
  { path: "/", file: "index.html", type: "text/html; charset=utf-8" },
  { path: "/chat.css", file: "chat.css", type: "text/css; charset=utf-8" },
  { path: "/year.css", file: "year.css", type: "text/css; charset=utf-8" },
  { path: "/chat.js", file: "chat.js", type: "text/javascript; charset=utf-8" },
  { path: "/icon.svg", file: "icon.svg", type: "image/svg+xml" },
] as const;

/** The chat page's files, read once; a browser asks again each time and is told when nothing changed. */
export function createPageRoutes(): readonly WebRoute[] {
  return PAGE_FILES.map(({ path, file, type }): WebRoute => {
    const body = readFileSync(new URL(`./page/${file}`, import.meta.url));
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
    const headers = { "content-type": type, "cache-control": "no-cache", etag };
    return {
      method: "GET",
      path,
      handle: (request) =>
        request.headers["if-none-match"] === etag ? { status: 304, headers } : { status: 200, headers, body },
    };
  });
}
