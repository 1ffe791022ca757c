import { INTAKE_TEXT } from "#knowledge/words/operator/documents.vi.ts";
import { escapeHtml } from "#knowledge/words/operator/escape-html.ts";
import { OPERATOR_TEXT } from "#knowledge/words/operator/operator-page.vi.ts";
import { INSIGHT_TEXT } from "#knowledge/words/operator/questions.vi.ts";
import type { Operator } from "./operator-session.ts";

/** A whole page; `main` is HTML. `here` marks the current place of the menu. */
export function renderPage(title: string, main: string, operator: Operator | null, here: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/duyet/operator.css">
</head>
<body>
<a class="skip" href="#main">${OPERATOR_TEXT.skip}</a>
<header class="top"><div class="inner"><p class="brand">${OPERATOR_TEXT.brand}</p>${operator === null ? "" : menu(operator, here)}</div></header>
<main id="main" class="inner" tabindex="-1">
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;
}

/** A table that a narrow screen shows row by row, each cell under its name. `head` and cells are HTML. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell, at) => `<td data-label="${head[at] ?? ""}">${cell}</td>`);
  const body = rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("");
  return `<div class="card"><table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The form that signs in; `trouble` says why the last try did not. */
export function renderSignInPage(trouble: string | null): string {
  const main = `${trouble === null ? "" : `<p class="trouble" role="alert">${escapeHtml(trouble)}</p>`}
<form class="card sign-in" method="post" action="/duyet/dang-nhap">
<label for="name">${OPERATOR_TEXT.name}</label>
<input id="name" name="name" required maxlength="60" autocomplete="name" autofocus>
<p class="hint">${OPERATOR_TEXT.nameHint}</p>
<label for="password">${OPERATOR_TEXT.password}</label>
<input id="password" name="password" type="password" required autocomplete="current-password">
<button class="primary" type="submit">${OPERATOR_TEXT.signIn}</button>
</form>`;
  return renderPage(OPERATOR_TEXT.signInTitle, main, null, "");
}

function menu(operator: Operator, here: string): string {
  const places = [
    ["/duyet", OPERATOR_TEXT.menuLabels.list],
    ["/duyet/lech", OPERATOR_TEXT.menuLabels.conflicts],
    ["/duyet/van-ban", INTAKE_TEXT.menu],
    ["/duyet/cau-hoi", INSIGHT_TEXT.menu],
  ].map(([path = "", label = ""]) => {
    const current = path === here ? ' aria-current="page"' : "";
    return `<a href="${path}"${current}>${label}</a>`;
  });
  return `<nav aria-label="${OPERATOR_TEXT.menu}">${places.join("")}</nav>
<form method="post" action="/duyet/thoat" class="leave"><input type="hidden" name="token" value="${operator.formToken}"><span>${escapeHtml(operator.name)}</span><button type="submit">${OPERATOR_TEXT.signOut}</button></form>`;
}
