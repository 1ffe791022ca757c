import type { ParsedQuestion } from "./parsed-question.ts";
import { FOLLOW_UP } from "./talk-words.vi.ts";

/** In content syllables. A question with no more than this, and an opening such as "còn …", leans on the one before. */
const SHORT_TOPIC = 7;
/** In content syllables. A question this short that names no document, number or subject of its own leans on the one before even without such an opening. */
const BARE_TOPIC = 3;

/** True when a question cannot be understood without the one before it. */
export function leansOnPrevious(question: ParsedQuestion): boolean {
  if (FOLLOW_UP.pointing.test(question.folded)) return true;
  if (FOLLOW_UP.opening.test(question.folded) && question.topic.length <= SHORT_TOPIC) return true;
  const selfStanding =
    question.scope.kind === "some" || question.numbers.length > 0 || question.section !== null || question.ownPlace;
  return !selfStanding && question.topic.length <= BARE_TOPIC;
}

/**
 * Completes a leaning question with what the one before it was about: its documents, its asking, its subject; whatever the new question
 * names itself replaces that. Pure; a question that does not lean is returned as it is.
 */
export function completeFromPrevious(question: ParsedQuestion, previous: ParsedQuestion | null): ParsedQuestion {
  if (previous === null || !leansOnPrevious(question)) return question;
  const pointing = FOLLOW_UP.pointing.test(question.folded);
  const asks = [...question.cues].some((cue) => !WEAK_CUES.has(cue));
  const cues = asks ? question.cues : new Set([...previous.cues, ...question.cues]);
  const ownSubject = question.topic.length > 0 || question.numbers.length > 0;
  const keepsSubject = !ownSubject || pointing || (asks && question.topic.length <= BARE_TOPIC);
  const named = question.scope.kind === "some" && question.scope.named;
  return {
    ...question,
    cues,
    scope:
      named || question.scope.kind === "unknown"
        ? question.scope
        : previous.scope.kind === "any"
          ? question.scope
          : previous.scope,
    years: question.years.length > 0 ? question.years : previous.years,
    times: question.times.length > 0 ? question.times : ownSubject && !pointing ? [] : previous.times,
    period: question.period ?? (ownSubject && !asks ? null : previous.period),
    numbers: question.numbers.length > 0 ? question.numbers : keepsSubject ? previous.numbers : [],
    topic: keepsSubject || question.period !== null ? mergeTopics(question, previous) : question.topic,
    folded: asks ? question.folded : `${previous.folded} ${question.folded}`,
  };
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
