import type { Document, Span } from "#knowledge/domain/document.ts";
import { findListedOrgUnits, findOrgUnits, type OrgUnitMention } from "#knowledge/org-units/find-org-units.ts";
import { sentencesIn } from "./sentences.ts";
import { ISSUING } from "./task-words.vi.ts";

/** An issuer with the place of the document that names it. */
export type Issuer = { readonly name: string; readonly at: Span };

const ISSUES = new RegExp(`^\\s*(?:${ISSUING.join("|")})`, "u");

/** The bodies that issued a document together, from its front matter, else from who "xây dựng" or "ban hành" it in the preamble. */
export function findIssuers(document: Document): Issuer[] {
  if (document.issuer !== null && document.issuerSpan !== null) {
    const { start, end } = document.issuerSpan;
    const listed = findListedOrgUnits(document.text.slice(start, end));
    if (listed.length > 1) return listed.map((mention) => issuerOf(mention, start));
  }
  for (const provision of document.provisions) {
    if (provision.kind !== "preamble" && provision.section !== "preamble") break;
    for (const sentence of sentencesIn(document.text, provision.own).reverse()) {
      const found = issuersIn(document.text.slice(sentence.start, sentence.end));
      if (found.length > 1) return found.map((mention) => issuerOf(mention, sentence.start));
    }
  }
  return [];
}

/** The run of names in front of the verb that says who issues. */
function issuersIn(sentence: string): readonly OrgUnitMention[] {
  const mentions = findOrgUnits(sentence);
  const last = mentions.findIndex(({ end }) => ISSUES.test(sentence.slice(end)));
  if (last < 1) return [];
  let first = last;
  while (first > 0 && (mentions[first]?.start ?? 0) - (mentions[first - 1]?.end ?? 0) <= 4) first--;
  return mentions.slice(first, last + 1);
}

function issuerOf(mention: OrgUnitMention, offset: number): Issuer {
  return { name: mention.name, at: { start: mention.start + offset, end: mention.end + offset } };
}
