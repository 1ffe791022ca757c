import type { Duty } from "../../domain/duty.ts";
import { findOrgUnits } from "../../org-units/find-org-units.ts";
import { binds, isSameOrgUnit } from "../../org-units/org-unit-levels.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import { OBJECT_ASKED } from "../../retrieval/question/cue-words.vi.ts";
import type { ParsedQuestion } from "../../retrieval/question/parsed-question.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { inScope } from "./lookups.ts";
import { namedUnits } from "./named-units.ts";
import { weighTopic } from "./question-terms.ts";
import { bindsAsker } from "./score-deadline.ts";

/** A duty with the share of the question's subject that it covers (0 to 1). */
export type RankedDuty = { readonly duty: Duty; readonly coverage: number };

/** Duties of one unit or of the asker. `specific`: the question names a subject beyond the unit, so the best match matters. */
export type UnitDuties = {
  readonly units: readonly string[];
  readonly duties: readonly RankedDuty[];
  readonly specific: boolean;
};

/** Share of a question that a task must cover for its unit to be the one meant. Range 0 to 1; fixed by tests/questions. */
const DESCRIBED = 0.6;
/** In syllables beyond the unit, the asking and the title, 1 to 4: fewer are a slip or glue. Fixed by tests/questions. */
const SPECIFIC = 2;
/** "Sở y tế được giao …", "hội phụ nữ xã làm …". Folded. */
const UNIT_BEFORE_VERB =
  /^(?:(?:the|vay|con|roi) )*((?:so|phong|ban|hoi|doan|cong an|truong|chi cuc|trung tam|ubnd|uy ban)(?: \S+){1,4}?) (?:duoc|phai|lam|co|giao|lo|thi|can)\b/;
/** "Cơ quan mình phải …": the asker is whose tasks are asked for, whoever else is named. "Bên văn hóa xã mình" is another. Folded. */
export const OWN_SUBJECT =
  /(?:^|\b(?:bat|buoc|thi|yeu cau|doi hoi|vay|the|\d{4}|nam nay|nam) )(?:co quan|don vi|so|xa|phong|ban|ben|huyen|phuong|nganh|dia phuong|uy ban) (?:minh|toi|em|tui|ta|nha|chung toi|chung em) (?:co|phai|can|lam|duoc|lo|se)\b/;
const OWN_DUTY = /\b(cua|ma)? ?(toi|minh|chung toi|em)\b/;
/** Speaks of whoever holds a task, without naming them. Folded. */
const HOLDER = /\b(phu trach|ai|nguoi|don vi|co quan|bo phan|can bo|cong chuc|theo doi|dau moi|lam cong tac)\b/;
/** Folded words of asking for tasks; they describe no task. */
const TASK_WORDS: ReadonlySet<string> = new Set(
  "nhiem vu trach nhiem giao phan cong lam viec cong ke hoach nam duoc thuc hien theo phai can yeu cau thuoc trong doi voi rieng cu the dau to chuc muc phan tinh xa huyen so ben rieng gi".split(
    " ",
  ),
);

/** Duties in scope by the share of the question's subject that they cover, best first. */
export function rankDuties(kit: AnswerKit, topic: readonly string[]): readonly RankedDuty[] {
  const { items, index } = kit.lookups.duties;
  const terms = weighTopic(index, topic, kit.question);
  return items
    .map((duty, id) => ({ duty, coverage: index.matchOne(terms, id).coverage }))
    .filter(({ duty }) => inScope(kit.scopeIds, duty.documentId))
    .sort((a, b) => b.coverage - a.coverage || a.duty.quote.start - b.duty.quote.start);
}

/** The duties of the units that a question names, of the asker where it speaks of their own, or of whom its task describes; else `null`. */
export function dutiesOfNamed(kit: AnswerKit): UnitDuties | null {
  const { asker, ownPlace, folded, topic } = kit.question;
  const own = asker !== null && (ownPlace || OWN_DUTY.test(folded)) ? dutiesOfAsker(kit, asker) : null;
  if (own !== null && OWN_SUBJECT.test(folded)) return own;
  const units = namedUnits(kit);
  if (own !== null && units.every((unit) => bindsAsker(unit, asker ?? "") || isAnyUnit(unit))) return own;
  if (units.length === 0) return dutiesOfGroup(kit) ?? (HOLDER.test(folded) ? dutiesOfHolder(kit) : null);
  const unitWords = new Set(units.flatMap((unit) => meaningSyllables(unit)));
  const subject = beyondTitle(kit, topic).filter((syllable) => !unitWords.has(syllable));
  const duties = rankDuties(kit, subject).filter(({ duty }) => units.includes(duty.orgUnit));
  return { units, duties, specific: subject.length >= SPECIFIC };
}

