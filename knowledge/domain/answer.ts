import type { ActChange, Reorganisation } from "./curated/looked-up.ts";
import type { Deadline, DueRule } from "./deadline.ts";
import type { DocumentId } from "./document.ts";
import type { Conflict } from "./finding.ts";
import type { PlainDate } from "./plain-date.ts";
import type { Regulation } from "./regulation.ts";

/** What a person asked, with what is known of them. `history`: their earlier messages in this chat, oldest first. */
export type Question = {
  readonly text: string;
  readonly history: readonly string[];
  /** The org unit of the profile, as written there; `null` when none is set. */
  readonly asker: string | null;
  /** Calendar date in Viet Nam. */
  readonly today: PlainDate;
};

/** Words of a document that prove something, with their place. `quote` is verbatim source (markup dropped, white space collapsed). */
export type Citation = {
  readonly documentId: DocumentId;
  /** The document's title as printed. */
  readonly title: string;
  /** How a person would name it: "Kế hoạch năm 2025 của UBND tỉnh Quảng Ngãi". Made of printed parts only. */
  readonly documentName: string;
  readonly section: string;
  /** "mục III, khoản 1, gạch đầu dòng thứ 2". */
  readonly locator: string;
  readonly quote: string;
  /** Its page was read from a picture. */
  readonly ocr?: true;
  /** Dates in the quote that two readings of the picture gave differently. */
  readonly disputed?: readonly { readonly first: string; readonly second: string }[];
};

export type DeadlineStatus = "upcoming" | "dueToday" | "overdue" | "undated";

/** A deadline seen from a day. `daysLeft` counts to the printed date (or `nextDate`), negative when it has passed; `null` when undated. */
export type DueDeadline = {
  readonly deadline: Deadline;
  readonly due: DueRule;
  readonly status: DeadlineStatus;
  readonly daysLeft: number | null;
  /** The next occurrence on or after today of a recurring rule, else `null`. */
  readonly nextDate: PlainDate | null;
  /** Index into the answer's citations. */
  readonly citation: number;
  /** Said in a list of the asker's own obligations: the unit's own plan, or one of above that binds it. */
  readonly origin?: "own" | "higher";
};

/** A day on which offices are closed. `weekday`: 1 = Monday … 7 = Sunday; `name` and `source` are `null` for an ordinary weekend. */
export type DayOff = {
  readonly date: PlainDate;
  readonly weekday: number;
  readonly name: string | null;
  readonly source: string | null;
};

export type Notice =
  | { readonly kind: "expired"; readonly documentName: string; readonly year: number }
  /** `amended`: only a part of it was changed. */
  | { readonly kind: "superseded"; readonly documentName: string; readonly by: string; readonly amended?: true }
  | { readonly kind: "conflict"; readonly conflict: Conflict; readonly citations: readonly number[] }
  | { readonly kind: "restoredDiacritics"; readonly question: string }
  | { readonly kind: "higherPlan"; readonly documentName: string; readonly asker: string; readonly citation: number }
  | { readonly kind: "unreviewed" }
  /** An operator has written over what was read; the quote stays the document's. */
  | { readonly kind: "corrected"; readonly by: string; readonly on: PlainDate }
  /** `names`: units named that are gone; `documentName`: the plan of a place that is gone, `null` where there is none. */
  | {
      readonly kind: "reorganised";
      readonly change: Reorganisation;
      readonly names: readonly string[];
      readonly documentName: string | null;
    }
  /** A cited act that has been replaced or amended since, or stands; looked up by hand. */
  | { readonly kind: "actChanged"; readonly act: ActChange }
  /** `disputed`: dates that two readings gave differently. */
  | { readonly kind: "ocr"; readonly disputed: readonly { readonly first: string; readonly second: string }[] }
  /** A written day, or the day before one that something is due "trước", on which offices are closed; the day stays as written. */
  | {
      readonly kind: "dayOff";
      readonly date: PlainDate;
      readonly weekday: number;
      /** `null` where the written day itself is a working day. */
      readonly off: DayOff | null;
      /** The last day in time of "trước ngày …"; `null` for other relations. */
      readonly eve: { readonly weekday: number; readonly off: DayOff | null } | null;
    };

/** Why nothing was answered. */
export type NotFoundReason =
  | "noEvidence"
  | "outOfScope"
  | "unknownUnit"
  | "unitUnset"
  | "unknownDocument"
  | "notPrinted"
  | "fullTextMissing"
  | "noSuchSection";

type Common = {
  readonly citations: readonly Citation[];
  readonly notices: readonly Notice[];
  /** Citations of passages that hold more of the question's words than what answers: to be shown below it. */
  readonly alsoSee?: readonly number[];
  /** 0 to 1: how far the evidence covers what was asked, where that decided whether to answer; for evaluation, never shown. */
  readonly confidence?: number;
};

export type Answer = Common &
  (
    | {
        readonly kind: "deadlines";
        readonly deadlines: readonly DueDeadline[];
        readonly listed: boolean;
        readonly dateAsked: boolean;
        /** The list is of this unit's own obligations; `none` says that no dated one is, and the list holds those without a date. */
        readonly own?: { readonly unit: string; readonly none: "span" | "overdue" | "ahead" | null };
      }
    | { readonly kind: "choices"; readonly deadlines: readonly DueDeadline[] }
    | {
        readonly kind: "duties";
        readonly orgUnit: string;
        readonly duties: readonly {
          readonly orgUnit: string;
          readonly summary: string;
          readonly citation: number;
          readonly origin?: "own" | "higher";
        }[];
      }
    | {
        readonly kind: "orgUnits";
        readonly orgUnits: readonly { readonly name: string; readonly citation: number }[];
        readonly listed: boolean;
      }
    | {
        readonly kind: "regulation";
        readonly regulation: Regulation;
        readonly citation: number;
        readonly asked: "about" | "where";
      }
    | {
        readonly kind: "passages";
        readonly passages: readonly number[];
        readonly lead: string | null;
        readonly listed?: true;
      }
    | {
        readonly kind: "overview";
        readonly documents: readonly { readonly documentName: string; readonly citation: number }[];
      }
    | {
        readonly kind: "notFound";
        readonly reason: NotFoundReason;
        readonly nearest: number | null;
        readonly unitToAsk: string | null;
        readonly subject: string | null;
      }
    | { readonly kind: "refused" }
    | { readonly kind: "smallTalk"; readonly topic: "greeting" | "thanks" | "whoAreYou" | "help" | "empty" }
  );
export type AnswerKind = Answer["kind"];
