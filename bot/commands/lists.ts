import type { DocumentSummary, Knowledge } from "#knowledge/knowledge.ts";
import { DOCUMENTS_TEXT, documentDeadlinesQuestion, dutiesQuestion, ORG_UNITS_TEXT } from "#knowledge/words/chat.vi.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import { capital } from "#knowledge/words/due.vi.ts";
import type { Choice, Reply } from "../reply.ts";

/** Range 10 to 60. How many lines a list in chat shows before it says how many there are more. */
const MAX_LISTED = 30;
/** Range 3 to 9. How many of them can be picked with one press. */
const MAX_CHOICES = 8;

/** The units that the documents give duties to, most duties first, and how many each; picking one shows them with their quotes. */
export function listOrgUnits(knowledge: Pick<Knowledge, "facts">): Reply {
  // the same name at the head of a sentence and within one differ in their first letter only
  const counts = new Map<string, number>();
  for (const { orgUnit } of knowledge.facts.duties) {
    const name = capital(orgUnit);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, left], [, right]) => right - left);
  const names = ranked.map(([name]) => name);
  if (names.length === 0) return say(ORG_UNITS_TEXT.none);
  const left = names.length - MAX_LISTED;
  const choices = names.slice(0, MAX_CHOICES).map((name): Choice => ({ label: name, ask: dutiesQuestion(name) }));
  return {
    blocks: [
      { kind: "lead", text: ORG_UNITS_TEXT.lead(names.length) },
      { kind: "list", items: ranked.slice(0, MAX_LISTED).map(([name, duties]) => ORG_UNITS_TEXT.line(name, duties)) },
      { kind: "note", text: left > 0 ? ORG_UNITS_TEXT.more(left) : ORG_UNITS_TEXT.hint },
    ],
    choices,
  };
}

/** The documents with what they print of number, issuer and year; a blank is said to be one. */
export function listDocuments(knowledge: Pick<Knowledge, "documents">): Reply {
  const { documents } = knowledge;
  if (documents.length === 0) return say(DOCUMENTS_TEXT.none);
  const left = documents.length - MAX_LISTED;
  const more = left > 0 ? [{ kind: "note", text: DOCUMENTS_TEXT.more(left) } as const] : [];
  return {
    blocks: [
      { kind: "lead", text: DOCUMENTS_TEXT.lead(documents.length) },
      { kind: "list", items: documents.slice(0, MAX_LISTED).map(describeDocument) },
      ...more,
    ],
    choices: documents.slice(0, MAX_CHOICES).map((document) => {
      const name = documentName(document);
      return { label: name, ask: documentDeadlinesQuestion(name) };
    }),
  };
}

function describeDocument(document: DocumentSummary): string {
  const number = document.number === null ? DOCUMENTS_TEXT.noNumber : DOCUMENTS_TEXT.number(document.number);
  return [document.title ?? document.id, document.issuer, number].filter((part) => part !== null).join(" – ");
}

function say(text: string): Reply {
  return { blocks: [{ kind: "lead", text }], choices: [] };
}
