import type { DueDeadline } from "../../domain/answer.ts";
import { dueStatus } from "../../domain/due-status.ts";
import { partsOf } from "../../domain/plain-date.ts";
import { isSameOrgUnit } from "../../org-units/org-unit-levels.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import type { Cue } from "../../retrieval/question/parsed-question.ts";
import { type AnswerKit, type Attempt, finish } from "../answer-kit.ts";
import { summaryOf } from "../citations.ts";
import { falls, order } from "../lookup/deadline-times.ts";
import { isOfThing } from "../lookup/score-deadline.ts";
import { notFound } from "../not-found.ts";
import { expired, higherPlan, isUndated, seen } from "../ways/answer-deadlines.ts";
import { citeDuty } from "../ways/answer-duties.ts";
import { type Origin, type OwnRegister, ownRegister } from "./own-register.ts";

type OwnDeadline = OwnRegister["deadlines"][number];
/** What a person wants of their own deadlines; `span` and `overdue` are told apart when there is none. */
type Wanted = "span" | "overdue" | "ahead";

/** In deadlines, 5 to 20; more are counted. What a list may show is 4,000 characters. */
const MAX_DEADLINES = 12;
/** In tasks: of the own plan beside others, of it alone, and in all. What is given to the unit by name comes before what is given to a group. */
const MAX_DUTIES = { own: 6, alone: 8, all: 8 } as const;

/** "Việc của tôi", "tháng này tôi phải nộp gì?", "quá hạn" with a unit in the profile; `null` when the question is about something else, or nothing binds the unit. */
export function answerOwn(kit: AnswerKit): Attempt | null {
  const { asker } = kit.question;
  if (asker === null) return speaksOfOwn(kit) ? { answer: notFound(kit, "unitUnset", null), confidence: 1 } : null;
  if (!asksOwn(kit, asker)) return null;
  const register = current(kit, inScope(kit, ownRegister(kit.corpus, asker, kit.reorganisations)));
  if (register.deadlines.length + register.duties.length === 0) return null;
  const wanted = wantedOf(kit);
  return wanted === null ? tellDuties(kit, asker, register) : tellDeadlines(kit, asker, register, wanted);
}

/** Without a subject, an act or a section: about everything that the asker has to do, or all of it in some time. */
function asksOwn({ question }: AnswerKit, asker: string): boolean {
  const { cues, times, numbers, section, subject, period, ownPlace, folded, scope } = question;
  if (numbers.length > 0 || section !== null || subject.length > 0) return false;
  if (isOfThing(folded) && !ownPlace) return false;
  if (OF_OTHER_THINGS.some((cue) => cues.has(cue))) return false;
  const timed = times.length > 0 || cues.has("overdue") || cues.has("remaining") || cues.has("next");
  const whole = timed || ASKS_WHAT_TO_SEND.test(folded);
  if (period !== null && times.length === 0) return false;
  const own = ownPlace || folded.includes(foldedWords(asker));
  if (!own) return timed && scope.kind === "any" && !ASKS_DATE.test(folded);
  return whole || (cues.has("duty") && !cues.has("deadline")) || (cues.has("list") && cues.has("deadline"));
}

/** Asking for something that is no task and no day of the asker's. */
const OF_OTHER_THINGS: readonly Cue[] = [
  "unit",
  "overview",
  "documents",
  "signer",
  "documentNumber",
  "issuedOn",
  "recipient",
  "recipients",
  "basis",
  "conflict",
  "renamed",
  "issuer",
  "where",
  "which",
  "frequency",
  "earliest",
  "latest",
];

/** "Việc của tôi", "tôi phải nộp gì": only whose it is could tell. Folded. */
const OWN_ALONE =
  /\b(?:viec|nhiem vu|han) cua (?:toi|minh|em|tui)\b|\b(?:toi|em|tui) (?:phai|can) (?:nop|gui|lam|bao cao) (?:nhung )?gi\b/;

function speaksOfOwn({ question: { folded, subject, period, scope } }: AnswerKit): boolean {
  return OWN_ALONE.test(folded) && subject.length === 0 && period === null && !(scope.kind === "some" && scope.named);
}

/** "Nộp gì", "báo cáo những gì". Folded. */
const ASKS_WHAT_TO_SEND = /\b(?:nop|gui|bao cao|trinh) (?:nhung )?gi\b/;
/** A question for the day of one thing. Folded. */
const ASKS_DATE = /\b(?:khi nao|bao gio|ngay nao|con bao nhieu ngay)\b/;

function wantedOf({ question: { times, cues, folded } }: AnswerKit): Wanted | null {
  if (times.length > 0) return "span";
  if (cues.has("overdue")) return "overdue";
  const ahead = cues.has("deadline") || cues.has("remaining") || cues.has("next") || ASKS_WHAT_TO_SEND.test(folded);
  return ahead ? "ahead" : null;
}

