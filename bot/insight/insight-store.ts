import { z } from "zod";
import type { Guard, SqlDatabase } from "../state/sql-database.ts";

/** A question that was not answered, scrubbed; `count` counts how often it came. `lastAt` in milliseconds since 1970. */
export type UnansweredQuestion = {
  readonly id: number;
  readonly question: string;
  readonly reason: string;
  readonly count: number;
  readonly lastAt: number;
};

/** What people said of answers to a question, scrubbed. */
type QuestionFeedback = { readonly question: string; readonly right: number; readonly wrong: number };

/** How many answers of a kind were given on a day ("2025-03-01"). */
type UsageOfDay = { readonly day: string; readonly kind: string; readonly count: number };

/** Where the operator has pointed for the answer to a question. `key`: its folded words. */
export type StandardAnswer = {
  readonly key: string;
  readonly question: string;
  readonly documentId: string;
  readonly section: string;
  readonly by: string;
};

/** PORT: what helps to mend the answers, without anything about who asked. @throws {Failure} `state_unavailable` from every method */
export type InsightStore = {
  noteUnanswered(question: string, reason: string): void;
  /** The latest first, at most 200. */
  unanswered(): readonly UnansweredQuestion[];
  /** Takes a question off the list. */
  settle(id: number): void;
  noteFeedback(question: string, isRight: boolean): void;
  /** Those that were called wrong oftenest first, at most 100. */
  feedback(): readonly QuestionFeedback[];
  countAnswer(day: string, kind: string): void;
  /** The latest day first. */
  usage(): readonly UsageOfDay[];
  standard(key: string): StandardAnswer | null;
  standards(): readonly StandardAnswer[];
  saveStandard(answer: StandardAnswer): void;
  dropStandard(key: string): void;
  /** Deletes what is older than people are told. */
  prune(): void;
};

/** In milliseconds: 90 days, as people are told. */
const INSIGHT_LIFE_MS = 90 * 24 * 3_600_000;
/** In days. Shown and kept of usage. */
const USAGE_DAYS = 400;

const Unanswered = z.object({ id: z.int(), question: z.string(), reason: z.string(), count: z.int(), lastAt: z.int() });
const Feedback = z.object({ question: z.string(), right: z.int(), wrong: z.int() });
const Usage = z.object({ day: z.string(), kind: z.string(), count: z.int() });
const Standard = z.object({
  key: z.string(),
  question: z.string(),
  documentId: z.string(),
  section: z.string(),
  by: z.string(),
});

export function createInsightStore(database: SqlDatabase, guarded: Guard, now: () => Date): InsightStore {
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: readonly (string | number)[]) => void guarded(() => statement.run(...values));
  };
  const all = <T>(sql: string, row: z.ZodType<T>) => {
    const statement = database.prepare(sql);
    return (...values: readonly (string | number)[]) => z.array(row).parse(guarded(() => statement.all(...values)));
  };
  const note = run(
    `INSERT INTO unanswered (question, reason, count, last_at) VALUES (?, ?, 1, ?)
     ON CONFLICT (question) DO UPDATE SET count = count + 1, reason = excluded.reason, last_at = excluded.last_at`,
  );
  const judge = run("INSERT INTO feedback (question, is_right, at) VALUES (?, ?, ?)");
  const count = run("INSERT INTO usage VALUES (?, ?, 1) ON CONFLICT (day, kind) DO UPDATE SET count = count + 1");
  const standards = `SELECT key, question, document_id AS documentId, section, decided_by AS "by" FROM standard_answer`;
  const find = all(`${standards} WHERE key = ?`, Standard);
  const save = run("INSERT OR REPLACE INTO standard_answer VALUES (?, ?, ?, ?, ?)");
  const forget = ["unanswered WHERE last_at < ?", "feedback WHERE at < ?"].map((old) => run(`DELETE FROM ${old}`));
  const forgetUsage = run("DELETE FROM usage WHERE day < ?");
  return {
    noteUnanswered: (question, reason) => note(question, reason, now().getTime()),
    unanswered: all(
      "SELECT id, question, reason, count, last_at AS lastAt FROM unanswered ORDER BY last_at DESC, id DESC LIMIT 200",
      Unanswered,
    ),
    settle: run("DELETE FROM unanswered WHERE id = ?"),
    noteFeedback: (question, isRight) => judge(question, isRight ? 1 : 0, now().getTime()),
    feedback: all(
      `SELECT question, sum(is_right) AS "right", sum(1 - is_right) AS wrong FROM feedback
       GROUP BY question ORDER BY wrong DESC, max(at) DESC LIMIT 100`,
      Feedback,
    ),
    countAnswer: count,
    usage: all("SELECT day, kind, count FROM usage ORDER BY day DESC, count DESC", Usage),
    standard: (key) => find(key)[0] ?? null,
    standards: all(`${standards} ORDER BY question`, Standard),
    saveStandard: ({ key, question, documentId, section, by }) => save(key, question, documentId, section, by),
    dropStandard: run("DELETE FROM standard_answer WHERE key = ?"),
    prune() {
      const at = now().getTime();
      for (const old of forget) old(at - INSIGHT_LIFE_MS);
      forgetUsage(new Date(at - USAGE_DAYS * 24 * 3_600_000).toISOString().slice(0, 10));
    },
  };
}
