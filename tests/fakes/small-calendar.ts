import type { ObligationSource } from "#bot/calendar/find-obligations.ts";
import type { Deadline, DueRelation, DueRule } from "#knowledge/domain/deadline.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import type { Citation, DocumentSummary } from "#knowledge/knowledge.ts";

const PLAN = DocumentId.parse("ke-hoach-tinh-2025");
const QUOTES: Readonly<Record<string, string>> = {
  plan: "Hoàn thành và gửi kế hoạch về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/3/2025",
  report: "báo cáo kết quả năm về UBND tỉnh trước ngày 15/10/2025",
  yearly: "báo cáo 6 tháng đầu năm trước ngày 10/6 hằng năm",
  undated: "thường xuyên kiểm tra, đôn đốc",
};

const SUMMARY: DocumentSummary = {
  id: PLAN,
  sourceHash: "",
  kind: "plan",
  title: "Kế hoạch công tác dân vận chính quyền năm 2025",
  titleSpan: null,
  number: "54/KH-UBND",
  issuer: "UBND tỉnh",
  issuerSpan: null,
  issuedOn: null,
  issuedAsPrinted: null,
  place: null,
  signers: [],
  year: 2025,
  level: "province",
  basedOn: [],
};

function deadline(id: string, what: string, due: DueRule, relation: DueRelation | null): Deadline {
  return {
    id,
    documentId: PLAN,
    provision: 0,
    section: "II.3",
    what,
    who: ["UBND các xã, phường"],
    recipient: "UBND tỉnh",
    via: "Sở Nội vụ",
    due,
    relation,
    quote: { start: 0, end: 1 },
    alsoAt: [],
    state: "parsed",
  };
}

export const DEADLINES: readonly Deadline[] = [
  deadline("plan", "Gửi kế hoạch về UBND tỉnh", { kind: "date", date: PlainDate.parse("2025-03-15") }, "before"),
  deadline("report", "báo cáo kết quả năm", { kind: "date", date: PlainDate.parse("2025-10-15") }, "before"),
  deadline("yearly", "báo cáo 6 tháng đầu năm", { kind: "yearly", monthDay: "06-10" }, "before"),
  deadline("undated", "kiểm tra, đôn đốc", { kind: "none" }, null),
];

/** A register of one plan for the communes of a province, with what the calendars ask of the knowledge. */
export function smallRegister(deadlines: readonly Deadline[] = DEADLINES): ObligationSource {
  return {
    documents: [SUMMARY],
    facts: { deadlines, duties: [], regulations: [], conflicts: [], glossary: [], renames: [], successions: [] },
    ownDeadlines: (orgUnit) =>
      orgUnit.startsWith("UBND xã") ? deadlines.map(({ id }) => ({ id, origin: "higher" as const })) : [],
    isVerbatim: (_, quote) => Object.values(QUOTES).includes(quote),
    tellDeadlines: (ids) => {
      const told = deadlines.filter(({ id }) => ids.includes(id));
      return {
        kind: "deadlines",
        listed: false,
        dateAsked: true,
        notices: [],
        citations: told.map(({ id }) => citation(QUOTES[id] ?? "")),
        deadlines: told.map((one, index) => ({
          deadline: one,
          due: one.due,
          status: "undated",
          daysLeft: null,
          nextDate: null,
          citation: index,
        })),
      };
    },
  };
}

function citation(quote: string): Citation {
  return {
    documentId: PLAN,
    title: SUMMARY.title ?? "",
    documentName: "Kế hoạch năm 2025 của UBND tỉnh",
    section: "II.3",
    locator: "mục II, khoản 3",
    quote,
  };
}
