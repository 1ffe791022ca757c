import { DocumentSummary } from "#knowledge/corpus/corpus.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { type ParseContext, parseQuestion } from "#knowledge/retrieval/question/parse-question.ts";
import type { ParsedQuestion } from "#knowledge/retrieval/question/parsed-question.ts";

type Level = DocumentSummary["level"];

/** A plan as scope sees it: who issued it, for which year, on what. */
export function plan(id: string, issuer: string | null, level: Level, year: number | null, title: string) {
  return DocumentSummary.parse({
    kind: "plan",
    title,
    titleSpan: null,
    number: null,
    issuer,
    issuerSpan: null,
    issuedOn: null,
    issuedAsPrinted: null,
    place: null,
    signers: [],
    year,
    level,
    basedOn: [],
    id,
    sourceHash: "0".repeat(64),
  });
}

/** Six plans of invented places, two of them of one commune. */
export const SUMMARIES: readonly DocumentSummary[] = [
  plan("tinh-2025", "UBND tỉnh Hòa Lâm", "province", 2025, "KẾ HOẠCH Cải cách hành chính năm 2025"),
  plan("so-y-te-2024", "Sở Y tế", "department", 2024, "KẾ HOẠCH Phòng, chống dịch bệnh năm 2024"),
  plan("xa-an-phu-2025", "UBND xã An Phú", "commune", 2025, "KẾ HOẠCH Cải cách hành chính năm 2025"),
  plan("xa-an-phu-2024", "UBND xã An Phú", "commune", 2024, "KẾ HOẠCH Cải cách hành chính năm 2024"),
  plan("xa-tan-loc-2025", "Ủy ban nhân dân xã Tân Lộc", "commune", 2025, "KẾ HOẠCH Cải cách hành chính năm 2025"),
  plan("phuong-nhi-2025", "UBND phường Nhị Hà", "commune", 2025, "KẾ HOẠCH Trồng cây xanh đô thị năm 2025"),
];

/** Words that the six plans are taken to print, folded. */
const PRINTED = ["xa an phu", "xa tan loc", "phuong nhi ha", "tinh hoa lam", "nam 2023", "van ban ban hanh"];

export function context(overrides: Partial<ParseContext> & { readonly day?: string } = {}): ParseContext {
  const { day = "2025-05-20", ...others } = overrides;
  return {
    documents: SUMMARIES,
    asker: null,
    isPrinted: (words) => PRINTED.some((printed) => printed.includes(words)),
    isPrintedInPlans: (words) => PRINTED.some((printed) => printed.includes(words)),
    today: PlainDate.parse(day),
    ...others,
  };
}

/** A question whose spelling needs no repair, taken apart. */
export function parsed(text: string, overrides: Parameters<typeof context>[0] = {}): ParsedQuestion {
  return parseQuestion(text, text, context(overrides));
}

/** The ids that a question is about, or what kind of scope it has. */
export function scopeOf(text: string, overrides: Parameters<typeof context>[0] = {}): readonly string[] | string {
  const { scope } = parsed(text, overrides);
  if (scope.kind === "some") return [...scope.ids].sort();
  return scope.kind === "unknown" ? `unknown: ${scope.subject}` : scope.kind;
}
