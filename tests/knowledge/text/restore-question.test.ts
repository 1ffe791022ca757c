import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import { isWellFormed } from "#knowledge/text/typing/judge-typing.ts";
import { restoreQuestion } from "#knowledge/text/typing/restore-question.ts";
import { decodeTypedKeys } from "#knowledge/text/typing/typed-keys.ts";
import { buildVocabulary } from "#knowledge/text/typing/vocabulary.ts";

const plans = join(import.meta.dirname, "../../../knowledge/documents/plans");
const texts = readdirSync(plans).map((name) => readFileSync(join(plans, name), "utf8"));
const vocabulary = buildVocabulary(texts);
const restored = (text: string) => restoreQuestion(text, vocabulary).text;

describe("restoreQuestion", () => {
  test.each([
    // Telex and VNI keys that were left as letters
    ["báo caso", "báo cáo"],
    ["ba1o ca1o 6 tha1ng", "báo cáo 6 tháng"],
    ["kees hoachj", "kế hoạch"],
    ["da6n va65n", "dân vận"],
    // no diacritics at all: the corpus decides
    ["ke hoach dan van chinh quyen", "kế hoạch dân vận chính quyền"],
    ["han nop bao cao nam la ngay nao", "hạn nộp báo cáo năm là ngày nào"],
    ["truong thon phai lam gi", "trưởng thôn phải làm gì"],
    // a mark forgotten or wrong
    ["quy đinh về dân chủ cơ sở", "quy định về dân chủ cơ sở"],
    ["theo dỏi, đôn đốc", "theo dõi, đôn đốc"],
    // letters confused, swapped, doubled, dropped; words run together
    ["rà xoát phân công", "rà soát phân công"],
    ["công tcá dân vận", "công tác dân vận"],
    ["thực hiiện quy chế", "thực hiện quy chế"],
    ["kếhoạch phối hợp", "kế hoạch phối hợp"],
    ["baocao nam", "báo cáo năm"],
    ["hạn nộp baocao năm", "hạn nộp báo cáo năm"],
    ["danvan chinhquyen", "dân vận chính quyền"],
    // the two tones that sound alike
    ["báo cáo gữi cho ai", "báo cáo gửi cho ai"],
    ["báo cao năm gữi qua đâu", "báo cáo năm gửi qua đâu"],
    // half of the marks left out
    ["đăng ký dân vận khéo giờ nop cho ai", "đăng ký dân vận khéo giờ nộp cho ai"],
    // beside a number, in a question that looks careful
    ["Báo cáo 6 thang nộp trước ngày mấy?", "Báo cáo 6 tháng nộp trước ngày mấy?"],
    ["Điều 3 khoan 2 quy định gì?", "Điều 3 khoản 2 quy định gì?"],
    ["Quyết định 1211/QDD-UBND nói gì?", "Quyết định 1211/QĐ-UBND nói gì?"],
    // short forms
    ["bc 6t gui ubnd tinh", "báo cáo 6 tháng gửi UBND tỉnh"],
    ["THDC ở cơ sở", "thực hiện dân chủ ở cơ sở"],
    ["thôn có những NV gì", "thôn có những nhiệm vụ gì"],
    ["các NV của Phòng NV", "các nhiệm vụ của Phòng nội vụ"],
    ["xã ko gửi dc thì ntn", "xã không gửi được thì như thế nào"],
    ["phối hợp vs ai", "phối hợp với ai"],
    ["nhiệm vụ của VP-TK xã", "nhiệm vụ của văn phòng thống kê xã"],
    ["công chức VH-XH làm gì", "công chức văn hóa xã hội làm gì"],
    ["TTPV-KSTTHC tỉnh", "trung tâm phục vụ-kiểm soát thủ tục hành chính tỉnh"],
  ])("%s", (typed, meant) => {
    expect(restoreQuestion(typed, vocabulary)).toEqual({ text: meant, changed: true });
  });

  test("a message in capitals is read as one in small letters; short forms alone are left", () => {
    expect(restored("BÁO CÁO NĂM CỦA XÃ NỘP KHI NÀO?")).toBe("báo cáo năm của xã nộp khi nào?");
    expect(restored("BAO CAO NAM NOP KHI NAO")).toBe(restored("bao cao nam nop khi nao"));
    expect(restored("SIPAS LÀ GÌ?")).toContain("SIPAS");
  });

  test.each([
    "Báo cáo 6 tháng nộp trước ngày mấy?",
    "Tiền để làm dân chủ cơ sở thì sở nào bố trí vậy?",
    "Quyết định 1211/QĐ-UBND nói gì?",
    "SIPAS là chỉ số gì?",
    "Kế hoạch dặn việc niêm yết phải thế nào?",
    "",
    "15/3/2025",
    // words that no plan prints, or seldom: a careful question means them
    "Ai là người ký kế hoạch, với chức danh gì?",
    "Cán bộ cập nhật số liệu từ mục tư của phần hai, đi qua Sở Y tế ra sao?",
    "Sở Tư pháp tư vấn gì cho Tư lệnh?",
    "Đào tạo từ xa tối đa bao lâu so với giảng dạy tập trung?",
    "Công văn số 12/KH-SNV và KH/UBND",
  ])("leaves alone what is right: %s", (typed) => {
    expect(restoreQuestion(typed, vocabulary)).toEqual({ text: typed, changed: false });
  });

  test("a tone on the wrong letter is put right without being called a change", () => {
    expect(restoreQuestion("chủ đaọ, Uỷ ban", vocabulary)).toEqual({ text: "chủ đạo, Ủy ban", changed: false });
  });

  test("lines of the plans stripped of their marks come back, nearly all", () => {
    const words = texts
      .flatMap((text) => text.normalize("NFC").split("\n"))
      .filter((line) => line.length > 80 && line.length < 400)
      .flatMap((line) => {
        const wanted = line.toLowerCase().split(/[^\p{L}]+/u);
        const got = restored(foldDiacritics(line))
          .toLowerCase()
          .split(/[^\p{L}]+/u);
        return wanted.length === got.length ? wanted.map((word, at) => word === got[at]) : [];
      });
    expect(words.length).toBeGreaterThan(1_000);
    expect(words.filter(Boolean).length / words.length).toBeGreaterThan(0.93);
  });

  test("whatever is typed, it neither throws nor grows without bound", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(restored(text).length).toBeLessThanOrEqual(text.normalize("NFC").length * 12 + 100);
      }),
    );
  });
});

test("typed keys have all their readings", () => {
  expect(decodeTypedKeys("vieejt")).toContain("việt");
  expect(decodeTypedKeys("dduwowcj")).toContain("được");
  expect(decodeTypedKeys("nga2y")).toContain("ngày");
  expect(decodeTypedKeys("ban")).toEqual([]);
});

test("well-formed syllables are told from slips and codes", () => {
  expect(["nghiêng", "quyền", "uyên", "xoát", "khong"].filter((word) => !isWellFormed(word))).toEqual([]);
  expect(["tcá", "hiiện", "ubnd", "báocáo"].filter(isWellFormed)).toEqual([]);
});
