import { createHash } from "node:crypto";
import type { Calendars } from "../../calendar/calendars.ts";
import { renderYearPage } from "../../calendar/year-page.ts";
import type { StateStore } from "../../state/state-store.ts";
import { readSession, type Session } from "./session.ts";
import type { WebRequest, WebResponse, WebRoute } from "./web-server.ts";

export type CalendarRouteParts = {
  readonly calendars: Calendars;
  readonly state: Pick<StateStore, "orgUnit" | "calendar">;
  readonly orgUnitNames: () => readonly string[];
  /** Where the server is reached from outside, without a slash at its end; `null`: as the request says. */
  readonly publicUrl: string | null;
};

/** What follows `/lich/`: a token, and what is wanted of it. */
const FEED_PATH = /^\/lich\/([\w-]{32})\.(ics|png)$/;
/** In characters; as in a profile. */
const MAX_ORG_UNIT_CHARS = 150;
const YEAR = /^20\d\d$/;

/** The page of a unit's year, its file and picture, and the addresses that calendars subscribe to. */
export function createCalendarRoutes(parts: CalendarRouteParts): readonly WebRoute[] {
  return [
    { method: "GET", path: "/lich", handle: (request) => showPage(request, parts) },
    {
      method: "GET",
      path: "/lich.ics",
      handle: (request) =>
        withUnit(request, parts, (unit, year) =>
          sendFile(request, parts.calendars.yearFile(unit, year), `lich-${year}.ics`),
        ),
    },
    {
      method: "GET",
      path: "/lich.png",
      handle: (request) =>
        withUnit(request, parts, (unit, year) => sendPicture(request, parts.calendars.picture(unit, year))),
    },
    {
      method: "POST",
      path: "/lich/dang-ky",
      accepts: refuseOtherSites,
      handle: (request) => changeFeed(request, parts, "open"),
    },
    {
      method: "POST",
      path: "/lich/thu-hoi",
      accepts: refuseOtherSites,
      handle: (request) => changeFeed(request, parts, "revoke"),
    },
    { method: "GET", path: "/lich-han/*", handle: (request) => serveDeadline(request, parts) },
    { method: "GET", path: "/lich/*", handle: (request) => serveFeed(request, parts) },
  ];
}

/** A subscriber has no session: the address alone opens it, and one that was revoked is as one that never was. */
function serveFeed(request: WebRequest, { calendars, state }: CalendarRouteParts): WebResponse {
  const [, token = "", kind] = FEED_PATH.exec(request.path) ?? [];
  const feed = token === "" ? null : state.calendar.feed(token);
  if (feed === null) return { status: 404 };
  if (kind === "ics" && !request.query.has("nam"))
    return sendFile(request, calendars.feedFile(feed.orgUnit), "lich.ics");
  const year = yearOf(request, calendars);
  if (year === null) return { status: 400 };
  return kind === "ics"
    ? sendFile(request, calendars.yearFile(feed.orgUnit, year), `lich-${year}.ics`)
    : sendPicture(request, calendars.picture(feed.orgUnit, year));
}

/** One deadline; its id tells nothing and nobody guesses it. */
function serveDeadline(request: WebRequest, { calendars }: CalendarRouteParts): WebResponse {
  const id = /^\/lich-han\/([0-9a-f]{16})\.ics$/.exec(request.path)?.[1];
  const file = id === undefined ? null : calendars.deadlineFile(id);
  return file === null ? { status: 404 } : sendFile(request, file, `han-${id}.ics`);
}

function showPage(request: WebRequest, parts: CalendarRouteParts): WebResponse {
  const { calendars, state, orgUnitNames } = parts;
  const session = readSession(request.headers);
  const orgUnit = unitOf(request, state.orgUnit(session.thread));
  const year = yearOf(request, calendars);
  if (year === null) return { status: 400 };
  const query = orgUnit === null ? "" : String(new URLSearchParams({ donvi: orgUnit, nam: String(year) }));
  const feed = orgUnit === null ? null : state.calendar.feedOf(session.thread, orgUnit);
  const body = renderYearPage({
    year: orgUnit === null ? null : calendars.year(orgUnit, year),
    orgUnits: orgUnitNames(),
    links: {
      picture: `/lich.png?${query}`,
      file: `/lich.ics?${query}`,
      subscribe: "/lich/dang-ky",
      revoke: "/lich/thu-hoi",
    },
    feedAddress: feed === null ? null : `${originOf(request, parts.publicUrl)}/lich/${feed.token}.ics`,
  });
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...cookieOf(session) };
  return { status: 200, headers, body };
}

