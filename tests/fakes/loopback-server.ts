import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** How a call is answered: JSON under a status, or a fault of the line. */
export type LoopbackAnswer =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly text: string }
  | { readonly status: number; readonly bytes: Uint8Array }
  | { readonly cut: true }
  /** Answers as if nothing were wrong, but not before this resolves. */
  | { readonly after: Promise<void> };

/** One call that reached the server. */
export type LoopbackCall = {
  readonly token: string;
  readonly method: string;
  readonly body: unknown;
  /** Fires when the client gives the call up. */
  readonly gone: AbortSignal;
};

/** A Bot API on loopback: calls by `/bot<token>/<method>`, files by `/file/bot<token>/<path>` (as method "file"), faults on demand, and waiting for a state without sleeping. */
export class LoopbackServer {
  readonly #server: Server;
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #faults = new Map<string, LoopbackAnswer[]>();
  readonly calls: { readonly method: string; readonly body: unknown }[] = [];

  constructor(answer: (call: LoopbackCall) => Promise<LoopbackAnswer> | LoopbackAnswer) {
    this.#server = createServer((request, response) => {
      void this.#respond(request, response, answer);
    });
  }

  async open(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this.root;
  }

  get root(): string {
    const address = this.#server.address();
    if (typeof address !== "object" || address === null) throw new Error("not open");
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.changed();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  /** The next calls of a method are answered with these instead, in order. */
  failNext(method: string, ...answers: readonly LoopbackAnswer[]): void {
    this.#faults.set(method, [...(this.#faults.get(method) ?? []), ...answers]);
  }

  /** To be called whenever something happened that somebody may wait for. */
  changed(): void {
    this.#changes.emit("change");
  }

  /** Resolves when `condition` holds; asks again after every change. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await once(this.#changes, "change");
  }

  countOf(method: string): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  async #respond(
    request: IncomingMessage,
    response: ServerResponse,
    answer: (call: LoopbackCall) => Promise<LoopbackAnswer> | LoopbackAnswer,
  ): Promise<void> {
    const [, token = "", called = ""] = /^\/(?:file\/)?bot([^/]*)\/([\w./-]+)$/.exec(request.url ?? "") ?? [];
    const method = request.url?.startsWith("/file/") ? "file" : called;
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const body = method === "file" ? { path: called } : await readBody(request);
    this.calls.push({ method, body });
    this.changed();
    const fault = this.#faults.get(method)?.shift();
    if (fault !== undefined && "after" in fault) await fault.after;
    const given =
      fault === undefined || "after" in fault ? await answer({ token, method, body, gone: gone.signal }) : fault;
    if ("after" in given) throw new Error("no answer");
    if ("cut" in given) request.socket.destroy();
    else if ("bytes" in given) response.writeHead(given.status).end(given.bytes);
    else if ("text" in given) response.writeHead(given.status, { "content-type": "text/html" }).end(given.text);
    else response.writeHead(given.status, { "content-type": "application/json" }).end(JSON.stringify(given.json));
    this.changed();
  }
}

/** JSON, or the fields of a form with its uploads under `files`. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) if (part instanceof Buffer) parts.push(part);
  const boundary = /^multipart\/form-data;\s*boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1];
  if (boundary !== undefined) return readForm(Buffer.concat(parts).toString("latin1"), boundary);
  const text = Buffer.concat(parts).toString("utf8");
  return text === "" ? {} : JSON.parse(text);
}

/** As grammY writes one; what Node offers refuses its headers. `text` holds a byte in each character. */
function readForm(text: string, boundary: string): unknown {
  const fields: Record<string, string> = {};
  const files: Record<string, File> = {};
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const [head = "", ...body] = part.slice(2, -2).split("\r\n\r\n");
    const [, name = ""] = /;\s*name="?([^";\r\n]+)/i.exec(head) ?? [];
    const [, fileName] = /filename="?([^";\r\n]+)/i.exec(head) ?? [];
    const bytes = Buffer.from(body.join("\r\n\r\n"), "latin1");
    if (fileName === undefined) fields[name] = bytes.toString("utf8");
    else files[name] = new File([bytes], fileName);
  }
  return { ...fields, files };
}
