import type { Duty } from "../../domain/duty.ts";
import { matchOrgUnit } from "../../org-units/match-org-unit.ts";
import { termsOf } from "../../retrieval/lookup/term-index.ts";
import { foldedWords, meaningSyllables } from "../../retrieval/question/content-terms.ts";
import type { AnswerKit } from "../answer-kit.ts";
import { inScope } from "./lookups.ts";
import { bindsAsker } from "./select-deadlines.ts";

export type RankedDuty = { readonly duty: Duty; readonly coverage: number };

/** Match score (0 to 1) from which a unit's name counts as named by a question. Fixed by tests/questions. */
const NAMED = 0.66;
/** Share of a question that a task must cover for its unit to be the one meant. Range 0 to 1; fixed by tests/questions. */
const DESCRIBED = 0.6;
const OWN_DUTY = /\b(cua|ma)? ?(toi|minh|chung toi|em)\b/;

/** Duties in scope by the share of the question's subject that they cover, best first. */
export function rankDuties(kit: AnswerKit, topic: readonly string[]): readonly RankedDuty[] {
  const { items, index } = kit.lookups.duties;
  const terms = index.weigh(termsOf(topic));
  return items
    .map((duty, id) => ({ duty, coverage: index.matchOne(terms, id).coverage }))
    .filter(({ duty }) => inScope(kit.scopeIds, duty.documentId))
    .sort((a, b) => b.coverage - a.coverage || a.duty.quote.start - b.duty.quote.start);
}

/** Units with a duty in scope that the question names, best match first; of names inside names, the longest. */
export function namedUnits(kit: AnswerKit): readonly string[] {
  const names = [
    ...new Set(
      kit.lookups.duties.items.filter((duty) => inScope(kit.scopeIds, duty.documentId)).map((duty) => duty.orgUnit),
    ),
  ];
  const matches = matchOrgUnit(kit.question.restored, names).filter(({ score }) => score >= NAMED);
  const best = matches[0]?.score ?? 0;
  return matches.filter(({ score }) => score >= best - 0.05).map(({ name }) => name);
}

/** The duties of the units that a question names, or of the asker where it speaks of their own; `null` when it names none. */
export function dutiesOfNamed(
  kit: AnswerKit,
): { readonly units: readonly string[]; readonly duties: readonly RankedDuty[] } | null {
  const units = namedUnits(kit);
  const asker = kit.question.asker;
  const own = units.length === 0 && asker !== null && OWN_DUTY.test(kit.question.folded);
  if (units.length === 0 && !own) return dutiesOfHolder(kit);
  const unitSyllables = new Set(units.flatMap((unit) => meaningSyllables(unit)));
  const titles = new Set(
    kit.corpus.documents
      .filter(({ id }) => inScope(kit.scopeIds, id))
      .flatMap(({ title }) => meaningSyllables(title ?? "")),
  );
  // words of the unit, of asking for tasks and of the plan's title describe none of its tasks
  const topic = kit.question.topic.filter(
    (syllable) => !unitSyllables.has(syllable) && !TASK_WORDS.has(syllable) && !titles.has(syllable),
  );
  const ranked = rankDuties(kit, topic).filter(({ duty }) =>
    own ? bindsAsker(duty.orgUnit, asker ?? "") : units.includes(duty.orgUnit),
  );
  return { units: own ? [asker ?? ""] : units, duties: ranked };
}

/** "Ai phụ trách … thì phải làm gì": all duties of the unit whose task the question describes; `null` when it describes none well. */
function dutiesOfHolder(kit: AnswerKit): ReturnType<typeof dutiesOfNamed> {
  const [best] = rankDuties(kit, kit.question.topic);
  if (best === undefined || best.coverage < DESCRIBED) return null;
  const { documentId, orgUnit } = best.duty;
  const duties = rankDuties(kit, []).filter(
    ({ duty }) => duty.documentId === documentId && sameName(duty.orgUnit, orgUnit),
  );
  return { units: [orgUnit], duties };
}

/** True when two names mean the same body in writing ("Văn phòng - Thống kê", "Văn phòng – Thống kê"). */
export function sameName(a: string, b: string): boolean {
  return foldedWords(a) === foldedWords(b);
}

/** Folded words of asking for tasks; they describe no task. */
const TASK_WORDS: ReadonlySet<string> = new Set(
  "nhiem vu trach nhiem giao phan cong lam viec cong ke hoach nam duoc thuc hien theo phai can yeu cau thuoc trong doi voi rieng cu the dau".split(
    " ",
  ),
);