function changeFeed(request: WebRequest, { state }: CalendarRouteParts, change: "open" | "revoke"): WebResponse {
  const session = readSession(request.headers);
  const form = new URLSearchParams(request.body);
  const orgUnit = form.get("donvi")?.trim() ?? "";
  const year = form.get("nam") ?? "";
  if (orgUnit === "" || orgUnit.length > MAX_ORG_UNIT_CHARS) return { status: 400 };
  if (change === "open") state.calendar.openFeed(session.thread, orgUnit);
  else state.calendar.revokeFeeds(session.thread);
  const location = `/lich?${new URLSearchParams({ donvi: orgUnit, ...(YEAR.test(year) ? { nam: year } : {}) })}`;
  return { status: 303, headers: { location, "cache-control": "no-store", ...cookieOf(session) } };
}

/** Only our own page may post. A browser that sends no referrer names no origin either, but says where a request comes from. */
function refuseOtherSites(headers: WebRequest["headers"]): WebResponse | null {
  const { origin, host, "sec-fetch-site": site } = headers;
  if (site !== undefined) return site === "same-origin" ? null : { status: 403 };
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host) ? null : { status: 403 };
}

function withUnit(
  request: WebRequest,
  { calendars, state }: CalendarRouteParts,
  send: (orgUnit: string, year: number) => WebResponse,
): WebResponse {
  const orgUnit = unitOf(request, state.orgUnit(readSession(request.headers).thread));
  const year = yearOf(request, calendars);
  return orgUnit === null || year === null ? { status: 400 } : send(orgUnit, year);
}

function unitOf({ query }: WebRequest, own: string | null): string | null {
  const typed = query.get("donvi")?.replace(/\s+/g, " ").trim().slice(0, MAX_ORG_UNIT_CHARS) ?? "";
  return typed === "" ? own : typed;
}

/** This year when none is asked for; `null` for what is no year. */
function yearOf({ query }: WebRequest, calendars: Calendars): number | null {
  const typed = query.get("nam") ?? "";
  if (typed === "") return calendars.thisYear();
  return YEAR.test(typed) ? Number(typed) : null;
}

function sendFile(
  request: WebRequest,
  { ics, changedAt }: ReturnType<Calendars["feedFile"]>,
  name: string,
): WebResponse {
  return fresh(request, ics, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": `inline; filename="${name}"`,
    "last-modified": changedAt.toUTCString(),
  });
}

function sendPicture(request: WebRequest, png: Buffer): WebResponse {
  return fresh(request, png, { "content-type": "image/png" });
}

/** Nothing but "not modified" for a client that has it; an entity tag goes before a date, as the standard says. @see https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
function fresh(
  { headers: asked }: WebRequest,
  body: string | Buffer,
  more: Readonly<Record<string, string>>,
): WebResponse {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
  const headers = { ...more, etag, "cache-control": "private, no-cache" };
  const tags = asked["if-none-match"];
  const since = Date.parse(asked["if-modified-since"] ?? "");
  const isKnown =
    tags === undefined ? since >= Date.parse(more["last-modified"] ?? "") : tags === "*" || tags.includes(etag);
  return isKnown ? { status: 304, headers } : { status: 200, headers, body };
}

function originOf({ headers }: WebRequest, publicUrl: string | null): string {
  const scheme = headers["x-forwarded-proto"] === "https" ? "https" : "http";
  return publicUrl ?? `${scheme}://${headers.host ?? "localhost"}`;
}

function cookieOf({ setCookie }: Session): Readonly<Record<string, string>> {
  return setCookie === null ? {} : { "set-cookie": setCookie };
}
