import type { Knowledge } from "#knowledge/knowledge.ts";
import type { ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import { dateWords } from "#knowledge/words/due.vi.ts";
import { INTAKE_TEXT } from "#knowledge/words/operator/documents.vi.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";
import type { Operator } from "../operator-session.ts";
import { renderPage, renderTable } from "../render-page.ts";
import type { IntakeState } from "./intake.ts";

/** What the page shows. */
export type DocumentsShown = {
  readonly knowledge: Pick<Knowledge, "documents">;
  readonly desk: Pick<ReviewDesk, "items">;
  readonly state: IntakeState;
  readonly hasReport: boolean;
};

/** Documents with what waits to be reviewed in each, the form that sends one in, and what has become of the last. */
export function renderDocumentsPage(shown: DocumentsShown, operator: Operator, trouble: string | null): string {
  const { knowledge, state, hasReport } = shown;
  const said = trouble === null ? "" : `<p class="trouble" role="alert">${escapeHtml(trouble)}</p>`;
  const report = hasReport
    ? `<p><a href="/duyet/van-ban/bao-cao">${INTAKE_TEXT.report}</a></p>`
    : `<p>${INTAKE_TEXT.noReport}</p>`;
  const main = `${said}${outcome(state)}
<section class="card"><h2>${INTAKE_TEXT.uploadTitle}</h2>
<form class="decide" method="post" enctype="multipart/form-data" action="/duyet/van-ban/nap">
<input type="hidden" name="token" value="${operator.formToken}">
<div><label for="file">${INTAKE_TEXT.file}</label><input id="file" name="file" type="file" required></div>
<p class="hint">${INTAKE_TEXT.uploadHint}</p>
<button class="primary" type="submit">${INTAKE_TEXT.upload}</button></form></section>
<p>${INTAKE_TEXT.lead(knowledge.documents.length)}</p>${report}
${table(shown)}`;
  return renderPage(INTAKE_TEXT.title, main, operator, "/duyet/van-ban");
}

function outcome(state: IntakeState): string {
  const say = (role: "status" | "alert", text: string) =>
    `<p class="${role === "alert" ? "trouble" : "card"}" role="${role}">${escapeHtml(text)}</p>`;
  switch (state.kind) {
    case "idle":
      return "";
    case "running":
      return say("status", INTAKE_TEXT.running(state.file));
    case "added":
      return say("status", INTAKE_TEXT.added(state.file, state.sections, state.deadlines));
    case "refused":
      return say("alert", INTAKE_TEXT.refused(state.file, state.reason || INTAKE_TEXT.notRead));
    case "failed":
      return say("alert", INTAKE_TEXT.failed(state.file));
  }
}

function table({ knowledge, desk }: DocumentsShown): string {
  const items = desk.items();
  const rows = knowledge.documents.map((document) => {
    const own = items.filter(({ parsed }) => parsed.documentId === document.id);
    const waiting = own.filter(({ state }) => state === "parsed").length;
    const link = `<a href="/duyet?van-ban=${encodeURIComponent(document.id)}">${escapeHtml(documentName(document))}</a>`;
    const issued = document.issuedOn === null ? INTAKE_TEXT.none : dateWords(document.issuedOn);
    const year = document.year === null ? INTAKE_TEXT.none : String(document.year);
    return [link, issued, year, String(own.length), String(waiting)];
  });
  const { document, issued, year, deadlines, unreviewed } = INTAKE_TEXT.listHead;
  return renderTable([document, issued, year, deadlines, unreviewed], rows);
}
