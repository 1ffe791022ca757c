import { YEAR_PAGE_WORDS as WORDS, YEAR_WORDS } from "#knowledge/calendar/calendar-words.vi.ts";
import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import { capital, dueWords } from "#knowledge/words/due.vi.ts";
import type { UnitObligation } from "./find-obligations.ts";
import { escapeMarkup as text } from "./svg-text.ts";
import type { UnitYear, YearEntry } from "./year-of-unit.ts";

export type YearPageParts = {
  /** `null`: no unit is chosen yet. */
  readonly year: UnitYear | null;
  readonly orgUnits: readonly string[];
  readonly links: {
    readonly picture: string;
    readonly file: string;
    readonly subscribe: string;
    readonly revoke: string;
  };
  /** The whole address of this person's feed, `null` before they asked for one. */
  readonly feedAddress: string | null;
};

/** The page of a unit's year: the same as the picture, as a table that a screen reader reads. HTML without script or inline style. */
export function renderYearPage({ year, orgUnits, links, feedAddress }: YearPageParts): string {
  const title = year === null ? WORDS.title : `${YEAR_WORDS.title(year.year)} – ${year.orgUnit}`;
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="color-scheme" content="light dark">',
    `<title>${text(title)}</title><link rel="icon" href="/icon.svg" type="image/svg+xml">`,
    '<link rel="stylesheet" href="/chat.css"><link rel="stylesheet" href="/year.css"></head><body class="year-page">',
    `<header class="top"><div class="top-inner"><div class="titles"><h1>${text(title)}</h1></div><a href="/">${WORDS.back}</a></div></header>`,
    `<main class="year">${chooser(year, orgUnits)}${year === null ? `<p>${WORDS.unset}</p>` : body(year, links)}${
      year === null ? "" : downloads(year, links, feedAddress)
    }</main></body></html>`,
  ].join("\n");
}

function chooser(year: UnitYear | null, orgUnits: readonly string[]): string {
  const options = orgUnits.map((name) => `<option value="${text(name)}"></option>`).join("");
  return `<form method="get" action="/lich" class="chooser">
<label>${WORDS.chooseUnit} <input name="donvi" list="units" maxlength="150" autocomplete="off" value="${text(year?.orgUnit ?? "")}"></label>
<label>${WORDS.chooseYear} <input name="nam" inputmode="numeric" pattern="20[0-9][0-9]" size="5" value="${year?.year ?? ""}"></label>
<button type="submit">${WORDS.show}</button><datalist id="units">${options}</datalist></form>`;
}

function body(year: UnitYear, links: YearPageParts["links"]): string {
  const left = year.entries.filter(({ status }) => status !== "past").length;
  const facts = `${YEAR_WORDS.today(year.today)} · ${YEAR_WORDS.count(year.entries.length, left)}`;
  return [
    `<p class="facts">${text(facts)}</p>`,
    year.entries.length === 0 ? `<p>${text(WORDS.empty(year.year))}</p>` : table(year),
    list(WORDS.monthlyCaption, year.monthly),
    list(WORDS.undatedCaption, year.undated),
    otherYears(year),
    `<details><summary>${WORDS.image}</summary><p><a href="${text(links.picture)}"><img src="${text(links.picture)}" width="1080" loading="lazy" alt="${text(WORDS.picture(year.orgUnit, year.year))}"></a></p></details>`,
  ].join("\n");
}

function table(year: UnitYear): string {
  const { columns } = WORDS;
  const head = [columns.day, columns.state, columns.printed, columns.what, columns.to, columns.source];
  return `<table><caption>${text(WORDS.caption(year.orgUnit, year.year))}</caption>
<thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
<tbody>${year.entries.map(row).join("\n")}</tbody></table>`;
}

function row({ obligation, lastDay, status, daysLeft }: YearEntry): string {
  const { deadline, citation } = obligation;
  const state = status === "ahead" ? YEAR_WORDS.status.ahead(daysLeft) : YEAR_WORDS.status[status];
  const to = [deadline.recipient, deadline.via === null ? null : WORDS.via(deadline.via)].filter(
    (part) => part !== null,
  );
  const { columns } = WORDS;
  const cells = [
    cell(columns.state, text(state)),
    cell(columns.printed, text(dueWords(deadline.due, deadline.relation))),
    cell(columns.what, text(capital(deadline.what))),
    cell(columns.to, text(to.join(" "))),
    cell(columns.source, sourceCell(obligation, citation.quote)),
  ];
  const day = `<th scope="row"><time datetime="${lastDay}">${text(capital(WORDS.lastDay(lastDay)))}</time></th>`;
  return `<tr class="${status}">${day}${cells.join("")}</tr>`;
}

function cell(label: string, html: string): string {
  return `<td data-label="${label}">${html}</td>`;
}

function sourceCell({ citation, isOwn }: UnitObligation, quote: string): string {
  const source = ANSWER_WORDS.source(citation.documentName, citation.locator);
  const origin = isOwn ? YEAR_WORDS.own : YEAR_WORDS.higher;
  return `<span class="origin">${origin}</span> <cite>${text(source)}</cite><blockquote>${text(quote)}</blockquote>`;
}

function list(title: string, obligations: readonly UnitObligation[]): string {
  if (obligations.length === 0) return "";
  const items = obligations.map((obligation) => {
    const { deadline, citation } = obligation;
    return `<li>${text(capital(deadline.what))} <span class="due">${text(dueWords(deadline.due, deadline.relation))}</span> ${sourceCell(obligation, citation.quote)}</li>`;
  });
  return `<section><h2>${title}</h2><ul>${items.join("")}</ul></section>`;
}

function otherYears({ orgUnit, otherYears: years }: UnitYear): string {
  if (years.length === 0) return "";
  const links = years.map(
    (year) => `<a href="/lich?${text(String(new URLSearchParams({ donvi: orgUnit, nam: String(year) })))}">${year}</a>`,
  );
  return `<p>${WORDS.otherYears} ${links.join(" · ")}</p>`;
}

function downloads(year: UnitYear, links: YearPageParts["links"], feedAddress: string | null): string {
  const unit = `<input type="hidden" name="donvi" value="${text(year.orgUnit)}"><input type="hidden" name="nam" value="${year.year}">`;
  const feed =
    feedAddress === null
      ? `<form method="post" action="${links.subscribe}">${unit}<button type="submit">${WORDS.subscribe}</button></form>`
      : `<p>${WORDS.address}</p><p class="address"><a href="${text(feedAddress)}">${text(feedAddress)}</a></p><form method="post" action="${links.revoke}">${unit}<button type="submit">${WORDS.revoke}</button></form>`;
  return `<section class="downloads"><h2>${WORDS.downloads}</h2><p><a href="${text(links.file)}" download>${WORDS.file}</a></p>${feed}</section>`;
}
