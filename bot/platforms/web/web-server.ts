import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Failure } from "#knowledge/domain/failure.ts";
import { describeFailure, type Log } from "../../log.ts";

/** A request as a route sees it. `body` is read up to the limit of the route's server before the route runs. */
export type WebRequest = {
  /** Without the question mark and what follows it; still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The client's network address, as the connection shows it; a proxy's own where one stands between. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The same as it came; for what is no text. */
  readonly bytes: Buffer;
};

export type WebResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/**
 * One address of the server, or all that begin alike when `path` ends in `*`; an exact one goes before. `accepts` looks at the headers before
 * the body is read; a response from it ends the request.
 */
export type WebRoute = {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** In bytes; a quarter of a megabyte where it is not given. */
  readonly maxBodyBytes?: number;
  readonly accepts?: (headers: WebRequest["headers"]) => WebResponse | null;
  readonly handle: (request: WebRequest) => Promise<WebResponse> | WebResponse;
};

export type WebServer = {
  /** Returns the address to open in a browser. @throws {Failure} `port_unavailable` */
  listen(): Promise<string>;
  /** Takes no more requests and returns when those under way are answered. */
  close(): Promise<void>;
};

export type WebServerParts = {
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly routes: readonly WebRoute[];
  readonly log: Log;
};

/** In bytes. Above every question and every update of a chat platform. Range 16 kB to 1 MB: more invites abuse. */
const MAX_BODY_BYTES = 256 * 1024;
/** In milliseconds. A client that takes longer to send its request is cut off. */
const REQUEST_TIMEOUT_MS = 15_000;
/** In milliseconds. Above the minute for which proxies and platforms keep a connection, so that none is closed while a request is on its way. */
const KEEP_ALIVE_MS = 65_000;
/** No script, style or picture but our own files; no framing. */
const SAFE_HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

/** A small HTTP server over a table of routes. */
export function createWebServer({ host, port, routes, log }: WebServerParts): WebServer {
  let isClosing = false;
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, connectionsCheckingInterval: 5_000, keepAliveTimeout: KEEP_ALIVE_MS },
    (request, response) => {
      respond(request, routes)
        .catch((cause: unknown): WebResponse => {
          log.error("request_failed", describeFailure(cause));
          return { status: cause instanceof Failure && cause.code === "state_unavailable" ? 503 : 500 };
        })
        .then((answer) => write(response, answer, { isHead: request.method === "HEAD", isLast: isClosing }))
        .catch((cause: unknown) => log.warn("response_not_written", describeFailure(cause)));
    },
  );
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", (cause: NodeJS.ErrnoException) => {
          reject(new Failure("port_unavailable", { host, port, reason: cause.code ?? "unknown" }));
        });
        server.listen(port, host, () => {
          const bound = server.address();
          const boundPort = typeof bound === "object" && bound !== null ? bound.port : port;
          resolve(`http://${nameHost(host)}:${boundPort}`);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        isClosing = true;
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

/** The name under which a browser on this machine reaches an address that is listened on. */
function nameHost(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

async function respond(request: IncomingMessage, routes: readonly WebRoute[]): Promise<WebResponse> {
  const [path = "/", search = ""] = (request.url ?? "/").split("?", 2);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const here = routesAt(path, routes);
  const route = here.find((candidate) => candidate.method === method);
  if (!route) return here.length > 0 ? { status: 405 } : { status: 404 };
  const headers = flattenHeaders(request);
  const address = request.socket.remoteAddress ?? "";
  const refusal = route.accepts?.(headers) ?? null;
  if (refusal) return refusal;
  const bytes = await readBody(request, route.maxBodyBytes ?? MAX_BODY_BYTES);
  if (bytes === null) return { status: 413, headers: { connection: "close" } };
  const body = route.maxBodyBytes === undefined ? bytes.toString("utf8") : "";
  return route.handle({ path, query: new URLSearchParams(search), address, headers, body, bytes });
}

function routesAt(path: string, routes: readonly WebRoute[]): readonly WebRoute[] {
  const exact = routes.filter((route) => route.path === path);
  if (exact.length > 0) return exact;
  return routes.filter((route) => route.path.endsWith("*") && path.startsWith(route.path.slice(0, -1)));
}

function flattenHeaders(request: IncomingMessage): WebRequest["headers"] {
  const entries = Object.entries(request.headers);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));
}

/** `null` when it is longer than allowed. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!(part instanceof Buffer)) continue;
    bytes += part.byteLength;
    if (bytes > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @param how `isLast`: the connection ends with this response, since the server closes */
function write(
  response: ServerResponse,
  { status, headers, body = "" }: WebResponse,
  how: { readonly isHead: boolean; readonly isLast: boolean },
): void {
  const connection = how.isLast ? { connection: "close" } : {};
  response.writeHead(status, { ...SAFE_HEADERS, "content-length": Buffer.byteLength(body), ...connection, ...headers });
  response.end(how.isHead ? undefined : body);
}
