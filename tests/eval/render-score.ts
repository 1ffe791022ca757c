import { type CurvePoint, isRight, type Judged, type Score, type Share } from "./score.ts";

/** The score as a person reads it on a terminal: tables by type and style, what went wrong, the abstention curve. */
export function renderScore(score: Score, curve: readonly CurvePoint[]): string {
  const counts = [...score.questionsWith].map(([kind, count]) => [kind, String(count)]);
  return [
    `right: ${renderShare(score.total)}`,
    `asked date said first (deadline questions): ${renderShare(score.firstDateAsked)}`,
    "",
    ...renderTable("type", score.byType),
    "",
    ...renderTable("style", score.byStyle),
    "",
    ...(counts.length === 0 ? ["no findings"] : ["questions with", ...columns(counts)]),
    "",
    ...renderCurve(curve),
  ].join("\n");
}

/** The first failures, each with its question, what is wrong and the start of the answer. */
export function renderFailures(all: readonly Judged[], limit: number): string {
  const failures = all.filter((judged) => !isRight(judged)).slice(0, limit);
  return failures
    .map(({ question, answer, findings }) =>
      [
        `${question.id} [${question.type}/${question.style}] ${[...question.history, question.question].join(" → ")}`,
        ...findings.map((finding) => `    ${finding.kind}: ${finding.detail}`),
        `    → ${(answer?.text ?? "").replace(/\s+/g, " ").slice(0, 200)}`,
      ].join("\n"),
    )
    .join("\n");
}

function renderTable(title: string, shares: ReadonlyMap<string, Share>): readonly string[] {
  return [`by ${title}`, ...columns([...shares].map(([name, share]) => [name, renderShare(share)]))];
}

function renderCurve(curve: readonly CurvePoint[]): readonly string[] {
  if (curve.length === 0) return ["abstention curve: the answers carry no confidence"];
  const rows = curve.map(({ confidence, answered, wrong, outOfScope, lost }) => [
    `≥ ${confidence.toFixed(2)}`,
    `answered ${percent(answered)}, wrong of them ${percent(wrong)}; not in the documents ${outOfScope}; right ones withheld ${lost}`,
  ]);
  return ["abstention curve (if exactly what is at least this sure were answered)", ...columns(rows)];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map((row) => row[0]?.length ?? 0));
  return rows.map(([name = "", value = ""]) => `  ${name.padEnd(width)}  ${value}`);
}

function renderShare({ right, all }: Share): string {
  return all === 0 ? "none" : `${right}/${all} (${percent(right / all)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
