import type { Answer, Notice } from "../../domain/answer.ts";
import type { ActChange } from "../../domain/curated/looked-up.ts";
import { foldedWords } from "../../retrieval/question/content-terms.ts";
import { STANDING_ASKED } from "../../retrieval/question/cue-words.vi.ts";
import { documentNumberKey, findDocumentNumbers, isSameDocumentNumber } from "../../text/document-number.ts";
import type { Circumstances } from "./circumstances.ts";

/** 1 to 3. More notes than this bury what a plan says; acts that are gone come before those that were amended. */
const MAX_NOTICES = 2;
const ORDER = ["replaced", "expired", "amended", "inForce"] as const;
/** "34/2007/…": a number with its year belongs to one act. */
const NAMES_YEAR = /^\d+\/\d{4}\//;

/** What has become, by the day of asking, of the acts that an answer is about or quotes, each once, with its source. */
export function actNotices(answer: Answer, { question, rules }: Circumstances): readonly Notice[] {
  if (answer.kind === "notFound" || isList(answer)) return [];
  const asked = foldedWords(question.text);
  const standing = STANDING_ASKED.test(asked);
  return rules.acts
    .filter(({ on }) => on <= question.today)
    .filter((act) => isSubject(answer, act) || isNamed(question.text, act) || (isGone(act) && isQuoted(answer, act)))
    .filter(({ change }) => change !== "inForce" || standing)
    .sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change))
    .slice(0, MAX_NOTICES)
    .map((act) => ({ kind: "actChanged", act }));
}

/** What lists acts or tasks would be longer than what it lists. */
function isList(answer: Answer): boolean {
  return (answer.kind === "deadlines" && answer.listed) || (answer.kind === "passages" && answer.listed === true);
}

function isGone({ change }: ActChange): boolean {
  return change === "replaced" || change === "expired";
}

/** The act that a regulation answer tells of. */
function isSubject(answer: Answer, act: ActChange): boolean {
  if (answer.kind !== "regulation") return false;
  const { number, date, title, type } = answer.regulation;
  if (number === null) return act.names.some((name) => foldedWords(name) === foldedWords(`${type} ${title ?? ""}`));
  const own = numberOf(act);
  if (own === null || bareKey(own) !== bareKey(number)) return false;
  return NAMES_YEAR.test(own) || act.issuedOn === null || date === null || date === act.issuedOn;
}

function isNamed(text: string, act: ActChange): boolean {
  const own = numberOf(act);
  return (
    own !== null && NAMES_YEAR.test(own) && findDocumentNumbers(text).some((asked) => isSameDocumentNumber(asked, own))
  );
}

/** Without the term of the National Assembly, which is often left out: "34/2007/PL-UBTVQH" is "…UBTVQH11". */
function bareKey(number: string): string {
  return documentNumberKey(number).replace(/(qh)\d+$/, "$1");
}

function isQuoted({ citations }: Answer, act: ActChange): boolean {
  return citations.some(({ quote }) => isNamed(quote, act));
}

function numberOf({ act }: ActChange): string | null {
  return findDocumentNumbers(act)[0]?.number ?? null;
}
