import { DocumentId } from "#knowledge/domain/document.ts";
import type { Answer, Knowledge, Question } from "#knowledge/knowledge.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import { INSIGHT_TEXT } from "#knowledge/words/operator/questions.vi.ts";
import { describeFailure, type Log } from "../log.ts";
import type { Reply } from "../reply.ts";
import type { InsightStore } from "./insight-store.ts";
import { scrubQuestion } from "./scrub.vi.ts";

/** What is learnt from questions, and what the operator has made of it. */
export type Insight = {
  /** The section that the operator has pointed to for this question, in its own words; `null` for none, or where it is no longer there. */
  standardReply(question: Question): Reply | null;
  /** Counts an answer and keeps the question, scrubbed, where there was none. Never throws: an answer must not be lost over it. */
  note(question: Question, answer: Answer): void;
};

/** Reasons for which a question may be one that the documents should answer. */
const MISSED: ReadonlySet<string> = new Set(["noEvidence", "notPrinted", "unknownDocument", "unknownUnit"]);

export function createInsight(
  store: InsightStore,
  knowledge: Pick<Knowledge, "section" | "isVerbatim">,
  log: Log,
): Insight {
  return {
    standardReply({ text }) {
      // by what is kept of a question: without names and numbers
      const standard = store.standard(questionKey(scrubQuestion(text)));
      const documentId = DocumentId.safeParse(standard?.documentId);
      if (standard === null || !documentId.success) return null;
      const citation = knowledge.section(documentId.data, standard.section);
      if (citation === null || !knowledge.isVerbatim(documentId.data, citation.quote)) return null;
      const source = ANSWER_WORDS.source(citation.documentName, citation.locator);
      return {
        blocks: [
          { kind: "lead", text: INSIGHT_TEXT.pointed },
          { kind: "quote", text: citation.quote, source },
        ],
        choices: [],
      };
    },
    note({ text, today }, answer) {
      try {
        store.countAnswer(today, answer.kind);
        if (answer.kind !== "notFound" || !MISSED.has(answer.reason)) return;
        store.noteUnanswered(scrubQuestion(text), answer.reason);
      } catch (cause) {
        log.warn("insight_not_kept", describeFailure(cause));
      }
    },
  };
}

/** Folded words of a question: however it is typed, it is the same. */
export function questionKey(text: string): string {
  return (foldDiacritics(text.normalize("NFC")).match(/[a-z0-9]+/g) ?? []).join(" ");
}
