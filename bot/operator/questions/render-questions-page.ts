import { DocumentId } from "#knowledge/domain/document.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import { dateWords } from "#knowledge/words/due.vi.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";
import { INSIGHT_TEXT } from "#knowledge/words/operator/questions.vi.ts";
import type { InsightStore, StandardAnswer, UnansweredQuestion } from "../../insight/insight-store.ts";
import { usageByDay } from "../../insight/usage-by-day.ts";
import type { Operator } from "../operator-session.ts";
import { renderPage, renderTable } from "../render-page.ts";

type Shown = { readonly store: InsightStore; readonly knowledge: Pick<Knowledge, "documents" | "section"> };
/** A place that is not there, at the question it was typed for. */
type Trouble = { readonly id: number; readonly text: string };

/** In days. */
const SHOWN_DAYS = 31;

/** Unanswered questions, places that were pointed to, feedback and usage; names of nobody. */
export function renderQuestionsPage({ store, knowledge }: Shown, operator: Operator, trouble: Trouble | null): string {
  const unanswered = store.unanswered();
  const standards = store.standards();
  const options = knowledge.documents.map(
    (document) => `<option value="${escapeHtml(document.id)}">${escapeHtml(documentName(document))}</option>`,
  );
  const cards = unanswered.map((asked) => card(asked, options.join(""), operator, trouble));
  const main = `<p>${INSIGHT_TEXT.privacy}</p>
<h2>${INSIGHT_TEXT.unansweredTitle(unanswered.length)}</h2>
${cards.length === 0 ? `<p class="card">${INSIGHT_TEXT.noUnanswered}</p>` : cards.join("\n")}
${standards.length === 0 ? "" : `<h2>${INSIGHT_TEXT.pointedTitle(standards.length)}</h2>${standards.map((one) => pointed(one, knowledge, operator)).join("\n")}`}
<h2>${INSIGHT_TEXT.feedbackTitle}</h2>
${feedbackTable(store)}
<h2>${INSIGHT_TEXT.usageTitle}</h2>
${usageTable(store)}`;
  return renderPage(INSIGHT_TEXT.title, main, operator, "/duyet/cau-hoi");
}

function card(
  { id, question, reason, count, lastAt }: UnansweredQuestion,
  options: string,
  { formToken }: Operator,
  trouble: Trouble | null,
): string {
  const said = trouble?.id === id ? `<p class="trouble" role="alert">${escapeHtml(trouble.text)}</p>` : "";
  return `<article class="card question"><h3>${escapeHtml(question)}</h3>
<p class="hint">${escapeHtml(INSIGHT_TEXT.reasons[reason] ?? reason)}; ${INSIGHT_TEXT.times(count, dateWords(todayAt(new Date(lastAt))))}</p>
${said}<form class="decide" method="post" action="/duyet/cau-hoi/quyet-dinh">
<input type="hidden" name="token" value="${formToken}"><input type="hidden" name="id" value="${id}">
<div><label for="d${id}">${INSIGHT_TEXT.document}</label><select id="d${id}" name="document">${options}</select></div>
<div><label for="s${id}">${INSIGHT_TEXT.section}</label><input id="s${id}" name="section" maxlength="40" autocomplete="off"></div>
<p class="hint">${INSIGHT_TEXT.pointHint} ${INSIGHT_TEXT.goldenHint}</p>
<button class="primary" name="action" value="point">${INSIGHT_TEXT.point}</button>
<button name="action" value="golden">${INSIGHT_TEXT.golden}</button>
<button name="action" value="dismiss">${INSIGHT_TEXT.dismiss}</button>
</form></article>`;
}

function pointed(
  { key, question, documentId, section, by }: StandardAnswer,
  { documents, section: find }: Shown["knowledge"],
  { formToken }: Operator,
): string {
  const document = documents.find(({ id }) => id === documentId);
  const id = DocumentId.safeParse(documentId);
  const citation = id.success && document !== undefined ? find(id.data, section) : null;
  const words = citation === null ? INSIGHT_TEXT.gone : citation.quote;
  const name = document === undefined ? documentId : documentName(document);
  return `<article class="card question"><h3>${escapeHtml(question)}</h3>
<blockquote>${escapeHtml(words)}</blockquote><cite>${escapeHtml(INSIGHT_TEXT.pointedAt(name, section, by))}</cite>
<form class="decide" method="post" action="/duyet/cau-hoi/quyet-dinh"><input type="hidden" name="token" value="${formToken}">
<input type="hidden" name="key" value="${escapeHtml(key)}"><button name="action" value="withdraw">${INSIGHT_TEXT.withdraw}</button></form></article>`;
}

function feedbackTable(store: InsightStore): string {
  const rows = store
    .feedback()
    .map(({ question, right, wrong }) => [escapeHtml(question), String(right), String(wrong)]);
  if (rows.length === 0) return `<p class="card">${INSIGHT_TEXT.noFeedback}</p>`;
  const { question, right, wrong } = INSIGHT_TEXT.feedbackHead;
  return renderTable([question, right, wrong], rows);
}

function usageTable(store: InsightStore): string {
  const days = usageByDay(store, SHOWN_DAYS);
  if (days.length === 0) return `<p class="card">${INSIGHT_TEXT.noUsage}</p>`;
  const rows = days.map(({ day, answered, missed, other }) => [
    escapeHtml(day.split("-").reverse().join("/")),
    ...[answered, missed, other].map(String),
  ]);
  const { day, answered, missed, other } = INSIGHT_TEXT.usageHead;
  return renderTable([day, answered, missed, other], rows);
}
