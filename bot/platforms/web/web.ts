import { Failure } from "#knowledge/domain/failure.ts";
import type { Platform } from "../platform.ts";
import { type CalendarRouteParts, createCalendarRoutes } from "./calendar-routes.ts";
import { type ChatRouteParts, createChatRoutes } from "./chat-routes.ts";
import { createPageRoutes } from "./page-routes.ts";
import { createWebServer, type WebRoute, type WebServerParts } from "./web-server.ts";

export type WebParts = ChatRouteParts &
  CalendarRouteParts &
  Omit<WebServerParts, "routes"> & {
    /** Told the address to open, once the page is served. */
    readonly onListening: (address: string) => void;
    /** Routes of others that share the server, webhooks for one. */
    readonly moreRoutes: readonly WebRoute[];
  };

/** The chat page. It answers in the same breath and cannot be written to otherwise. */
export function createWeb(parts: WebParts): Platform {
  const routes = [
    ...createPageRoutes(),
    ...createChatRoutes(parts),
    ...createCalendarRoutes(parts),
    ...parts.moreRoutes,
  ];
  const server = createWebServer({ ...parts, routes });
  return {
    name: "web",
    // a browser has no limit of its own
    capabilities: { maxTextChars: 100_000, choices: "buttons", push: false },
    async start() {
      parts.onListening(await server.listen());
    },
    stop: server.close,
    send: async () => {
      throw new Failure("service_refused", { service: "web", reason: "no push" });
    },
  };
}
