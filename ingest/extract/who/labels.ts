import type { Document, Provision, Span } from "#knowledge/domain/document.ts";
import { listedParties, type Party } from "./party.ts";
import { LEAD_LABELS, SUPPORT_LABELS } from "./task-words.vi.ts";

const LEAD_LABEL = labelPattern(LEAD_LABELS);
const SUPPORT_LABEL = labelPattern(SUPPORT_LABELS);
const LABEL_ALONE = new RegExp(
  `^(?:${[...LEAD_LABELS, ...SUPPORT_LABELS].sort((a, b) => b.length - a.length).join("|")})\\s*:?$`,
  "iu",
);

/** "Cơ quan chủ trì: Bộ Công an": the parties of a line that only names them; empty for any other line. */
export function labelledParties(document: Document, sentence: Span): Party[] {
  const words = document.text.slice(sentence.start, sentence.end);
  const lead = LEAD_LABEL.exec(words);
  const label = lead ?? SUPPORT_LABEL.exec(words);
  if (label === null) return [];
  const from = sentence.start + label[0].length;
  return listedParties(document, { start: from, end: sentence.end }, lead === null ? "support" : "lead");
}

/** Lines "Đơn vị chủ trì: …" that stand beside a line, or right below it; a heading "Cơ quan thực hiện" counts with what it holds. */
export function labelsBeside(document: Document, provision: Provision): Party[] {
  const isItem = provision.kind !== "section" && provision.kind !== "part" && provision.kind !== "chapter";
  const beside = [provision.index, ...(isItem && provision.parent !== null ? [provision.parent] : [])];
  return document.provisions
    .filter(({ parent, index }) => parent !== null && beside.includes(parent) && index !== provision.index)
    .flatMap((other) =>
      isLabelHeading(document, other) ? partiesBelowLabel(document, other) : labelledParties(document, other.own),
    );
}

/** True for a heading "Cơ quan thực hiện", under which the parties are listed. */
export function isLabelHeading(document: Document, { heading }: Provision): boolean {
  return heading !== null && LABEL_ALONE.test(document.text.slice(heading.start, heading.end));
}

function partiesBelowLabel(document: Document, label: Provision): Party[] {
  const listed = listedParties(document, label.own, "lead");
  const below = document.provisions.filter(({ parent }) => parent === label.index);
  return [...listed, ...below.flatMap(({ own }) => labelledParties(document, own))];
}

function labelPattern(labels: readonly string[]): RegExp {
  return new RegExp(`^[-+*•\\s]*(?:${[...labels].sort((a, b) => b.length - a.length).join("|")})\\s*:\\s*`, "iu");
}
