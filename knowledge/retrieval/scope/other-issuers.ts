import type { Corpus, DocumentSummary } from "../../corpus/corpus.ts";
import type { Reorganisation } from "../../domain/curated/looked-up.ts";
import { isBefore, otherNames, speaksOf } from "../../org-units/reorganisation/succession.ts";
import { unitWords } from "../../org-units/unit-words.ts";
import { ISSUER_WORDS } from "./scope-words.vi.ts";

/**
 * The documents as they may be named after a reorganisation: beside its printed issuer, each carries the name of the unit that took that
 * issuer's place, and a successor's plan the names of those that it took over. A successor with a plan of that year or later keeps its name
 * for that plan. For finding documents only; what is shown comes from the document itself.
 */
export function withOtherIssuers(
  corpus: Pick<Corpus, "documents" | "document">,
  changes: readonly Reorganisation[],
): readonly DocumentSummary[] {
  return corpus.documents.map((document) => {
    const added = issuersOf(document.issuer ?? "").flatMap((issuer) =>
      otherNames(issuer, changes)
        .filter(({ later, by }) => later === isBefore(document, by.on))
        .filter(({ name, later }) => !later || !hasOwnPlan(corpus.documents, name, document.year))
        .filter(({ by }) => speaksOf(by, corpus.document(document.id)?.text ?? ""))
        .map(({ name }) => name),
    );
    return added.length === 0
      ? document
      : { ...document, issuer: [document.issuer, ...added].join(ISSUER_WORDS.joint) };
  });
}

/** Each body of an issuer: "Ban Dân vận Tỉnh ủy và Ban Cán sự đảng UBND tỉnh" are two. */
export function issuersOf(issuer: string): readonly string[] {
  return issuer.split(ISSUER_WORDS.and).filter((part) => part !== "");
}

function hasOwnPlan(documents: readonly DocumentSummary[], name: string, year: number | null): boolean {
  const words = unitWords(name).join(" ");
  return documents.some(
    (other) => other.issuer !== null && unitWords(other.issuer).join(" ") === words && (other.year ?? 0) >= (year ?? 0),
  );
}
