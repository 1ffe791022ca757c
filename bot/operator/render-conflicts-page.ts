import type { ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";
import { OPERATOR_TEXT } from "#knowledge/words/operator/operator-page.vi.ts";
import { REVIEW_TEXT } from "#knowledge/words/operator/review.vi.ts";
import type { Operator } from "./operator-session.ts";
import { renderPage } from "./render-page.ts";

/** Where plans differ about the same obligation, the sides beside each other with level and year. */
export function renderConflictsPage(desk: ReviewDesk, operator: Operator): string {
  const found = desk.conflicts();
  const items = new Map(desk.items().map((item) => [item.parsed.id, item]));
  const cards = found.map(({ sides, differences }) => {
    const title = differences.map((difference) => REVIEW_TEXT.differences[difference]).join(", ");
    const columns = sides.map(({ document, deadline }) => {
      const citation = items.get(deadline.id)?.citation;
      const facts = REVIEW_TEXT.facts(deadline).map(
        ([label, value]) => `<div><dt>${label}</dt><dd>${escapeHtml(value)}</dd></div>`,
      );
      return `<section><p class="level">${REVIEW_TEXT.side(REVIEW_TEXT.levels[document.level], document.year)}</p>
<h3>${escapeHtml(REVIEW_TEXT.due(deadline))}</h3><dl>${facts.join("")}</dl>
<blockquote>${escapeHtml(citation?.quote ?? "")}</blockquote><cite>${escapeHtml(`${citation?.documentName ?? document.id}, ${citation?.locator ?? deadline.section}`)}</cite>
<a href="/duyet?van-ban=${encodeURIComponent(document.id)}#t-${escapeHtml(deadline.id)}">${OPERATOR_TEXT.toReview}</a></section>`;
    });
    return `<article class="card"><h2>${title.charAt(0).toUpperCase()}${title.slice(1)}</h2><div class="sides">${columns.join("")}</div></article>`;
  });
  const lead = found.length === 0 ? REVIEW_TEXT.noConflicts : REVIEW_TEXT.conflicts(found.length);
  return renderPage(OPERATOR_TEXT.conflictsTitle, `<p>${lead}</p>${cards.join("\n")}`, operator, "/duyet/lech");
}
