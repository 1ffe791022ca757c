import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { ReviewItem } from "#knowledge/review/open-review-desk.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";
import { OPERATOR_TEXT } from "#knowledge/words/operator/operator-page.vi.ts";
import { REVIEW_TEXT, STATE_WORDS } from "#knowledge/words/operator/review.vi.ts";
import type { Operator } from "./operator-session.ts";

/** A correction that could not be read: of which obligation, why, and what was typed, to be shown again. */
export type Trouble = { readonly id: string; readonly text: string; readonly typed: URLSearchParams };

const FIELDS = ["due", "what", "who", "recipient", "via"] as const;

/** One obligation as a card: what was read, the source beside it, and the ways to decide. */
export function renderItem(item: ReviewItem, operator: Operator, query: string, trouble: Trouble | null): string {
  const { parsed, review, state, standing, citation } = item;
  const decided =
    review === null ? "" : `, ${escapeHtml(REVIEW_TEXT.decided(review.by, todayAt(new Date(review.at))))}`;
  const corrected =
    state === "corrected" && standing !== null
      ? `<p class="corrected-to">${escapeHtml(REVIEW_TEXT.correctedTo(standing, parsed))}</p>`
      : "";
  const facts = REVIEW_TEXT.facts(parsed).map(
    ([label, value]) => `<div><dt>${label}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  const also =
    item.alsoAt.length === 0
      ? ""
      : `<p class="hint">${OPERATOR_TEXT.alsoAt}</p><ul class="also">${item.alsoAt.map((quote) => `<li>“${escapeHtml(quote)}”</li>`).join("")}</ul>`;
  // the way back and the token; Enter in a field must correct and never confirm, so each has a form of its own
  const hidden = `<input type="hidden" name="token" value="${operator.formToken}"><input type="hidden" name="id" value="${escapeHtml(parsed.id)}"><input type="hidden" name="query" value="${escapeHtml(query)}">`;
  const own = trouble?.id === parsed.id ? trouble : null;
  return `<article class="card item ${state}" id="t-${escapeHtml(parsed.id)}" aria-labelledby="h-${escapeHtml(parsed.id)}">
<div class="read">
<p class="state ${state}">${STATE_WORDS[state]}${decided}</p>
<h2 id="h-${escapeHtml(parsed.id)}">${escapeHtml(REVIEW_TEXT.due(parsed))}</h2>
<dl>${facts.join("")}</dl>${corrected}
</div>
<div class="source"><figure><figcaption>${escapeHtml(`${citation.documentName}, ${citation.locator}`)}</figcaption>
<blockquote>${paragraphOf(item)}</blockquote></figure>${also}</div>
<div class="decide">
<form method="post" action="/duyet/quyet-dinh">${hidden}
<div class="buttons" role="group" aria-label="${OPERATOR_TEXT.decision}">${buttons(state)}</div>
</form>
<details${own === null ? "" : " open"}><summary>${OPERATOR_TEXT.correct}</summary>
<form method="post" action="/duyet/quyet-dinh">${hidden}
${own === null ? "" : `<p class="trouble">${escapeHtml(own.text)}</p>`}
${FIELDS.map((field) => input(field, parsed.id, own)).join("")}
<p class="hint">${OPERATOR_TEXT.correctHint}</p>
<button class="primary" type="submit" name="verdict" value="corrected">${OPERATOR_TEXT.saveCorrection}</button>
</form></details>
</div>
</article>`;
}

function buttons(state: ReviewItem["state"]): string {
  const button = (verdict: string, label: string, style = "") =>
    `<button type="submit" name="verdict" value="${verdict}"${style}>${label}</button>`;
  return [
    state === "reviewed" ? "" : button("reviewed", OPERATOR_TEXT.confirm, ' class="primary"'),
    state === "rejected" ? "" : button("rejected", OPERATOR_TEXT.reject),
    state === "parsed" ? "" : button("parsed", OPERATOR_TEXT.reopen),
  ].join("");
}

function input(field: (typeof FIELDS)[number], id: string, trouble: Trouble | null): string {
  const name = `${field}-${escapeHtml(id)}`;
  const typed = escapeHtml(trouble?.typed.get(field) ?? "");
  return `<label for="${name}">${REVIEW_TEXT.labels[field]}</label><input id="${name}" name="${field}" value="${typed}" maxlength="500" placeholder="${OPERATOR_TEXT.placeholders[field]}" autocomplete="off">`;
}

/** The paragraph with the quoted words marked in it. */
function paragraphOf({ paragraph, citation: { quote } }: ReviewItem): string {
  const at = paragraph.indexOf(quote);
  if (at < 0) return `<mark>${escapeHtml(quote)}</mark>`;
  const end = at + quote.length;
  return `${escapeHtml(paragraph.slice(0, at))}<mark>${escapeHtml(quote)}</mark>${escapeHtml(paragraph.slice(end))}`;
}
