import { readFileSync } from "node:fs";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import type { Document } from "#knowledge/domain/document.ts";
import { extractDeadlines } from "../../../../ingest/extract/deadlines/extract-deadlines.ts";
import { parseDocument } from "../../../../ingest/parse/parse-document.ts";

const HASH = "0".repeat(64);

/** One of the bundled plans. */
export function readPlan(id: string): Document {
  const path = new URL(`../../../../knowledge/documents/plans/${id}.txt`, import.meta.url);
  return parseDocument(id, readFileSync(path, "utf8"), HASH);
}

/** A plan of a commune with the given body, issued on 10 January 2025. */
export function planWith(body: string, title = "KẾ HOẠCH\nCông tác năm 2025"): Document {
  const head = "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 12/KH-UBND\nTân An, ngày 10 tháng 01 năm 2025";
  return parseDocument("tan-an-2025", `${head}\n\n${title}\n\n${body}\n`, HASH);
}

/** Every obligation as "section relation due": short enough to compare whole lists. */
export function duesOf(document: Document): string[] {
  return extractDeadlines(document).map(
    ({ section, relation, due }) => `${section} ${relation ?? "-"} ${dueForm(due)}`,
  );
}

/** The words of the document that prove an obligation. */
export function quoteOf(document: Document, { quote }: Deadline): string {
  return document.text.slice(quote.start, quote.end);
}

function dueForm(due: Deadline["due"]): string {
  const { kind, ...rest } = due;
  return [kind, ...Object.values(rest).map(String)].join(" ");
}
