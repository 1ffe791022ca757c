import type { Conflict } from "../../domain/finding.ts";

const MISSING: Readonly<Record<string, string>> = { number: "số", date: "ngày ban hành" };

/** What does not agree, as a sentence; `readings` stand as printed. */
export function conflictWords({ kind, subject, readings }: Spoken): string {
  const sides = readings.length > 1 ? `: ${readings.join(" / ")}` : "";
  return `Lưu ý: ${notAgreeing({ kind, subject, readings }, sides)}.`;
}

type Spoken = Pick<Conflict, "kind" | "subject" | "readings">;

function notAgreeing({ kind, subject, readings }: Spoken, sides: string): string {
  switch (kind) {
    case "blank":
      return `văn bản còn để trống ${subject
        .split(", ")
        .map((name) => MISSING[name] ?? name)
        .join(" và ")}`;
    case "numbering":
      return `văn bản đánh trùng số mục ${subject}`;
    case "sameRole":
      return `văn bản ghi hai tên gần giống nhau, có thể là một nơi${sides}`;
    case "year":
      return `văn bản ghi năm không khớp nhau${sides}`;
    case "title":
      // two acts for what seems to be one thing
      if (subject === readings.join(", ")) return `các văn bản dẫn hai văn bản khác nhau cho cùng một việc${sides}`;
      return `các văn bản ghi không thống nhất về ${subject}${sides}`;
    default:
      return `các văn bản ghi không thống nhất về ${subject}${sides}`;
  }
}
