import { todayAt } from "#knowledge/domain/plain-date.ts";
import type { Citation } from "#knowledge/knowledge.ts";
import type { PlanConflict } from "#knowledge/review/find-plan-conflicts.ts";
import type { Review, ReviewItem } from "#knowledge/review/open-review-desk.ts";
import { REVIEW_TEXT, STATE_WORDS } from "#knowledge/words/operator/review.vi.ts";

/** One obligation in lines: what was read, what was decided, and the words of the document. */
export function renderItem({ parsed, standing, review, state, citation }: ReviewItem): string {
  const decided = review === null ? "" : ` (${REVIEW_TEXT.decided(review.by, todayAt(new Date(review.at)))})`;
  return [
    `[${parsed.id}] ${STATE_WORDS[state]}${decided} – ${REVIEW_TEXT.due(parsed)}`,
    ...REVIEW_TEXT.facts(parsed).map(([label, value]) => `  ${label}: ${value}`),
    ...(state === "corrected" && standing !== null ? [`  → ${REVIEW_TEXT.correctedTo(standing, parsed)}`] : []),
    `  ${REVIEW_TEXT.source(citation.documentName, citation.locator)}`,
    `  “${citation.quote}”`,
  ].join("\n");
}

/** A decision whose obligation is gone. */
export function renderOrphan({ verdict, by, at, what, quote, documentId, section }: Review): string {
  return [
    `${STATE_WORDS[verdict]} (${REVIEW_TEXT.decided(by, todayAt(new Date(at)))}): ${what}`,
    `  ${documentId}, ${section}`,
    `  “${quote}”`,
  ].join("\n");
}

/** The sides of a conflict one under another, each with level and year. */
export function renderConflict(
  { sides, differences }: PlanConflict,
  citationOf: (id: string) => Citation | null,
): string {
  const title = differences.map((difference) => REVIEW_TEXT.differences[difference]).join(", ");
  const lines = sides.map(({ document, deadline }) => {
    const citation = citationOf(deadline.id);
    const where = REVIEW_TEXT.side(REVIEW_TEXT.levels[document.level], document.year);
    const facts = REVIEW_TEXT.facts(deadline).map(([label, value]) => `${label}: ${value}`);
    return [
      `  • ${citation?.documentName ?? document.id} (${where}), ${citation?.locator ?? deadline.section}`,
      `    ${REVIEW_TEXT.due(deadline)}`,
      `    ${facts.join(" · ")}`,
      `    “${citation?.quote ?? ""}”`,
    ].join("\n");
  });
  return [`${title}:`, ...lines].join("\n");
}
