import type { Deadline } from "../../domain/deadline.ts";
import { partsOf } from "../../domain/plain-date.ts";
import { matchOrgUnit } from "../../org-units/match-org-unit.ts";
import { binds, isSameOrgUnit } from "../../org-units/org-unit-levels.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { SENT_THING } from "../../retrieval/question/cue-words.vi.ts";
import { readPeriod } from "../../retrieval/question/parse-question.ts";
import { shortIssuer } from "../../retrieval/scope/find-references.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { namedMember } from "./deadline-subject.ts";
import { inScope } from "./lookups.ts";

/** Added for a printed date where one is asked for (or a rule that comes back, where that is), for the asked period, recipient, thing and actor, and for binding the asker. Range 0 to 0.5; fixed by tests/questions. */
const BONUS = { dated: 0.3, period: 0.3, asker: 0.1, recipient: 0.2, thing: 0.15, actor: 0.2, thisYear: 0.3 } as const;

/** Match score (0 to 1) from which a unit counts as named. */
const NAMED_ACTOR = 0.8;

/** The thing before the word for handing it in: "báo cáo năm nộp". Folded. */
const THING_SENT =
  /(?<!\b(?:theo|trong|tai|o|nhu) )\b(bao cao|ke hoach)( (?!(?:bao cao|ke hoach)\b)\S+){0,16} (gui|nop|trinh|han|khi nao|truoc ngay)\b/;

/** A thing that has a time, without a word for handing it in: "hạn chót kế hoạch", "kế hoạch … quá hạn chưa". Folded. */
const THING_DUE =
  /\b(?:deadline|han chot|han cuoi|thoi han|han)(?: cua)? (ke hoach|bao cao)\b|^(?:(?:cho|em|toi|hoi|the|vay|cai) )*(ke hoach|bao cao)(?: (?!(?:bao cao|ke hoach)\b)(?!co|nao|gi|quy|neu|ghi|giao|con|thi)\S+){0,8} (?:nop|gui|trinh|qua han|het han|tre han|den han|han chot|han ngay|con (?:may|bao nhieu) ngay)\b/;

/** The level or department that something is sent to. Folded. */
const SENT_TO =
  /\b(?:gui|nop|bao cao|trinh|len|ve|cho)(?: (?!theo|trong|doi|nao|gi|khi|ngay)\S+){0,6}? (?:uy ban nhan dan |ubnd )?(tinh|huyen|so \S+ \S+)\b/;

/** What a deadline gets beside the share of words that it covers; `actors` are the units that the question names as acting. */
export function bonus(kit: AnswerKit, deadline: Deadline, actors: readonly string[] = []): number {
  const { question, today } = kit;
  const dated =
    deadline.due.kind !== "none" &&
    deadline.due.kind !== "period" &&
    deadline.due.kind !== "relative" &&
    !question.cues.has("frequency");
  const document = kit.corpus.documents.find(({ id }) => id === deadline.documentId);
  return (
    (dated ? BONUS.dated : 0) +
    (question.cues.has("frequency") && comesBack(deadline.due) ? BONUS.dated : 0) +
    (question.period !== null && periodOf(deadline) === question.period ? BONUS.period : 0) +
    (question.asker !== null && deadline.who.some((who) => bindsAsker(who, question.asker ?? "")) ? BONUS.asker : 0) +
    recipientBonus(kit, deadline) +
    thingBonus(kit, deadline) +
    actorBonus(actors, deadline) +
    (document?.year == null || document.year === partsOf(today).year ? BONUS.thisYear : 0)
  );
}

/** True for a rule that comes back, and not on one day alone. */
function comesBack({ kind }: Deadline["due"]): boolean {
  return (
    kind === "period" || kind === "yearly" || kind === "monthly" || kind === "quarterly" || kind === "yearlyMonths"
  );
}

/** For handing in what the question says is handed in ("nộp kế hoạch"), against another thing. */
function thingBonus(kit: AnswerKit, deadline: Deadline): number {
  const isThat = handsInThatThing(kit, deadline);
  return isThat === null ? 0 : isThat ? BONUS.thing : -BONUS.thing;
}

/** Whether what is handed in is what the question says; `null` where either says nothing of it. */
export function handsInThatThing(kit: AnswerKit, deadline: Deadline): boolean | null {
  const asked = thingAsked(kit.question.folded);
  if (asked === null) return null;
  const things = [
    ...foldedWords(deadline.what).matchAll(new RegExp(SENT_THING, "g")),
    ...foldedWords(deadline.what).matchAll(/\b(bao cao)\b/g),
  ];
  return things.length === 0 ? null : things.some((found) => found.includes(asked));
}

/** The thing whose time a folded question asks for ("ke hoach", "bao cao"); `null` for none. */
function thingAsked(folded: string): string | null {
  const due = folded.match(THING_DUE);
  return folded.match(SENT_THING)?.[3] ?? folded.match(THING_SENT)?.[1] ?? due?.[1] ?? due?.[2] ?? null;
}

/** True when such a question speaks of nothing but the thing, so that it wants no list of all there is. */
export function isOfThing(folded: string): boolean {
  return SENT_THING.test(folded) || THING_DUE.test(folded);
}

/** Units that a question names as those who act: not behind "gửi", "về", "qua", which name who receives. */
export function namedActors(kit: AnswerKit): readonly string[] {
  const names = [
    ...new Set(
      kit.lookups.deadlines.items.filter((item) => inScope(kit.scopeIds, item.documentId)).flatMap(({ who }) => who),
    ),
  ];
  const member = namedMember(kit);
  if (member !== null) return names.filter((name) => binds(name, member));
  const words = foldedWords(kit.question.about);
  return matchOrgUnit(kit.question.about, names)
    .filter(({ score }) => score >= NAMED_ACTOR)
    .map(({ name }) => name)
    .filter((name) => {
      const first = foldedWords(name).split(" ").slice(0, 2).join(" ");
      return !new RegExp(`\\b(gui|nop|trinh|ve|cho|qua|den|len|toi) (cac )?${first}\\b`).test(words);
    });
}

function actorBonus(actors: readonly string[], deadline: Deadline): number {
  if (actors.length === 0 || deadline.who.length === 0) return 0;
  return deadline.who.some((who) => actors.includes(who)) ? BONUS.actor : -BONUS.actor;
}

/** For going where the question says that it goes ("gửi tỉnh"); against it when it is known to go elsewhere. */
function recipientBonus(kit: AnswerKit, deadline: Deadline): number {
  const isThere = goesThere(kit, deadline);
  return isThere === null ? 0 : isThere ? BONUS.recipient : -BONUS.recipient;
}

/** Whether it goes where the question says; `null` where either says nothing of it. */
export function goesThere({ question }: AnswerKit, { recipient, via }: Deadline): boolean | null {
  const asked = question.folded.match(SENT_TO)?.[1];
  if (asked === undefined || recipient === null) return null;
  return new RegExp(`\\b${asked}\\b`).test(shortIssuer(`${recipient} ${via ?? ""}`));
}

/** True when an obligation of `who` is one of the asker's: the same unit, or a group that takes it in. */
export function bindsAsker(who: string, asker: string): boolean {
  return isSameOrgUnit(who, asker) || binds(who, asker);
}

/** The reporting period that an obligation itself names, else that of its rule. */
export function periodOf(deadline: Deadline): string | null {
  return readPeriod(foldedWords(deadline.what)) ?? (deadline.due.kind === "period" ? deadline.due.every : null);
}
