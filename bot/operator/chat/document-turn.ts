import type { Knowledge } from "#knowledge/knowledge.ts";
import type { ReviewDesk } from "#knowledge/review/open-review-desk.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import { DESK_COMMANDS, DESK_TEXT } from "#knowledge/words/operator/desk-chat.vi.ts";
import { INTAKE_TEXT } from "#knowledge/words/operator/documents.vi.ts";
import { REVIEW_TEXT } from "#knowledge/words/operator/review.vi.ts";
import type { Block, Reply } from "../../reply.ts";
import type { IntakeState } from "../documents/intake.ts";

/** Lines and buttons of one message. */
const MAX_DOCUMENTS = 20;
const MAX_CHOICES = 5;
const MAX_CONFLICTS = 8;

/** "KHO": the documents with what waits in each, those that wait for most first, and what has become of the file that came last. */
export function showDocuments(
  { documents }: Pick<Knowledge, "documents">,
  desk: Pick<ReviewDesk, "items">,
  state: IntakeState,
): Reply {
  const items = desk.items();
  const rows = documents
    .map((document) => {
      const own = items.filter(({ parsed }) => parsed.documentId === document.id);
      const waiting = own.filter((item) => item.state === "parsed").length;
      return { id: document.id, name: documentName(document), total: own.length, waiting };
    })
    .sort((a, b) => b.waiting - a.waiting);
  const lines = rows
    .slice(0, MAX_DOCUMENTS)
    .map(({ name, id, total, waiting }) => DESK_TEXT.document(name, id, total, waiting));
  const left = rows.length - lines.length;
  const outcome = outcomeOf(state);
  return {
    blocks: [
      { kind: "lead", text: DESK_TEXT.documentsLead(rows.length) },
      { kind: "list", items: lines },
      ...(left > 0 ? [note(DESK_TEXT.more(left))] : []),
      ...(outcome === null ? [] : [note(outcome)]),
    ],
    choices: rows
      .filter(({ waiting }) => waiting > 0)
      .slice(0, MAX_CHOICES)
      .map(({ id, name }) => ({ label: DESK_TEXT.reviewOf(name), ask: DESK_COMMANDS.review(id) })),
  };
}

/** What has become of a file, to who sent it in; its obligations can be gone through at once. */
export function tellIntake(state: IntakeState): Reply {
  const text = outcomeOf(state) ?? INTAKE_TEXT.notRead;
  const isRead = state.kind === "added" && state.deadlines > 0;
  return {
    blocks: [{ kind: "lead", text }],
    choices: isRead ? [{ label: DESK_TEXT.menuChoices.review, ask: DESK_COMMANDS.review(state.documentId) }] : [],
  };
}

/** "LECH": where plans differ about the same obligation, each side quoted. */
export function showConflicts(desk: Pick<ReviewDesk, "items" | "conflicts">): Reply {
  const found = desk.conflicts();
  const items = new Map(desk.items().map((item) => [item.parsed.id, item]));
  const blocks = found.slice(0, MAX_CONFLICTS).flatMap(({ sides, differences }): readonly Block[] => {
    const title = differences.map((difference) => REVIEW_TEXT.differences[difference]).join(", ");
    const quotes = sides.flatMap(({ document, deadline }) => {
      const citation = items.get(deadline.id)?.citation;
      if (citation === undefined) return [];
      const where = REVIEW_TEXT.side(REVIEW_TEXT.levels[document.level], document.year);
      const source = `${citation.documentName} (${where}), ${citation.locator}`;
      return [{ kind: "quote", text: citation.quote, source } as const];
    });
    const dues = sides.map(({ deadline }) => REVIEW_TEXT.due(deadline)).join(" ≠ ");
    return [{ kind: "paragraph", text: `${title.charAt(0).toUpperCase()}${title.slice(1)} – ${dues}:` }, ...quotes];
  });
  const left = found.length - MAX_CONFLICTS;
  const lead = found.length === 0 ? REVIEW_TEXT.noConflicts : REVIEW_TEXT.conflicts(found.length);
  return {
    blocks: [{ kind: "lead", text: lead }, ...blocks, ...(left > 0 ? [note(DESK_TEXT.more(left))] : [])],
    choices: [],
  };
}

function outcomeOf(state: IntakeState): string | null {
  switch (state.kind) {
    case "idle":
      return null;
    case "running":
      return DESK_TEXT.reading(state.file);
    case "added":
      return INTAKE_TEXT.added(state.file, state.sections, state.deadlines);
    case "refused":
      return INTAKE_TEXT.refused(state.file, state.reason || INTAKE_TEXT.notRead);
    case "failed":
      return INTAKE_TEXT.failed(state.file);
  }
}

function note(text: string): Block {
  return { kind: "note", text };
}
