import { describe, expect, it } from "vitest";
import type { DocumentSummary } from "#knowledge/corpus/corpus.ts";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import { DocumentId, type IssuerLevel } from "#knowledge/domain/document.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { findPlanConflicts } from "#knowledge/review/find-plan-conflicts.ts";

function plan(id: string, level: IssuerLevel, year = 2025): DocumentSummary {
  return {
    id: DocumentId.parse(id),
    sourceHash: "0",
    kind: "plan",
    title: "KẾ HOẠCH",
    titleSpan: null,
    number: null,
    issuer: null,
    issuerSpan: null,
    issuedOn: null,
    issuedAsPrinted: null,
    place: null,
    signers: [],
    year,
    level,
    basedOn: [],
  };
}

function duty(document: DocumentSummary, what: string, more: Partial<Deadline> = {}): Deadline {
  return {
    id: `${document.id} ${what}`,
    documentId: document.id,
    provision: 0,
    section: "III.1",
    what,
    who: [],
    recipient: null,
    via: null,
    due: { kind: "none" },
    relation: null,
    quote: { start: 0, end: 1 },
    alsoAt: [],
    state: "parsed",
    ...more,
  };
}

const date = (day: string) => ({ due: { kind: "date", date: PlainDate.parse(day) }, relation: "before" }) as const;
const PROVINCE = plan("tinh", "province");
const COMMUNE = plan("xa", "commune");
const REPORT = "báo cáo kết quả thực hiện dân chủ ở cơ sở 6 tháng";

describe("plans that speak of the same obligation", () => {
  const differences = (plans: readonly DocumentSummary[], deadlines: readonly Deadline[]) =>
    findPlanConflicts(plans, deadlines).map((conflict) => conflict.differences);

  it("differ in their day, the higher plan first", () => {
    const [conflict, ...more] = findPlanConflicts(
      [COMMUNE, PROVINCE],
      [duty(COMMUNE, REPORT, date("2025-06-10")), duty(PROVINCE, REPORT, date("2025-06-01"))],
    );
    expect(more).toEqual([]);
    expect(conflict?.differences).toEqual(["due"]);
    expect(conflict?.sides.map(({ document }) => document.id)).toEqual(["tinh", "xa"]);
  });

  it("leave a gap where one gives a day and the other none", () => {
    const bare = duty(COMMUNE, "tổng hợp báo cáo 06 tháng thực hiện dân chủ ở cơ sở", {
      due: { kind: "period", every: "halfYear" },
    });
    expect(differences([PROVINCE, COMMUNE], [duty(PROVINCE, REPORT, date("2025-06-01")), bare])).toEqual([["undated"]]);
  });

  it("differ in who receives and who leads, among plans of one level", () => {
    const other = plan("so", "province");
    const one = duty(PROVINCE, REPORT, { ...date("2025-06-01"), recipient: "UBND tỉnh", who: ["Sở Nội vụ"] });
    const two = duty(other, REPORT, { ...date("2025-06-01"), recipient: "Sở Nội vụ", who: ["Văn phòng UBND tỉnh"] });
    expect(differences([PROVINCE, other], [one, two])).toEqual([["recipient", "lead"]]);
    const below = duty(COMMUNE, REPORT, { ...date("2025-06-01"), recipient: "UBND xã", who: ["Văn phòng"] });
    expect(differences([PROVINCE, COMMUNE], [one, below])).toEqual([]);
  });

  it("agree when the day is the same with and without its year, and the unit long or short", () => {
    const yearly = duty(COMMUNE, REPORT, { due: { kind: "yearly", monthDay: "06-01" }, relation: "before" });
    expect(differences([PROVINCE, COMMUNE], [duty(PROVINCE, REPORT, date("2025-06-01")), yearly])).toEqual([]);
    const long = duty(plan("b", "province"), REPORT, { recipient: "Ủy ban nhân dân tỉnh" });
    const short = duty(PROVINCE, REPORT, { recipient: "UBND tỉnh" });
    expect(differences([PROVINCE, plan("b", "province")], [short, long])).toEqual([]);
  });

  it.each([
    ["another period", duty(COMMUNE, "báo cáo kết quả thực hiện dân chủ ở cơ sở năm", date("2025-11-10"))],
    ["another subject", duty(COMMUNE, "kiểm tra trường học 6 tháng", date("2025-11-10"))],
    ["the same plan", duty(PROVINCE, REPORT, date("2025-11-10"))],
  ])("are not compared with %s", (_, other) => {
    expect(differences([PROVINCE, COMMUNE], [duty(PROVINCE, REPORT, date("2025-06-01")), other])).toEqual([]);
  });

  it("are not compared over years", () => {
    const old = plan("cu", "commune", 2021);
    const deadlines = [duty(PROVINCE, REPORT, date("2025-06-01")), duty(old, REPORT, date("2021-07-01"))];
    expect(differences([PROVINCE, old], deadlines)).toEqual([]);
  });
});
