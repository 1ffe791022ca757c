import type { Notice } from "../../domain/answer.ts";

type ActChanged = Extract<Notice, { readonly kind: "actChanged" }>;

/**
 * What has become of a cited act, with its source, apart from what the plan says. The year stands apart from the day, so that it does not pass
 * for a deadline.
 */
export function actChangedWords({ act }: ActChanged): string {
  return words(act, (day, month, year) => `${day}/${month} năm ${year}`);
}

/** The same with the day in figures, for programs. */
export function actChangedFigures({ act }: ActChanged): string {
  return words(act, (day, month, year) => `${day}/${month}/${year}`);
}

function words(
  { act, change, by, on, sources }: ActChanged["act"],
  dayWords: (day: string, month: string, year: string) => string,
): string {
  const [year = "", month = "", day = ""] = on.split("-");
  const since = dayWords(day, String(Number(month)), year);
  const others = by.join(", ");
  const from = sources.map(({ act: source, place }) => (place === null ? source : `${place} ${source}`)).join("; ");
  const unsure = sources.some(({ sure }) => sure) ? "" : "; mới có một nguồn, cần tra lại";
  const source = `(nguồn: ${from}${unsure})`;
  switch (change) {
    case "replaced":
      return `Lưu ý: ${act} đã được ${others} thay thế từ ${since} ${source}.`;
    case "expired":
      return `Lưu ý: ${act} hết hiệu lực từ ${since}${others === "" ? "" : ` theo ${others}`} ${source}.`;
    case "amended":
      return `Lưu ý: ${act} được ${others} sửa đổi, bổ sung từ ${since} ${source}.`;
    case "inForce":
      return `Lưu ý: ${act} có hiệu lực từ ${since}; chưa thấy văn bản thay thế ${source}.`;
  }
}
