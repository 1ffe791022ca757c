import type { Knowledge } from "#knowledge/knowledge.ts";
import { INSIGHT_TEXT } from "#knowledge/words/operator/questions.vi.ts";
import type { UnansweredQuestion } from "../../insight/insight-store.ts";
import { keepAsGolden, pointQuestion, type SettleParts, typedSection } from "../../insight/settle-question.ts";
import type { WebResponse, WebRoute } from "../../platforms/web/web-server.ts";
import { type GuardedRoutes, HOME, html, seeOther } from "../guarded-routes.ts";
import type { Operator } from "../operator-session.ts";
import { renderQuestionsPage } from "./render-questions-page.ts";

/** What the page of questions stands on. */
export type QuestionsParts = SettleParts & { readonly knowledge: Pick<Knowledge, "documents" | "section"> };

const PAGE = `${HOME}/cau-hoi`;

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

function point(
  asked: UnansweredQuestion,
  form: URLSearchParams,
  operator: Operator,
  parts: QuestionsParts,
): WebResponse {
  const section = typedSection(form.get("section") ?? "");
  const place = { document: form.get("document") ?? "", section };
  if (pointQuestion(asked, place, operator.name, parts)) return seeOther(PAGE);
  const trouble = { id: asked.id, text: INSIGHT_TEXT.noSection(section) };
  return html(422, renderQuestionsPage(parts, operator, trouble));
}