/** A plan that the question names beside the asker's own ("theo kế hoạch tỉnh tôi phải nộp gì?") narrows the register to it. */
function inScope({ question: { scope, ownPlace } }: AnswerKit, register: OwnRegister): OwnRegister {
  if (scope.kind !== "some" || ownPlace) return register;
  const own = register.duties.filter(({ origin, duty }) => origin === "own" && scope.ids.includes(duty.documentId));
  if (own.length > 0) return register;
  return {
    deadlines: register.deadlines.filter(({ deadline }) => scope.ids.includes(deadline.documentId)),
    duties: register.duties.filter(({ duty }) => scope.ids.includes(duty.documentId)),
  };
}

/** This year's plans; where the unit has none, those of the last year that has any. Rules that come back stay as long as nothing newer does. */
function current({ corpus, today }: AnswerKit, register: OwnRegister): OwnRegister {
  const yearOf = (id: Parameters<typeof summaryOf>[1]) => summaryOf(corpus, id)?.year ?? partsOf(today).year;
  const ids = [
    ...register.deadlines.map(({ deadline }) => deadline.documentId),
    ...register.duties.map(({ duty }) => duty.documentId),
  ];
  const newest = Math.min(partsOf(today).year, Math.max(...ids.map(yearOf)));
  return {
    deadlines: register.deadlines.filter(
      ({ deadline }) => yearOf(deadline.documentId) >= newest || recurs(deadline.due),
    ),
    duties: register.duties.filter(({ duty }) => yearOf(duty.documentId) >= newest),
  };
}

function recurs(due: OwnDeadline["deadline"]["due"]): boolean {
  return ["yearly", "yearlyMonths", "monthly", "quarterly"].includes(due.kind);
}

function tellDeadlines(kit: AnswerKit, unit: string, register: OwnRegister, wanted: Wanted): Attempt | null {
  const dated = register.deadlines.filter((own) => !isUndated(own.deadline) && isWanted(kit, own, wanted));
  const told = dated.length > 0 ? dated : register.deadlines.filter(({ deadline }) => isUndated(deadline));
  // that nothing at all is laid down is better said by what looks through the words
  if (told.length === 0) return null;
  const deadlines = [...told]
    .sort((a, b) => order(a.deadline, b.deadline))
    .slice(0, MAX_DEADLINES)
    .map((own): DueDeadline => ({ ...seen(kit, own.deadline), origin: own.origin }));
  const ranked = told.map(({ deadline }) => ({ deadline, score: 1, coverage: 1 }));
  const notices = [
    ...(dated.length > 0 ? [] : higherPlan(kit, ranked)),
    ...expired(kit, [...new Set(deadlines.map(({ deadline }) => deadline.documentId))]),
  ];
  const own = { unit, none: dated.length > 0 ? null : wanted };
  return {
    answer: finish(kit, { kind: "deadlines", deadlines, listed: true, dateAsked: true, own }, notices),
    confidence: 1,
  };
}

function isWanted({ question: { times }, today }: AnswerKit, { deadline }: OwnDeadline, wanted: Wanted): boolean {
  const { due, relation } = deadline;
  const { status, nextDate } = dueStatus(due, relation, today);
  switch (wanted) {
    case "span":
      return times.some(({ rule }) => falls(due, rule));
    case "overdue":
      return status === "overdue";
    case "ahead":
      return status !== "overdue" || nextDate !== null;
  }
}

function tellDuties(kit: AnswerKit, unit: string, { duties }: OwnRegister): Attempt | null {
  const distinct = duties.filter(
    ({ duty }, at) =>
      duties.findIndex(
        (other) => other.duty.documentId === duty.documentId && other.duty.quote.start === duty.quote.start,
      ) === at,
  );
  const byName = ({ duty }: (typeof distinct)[number]) => isSameOrgUnit(duty.orgUnit, unit);
  const ranked = [...distinct.filter(byName), ...distinct.filter((own) => !byName(own))];
  const of = (origin: Origin) => ranked.filter((own) => own.origin === origin);
  const higher = of("higher");
  const own = of("own").slice(0, higher.length === 0 ? MAX_DUTIES.alone : MAX_DUTIES.own);
  const told = [...own, ...higher].slice(0, MAX_DUTIES.all);
  if (told.length === 0) return null;
  const documents = [...new Set(told.map(({ duty }) => duty.documentId))];
  const entries = told.map(({ duty, origin }) => ({
    orgUnit: duty.orgUnit,
    summary: duty.summary,
    citation: citeDuty(kit, duty),
    origin,
  }));
  return {
    answer: finish(kit, { kind: "duties", orgUnit: unit, duties: entries }, expired(kit, documents)),
    confidence: 1,
  };
}
