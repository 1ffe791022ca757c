import type { Corpus } from "#knowledge/corpus/corpus.ts";
import type { DocumentId, Span } from "#knowledge/domain/document.ts";
import type { Conflict } from "#knowledge/domain/finding.ts";
import type { RegulationMention } from "#knowledge/domain/regulation.ts";
import { quoteOf } from "#knowledge/text/quote-of.ts";
import { REPORT } from "#knowledge/words/report.vi.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];
type Quote = (documentId: DocumentId, span: Span) => string;

/** Everything that was extracted, in the shape of the command line contract. What a document does not print is `null`. */
export function factsJson(corpus: Corpus): Readonly<Record<string, Rows>> {
  const quote: Quote = (documentId, span) => {
    const document = corpus.document(documentId);
    return document === null ? "" : quoteOf(document, span);
  };
  const { facts } = corpus;
  return {
    documents: documentRows(corpus),
    deadlines: facts.deadlines.map((deadline) => ({
      document: deadline.documentId,
      section: deadline.section,
      what: deadline.what,
      who: deadline.who,
      recipient: deadline.recipient,
      via: deadline.via,
      due: deadline.due,
      relation: deadline.relation,
      quote: quote(deadline.documentId, deadline.quote),
    })),
    duties: facts.duties.map((duty) => ({
      document: duty.documentId,
      section: duty.section,
      orgUnit: duty.orgUnit,
      role: duty.role,
      summary: duty.summary,
      quote: quote(duty.documentId, duty.quote),
    })),
    regulations: facts.regulations.map(({ number, type, issuer, date, title, mentions }) => ({
      number,
      type,
      issuer,
      date,
      title,
      mentions: mentions.map((mention) => mentionRow(mention, quote)),
    })),
    conflicts: facts.conflicts.map((conflict) => conflictRow(conflict, quote)),
    glossary: facts.glossary.map(({ abbreviation, expansion, documentId, section, quote: span }) => ({
      abbreviation,
      expansion,
      document: documentId,
      section,
      quote: quote(documentId, span),
    })),
  };
}

function documentRows(corpus: Corpus): Rows {
  return corpus.documents.map(
    ({ id, title, number, issuer, issuedOn, place, signers, year, level, basedOn, kind }) => ({
      id,
      kind,
      title,
      number,
      issuer,
      date: issuedOn,
      place,
      signer: joined(signers.map(({ name }) => name)),
      signerTitle: joined(signers.map((signer) => signer.title)),
      year,
      level,
      basedOn,
      // the documents do not say what has replaced them
      status: null,
    }),
  );
}

function mentionRow({ documentId, section, printedAs, printedDate, quote }: RegulationMention, quoted: Quote) {
  return { document: documentId, section, printedAs, printedDate, quote: quoted(documentId, quote) };
}

function conflictRow({ kind, subject, readings, mentions }: Conflict, quoted: Quote) {
  return {
    what: REPORT.conflict(kind, subject, readings.join(" / ")),
    kind,
    mentions: mentions.map(({ documentId, section, quote }) => ({
      document: documentId,
      section,
      quote: quoted(documentId, quote),
    })),
  };
}

function joined(parts: readonly string[]): string | null {
  const printed = parts.filter((part) => part !== "");
  return printed.length === 0 ? null : printed.join("; ");
}
