import { readFileSync } from "node:fs";
import { Failure } from "#knowledge/domain/failure.ts";
import type { Decision, ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { OPERATOR_TEXT } from "#knowledge/words/operator/operator-page.vi.ts";
import type { WebRequest, WebResponse, WebRoute } from "../platforms/web/web-server.ts";
import { createGuardedRoutes, HOME, html, openForm, seeOther } from "./guarded-routes.ts";
import type { Operator, OperatorDoor } from "./operator-session.ts";
import { renderConflictsPage } from "./render-conflicts-page.ts";
import { renderListPage } from "./render-list-page.ts";
import { renderSignInPage } from "./render-page.ts";

/** What the operator's pages stand on. */
export type OperatorParts = {
  readonly desk: ReviewDesk;
  readonly door: OperatorDoor;
  readonly now: () => Date;
  /** Pages of other matters behind the same door. */
  readonly moreRoutes: readonly WebRoute[];
};

const MAX_NAME_CHARS = 60;
const VERDICTS = { reviewed: "reviewed", rejected: "rejected", parsed: "parsed" } as const;

/** The operator's pages: sign in, go through the register with the source beside, decide, see where plans differ. Plain forms, no script. */
export function createOperatorRoutes(parts: OperatorParts): readonly WebRoute[] {
  const css = readFileSync(new URL("./operator.css", import.meta.url));
  const style = { status: 200, headers: { "content-type": "text/css; charset=utf-8" }, body: css };
  const { page, form } = createGuardedRoutes(parts.door);
  return [
    page(HOME, ({ query }, operator) => html(200, renderListPage(parts.desk, operator, query, null))),
    page(`${HOME}/lech`, (_, operator) => html(200, renderConflictsPage(parts.desk, operator))),
    { method: "GET", path: `${HOME}/operator.css`, handle: () => style },
    openForm(`${HOME}/dang-nhap`, (request) => signIn(request, parts)),
    form(`${HOME}/thoat`, (_, request) => seeOther(HOME, secure(parts.door.signOut, request))),
    form(`${HOME}/quyet-dinh`, (typed, _, operator) => decide(typed, operator, parts)),
    ...parts.moreRoutes,
  ];
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
    return seeOther(`${HOME}?${query}#t-${item.parsed.id}`);
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
