import { z } from "zod";
import { PlainDate } from "./plain-date.ts";

/** File name without extension. */
export const DocumentId = z.string().min(1).brand<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;

/** Half-open range of UTF-16 offsets in the normalised text of one document. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** What a provision is in the printed hierarchy; `dash` and `plus` are "-" and "+" lines, `row` a row of a table. */
export const ProvisionKind = z.enum([
  "preamble",
  "part",
  "chapter",
  "section",
  "article",
  "clause",
  "point",
  "dash",
  "plus",
  "paragraph",
  "appendix",
  "row",
  "closing",
  "recipients",
  "signature",
]);
export type ProvisionKind = z.infer<typeof ProvisionKind>;

/**
 * One node of a document's tree, in document order; `index` is its place in `Document.provisions`.
 *
 * `section` is the citation label (`III.1`, `IV.4~2`, `Điều 12.3.b`, `preamble`): the label of a dash is that of the provision it stands under,
 * and `ordinal` says which dash (from 1) it is there. `heading` is the printed title line without its number, `null` where there is none.
 * `own` is the text before the first child; `span` the whole with its children.
 */
export const Provision = z.object({
  index: z.int().nonnegative(),
  parent: z.int().nonnegative().nullable(),
  kind: ProvisionKind,
  number: z.string().nullable(),
  section: z.string(),
  ordinal: z.int().positive().nullable(),
  heading: Span.nullable(),
  own: Span,
  span: Span,
});
export type Provision = z.infer<typeof Provision>;

export const DocumentKind = z.enum([
  "plan",
  "decision",
  "directive",
  "officialLetter",
  "programme",
  "law",
  "decree",
  "circular",
  "resolution",
  "other",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const IssuerLevel = z.enum([
  "central",
  "province",
  "department",
  "district",
  "commune",
  "party-government",
  "other",
]);
export type IssuerLevel = z.infer<typeof IssuerLevel>;

/** A page of the file. `start`: where it begins in the source; `ocr`: mean confidence of recognition, 0 to 1, `null` where it had text. */
export const DocumentPage = z.object({
  number: z.int().positive(),
  start: z.int().nonnegative(),
  ocr: z.number().min(0).max(1).nullable(),
  /** Dates that two readings of a picture gave differently, as each was read; absent where none was. */
  disputed: z
    .array(z.object({ first: z.string(), second: z.string() }))
    .readonly()
    .optional(),
});
export type DocumentPage = z.infer<typeof DocumentPage>;

/** What the first and last page print. `null` where the document leaves it blank; never guessed. */
export const FrontMatter = z.object({
  kind: DocumentKind,
  title: z.string().nullable(),
  titleSpan: Span.nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuerSpan: Span.nullable(),
  issuedOn: PlainDate.nullable(),
  /** As printed, with its blanks: "ngày tháng 3 năm 2025". */
  issuedAsPrinted: z.string().nullable(),
  place: z.string().nullable(),
  signers: z.array(z.object({ name: z.string(), title: z.string() })).readonly(),
  /** The year the document is for, as its title or date prints it. */
  year: z.int().nullable(),
  level: IssuerLevel,
  /** What it is based on, as printed: "Kế hoạch số 204-KH/BDVTU-BCSDUBND ngày 31/12/2024". */
  basedOn: z.array(z.string()).readonly(),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** True for what binds everybody (laws, decrees, circulars, resolutions of the state's bodies), as against the plans of one place. */
export function isLaw({ kind, level }: Pick<FrontMatter, "kind" | "level">): boolean {
  return kind === "law" || kind === "decree" || kind === "circular" || (kind === "resolution" && level === "central");
}

/** A document as read: its text twice (source and normalised, with the map between them), its front matter and its tree. */
export const Document = FrontMatter.extend({
  id: DocumentId,
  /** SHA-256 of the file's bytes, hex. */
  sourceHash: z.string(),
  /** The text of the file as it was read, before any change. */
  source: z.string(),
  /** The normalised text: one paragraph, heading or bullet a line. */
  text: z.string(),
  /** For each UTF-16 unit of `text`, and one past its end, the offset in `source` that it came from; never decreasing. */
  sourceOffsets: z.array(z.int().nonnegative()).readonly(),
  provisions: z.array(Provision).readonly(),
  /** In order; empty where the file has no pages of its own. */
  pages: z.array(DocumentPage).readonly().default([]),
});
export type Document = z.infer<typeof Document>;
