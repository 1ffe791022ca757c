import { describe, expect, it } from "vitest";
import { PREAMBLES } from "#knowledge/retrieval/question/talk-words.vi.ts";
import { foldDiacritics } from "#knowledge/text/fold.ts";

const asked = (text: string): string => {
  let rest = foldDiacritics(text);
  for (const preamble of PREAMBLES) rest = rest.replace(preamble, "");
  return rest;
};

describe("what is said before a question", () => {
  it.each([
    ["Chào anh chị, báo cáo năm nộp khi nào?", "bao cao nam nop khi nao?"],
    [
      "Sếp bảo huyện gửi kế hoạch lên tỉnh thì hạn chót hôm nào ạ",
      "huyen gui ke hoach len tinh thi han chot hom nao a",
    ],
    [
      "Chị bên phòng khác nhắc em báo cáo cả năm nộp trước 10/11, đúng chưa ạ",
      "bao cao ca nam nop truoc 10/11, dung chua a",
    ],
    ["em mới về văn phòng, chưa rành. Ai theo dõi tôn giáo ạ", "chua ranh. ai theo doi ton giao a"],
    [
      "Sau mốc đăng ký mô hình năm 2025, thời hạn tiếp theo của kế hoạch là ngày nào",
      "thoi han tiep theo cua ke hoach la ngay nao",
    ],
    ["Sau khi đã nộp xong báo cáo 6 tháng, mốc tiếp theo là khi nào", "moc tiep theo la khi nao"],
    ["Em nghe nói đăng ký mô hình nộp tới 30/4, có đúng không", "dang ky mo hinh nop toi 30/4, co dung khong"],
  ])("is left out: %s", (text, question) => {
    expect(asked(text)).toBe(question);
  });

  it.each([
    "Ban Dân vận Tỉnh ủy giao cho ai theo dõi",
    "em ở xã Ba Vì, hạn báo cáo năm?",
    "Chị nào phụ trách tôn giáo bảo em hỏi ai",
    "toi phai nop gi, cho ai, truoc ngay nao",
    "Sở Nội vụ báo cáo ai",
    "anh chị cho em hỏi hạn nộp kế hoạch",
  ])("is not taken for it: %s", (text) => {
    expect(asked(text)).toBe(foldDiacritics(text));
  });
});
