import { findOrgUnits } from "../../org-units/find-org-units.ts";
import { contentSyllables } from "./content-terms.ts";
import { SENT_THING } from "./cue-words.vi.ts";
import type { ParsedQuestion } from "./parsed-question.ts";
import { FOLLOW_UP } from "./talk-words.vi.ts";

/**
 * In syllables of its own subject, 3 to 10. A question with no more than this, and an opening such as "còn …", leans on the one before;
 * more leans oftener. Fixed by follow-up.test.ts.
 */
const SHORT_SUBJECT = 7;
/**
 * In syllables, 2 to 6. So few words that ask nothing ("Trưởng thôn?") take the asking of the question before. Fixed by follow-up.test.ts.
 */
const FEW_SYLLABLES = 4;

/** True when a question cannot be understood without the one before it. */
export function leansOnPrevious(question: ParsedQuestion): boolean {
  if (FOLLOW_UP.pointing.test(question.folded)) return true;
  const own = question.subject.length;
  if (FOLLOW_UP.opening.test(question.folded) && own <= SHORT_SUBJECT) return true;
  if (FOLLOW_UP.ending.test(question.folded) && own <= SHORT_SUBJECT) return true;
  const selfStanding =
    (question.scope.kind === "some" && question.scope.named) ||
    question.numbers.length > 0 ||
    question.section !== null ||
    question.ownPlace;
  const asks = [...question.cues].some((cue) => !WEAK_CUES.has(cue));
  if (!selfStanding && !asks && own <= FEW_SYLLABLES && question.topic.length <= FEW_SYLLABLES) return true;
  return !selfStanding && own === 0 && (!question.cues.has("documents") || FOLLOW_UP.basis.test(question.folded));
}

/**
 * Completes a leaning question with what the one before it was about: its documents, its asking, its subject; whatever the new question
 * names itself replaces that. Pure; a question that does not lean is returned as it is.
 */
export function completeFromPrevious(question: ParsedQuestion, previous: ParsedQuestion | null): ParsedQuestion {
  if (previous === null || !leansOnPrevious(question)) return question;
  const own =
    newSubject(question, previous).length > (question.period === null ? leastOwn(question) : 1) ||
    question.numbers.length > 0 ||
    question.section !== null ||
    SENT_THING.test(question.folded) ||
    isOtherReport(question, previous);
  const asks = [...question.cues].some((cue) => !WEAK_CUES.has(cue));
  const named = question.scope.kind === "some" && question.scope.named;
  const keepsAsking = !asks && !FOLLOW_UP.pointing.test(question.folded) && !asksAnew(question);
  return {
    ...question,
    cues: keepsAsking ? new Set([...previous.cues, ...question.cues]) : aboutDeadline(question, previous),
    scope:
      named || question.years.length > 0 || question.scope.kind === "unknown" || previous.scope.kind === "any"
        ? question.scope
        : previous.scope,
    years: question.years.length > 0 ? question.years : previous.years,
    times: question.times.length > 0 || own ? question.times : previous.times,
    period: question.period ?? (own ? null : previous.period),
    numbers: question.numbers.length > 0 || own ? question.numbers : previous.numbers,
    topic: own ? question.topic : mergeTopics(question, previous),
    subject: own ? question.subject : previous.subject,
    folded:
      keepsAsking || (!own && SENT_THING.test(previous.folded))
        ? `${previous.folded} ${question.folded}`
        : question.folded,
  };
}

/** "Còn báo cáo năm thì khi nào?" after another thing than a report: the report is its subject. */
function isOtherReport(question: ParsedQuestion, previous: ParsedQuestion): boolean {
  return question.period !== null && REPORT.test(question.folded) && !REPORT.test(previous.folded);
}

/** Folded. */
const REPORT = /\bbao cao\b/;

/** "Mấy bản?" asks more of what was spoken of; "còn bản sao?" speaks of another thing. In syllables of its own subject that change nothing. */
function leastOwn({ cues, folded }: ParsedQuestion): number {
  return cues.has("amount") && !/\bcon\b/.test(folded.match(FOLLOW_UP.opening)?.[0] ?? "") ? 1 : 0;
}

/** With a subject and an asking word of its own ("ngân sách lấy đâu ra"), beside the words that only lean ("… thì sao"). */
function asksAnew({ subject, folded }: ParsedQuestion): boolean {
  if (subject.length < 2 || FOLLOW_UP.opening.test(folded) || FOLLOW_UP.ending.test(folded)) return false;
  return FOLLOW_UP.asking.test(folded);
}

/** "Gửi cho cơ quan nào?" after a question for a deadline asks where that obligation goes, not who receives the plan. */
function aboutDeadline(question: ParsedQuestion, previous: ParsedQuestion): ParsedQuestion["cues"] {
  const sent = question.cues.has("recipient") || question.cues.has("recipients");
  if (!sent || !previous.cues.has("deadline")) return question.cues;
  return new Set([...question.cues, "deadline" as const].filter((cue) => cue !== "recipients"));
}

/** The question's own subject without the words that only point back ("cái đó", "người đó"). */
function pointsFrom(question: ParsedQuestion): readonly string[] {
  const pointing = new Set(question.folded.match(FOLLOW_UP.pointing)?.[0].split(" "));
  return question.subject.filter((syllable) => !pointing.has(syllable));
}

/** A body that something goes to, however it is typed. Folded. */
const SENT_TO_BODY = /\b(?:gui|nop|cho|ve|ngoai) ((?:so|phong|ban|van phong) \S+ \S+)/;

/** "Gửi Sở Nội vụ mấy bản", "ngoài Sở Nội vụ còn gửi ai": whom it goes to is no other subject. */
function newSubject(question: ParsedQuestion, previous: ParsedQuestion): readonly string[] {
  const own = pointsFrom(question);
  if (!question.cues.has("amount") && !question.cues.has("recipient")) return own;
  const units = new Set(findOrgUnits(question.restored).flatMap(({ name }) => contentSyllables(name)));
  const sentTo = new Set(question.folded.match(SENT_TO_BODY)?.[1]?.split(" "));
  return own.filter((syllable) => !units.has(syllable) && !sentTo.has(syllable) && !previous.topic.includes(syllable));
}

/** Cues that follow-up words themselves set off ("còn … thì sao"), so they do not count as a new asking. */
const WEAK_CUES: ReadonlySet<string> = new Set(["remaining", "next", "amount", "list", "sending"]);

function mergeTopics(question: ParsedQuestion, previous: ParsedQuestion): readonly string[] {
  const old =
    question.period === null ? previous.topic : previous.topic.filter((syllable) => !PERIOD_SYLLABLES.has(syllable));
  return [...new Set([...question.topic, ...old])];
}

/** Folded; a new period replaces the old one's words. */
const PERIOD_SYLLABLES: ReadonlySet<string> = new Set(["6", "9", "thang", "nam", "quy", "dau", "cuoi", "hang"]);
