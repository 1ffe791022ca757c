import type { Corpus } from "../../corpus/corpus.ts";
import type { Question } from "../../domain/answer.ts";
import type { ActChange, Reorganisation } from "../../domain/curated/looked-up.ts";
import type { Successors } from "../documents/successors.ts";

/** What stands apart from the documents and is told beside every answer. */
export type AskRules = {
  readonly reorganisations: readonly Reorganisation[];
  /** What has become of cited acts. */
  readonly acts: readonly ActChange[];
  /** Says of every deadline that nobody has reviewed that nobody has. */
  readonly requireReview?: boolean;
};

/** What an answer is about, beside itself. */
export type Circumstances = {
  readonly question: Pick<Question, "text" | "asker" | "today">;
  readonly corpus: Corpus;
  readonly rules: AskRules;
  readonly successors: Successors;
};