/** What the asker's own unit must do before what a group asks of it; `null` when no document in scope binds it. */
function dutiesOfAsker(kit: AnswerKit, asker: string): UnitDuties | null {
  const own = new Set(meaningSyllables(asker));
  const subject = beyondTitle(kit, kit.question.topic).filter((syllable) => !own.has(syllable));
  const bound = rankDuties(kit, subject).filter(({ duty }) => bindsAsker(duty.orgUnit, asker));
  const exact = bound.filter(({ duty }) => isSameOrgUnit(duty.orgUnit, asker));
  const duties = exact.length > 0 ? exact : bound;
  return duties.length === 0 ? null : { units: [asker], duties, specific: subject.length >= SPECIFIC };
}

/** A unit that no plan names by itself has what its group is given ("Sở Y tế": "các sở, ban, ngành tỉnh"); `null` when none takes it in. */
function dutiesOfGroup(kit: AnswerKit): UnitDuties | null {
  const asked = askedUnit(kit.question);
  if (asked === null) return null;
  const own = new Set(meaningSyllables(asked));
  const subject = beyondTitle(kit, kit.question.topic).filter((syllable) => !own.has(syllable));
  const duties = rankDuties(kit, subject).filter(
    ({ duty: { orgUnit } }) => !isAnyUnit(orgUnit) && !INTERNAL.test(foldedWords(orgUnit)) && binds(orgUnit, asked),
  );
  const [first] = duties;
  return first === undefined ? null : { units: [first.duty.orgUnit], duties, specific: subject.length >= SPECIFIC };
}

/** Parts of one body, which take in no other body. Folded. */
const INTERNAL = /\bthuoc so\b/;

/** The unit whose tasks are asked for: a name as it is written, or what stands before the verb of the question; `null` for none. */
export function askedUnit({ restored, folded, cues }: ParsedQuestion): string | null {
  if (!cues.has("duty") || OBJECT_ASKED.test(folded)) return null;
  const written = findOrgUnits(restored)[0]?.name ?? folded.match(UNIT_BEFORE_VERB)?.[1] ?? null;
  return written === null || written.split(" ").length < 2 ? null : written;
}

/** "Ai phụ trách … thì phải làm gì": all duties of the unit whose task the question describes; `null` when it describes none well. */
function dutiesOfHolder(kit: AnswerKit): UnitDuties | null {
  const [best] = rankDuties(kit, kit.question.topic);
  if (best === undefined || best.coverage < DESCRIBED) return dutiesOfPassage(kit);
  const { documentId, orgUnit } = best.duty;
  const duties = rankDuties(kit, []).filter(
    ({ duty }) => duty.documentId === documentId && sameName(duty.orgUnit, orgUnit),
  );
  return { units: [orgUnit], duties, specific: false };
}

/** The duties of the section whose passage answers best, where its heading is what the question describes. */
function dutiesOfPassage(kit: AnswerKit): UnitDuties | null {
  const [passage] = kit.evidence;
  if (passage === undefined || passage.coverage < DESCRIBED) return null;
  const inside = kit.lookups.duties.items.filter(
    (duty) => duty.documentId === passage.documentId && duty.section === passage.section && duty.unitAt !== null,
  );
  const [first] = inside;
  return first === undefined
    ? null
    : { units: [first.orgUnit], duties: inside.map((duty) => ({ duty, coverage: passage.coverage })), specific: false };
}

/** The subject without words of asking for tasks and of the plans' titles, which describe none of their tasks. */
export function beyondTitle(kit: AnswerKit, topic: readonly string[]): readonly string[] {
  const documents = kit.corpus.documents.filter(({ id }) => inScope(kit.scopeIds, id));
  const titles = new Set(documents.flatMap(({ title }) => meaningSyllables(title ?? "")));
  const subject = new Set(kit.question.subject);
  return topic.filter((syllable) => subject.has(syllable) && !TASK_WORDS.has(syllable) && !titles.has(syllable));
}

/** "các cơ quan liên quan": a name that any unit could stand under. */
function isAnyUnit(unit: string): boolean {
  return /\b(co quan|don vi)\b/.test(foldedWords(unit));
}

/** True when two names mean the same body in writing ("Văn phòng - Thống kê", "Văn phòng – Thống kê"). */
export function sameName(a: string, b: string): boolean {
  return foldedWords(a) === foldedWords(b);
}
