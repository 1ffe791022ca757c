import { describe, expect, test } from "vitest";
import { documentsOf } from "#knowledge/retrieval/scope/read-scope.ts";
import { parsed, plan, SUMMARIES, scopeOf } from "../small-summaries.ts";

const AN_PHU = "UBND xã An Phú";
const ALL_2025 = ["phuong-nhi-2025", "tinh-2025", "xa-an-phu-2025", "xa-tan-loc-2025"];

describe("a named issuer", () => {
  test.each([
    ["Kế hoạch của UBND xã An Phú giao ai làm?", ["xa-an-phu-2024", "xa-an-phu-2025"]],
    ["Kế hoạch của Ủy ban nhân dân xã An Phú giao ai làm?", ["xa-an-phu-2024", "xa-an-phu-2025"]],
    ["ke hoach cua ubnd xa an phu giao ai lam", ["xa-an-phu-2024", "xa-an-phu-2025"]],
    ["Xã An Phú nộp báo cáo khi nào?", ["xa-an-phu-2024", "xa-an-phu-2025"]],
    ["Kế hoạch năm 2024 của xã An Phú do ai ký?", ["xa-an-phu-2024"]],
    ["Kế hoạch của UBND xã Tân Lộc nói gì?", ["xa-tan-loc-2025"]],
    ["Phường Nhị Hà trồng cây gì?", ["phuong-nhi-2025"]],
    ["Kế hoạch của tỉnh nói gì?", ["tinh-2025"]],
    ["Kế hoạch của Sở Y tế nói gì?", ["so-y-te-2024"]],
    ["kế hoạch cấp tỉnh nói gì", ["tinh-2025"]],
  ])("%s", (question, ids) => {
    expect(scopeOf(question)).toEqual(ids);
    expect(parsed(question).scope).toMatchObject({ kind: "some", named: true });
  });

  test("its plan of a year that there is none of is unknown, with what is near", () => {
    expect(parsed("Kế hoạch năm 2021 của UBND xã An Phú giao ai làm?").scope).toEqual({
      kind: "unknown",
      subject: "2021",
      near: ["xa-an-phu-2025", "xa-an-phu-2024"],
    });
  });

  test("a subject that one title alone has names its plan", () => {
    expect(scopeOf("Kế hoạch trồng cây xanh nói gì?")).toEqual(["phuong-nhi-2025"]);
    expect(scopeOf("Kế hoạch cải cách hành chính nói gì?")).toBe("any");
  });
});

describe("one who is only written to is no scope", () => {
  test.each([
    "Báo cáo gửi về UBND tỉnh trước ngày nào?",
    "Hạn nộp báo cáo cho Sở Y tế là khi nào?",
    "Ai gửi báo cáo qua Sở Y tế?",
    "bao cao nop len ubnd tinh khi nao",
  ])("%s", (question) => {
    expect(scopeOf(question)).toBe("any");
  });
});

