import { join } from "node:path";
import { expect, it } from "vitest";
import { findFiles } from "#ingest/find-files.ts";
import { ingestAll } from "#ingest/ingest-all.ts";
import { isVerbatim, quoteOf } from "#knowledge/text/quote-of.ts";

const { read, skipped, content } = await ingestAll(findFiles(join(import.meta.dirname, "../../knowledge/documents")), {
  reading: () => {},
  page: () => {},
  leftOut: () => {},
});

/** Read from the plans by eye: document, section, due rule. */
const DATED = [
  'phoi-hop-bdvtu-ubnd-tinh-2021 IV.4 {"kind":"month","month":"2021-12"}',
  'so-noi-vu-2021 III.2 {"kind":"yearly","monthDay":"06-10"}',
  'so-noi-vu-2021 III.2 {"kind":"yearly","monthDay":"11-10"}',
  'ubnd-tinh-quang-ngai-2025 II.3 {"kind":"date","date":"2025-03-15"}',
  'ubnd-tinh-quang-ngai-2025 III.1 {"kind":"date","date":"2025-03-15"}',
  'ubnd-tinh-quang-ngai-2025 III.1 {"kind":"date","date":"2025-04-01"}',
  'ubnd-tinh-quang-ngai-2025 III.1 {"kind":"date","date":"2025-06-01"}',
  'ubnd-tinh-quang-ngai-2025 III.1 {"kind":"date","date":"2025-10-15"}',
];

it("the bundled plans are all read", () => {
  expect(skipped).toEqual([]);
  expect(read.map(({ document }) => document.id)).toEqual([
    "phoi-hop-bdvtu-ubnd-tinh-2021",
    "so-noi-vu-2021",
    "ubnd-tinh-quang-ngai-2025",
    "ubnd-xa-ba-vi-2025",
    "ubnd-xa-binh-phuoc-2025",
  ]);
});

it("their dated obligations are these and no others", () => {
  const undated = new Set(["period", "relative", "none"]);
  const dated = content.facts.deadlines.filter(({ due }) => !undated.has(due.kind));
  const shown = dated.map(({ documentId, section, due }) => [documentId, section, JSON.stringify(due)].join(" "));
  expect(shown.sort()).toEqual(DATED);
});

it("every fact quotes its document word for word", () => {
  const byId = new Map(content.documents.map((document) => [document.id, document]));
  const { deadlines, duties, regulations, conflicts, glossary, renames } = content.facts;
  const places = [
    ...deadlines,
    ...duties,
    ...glossary,
    ...renames,
    ...regulations.flatMap(({ mentions }) => mentions),
    ...conflicts.flatMap(({ mentions }) => mentions),
  ];
  expect(places.length).toBeGreaterThan(100);
  for (const { documentId, quote, section } of places) {
    const document = byId.get(documentId);
    const words = document === undefined ? "" : quoteOf(document, quote);
    expect(isVerbatim(document?.source ?? "", words), `${documentId} ${section}: ${words}`).toBe(true);
  }
});

it("every chunk stays inside its section and says what stands there", () => {
  const byId = new Map(content.documents.map((document) => [document.id, document]));
  expect(content.chunks.map(({ id }) => id)).toEqual(content.chunks.map((_, at) => at));
  for (const { documentId, section, span, text } of content.chunks) {
    const document = byId.get(documentId);
    const sectionAt = (at: number) =>
      document?.provisions.findLast((provision) => provision.span.start <= at && at < provision.span.end)?.section;
    expect([sectionAt(span.start), sectionAt(span.end - 1)]).toEqual([section, section]);
    expect(text).toBe(document?.text.slice(span.start, span.end));
  }
});
