import type { Answer, DocumentSummary, Knowledge, Question } from "#knowledge/knowledge.ts";
import { calendarChoices } from "../commands/calendar-dialogue.ts";
import { FEEDBACK_CHOICES } from "../commands/feedback.ts";
import { nextQuestions } from "../commands/next-questions.ts";
import type { Insight } from "../insight/insight.ts";
import type { Log } from "../log.ts";
import { reminderChoices } from "../reminders/reminder-dialogue.ts";
import type { Choice, Reply } from "../reply.ts";
import type { Sharing } from "../sharing/sharing.ts";
import type { SourceFiles } from "../sharing/source-files.ts";
import { answerQuestion } from "./answer-question.ts";

/** What an answer in chat stands on. */
export type ChatAnswerParts = {
  readonly knowledge: Knowledge;
  readonly insight: Insight;
  readonly sharing: Pick<Sharing, "choicesFor">;
  readonly sourceFiles: Pick<SourceFiles, "choicesFor">;
  readonly log: Log;
};

/** Range 2 to 10. Among these a person may ask for another than the answer cites. */
const MAX_DOCUMENTS = 4;

/** What the operator has pointed to for a question, else what the documents say; nothing of it is counted or kept. */
export async function answerInPassing(question: Question, parts: ChatAnswerParts): Promise<Reply> {
  return (await answerTraced(question, parts)).reply;
}

/** The same with what may be asked next, and noted for the operator. */
export async function answerInChat(question: Question, parts: ChatAnswerParts): Promise<Reply> {
  const { reply, found } = await answerTraced(question, parts);
  if (found === null) return reply;
  parts.insight.note(question, found);
  return reply.choices.length > 0 ? reply : { ...reply, choices: await choicesAfter(found, question, parts) };
}

/** `found`: what it was worded from; `null` where the operator pointed. */
async function answerTraced(
  question: Question,
  { knowledge, insight, log }: ChatAnswerParts,
): Promise<{ readonly reply: Reply; readonly found: Answer | null }> {
  const pointed = insight.standardReply(question);
  if (pointed !== null) return { reply: pointed, found: null };
  const { answer: found, reply, untraced } = await answerQuestion(knowledge, question);
  if (untraced.length > 0) log.error("answer_held_back", { untraced: untraced.length });
  return { reply, found };
}

async function choicesAfter(found: Answer, question: Question, parts: ChatAnswerParts): Promise<readonly Choice[]> {
  const others = found.kind === "deadlines" ? await findDocuments(parts.knowledge, question.text) : [];
  const choices = [...reminderChoices(found), ...calendarChoices(found), ...nextQuestions(found, question, others)];
  const [proof] = found.citations;
  if (proof === undefined) return choices;
  const about =
    found.kind === "passages"
      ? [...parts.sharing.choicesFor(proof), ...parts.sourceFiles.choicesFor(proof.documentId)]
      : [];
  return [...choices, ...about, ...FEEDBACK_CHOICES];
}

/** Documents that fit a question, best first. */
async function findDocuments(knowledge: Knowledge, text: string): Promise<readonly DocumentSummary[]> {
  const hits = await knowledge.search(text, MAX_DOCUMENTS, false);
  return hits.flatMap(({ document }) => knowledge.documents.find(({ id }) => id === document) ?? []);
}