describe("the asker's own place", () => {
  test("is the plan of their body, in every year or the one that is named", () => {
    expect(scopeOf("Xã mình nộp báo cáo khi nào?", { asker: AN_PHU })).toEqual(["xa-an-phu-2024", "xa-an-phu-2025"]);
    expect(scopeOf("Năm 2024 xã mình nộp báo cáo khi nào?", { asker: AN_PHU })).toEqual(["xa-an-phu-2024"]);
    expect(scopeOf("kế hoạch xã mình nói gì", { asker: "Văn phòng - Thống kê xã Tân Lộc" })).toEqual([
      "xa-tan-loc-2025",
    ]);
    expect(parsed("Xã mình nộp báo cáo khi nào?", { asker: AN_PHU }).ownPlace).toBe(true);
  });

  test("another level than their own is the plan of that level", () => {
    expect(scopeOf("kế hoạch của tỉnh mình nói gì", { asker: AN_PHU })).toEqual(["tinh-2025"]);
  });

  test("a commune without a plan is not lent another commune's", () => {
    expect(scopeOf("Xã mình nộp báo cáo khi nào?", { asker: "UBND xã Ba Tơ" })).not.toContain("xa-an-phu-2025");
    expect(scopeOf("Kế hoạch xã mình do ai ký?", { asker: "UBND xã Ba Tơ" })).toBe("unknown: UBND xã Ba Tơ");
  });

  test("is meant by every word for oneself", () => {
    const own = (word: string) => scopeOf(`Xã ${word} nộp báo cáo khi nào?`, { asker: AN_PHU });
    for (const word of ["tôi", "em", "ta", "tui"]) expect(own(word), word).toEqual(own("mình"));
  });

  test("without a profile, every plan of the level may be meant", () => {
    expect(scopeOf("Xã mình nộp báo cáo khi nào?")).toEqual(["xa-an-phu-2024", "xa-an-phu-2025", "xa-tan-loc-2025"]);
    expect(parsed("Xã mình nộp báo cáo khi nào?").scope).toMatchObject({ named: false });
  });

  test("counts by place: a department of the commune, not a namesake of another level", () => {
    expect(documentsOf("van phong - thong ke xa an phu", SUMMARIES)).toEqual(["xa-an-phu-2025", "xa-an-phu-2024"]);
    expect(documentsOf("ubnd phuong an phu", SUMMARIES)).toEqual([]);
    expect(documentsOf("so noi vu", SUMMARIES)).toEqual([]);
  });
});

describe("a place that no document prints", () => {
  test.each([
    ["Kế hoạch của UBND xã Bình Chánh nói gì?", "xã Bình Chánh"],
    ["UBND xã Mỹ Đức nộp báo cáo năm 2025 khi nào?", "xã Mỹ Đức"],
    ["Huyện Cần Giờ nộp báo cáo khi nào?", "Huyện Cần Giờ"],
    ["ke hoach xa binh chanh noi gi", "xa binh chanh"],
  ])("%s is unknown and named", (question, subject) => {
    expect(scopeOf(question)).toBe(`unknown: ${subject}`);
  });

  test.each(["o xa minh lam gi", "kế hoạch của xã và phường", "kế hoạch của xã có gì", "các xã phải làm gì"])(
    "no name in: %s",
    (question) => {
      expect(String(scopeOf(question))).not.toContain("unknown");
    },
  );
});

describe("a year without a plan's name", () => {
  test("is every plan of it, not a named one", () => {
    expect(scopeOf("Năm 2025 phải nộp gì?")).toEqual(ALL_2025);
    expect(parsed("Năm 2025 phải nộp gì?").scope).toMatchObject({ named: false });
    expect(scopeOf("năm nay phải nộp gì?", { day: "2024-06-01" })).toEqual(["so-y-te-2024", "xa-an-phu-2024"]);
  });

  test("of no plan is unknown, unless some plan has no year", () => {
    expect(scopeOf("Năm 2019 phải nộp gì?")).toBe("unknown: 2019");
    const documents = [...SUMMARIES, plan("khong-nam", "UBND xã Hải Lăng", "commune", null, "KẾ HOẠCH")];
    expect(scopeOf("Năm 2019 phải nộp gì?", { documents })).toBe("any");
  });

  test("no name and no year is any document", () => {
    expect(scopeOf("Kinh phí lấy ở đâu?")).toBe("any");
    expect(scopeOf("")).toBe("any");
    expect(scopeOf("Kinh phí lấy ở đâu?", { documents: [] })).toBe("any");
  });
});

test("an issuer that is missing or full of signs names nothing and breaks nothing", () => {
  const documents = [
    plan("a", null, "other", null, "KẾ HOẠCH"),
    plan("b", "UBND xã (A+B)* [C", "commune", 2025, "KẾ HOẠCH (("),
    plan("c", null, "other", 2025, ""),
  ];
  expect(scopeOf("Kế hoạch của UBND xã (A+B)* [C nói gì?", { documents })).toEqual(["b"]);
  expect(scopeOf("Kinh phí lấy ở đâu?", { documents })).toBe("any");
});
