import type { InsightStore } from "./insight-store.ts";

/** Answers of a day ("2025-03-01"): from the documents, "not in the documents", and the rest (small talk, help). */
export type UsageByDay = {
  readonly day: string;
  readonly answered: number;
  readonly missed: number;
  readonly other: number;
};

const ANSWERED: ReadonlySet<string> = new Set([
  "deadlines",
  "choices",
  "duties",
  "orgUnits",
  "regulation",
  "passages",
  "overview",
]);

/** The latest day first. @throws {Failure} `state_unavailable` */
export function usageByDay(store: Pick<InsightStore, "usage">, days: number): readonly UsageByDay[] {
  const usage = store.usage();
  return [...new Set(usage.map(({ day }) => day))].slice(0, days).map((day) => {
    const sum = (wanted: (kind: string) => boolean) =>
      usage.filter((one) => one.day === day && wanted(one.kind)).reduce((total, { count }) => total + count, 0);
    return {
      day,
      answered: sum((kind) => ANSWERED.has(kind)),
      missed: sum((kind) => kind === "notFound"),
      other: sum((kind) => !ANSWERED.has(kind) && kind !== "notFound"),
    };
  });
}
