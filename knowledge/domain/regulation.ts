import { z } from "zod";
import { DocumentId, Span } from "./document.ts";
import { PlainDate } from "./plain-date.ts";

/** One place where a document cites an act. */
export const RegulationMention = z.object({
  documentId: DocumentId,
  provision: z.int().nonnegative(),
  section: z.string(),
  /** "Kết luận số 120 -KL/TW" as printed (white space collapsed). */
  printedAs: z.string(),
  /** "07/01/2016" as printed beside the number; `null` where none is. */
  printedDate: z.string().nullable(),
  /** "Ban Thường vụ Tỉnh ủy" as printed here. */
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  /** Number, date, issuer and title together. */
  quote: Span,
});
export type RegulationMention = z.infer<typeof RegulationMention>;

/** An act that the documents cite, with every mention. `number` is canonical ("120-KL/TW"), `null` for a law cited by name alone. */
export const Regulation = z.object({
  key: z.string(),
  number: z.string().nullable(),
  type: z.string(),
  issuer: z.string().nullable(),
  date: PlainDate.nullable(),
  title: z.string().nullable(),
  mentions: z.array(RegulationMention).readonly(),
});
export type Regulation = z.infer<typeof Regulation>;
