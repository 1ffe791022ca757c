import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { DocumentId } from "#knowledge/domain/document.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { INSIGHT_TEXT } from "#knowledge/words/operator/questions.vi.ts";
import { questionKey } from "../../insight/insight.ts";
import type { InsightStore, UnansweredQuestion } from "../../insight/insight-store.ts";
import type { WebResponse, WebRoute } from "../../platforms/web/web-server.ts";
import { type GuardedRoutes, HOME, html, seeOther } from "../guarded-routes.ts";
import type { Operator } from "../operator-session.ts";
import { renderQuestionsPage } from "./render-questions-page.ts";

/** What the page of questions stands on. */
export type QuestionsParts = {
  readonly store: InsightStore;
  readonly knowledge: Pick<Knowledge, "documents" | "section">;
  readonly dataDir: string;
  readonly now: () => Date;
};

const PAGE = `${HOME}/cau-hoi`;
/** In the data folder; golden questions that `npm run eval` reads. */
const GOLDEN_FILE = "questions.jsonl";

/** What was not answered, to be pointed somewhere or kept as a golden question; what people said of answers; how much is asked. */
export function createQuestionsRoutes(parts: QuestionsParts, { page, form }: GuardedRoutes): readonly WebRoute[] {
  return [
    page(PAGE, (_, operator) => html(200, renderQuestionsPage(parts, operator, null))),
    form(`${PAGE}/quyet-dinh`, (typed, _, operator) => decide(typed, operator, parts)),
  ];
}

function decide(form: URLSearchParams, operator: Operator, parts: QuestionsParts): WebResponse {
  const { store } = parts;
  if (form.get("action") === "withdraw") store.dropStandard(form.get("key") ?? "");
  const asked = store.unanswered().find(({ id }) => String(id) === form.get("id"));
  if (asked === undefined) return seeOther(PAGE);
  switch (form.get("action")) {
    case "point":
      return point(asked, form, operator, parts);
    case "golden":
      keepAsGolden(asked, null, parts);
      break;
    case "dismiss":
      store.settle(asked.id);
      break;
  }
  return seeOther(PAGE);
}

/** The section that answers is the answer: the operator writes no words that no document holds. */
function point(
  asked: UnansweredQuestion,
  form: URLSearchParams,
  operator: Operator,
  parts: QuestionsParts,
): WebResponse {
  const section = (form.get("section") ?? "").trim().slice(0, 40);
  const document = DocumentId.safeParse(form.get("document") ?? "");
  if (!document.success || parts.knowledge.section(document.data, section) === null) {
    const trouble = { id: asked.id, text: INSIGHT_TEXT.noSection(section) };
    return html(422, renderQuestionsPage(parts, operator, trouble));
  }
  const { question } = asked;
  const answer = { key: questionKey(question), question, documentId: document.data, section, by: operator.name };
  parts.store.saveStandard(answer);
  keepAsGolden(asked, { document: document.data, section }, parts);
  return seeOther(PAGE);
}

/** In the form of the project's own golden questions; the words that were asked are the scrubbed ones. */
function keepAsGolden(
  { id, question }: UnansweredQuestion,
  place: { readonly document: string; readonly section: string } | null,
  { store, dataDir, now }: QuestionsParts,
): void {
  const today = todayAt(now());
  const expect = {
    abstain: place === null,
    dates: [],
    not_dates: [],
    units: [],
    citations_any: place === null ? [] : [place],
    citations_all: [],
    contains: [],
    contains_any: [],
    not_contains: [],
  };
  const type = place === null ? "out_of_scope" : "content";
  const golden = { id: `OP${id}`, type, style: "casual", question, history: [], asker: null, today, expect, note: "" };
  appendFileSync(join(dataDir, GOLDEN_FILE), `${JSON.stringify(golden)}\n`);
  store.settle(id);
}
