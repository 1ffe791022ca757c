import { describe, expect, it } from "vitest";
import { extractRegulations, mergeRegulations } from "#ingest/extract/extract-regulations.ts";
import { quoteOf } from "#knowledge/text/quote-of.ts";
import { planWith, readPlan } from "./read-plan.ts";

const citedIn = (sentence: string) => extractRegulations(planWith(`I. NỘI DUNG\n\n1. ${sentence}`));

describe("extractRegulations", () => {
  it("reads number, date, issuer and subject, in one quote", () => {
    const plan = readPlan("ubnd-tinh-quang-ngai-2025");
    const cited = extractRegulations(plan).find(({ number }) => number === "37/NQ-HĐND");
    expect(cited).toMatchObject({
      type: "Nghị quyết",
      section: "II.9",
      printedDate: "23/7/2024",
      date: "2024-07-23",
      issuer: "HĐND tỉnh",
      title: "các biện pháp đảm bảo thực hiện dân chủ ở cơ sở trên địa bàn tỉnh Quảng Ngãi",
    });
    expect(quoteOf(plan, cited?.quote ?? { start: 0, end: 0 })).toMatch(/^Nghị quyết số 37\/NQ-HĐND.*tỉnh Quảng Ngãi$/);
  });

  it.each([
    [
      "Thực hiện Kết luận số 12-KL/TU ngày 03/4/2024 của Hội nghị Tỉnh ủy lần thứ 5 (khóa XX) về cải cách hành chính.",
      "Hội nghị Tỉnh ủy lần thứ 5 (khóa XX)",
      "cải cách hành chính",
    ],
    [
      "Triển khai Quyết định số 9/QĐ-UBND ngày 02 tháng 3 năm 2023 của Chủ tịch UBND tỉnh về việc ban hành Quy chế làm việc; đẩy mạnh tuyên truyền.",
      "Chủ tịch UBND tỉnh",
      "Quy chế làm việc",
    ],
    [
      "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư và các văn bản liên quan.",
      "Chính phủ",
      "công tác văn thư",
    ],
  ])("%s", (sentence, issuer, title) => {
    expect(citedIn(sentence)[0]).toMatchObject({ issuer, title });
  });

  it("gives every number of a list what follows it", () => {
    const cited = citedIn(
      'Theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị ban hành "Quy chế giám sát"; "Quy định góp ý".',
    );
    expect(cited.map(({ number, printedDate, title }) => [number, printedDate, title])).toEqual([
      ["217-QĐ/TW", "12/12/2013", "Quy chế giám sát"],
      ["218-QĐ/TW", "12/12/2013", "Quy định góp ý"],
    ]);
  });

  it("names laws without a number, and joins name and number", () => {
    const cited = citedIn(
      "Góp ý dự án Luật Tiếp công dân; tuyên truyền Luật Phòng, chống ma túy và các văn bản liên quan; thi hành Luật Thanh niên số 57/2020/QH14; kỷ luật, pháp luật.",
    );
    expect(cited.map(({ number, printedAs, type }) => [number, printedAs, type])).toEqual([
      [null, "dự án Luật Tiếp công dân", "Luật"],
      [null, "Luật Phòng, chống ma túy", "Luật"],
      ["57/2020/QH14", "Luật Thanh niên số 57/2020/QH14", "Luật"],
    ]);
  });

  it("does not cite the document itself", () => {
    expect(extractRegulations(planWith("I. NỘI DUNG\n\n1. Đẩy mạnh tuyên truyền."))).toEqual([]);
  });
});

describe("mergeRegulations", () => {
  it("keeps one act with all its mentions", () => {
    const all = ["ubnd-tinh-quang-ngai-2025", "ubnd-xa-ba-vi-2025", "ubnd-xa-binh-phuoc-2025"].flatMap((id) =>
      extractRegulations(readPlan(id)),
    );
    const act = mergeRegulations(all).filter(({ number }) => number === "1211/QĐ-UBND");
    expect(act).toHaveLength(1);
    expect(act[0]?.mentions.map(({ documentId, section }) => `${documentId} ${section}`)).toEqual([
      "ubnd-tinh-quang-ngai-2025 II.7",
      "ubnd-tinh-quang-ngai-2025 III.1",
      "ubnd-xa-ba-vi-2025 preamble",
      "ubnd-xa-ba-vi-2025 II.1",
      "ubnd-xa-binh-phuoc-2025 II.8",
    ]);
  });

  it("parts acts of different levels and years that share a number", () => {
    const cited = citedIn(
      "Theo Kế hoạch số 5/KH-UBND ngày 02/3/2024 của UBND tỉnh về chuyển đổi số; Kế hoạch số 5/KH-UBND ngày 02/3/2024 của UBND xã về phòng cháy; Kế hoạch số 5/KH-UBND ngày 09/5/2022 của UBND tỉnh về tiêm phòng.",
    );
    const acts = mergeRegulations(cited);
    expect(acts.map(({ number }) => number)).toEqual(["5/KH-UBND", "5/KH-UBND", "5/KH-UBND"]);
    expect(new Set(acts.map(({ key }) => key)).size).toBe(3);
  });
});
