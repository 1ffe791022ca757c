import type { Answer, Citation, DueDeadline } from "#knowledge/knowledge.ts";
import { ANSWER_WORDS } from "#knowledge/words/answer.vi.ts";
import { capital, dueWords, statusWords } from "#knowledge/words/due.vi.ts";
import type { Block } from "../reply.ts";
import { cut, lead, withoutFurniture } from "./render-parts.ts";

/** In characters. What the quotes of one list share. */
const QUOTES_CHARS = 620;
/** In characters. Fewer say nothing of a task. */
const MIN_QUOTE_CHARS = 60;
/** Shares of that length, 2 to 6, for what is given to the unit by its name. */
const NAMED_SHARES = 4;

/** When an obligation falls due and where today stands. */
export function dueLine(item: DueDeadline): string {
  const state = statusWords(item, item.deadline.relation);
  return `${dueWords(item.due, item.deadline.relation)}${state === "" ? "" : ` – ${state}`}`;
}

/** The asker's own deadlines, each with the plan that it comes from. */
export function listOwnDeadlines(
  { deadlines, citations }: Extract<Answer, { kind: "deadlines" }>,
  { unit, none }: { readonly unit: string; readonly none: "span" | "overdue" | "ahead" | null },
): readonly Block[] {
  const title =
    none === null ? ANSWER_WORDS.ownDeadlines(unit, deadlines.length) : ANSWER_WORDS.noOwnDeadlines[none](unit);
  const items = deadlines.map((item) => {
    const told = `${dueLine(item)}: ${proof(citations[item.citation], item.origin, deadlines.length)}`;
    // what an operator has written over it is not in the quote
    return item.deadline.state === "corrected" ? `${told} ${ANSWER_WORDS.what(item.deadline.what)}` : told;
  });
  const hint = none === null || items.length === 0 ? [] : [{ kind: "paragraph", text: ANSWER_WORDS.undated } as const];
  return [lead(capital(title)), ...hint, ...(items.length === 0 ? [] : [{ kind: "list", items } as const])];
}

/** The asker's own tasks: who has each, its words, and the plan that it comes from. */
export function listOwnDuties({ orgUnit, duties, citations }: Extract<Answer, { kind: "duties" }>): readonly Block[] {
  // the one plan that all stand in is named once
  const names = [...new Set(duties.map(({ citation }) => citations[citation]?.documentName ?? ""))];
  const one = names.length === 1;
  const isNamed = (duty: (typeof duties)[number]) => capital(duty.orgUnit) === capital(orgUnit);
  const items = duties.map((duty) => {
    const among = isNamed(duty) ? duties.length / NAMED_SHARES : duties.length;
    const citation = citations[duty.citation];
    return `${capital(duty.orgUnit)}: ${proof(one && citation !== undefined ? { ...citation, documentName: "" } : citation, duty.origin, among)}`;
  });
  const title = capital(ANSWER_WORDS.ownDuties(orgUnit, duties.length));
  return [lead(one ? `${title} (${names[0]})` : title), { kind: "list", items }];
}

function proof(citation: Citation | undefined, origin: DueDeadline["origin"], among: number): string {
  if (citation === undefined) return "";
  const words = cut(withoutFurniture(citation.quote), Math.max(MIN_QUOTE_CHARS, Math.floor(QUOTES_CHARS / among)));
  const { documentName, locator } = citation;
  const source = documentName === "" ? locator : ANSWER_WORDS.source(documentName, locator);
  return `«${words}» (${origin === undefined ? "" : `${ANSWER_WORDS.origin[origin]}: `}${source})`;
}
