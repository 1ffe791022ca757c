import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StateStore } from "../../state/state-store.ts";
import type { AcceptMessage, IncomingContent, OutgoingReply } from "../platform.ts";
import { readSession, type Session } from "./session.ts";
import type { WebRequest, WebResponse, WebRoute } from "./web-server.ts";

export type ChatRouteParts = {
  readonly accept: AcceptMessage;
  readonly state: Pick<StateStore, "orgUnit">;
  /** Names that the page suggests for the person's own unit. */
  readonly orgUnitNames: () => readonly string[];
};

/** What the page posts: a text, or the id of a choice that was offered. */
const ChatRequest = z.union([z.object({ text: z.string() }), z.object({ choice: z.int() })]);

/** What the chat page asks of the server. */
export function createChatRoutes(parts: ChatRouteParts): readonly WebRoute[] {
  return [
    { method: "POST", path: "/api/chat", accepts: refuseStrangers, handle: (request) => answerChat(request, parts) },
    { method: "GET", path: "/api/session", handle: (request) => describeSession(request, parts) },
    { method: "GET", path: "/healthz", handle: () => json(200, { ok: true }, null) },
  ];
}

/** Only our own page may post: another site's form cannot send JSON, and its script has another origin. */
function refuseStrangers(headers: WebRequest["headers"]): WebResponse | null {
  if (!/^application\/json\b/i.test(headers["content-type"] ?? "")) return { status: 415 };
  const { origin, host } = headers;
  if (origin === undefined) return null;
  return URL.canParse(origin) && new URL(origin).host === host ? null : { status: 403 };
}

async function answerChat(request: WebRequest, { accept, state }: ChatRouteParts): Promise<WebResponse> {
  const content = parseContent(request.body);
  if (content === null) return { status: 400 };
  const session = readSession(request.headers);
  const { thread } = session;
  const replies: OutgoingReply[] = [];
  const { answered } = accept({ thread, updateId: randomUUID(), isGroup: false, content }, async (reply) =>
    replies.push(reply),
  );
  await answered;
  return json(200, { replies, orgUnit: state.orgUnit(thread) }, session);
}

function parseContent(body: string): IncomingContent | null {
  try {
    const request = ChatRequest.parse(JSON.parse(body));
    return "text" in request ? { kind: "text", text: request.text } : { kind: "choice", choiceId: request.choice };
  } catch {
    return null;
  }
}

function describeSession(request: WebRequest, { state, orgUnitNames }: ChatRouteParts): WebResponse {
  const session = readSession(request.headers);
  return json(200, { orgUnit: state.orgUnit(session.thread), orgUnits: orgUnitNames() }, session);
}

function json(status: number, value: unknown, session: Session | null): WebResponse {
  const cookie = session?.setCookie ? { "set-cookie": session.setCookie } : {};
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...cookie };
  return { status, headers, body: JSON.stringify(value) };
}
