import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { DocumentId } from "#knowledge/domain/document.ts";
import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { Knowledge } from "#knowledge/knowledge.ts";
import { questionKey } from "./insight.ts";
import type { InsightStore, UnansweredQuestion } from "./insight-store.ts";

/** What is needed to settle a question that was not answered. */
export type SettleParts = {
  readonly store: InsightStore;
  readonly knowledge: Pick<Knowledge, "section">;
  readonly dataDir: string;
  readonly now: () => Date;
};

/** In the data folder; golden questions that `npm run eval` reads. */
const GOLDEN_FILE = "questions.jsonl";
const MAX_SECTION_CHARS = 40;

/** The section as it was typed, cut to what a label may be long. */
export function typedSection(typed: string): string {
  return typed.trim().slice(0, MAX_SECTION_CHARS);
}

/**
 * From now on the section answers the question: the operator writes no words that no document holds. Returns false where there is no such section.
 *
 * @throws {Failure} `state_unavailable`
 */
export function pointQuestion(
  asked: UnansweredQuestion,
  place: { readonly document: string; readonly section: string },
  by: string,
  parts: SettleParts,
): boolean {
  const document = DocumentId.safeParse(place.document);
  if (!document.success || parts.knowledge.section(document.data, place.section) === null) return false;
  const { question } = asked;
  const key = questionKey(question);
  parts.store.saveStandard({ key, question, documentId: document.data, section: place.section, by });
  keepAsGolden(asked, place, parts);
  return true;
}

/** In the form of the project's own golden questions; the words that were asked are the scrubbed ones. `place` is `null` where it is to be abstained. */
export function keepAsGolden(
  { id, question }: UnansweredQuestion,
  place: { readonly document: string; readonly section: string } | null,
  { store, dataDir, now }: SettleParts,
): void {
  const today = todayAt(now());
  const expect = {
    abstain: place === null,
    dates: [],
    not_dates: [],
    units: [],
    citations_any: place === null ? [] : [place],
    citations_all: [],
    contains: [],
    contains_any: [],
    not_contains: [],
  };
  const type = place === null ? "out_of_scope" : "content";
  const golden = { id: `OP${id}`, type, style: "casual", question, history: [], asker: null, today, expect, note: "" };
  appendFileSync(join(dataDir, GOLDEN_FILE), `${JSON.stringify(golden)}\n`);
  store.settle(id);
}
