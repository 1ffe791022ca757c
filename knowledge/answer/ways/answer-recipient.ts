import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { bindsAsker } from "../lookup/score-deadline.ts";
import { beyondTitle, rankDuties } from "../lookup/select-duties.ts";
import { answerDeadlines, expired } from "./answer-deadlines.ts";
import { citeDuty } from "./answer-duties.ts";
import { ROUTE } from "./answer-passages.ts";

/** Share of the question's subject that a task must cover for its route to be told. Range 0 to 1; fixed by tests/questions. */
const MIN_COVERAGE = 0.45;

/** "Báo cáo … gửi cho ai": where the obligation goes, not whose it is; `null` where no obligation about it says so. */
export function answerRecipient(kit: AnswerKit): Attempt | null {
  const attempt = answerDeadlines({ ...kit, citations: kit.citations.fresh() });
  const told = attempt?.answer.kind === "deadlines" ? attempt.answer.deadlines : [];
  return told.some(({ deadline }) => deadline.recipient !== null) ? attempt : answerRoute(kit);
}

/** The task that says where its report goes, in its own words. */
function answerRoute(kit: AnswerKit): Attempt | null {
  const { topic, scope } = kit.question;
  const subject = scope.kind === "some" && scope.named ? beyondTitle(kit, topic) : topic;
  const ranked = rankDuties(kit, subject.length > 0 ? subject : topic);
  const routed = ranked.filter(({ duty: { documentId, quote } }) =>
    ROUTE.test(foldedWords(readDocument(kit.corpus, documentId).text.slice(quote.start, quote.end))),
  );
  const { asker } = kit.question;
  const own = routed.find(
    ({ duty, coverage }) => asker !== null && coverage >= MIN_COVERAGE && bindsAsker(duty.orgUnit, asker),
  );
  const best = own ?? routed[0];
  if (best === undefined || best.coverage < MIN_COVERAGE) return null;
  const passages = [citeDuty(kit, best.duty)];
  return {
    answer: finish(kit, { kind: "passages", passages, lead: null }, expired(kit, [best.duty.documentId])),
    confidence: best.coverage,
  };
}
