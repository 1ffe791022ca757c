import type { DueRule } from "../../domain/deadline.ts";
import type { DocumentId } from "../../domain/document.ts";
import type { DocumentNumber } from "../../text/document-number.ts";
import type { QUESTION_CUES } from "./cue-words.vi.ts";

export type Cue = keyof typeof QUESTION_CUES;

/** The reporting period that a question or an obligation names. */
export type Period = "halfYear" | "year" | "quarter" | "month" | "week" | "nineMonths";

/** Which documents a question is about. `unknown`: it names a plan, place or year that is not among them. */
export type DocumentScope =
  | { readonly kind: "any" }
  | { readonly kind: "some"; readonly ids: readonly DocumentId[]; readonly named: boolean }
  | { readonly kind: "unknown"; readonly subject: string; readonly near: readonly DocumentId[] };

/** "mục III.4", "khoản 3 phần II", "từ mục 2 đến mục 7 phần III": parts from the outermost in, or a range of the last part. */
export type SectionQuery = {
  readonly labels: readonly string[];
  readonly until: string | null;
  /** Which dash below it, from 1 ("gạch đầu dòng thứ hai"); `null` for the whole. */
  readonly dash: number | null;
};

/** A date, month or range that the question itself names. */
export type AskedTime = { readonly rule: DueRule };

/** A question taken apart. `folded` and `topic` are without diacritics, abbreviations written out. */
export type ParsedQuestion = {
  /** As typed. */
  readonly typed: string;
  /** With its diacritics, spelling and abbreviations restored as far as the documents tell. */
  readonly restored: string;
  readonly folded: string;
  readonly cues: ReadonlySet<Cue>;
  readonly scope: DocumentScope;
  /** True when the question speaks of the asker's own place ("xã mình"). */
  readonly ownPlace: boolean;
  readonly years: readonly number[];
  readonly times: readonly AskedTime[];
  readonly period: Period | null;
  readonly numbers: readonly DocumentNumber[];
  readonly section: SectionQuery | null;
  /** The restored question without the words that name its documents and years. */
  readonly about: string;
  /** Subject syllables, without the words that name the document, the time or the asking. */
  readonly topic: readonly string[];
  /** Those of them that most questions do not share; empty in "báo cáo năm nộp khi nào?". */
  readonly subject: readonly string[];
  readonly asker: string | null;
};
