import type { ReviewState } from "#knowledge/domain/deadline.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { ReviewDesk, ReviewItem } from "#knowledge/review/open-review-desk.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";
import { OPERATOR_TEXT } from "#knowledge/words/operator/operator-page.vi.ts";
import { REVIEW_TEXT, STATE_NAMES, STATE_WORDS } from "#knowledge/words/operator/review.vi.ts";
import type { Operator } from "./operator-session.ts";
import { renderItem, type Trouble } from "./render-item.ts";
import { renderPage } from "./render-page.ts";

/** Obligations on one page. Range 5 to 50: more make a phone slow to scroll. */
const PAGE_SIZE = 15;

/** The register, filtered by state and document, a page at a time; `trouble` is a correction that could not be read. */
export function renderListPage(
  desk: ReviewDesk,
  operator: Operator,
  query: URLSearchParams,
  trouble: Trouble | null,
): string {
  const items = desk.items();
  const state = STATE_NAMES[query.get("trang-thai") ?? ""] ?? null;
  const documentId = query.get("van-ban") ?? "";
  const wanted = items.filter(
    (item) =>
      (state === null || item.state === state || item.parsed.id === trouble?.id) &&
      (documentId === "" || item.parsed.documentId === documentId),
  );
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(query.get("trang") ?? "1", 10) || 1));
  const shown = wanted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const main = `<p>${counts(items)}</p>
${trouble === null ? "" : `<p class="trouble" role="alert">${escapeHtml(trouble.text)} <a href="#t-${escapeHtml(trouble.id)}">${OPERATOR_TEXT.toTrouble}</a></p>`}
${filterForm(items, state, documentId)}
${shown.map((item) => renderItem(item, operator, query.toString(), trouble)).join("\n")}
${shown.length === 0 ? `<p class="card">${OPERATOR_TEXT.nothing}</p>` : ""}
${pager(query, page, pages)}
${orphans(desk)}`;
  return renderPage(OPERATOR_TEXT.listTitle, main, operator, "/duyet");
}

function counts(items: readonly ReviewItem[]): string {
  const count = (state: ReviewState) => items.filter((item) => item.state === state).length;
  const states: readonly ReviewState[] = ["parsed", "reviewed", "corrected", "rejected"];
  return states
    .map((state) => `<span class="count ${state}">${STATE_WORDS[state]}: <b>${count(state)}</b></span>`)
    .join(" ");
}

function filterForm(items: readonly ReviewItem[], state: ReviewState | null, documentId: string): string {
  const documents = new Map(items.map(({ parsed, citation }) => [parsed.documentId, citation.documentName]));
  const option = (value: string, label: string, isPicked: boolean) =>
    `<option value="${escapeHtml(value)}"${isPicked ? " selected" : ""}>${escapeHtml(label)}</option>`;
  return `<form class="filter" method="get" action="/duyet">
<div><label for="state">${OPERATOR_TEXT.state}</label><select id="state" name="trang-thai">${option("", OPERATOR_TEXT.all, state === null)}${Object.entries(
    STATE_NAMES,
  )
    .map(([value, name]) => option(value, STATE_WORDS[name], name === state))
    .join("")}</select></div>
<div><label for="document">${OPERATOR_TEXT.document}</label><select id="document" name="van-ban">${option("", OPERATOR_TEXT.all, documentId === "")}${[
    ...documents,
  ]
    .map(([id, name]) => option(id, name, id === documentId))
    .join("")}</select></div>
<button type="submit">${OPERATOR_TEXT.filter}</button>
</form>`;
}

function pager(query: URLSearchParams, page: number, pages: number): string {
  if (pages === 1) return "";
  const link = (to: number, label: string) => {
    const address = new URLSearchParams(query);
    address.set("trang", String(to));
    return `<a href="/duyet?${escapeHtml(address.toString())}">${label}</a>`;
  };
  return `<nav class="pager" aria-label="${OPERATOR_TEXT.pages}">${page > 1 ? link(page - 1, OPERATOR_TEXT.before) : "<span></span>"}<span>${OPERATOR_TEXT.page(page, pages)}</span>${page < pages ? link(page + 1, OPERATOR_TEXT.after) : "<span></span>"}</nav>`;
}

/** Decisions whose obligation the documents do not hold any more: kept, and shown. */
function orphans(desk: ReviewDesk): string {
  const lost = desk.orphans();
  const broken = desk.broken() === 0 ? "" : `<p class="trouble">${REVIEW_TEXT.broken(desk.broken())}</p>`;
  if (lost.length === 0) return broken;
  const rows = lost.map(
    ({ verdict, by, at, what, quote, documentId, section }) =>
      `<li><b>${STATE_WORDS[verdict]}</b> (${escapeHtml(REVIEW_TEXT.decided(by, todayAt(new Date(at))))}): ${escapeHtml(what)}<blockquote>${escapeHtml(quote)}</blockquote><cite>${escapeHtml(`${documentId}, ${section}`)}</cite></li>`,
  );
  return `${broken}<section class="card"><h2>${REVIEW_TEXT.orphans(lost.length)}</h2><ul>${rows.join("")}</ul></section>`;
}
