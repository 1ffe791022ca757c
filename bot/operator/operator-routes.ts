import { readFileSync } from "node:fs";
import { Failure } from "#knowledge/domain/failure.ts";
import type { Decision, ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { OPERATOR_TEXT } from "#knowledge/words/operator-page.vi.ts";
import type { WebRequest, WebResponse, WebRoute } from "../platforms/web/web-server.ts";
import { isTokenOf, type Operator, type OperatorDoor } from "./operator-session.ts";
import { renderConflictsPage } from "./render-conflicts-page.ts";
import { renderListPage } from "./render-list-page.ts";
import { renderSignInPage } from "./render-page.ts";

/** What the operator's pages stand on. */
export type OperatorParts = {
  readonly desk: ReviewDesk;
  readonly door: OperatorDoor;
  readonly now: () => Date;
};

const HOME = "/duyet";
const MAX_NAME_CHARS = 60;
const VERDICTS = { reviewed: "reviewed", rejected: "rejected", parsed: "parsed" } as const;

/** The operator's pages: sign in, go through the register with the source beside, decide, see where plans differ. Plain forms, no script. */
export function createOperatorRoutes(parts: OperatorParts): readonly WebRoute[] {
  const css = readFileSync(new URL("./operator.css", import.meta.url));
  const signedIn =
    (handle: (request: WebRequest, operator: Operator) => WebResponse) =>
    (request: WebRequest): WebResponse => {
      const operator = parts.door.find(request.headers.cookie);
      return operator === null
        ? html(request.path === HOME ? 200 : 403, renderSignInPage(null))
        : handle(request, operator);
    };
  const posted = (handle: (form: URLSearchParams, request: WebRequest, operator: Operator) => WebResponse) =>
    signedIn((request, operator) => {
      const form = new URLSearchParams(request.body);
      return isTokenOf(operator, form.get("token") ?? "") ? handle(form, request, operator) : { status: 403 };
    });
  return [
    {
      method: "GET",
      path: HOME,
      handle: signedIn(({ query }, operator) => html(200, renderListPage(parts.desk, operator, query, null))),
    },
    {
      method: "GET",
      path: `${HOME}/lech`,
      handle: signedIn((_, operator) => html(200, renderConflictsPage(parts.desk, operator))),
    },
    {
      method: "GET",
      path: `${HOME}/operator.css`,
      handle: () => ({ status: 200, headers: { "content-type": "text/css; charset=utf-8" }, body: css }),
    },
    {
      method: "POST",
      path: `${HOME}/dang-nhap`,
      accepts: refuseStrangers,
      handle: (request) => signIn(request, parts),
    },
    {
      method: "POST",
      path: `${HOME}/thoat`,
      accepts: refuseStrangers,
      handle: posted((_, request) => seeOther(HOME, secure(parts.door.signOut, request))),
    },
    {
      method: "POST",
      path: `${HOME}/quyet-dinh`,
      accepts: refuseStrangers,
      handle: posted((form, _, operator) => decide(form, operator, parts)),
    },
  ];
}

/** A form of our own page alone: another site's carries its own origin. */
function refuseStrangers(headers: WebRequest["headers"]): WebResponse | null {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")) return { status: 415 };
  const { origin, host, "sec-fetch-site": site } = headers;
  if (site !== undefined && site !== "same-origin") return { status: 403 };
  if (origin === undefined) return null;
  return URL.canParse(origin) && new URL(origin).host === host ? null : { status: 403 };
}

function signIn(request: WebRequest, { door }: OperatorParts): WebResponse {
  const form = new URLSearchParams(request.body);
  const name = (form.get("name") ?? "").replace(/\s+/g, " ").trim().slice(0, MAX_NAME_CHARS);
  if (name === "") return html(400, renderSignInPage(OPERATOR_TEXT.nameMissing));
  const outcome = door.signIn({ name, password: form.get("password") ?? "" }, request.address);
  switch (outcome.kind) {
    case "done":
      return seeOther(HOME, secure(outcome.cookie, request));
    case "wrong":
      return html(401, renderSignInPage(OPERATOR_TEXT.wrongPassword));
    case "tooMany":
      return html(429, renderSignInPage(OPERATOR_TEXT.tooMany));
  }
}

function decide(form: URLSearchParams, operator: Operator, { desk, now }: OperatorParts): WebResponse {
  const query = new URLSearchParams(form.get("query") ?? "");
  try {
    const item = desk.decide(decisionOf(form, operator.name, now().toISOString()));
    return seeOther(`${HOME}?${query}#t-${item.parsed.id}`, null);
  } catch (failure) {
    if (!(failure instanceof Failure) || !["usage", "deadline_unknown"].includes(failure.code)) throw failure;
    const trouble = { id: form.get("id") ?? "", text: troubleOf(failure), typed: form };
    return html(422, renderListPage(desk, operator, query, trouble));
  }
}

function troubleOf({ code, facts }: Failure): string {
  if (code === "deadline_unknown") return OPERATOR_TEXT.gone;
  return facts.reason === "due" ? OPERATOR_TEXT.badDue(String(facts.argument)) : OPERATOR_TEXT.emptyCorrection;
}

function decisionOf(form: URLSearchParams, by: string, at: string): Decision {
  const verdict = form.get("verdict") ?? "";
  const common = { id: form.get("id") ?? "", by, at };
  if (verdict === "reviewed" || verdict === "rejected" || verdict === "parsed")
    return { ...common, verdict: VERDICTS[verdict] };
  const field = (name: string) => form.get(name) ?? "";
  return {
    ...common,
    verdict: "corrected",
    typed: {
      due: field("due"),
      what: field("what"),
      who: field("who"),
      recipient: field("recipient"),
      via: field("via"),
    },
  };
}

function secure(cookie: string, { headers }: WebRequest): string {
  return headers["x-forwarded-proto"] === "https" ? `${cookie}; Secure` : cookie;
}

function html(status: number, body: string): WebResponse {
  // the origin of a form is only told under this policy
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "same-origin",
  };
  return { status, headers, body };
}

function seeOther(location: string, cookie: string | null): WebResponse {
  return { status: 303, headers: { location, ...(cookie === null ? {} : { "set-cookie": cookie }) } };
}
