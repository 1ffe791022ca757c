import type { Deadline } from "../../domain/deadline.ts";
import { isSameOrdinal, readOrdinals } from "../../retrieval/lookup/read-ordinals.ts";
import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { readDocument } from "../citations.ts";
import { LONE } from "../evidence/strict-coverage.ts";
import { isForAsker, namedMember, ownSubjectOf, subjectOf, tellingPairs, withoutUnits } from "./deadline-subject.ts";
import { order } from "./deadline-times.ts";
import { inScope } from "./lookups.ts";
import { isMeant } from "./named-units.ts";
import { weighEntry } from "./question-terms.ts";
import { bonus, handsInThatThing, isOfThing, namedActors, periodOf } from "./score-deadline.ts";
import { beyondTitle } from "./select-duties.ts";

/** A deadline that may answer, with the share of the question's subject that it covers (0 to 1, bonuses on top). */
export type RankedDeadline = { readonly deadline: Deadline; readonly score: number; readonly coverage: number };

/**
 * Share of the question's words below which a deadline is about something else; inside a document that the question names, fewer do,
 * since only its own deadlines compete. Range 0 to 1; fixed by tests/questions.
 */
const MIN_COVERAGE = { anywhere: 0.48, named: 0.2 } as const;
/**
 * Of that share, what is enough for a deadline of the period that is asked for. Range 0 to 1; lower tells more of a period. Fixed by
 * tests/questions.
 */
const PERIOD_SHARE = 0.4;
/** In terms of the question's own subject, 1 to 9: one that says more wants that subject, and not just its period. Fixed by tests/questions. */
const PERIOD_SUBJECT = 4;
/**
 * In a list, what a deadline must hold of a subject that the question has beside its time, where that subject has so many terms. Range 0 to
 * 1, and 2 to 5; higher lists less. Fixed by tests/questions.
 */
const LISTED_SHARE = 0.4;
const MANY = 2;
/** More than any share. */
const OUT = 2;
/** True when the question wants every deadline of its documents, not the one about a subject. */
export function listsAll(kit: AnswerKit): boolean {
  const { cues, times, period } = kit.question;
  if (times.length > 0) return true;
  const subject = ownSubjectOf(kit).length;
  if (cues.has("list") && cues.has("deadline") && subject <= 3) return true;
  if (subject > 1) return false;
  if (cues.has("next") || cues.has("remaining") || cues.has("earliest") || cues.has("latest")) return true;
  return subject === 0 && period === null && !isOfThing(kit.question.folded);
}

/** Folded; handing in is what most of the register is about, however an entry words it. */
const SENDING = "gui";

function withoutSending(subject: readonly string[]): readonly string[] {
  const rest = subject.filter((syllable) => syllable !== SENDING);
  return rest.length > 0 ? rest : subject;
}

/** True when the section that an obligation is in holds all of these words: a long section says before what is then only "gửi". */
function standsInSection(kit: AnswerKit, deadline: Deadline, words: readonly string[]): boolean {
  const { text, provisions } = readDocument(kit.corpus, deadline.documentId);
  const section = provisions[deadline.provision]?.section;
  const parts = provisions.filter((provision) => provision.section === section);
  const held = new Set(parts.flatMap(({ own }) => meaningSyllables(text.slice(own.start, own.end))));
  return words.every((word) => held.has(word));
}

/** Tells which obligations may answer at all, by their place in the register: of the scope, of whom and of what it is asked. */
function admission(kit: AnswerKit): (deadline: Deadline, id: number) => boolean {
  const { items, index } = kit.lookups.deadlines;
  const actors = namedActors(kit);
  const hasMember = namedMember(kit) !== null;
  // what others must do is no answer to a member of a group
  const isOfMember = ({ who }: Deadline) => who.length === 0 || who.some((name) => actors.includes(name));
  const telling = index.weigh(tellingPairs(kit, items));
  // what an obligation does not speak of at all is another's day
  const isOfSubject = (id: number) => telling.length === 0 || index.matchOne(telling, id).coverage > 0;
  const ordinals = readOrdinals(kit.question.folded);
  const isListed = listsAll(kit);
  return (deadline, id) =>
    inScope(kit.scopeIds, deadline.documentId) &&
    (!hasMember || isOfMember(deadline)) &&
    (isListed ? isForAsker(kit, deadline) : isOfSubject(id)) &&
    (ordinals.length === 0 || isSameOrdinal(ordinals, readOrdinals(foldedWords(deadline.what))));
}

/** The deadlines in scope that are about enough of the question, best first. */
export function rankDeadlines(kit: AnswerKit): readonly RankedDeadline[] {
  const { items, index, tasks } = kit.lookups.deadlines;
  const subject = withoutSending(subjectOf(kit));
  const terms = weighEntry(index, subject, kit.question);
  const { scope } = kit.question;
  const actors = namedActors(kit);
  const ofPeriod = (deadline: Deadline) => kit.question.period !== null && periodOf(deadline) === kit.question.period;
  const own = index.weigh(termsOf(ownSubjectOf(kit)));
  const beyond = own.length > PERIOD_SUBJECT ? termsOf(beyondTitle(kit, ownSubjectOf(kit))) : own;
  const isNamed = scope.kind === "some" && scope.named;
  // what the title of a named plan says is no subject beside it
  const asked = isNamed ? beyondTitle(kit, ownSubjectOf(kit)) : ownSubjectOf(kit);
  const things = index.weigh(termsOf(withoutUnits(asked, items)));
  const least = isNamed ? MIN_COVERAGE.named : MIN_COVERAGE.anywhere;
  const isAdmitted = admission(kit);
  const isListed = listsAll(kit);
  const covered = items.flatMap((deadline, id) => {
    if (!isAdmitted(deadline, id)) return [];
    const words = deadline.who.some((name) => isMeant(name, subject)) ? index : tasks;
    const { coverage } = words.matchOne(terms, id, LONE);
    if (!isListed) return [{ deadline, coverage, least }];
    const isOfThing = things.length < MANY || index.matchOne(things, id).coverage > LISTED_SHARE;
    const isOwn = own.length < 2 || words.matchOne(own, id).coverage > 0;
    return [{ deadline, coverage, least: !isOfThing ? OUT : isOwn ? 0 : least }];
  });
  const rest = withoutUnits(beyondTitle(kit, ownSubjectOf(kit)), items);
  return covered
    .filter(({ deadline, coverage, least }) => {
      const isThat = handsInThatThing(kit, deadline) === true;
      const isNear = coverage >= least * PERIOD_SHARE;
      // "hạn nộp kế hoạch về tỉnh" says what is handed in, and nothing more
      if (isThat && own.length === 0 && (kit.question.period === null || ofPeriod(deadline))) return true;
      // a question of nothing but the plan's own title, or its section's words, wants what is handed in for that plan
      if (isThat && own.length > 0 && isNear && rest.length === 0) return true;
      if (isThat && own.length > 0 && scope.kind === "some" && standsInSection(kit, deadline, rest)) return true;
      return ofPeriod(deadline) && beyond.length <= PERIOD_SUBJECT ? isNear || isThat : coverage >= least;
    })
    .map(({ deadline, coverage }) => ({ deadline, coverage, score: coverage + bonus(kit, deadline, actors) }))
    .sort((a, b) => b.score - a.score || order(a.deadline, b.deadline));
}
