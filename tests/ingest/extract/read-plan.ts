import { readFileSync } from "node:fs";
import { parseDocument } from "#ingest/parse/parse-document.ts";
import type { Document } from "#knowledge/domain/document.ts";

/** A bundled plan, parsed. */
export function readPlan(id: string): Document {
  const path = new URL(`../../../knowledge/documents/plans/${id}.txt`, import.meta.url);
  return parseDocument(id, readFileSync(path, "utf8"), "hash");
}

/** A small plan with the given body, parsed. */
export function planWith(body: string, head = "Số: 12/KH-UBND\n\nLong Sơn, ngày 05 tháng 02 năm 2025"): Document {
  const source = `UBND HUYỆN LONG SƠN\n\n${head}\n\nKẾ HOẠCH\nTriển khai công tác dân vận năm 2025\n\nThực hiện nhiệm vụ được giao, UBND huyện Long Sơn ban hành kế hoạch như sau:\n\n${body}\n`;
  return parseDocument("long-son-2025", source, "hash");
}
