import type { Notice } from "../../domain/answer.ts";
import { dateWords } from "../due.vi.ts";

type Reorganised = Extract<Notice, { readonly kind: "reorganised" }>;

/** What has become of a unit, with its source. The month is said, not the day: a full date beside an answer would pass for a deadline. */
export function reorganisedWords({ change, names, documentName }: Reorganised): string {
  const since = `từ tháng ${Number(change.on.slice(5, 7))}/${change.on.slice(0, 4)}`;
  const source = `(${sourceWords(change)})`;
  switch (change.kind) {
    case "levelAbolished":
      return `Lưu ý: ${since} không còn cấp huyện ${source}, nên “${names.join("”, “")}” nêu trong văn bản không còn là nơi nhận hoặc nơi thực hiện. Anh/chị hỏi lại cơ quan ban hành về nơi thay thế.`;
    case "bodyRenamed":
      return `Lưu ý: “${names.join("”, “")}” nay là ${change.to} ${source}.`;
    case "placesMerged": {
      const others = change.from.filter((place) => place !== change.into);
      const made =
        others.length < change.from.length
          ? `${change.into} gồm cả ${listed(others)} trước đây`
          : `${listed(others)} nhập thành ${change.into}`;
      const plan = documentName === null ? "" : ` ${documentName} được ban hành trước khi sắp xếp.`;
      return `Lưu ý: ${since} ${made} ${source}.${plan}`;
    }
  }
}

/** "các xã A, B và C": the level is said once where all share it. */
function listed(places: readonly string[]): string {
  const level = places[0]?.split(" ")[0] ?? "";
  const shared = places.length > 1 && places.every((place) => place.startsWith(`${level} `));
  const bare = shared ? places.map((place) => place.slice(level.length + 1)) : places;
  const all = bare.length < 2 ? bare.join("") : `${bare.slice(0, -1).join(", ")} và ${bare.at(-1)}`;
  return shared ? `các ${level} ${all}` : all;
}

/** "Nghị quyết 1677/NQ-UBTVQH15, Điều 1 khoản 8; tra ngày …" without the day. */
function sourceWords({ sources }: Reorganised["change"]): string {
  return sources.map(({ act, place }) => (place === null ? act : `${act}, ${place}`)).join("; ");
}

/** Who has written over what was read, and when. */
export function correctedWords({ by, on }: Extract<Notice, { readonly kind: "corrected" }>): string {
  return `Thời hạn này do ${by} sửa ngày ${dateWords(on)} sau khi đối chiếu; phần trích là nguyên văn của văn bản.`;
}
