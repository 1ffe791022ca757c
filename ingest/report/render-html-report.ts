import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "#knowledge/corpus/corpus.ts";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";
import { REPORT_PAGE } from "#knowledge/words/operator/report-page.vi.ts";
import { REPORT, renderDue } from "#knowledge/words/report.vi.ts";
import type { ReadDocument } from "../ingest-all.ts";
import type { DocumentReport, IngestReport } from "./create-report.ts";
import { findDateLike } from "./date-like.vi.ts";
import { type Mark, markSource } from "./mark-source.ts";
import { conflictLines, documentNotes, isDated, renderChanges } from "./render-report.ts";

const STYLE = join(import.meta.dirname, "report.css");

/** The report as one HTML page that needs nothing else: each document's words beside what was understood of them. */
export function renderHtmlReport(report: IngestReport, read: readonly ReadDocument[], facts: Facts): string {
  const byId = new Map(read.map((one) => [one.document.id, one]));
  const documents = report.documents.flatMap((document, index) => {
    const one = byId.get(document.id);
    return one === undefined ? [] : [renderDocument(document, one, facts, index)];
  });
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${REPORT_PAGE.title}</title>
<style>${readFileSync(STYLE, "utf8")}</style>
</head>
<body>
<a class="skip" href="#main">${REPORT_PAGE.skip}</a>
<main id="main">
<h1>${REPORT_PAGE.title}</h1>
<p class="lead">${REPORT.intro}</p>
${renderOverview(report)}
${list(REPORT_PAGE.changes, renderChanges(report.changes ?? []).slice(1))}
${list(
  REPORT_PAGE.skipped,
  report.skipped.map(({ reason }) => reason),
)}
${list(
  REPORT_PAGE.conflicts,
  report.conflicts.map((conflict) => conflictLines(conflict).join(" · ")),
)}
${documents.join("\n")}
</main>
</body>
</html>
`;
}

function renderOverview({ documents }: IngestReport): string {
  const head = REPORT_PAGE.columns.map((column) => `<th scope="col">${column}</th>`).join("");
  const rows = documents.map((document, index) => {
    const dated = document.deadlines.filter(isDated).length;
    const counts = [
      document.pages,
      document.sections,
      document.tableRows,
      dated,
      document.deadlines.length - dated,
      document.regulations,
      document.unexplainedDates.length,
    ];
    const notes = [
      ...(document.ocr === null ? [] : [REPORT_PAGE.ocr(document.ocr)]),
      ...document.notes.map(({ code }) => REPORT.noteName(code)),
    ];
    const cells = counts.map((count) => `<td class="count">${count === 0 ? REPORT_PAGE.none : count}</td>`).join("");
    const name = escapeHtml(document.title ?? REPORT.noTitle);
    return `<tr><th scope="row"><a href="#d${index}">${name}</a><span class="file">${escapeHtml([document.issuer, document.file].filter((part) => part !== null).join(" · "))}</span></th>${cells}<td>${escapeHtml([...new Set(notes)].join("; ")) || REPORT_PAGE.none}</td></tr>`;
  });
  return `<h2>${REPORT_PAGE.overview}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${REPORT_PAGE.overview}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

function renderDocument(report: DocumentReport, { document }: ReadDocument, facts: Facts, index: number): string {
  const own = <T extends { readonly documentId: string }>(items: readonly T[]) =>
    items.filter(({ documentId }) => documentId === document.id);
  const deadlines = own(facts.deadlines);
  const idOf = (deadline: Deadline) => `o${index}-${deadlines.indexOf(deadline)}`;
  const understood: readonly Mark[] = [
    ...deadlines.map((deadline) => ({ ...deadline.quote, kind: "due" as const, id: idOf(deadline) })),
    ...own(facts.regulations.flatMap(({ mentions }) => mentions)).map(({ quote }) => ({
      ...quote,
      kind: "cite" as const,
      id: null,
    })),
  ];
  const bare = findDateLike(document.text).filter(
    ({ start, end }) => !understood.some((mark) => mark.start < end && start < mark.end),
  );
  const marks = [...understood, ...bare.map((span): Mark => ({ ...span, kind: "open", id: null }))];
  const items = deadlines.map(
    (deadline, at) => `<li><p class="rule">${escapeHtml(renderDue(deadline.due, deadline.relation))}</p>
<p>${escapeHtml(deadline.what)}</p>
${detail(deadline.who.length === 0 ? "" : REPORT.who(deadline.who.join("; ")))}${detail(REPORT.route(deadline.recipient, deadline.via))}
<p class="place"><a href="#${idOf(deadline)}" aria-label="${REPORT_PAGE.toSource}: ${at + 1}">${REPORT_PAGE.toSource}</a> ${escapeHtml(REPORT_PAGE.section(deadline.section))}</p></li>`,
  );
  const open = report.unexplainedDates.map(({ section, text }) => REPORT.place(section, text));
  return `<section aria-labelledby="d${index}" class="document">
<h2 id="d${index}">${escapeHtml(report.title ?? REPORT.noTitle)}</h2>
${documentNotes(report)
  .map((line) => `<p class="meta">${escapeHtml(line)}</p>`)
  .join("\n")}
<div class="beside">
<div class="read"><h3>${REPORT_PAGE.obligations}</h3>
${items.length === 0 ? `<p>${REPORT_PAGE.noObligation}</p>` : `<ol>${items.join("\n")}</ol>`}
${open.length === 0 ? "" : `<details><summary>${REPORT_PAGE.open(open.length)}</summary><ul>${open.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul></details>`}</div>
<div class="source" tabindex="0" role="region" aria-label="${REPORT_PAGE.source}: ${escapeHtml(report.title ?? report.file)}"><h3>${REPORT_PAGE.source}</h3>
<p class="legend">${REPORT_PAGE.legend}: ${Object.entries(REPORT_PAGE.marks)
    .map(([kind, name]) => `<mark class="${kind}">${name}</mark>`)
    .join(" ")}</p>
${markSource(document.text, marks)}</div>
</div>
<p class="top"><a href="#main">${REPORT_PAGE.top}</a></p>
</section>`;
}

function detail(text: string): string {
  return text === "" ? "" : `<p class="detail">${escapeHtml(text)}</p>\n`;
}

function list(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `<h2>${heading}</h2>\n<ul>${lines.map((line) => `<li>${escapeHtml(line.trim().replace(/^- /, ""))}</li>`).join("\n")}</ul>`;
}
