import { describe, expect, test } from "vitest";
import { shortForm } from "./short-form.ts";

// words, then what they mean in a plan for 2025; "~" marks a year that is not printed
const counted: readonly (readonly [string, string])[] = [
  ["trong 05 ngày làm việc kể từ ngày nhận", "within 5w (ngày nhận)"],
  ["trong thời hạn 05 ngày kể từ ngày nhận đơn", "within 5d (ngày nhận đơn)"],
  ["trong vòng 10 ngày, kể từ ngày ký", "within 10d (ngày ký)"],
  ["trong thời hạn 03 (ba) ngày làm việc kể từ khi nhận được hồ sơ", "within 3w (khi nhận được hồ sơ)"],
  ["10 ngày sau khi kết thúc", "within 10d (khi kết thúc)"],
  ["sau 15 ngày kể từ ngày ban hành", "within 15d (ngày ban hành)"],
  ["chậm nhất 05 ngày sau khi kết thúc hội nghị", "within 5d (khi kết thúc hội nghị)"],
  ["chậm nhất sau 10 ngày kể từ khi có kết quả", "within 10d (khi có kết quả)"],
  ["không quá 07 ngày làm việc kể từ ngày tiếp nhận", "within 7w (ngày tiếp nhận)"],
  ["chậm nhất 10 ngày trước ngày bầu cử", "before -10d (ngày bầu cử)"],
  ["trước ngày bầu cử 10 ngày", "before -10d (ngày bầu cử)"],
  ["trước ngày bầu cử 95 ngày", "before -95d (ngày bầu cử)"],
  ["trước 15 ngày trước ngày khai mạc", "before -15d (ngày khai mạc)"],
  ["trong vòng 24 giờ kể từ khi nhận tin báo", "within 1d (khi nhận tin báo)"],
  ["trong 24 - 48 giờ sau khi nước rút", "within 2d (khi nước rút)"],
  ["trong 02 tuần kể từ ngày kết thúc", "within 14d (ngày kết thúc)"],
  ["trong 36 giờ kể từ khi nhận tin", ""],
  ["10 ngày", ""],
  ["trong 10 ngày làm việc", ""],
  ["không quá 120 phút", ""],
  ["trong 05 ngay lam viec ke tu ngay nhan", "within 5w (ngay nhan)"],
  ["cham nhat 10 ngay truoc ngay bau cu", "before -10d (ngay bau cu)"],
  ["trong thời hạn ba ngày kể từ ngày nhận được yêu cầu", "within 3d (ngày nhận được yêu cầu)"],
  ["30 ngày kể từ ngày 01/7/2025", "from 2025-07-01"],
  ["thường xuyên", "none"],
  ["theo quy định", "none"],
  ["khi có yêu cầu", "none"],
  ["đột xuất", "none"],
  ["theo đúng thời gian quy định", "none"],
  ["thường xuyên, liên tục", "none; none"],
  ["theo quy định và khi có yêu cầu", "none; none"],
  ["thuong xuyen", "none"],
  ["khi co yeu cau", "none"],
];

// words, then what they mean in a plan for 2025; "~" marks a year that is not printed
const lookalikes: readonly (readonly [string, string])[] = [
  ["Nghị quyết số 11/NQ-HĐND", ""],
  ["Nghị định số 145/2020/NĐ-CP", ""],
  ["Nghị định 59/2023/NĐ-CP", ""],
  ["Luật số 10/2022/QH15", ""],
  ["Kế hoạch số 204-KH/BDVTU", ""],
  ["Quyết định 1211/QĐ-UBND", ""],
  ["Quyết định số 10/2024/QĐ-UBND", ""],
  ["Thông tư số 24/2018/TT-BNNPTNT", ""],
  ["Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15", ""],
  ["Công văn số 15/3", ""],
  ["nhiệm kỳ 2021-2026", ""],
  ["nhiệm kỳ 2021 - 2026", ""],
  ["giai đoạn 2021 - 2025", ""],
  ["giai đoạn từ năm 2021 đến năm 2025", ""],
  ["giai đoạn 2022-2026", ""],
  ["năm học 2026-2027", ""],
  ["thời kỳ 2021 - 2030", ""],
  ["ngân sách nhà nước hằng năm", ""],
  ["dự toán ngân sách hằng năm", ""],
  ["trợ cấp xã hội hàng tháng", ""],
  ["kinh phí chi thường xuyên hằng năm", ""],
  ["2/3 số hộ dân", ""],
  ["1/2 số phiếu", ""],
  ["hoạt động 24/7 trong tuần", ""],
  ["100% hồ sơ", ""],
  ["TCVN 14423:2025", ""],
  ["VN-2000", ""],
  ["02 bản chính", ""],
  ["03 xã, 05 thôn", ""],
  ["điểm 3.2.1", ""],
  ["mục III.4", ""],
  ["Điều 15 khoản 2", ""],
  ["khoản 3/Điều 5", ""],
  ["lần thứ hai", ""],
  ["quy định tại khoản 1", ""],
  ["quỹ vì người nghèo", ""],
  ["Hà Nội", ""],
  ["số điện thoại 0255.3822.123", ""],
  ["tỷ lệ 15,5%", ""],
  ["15-20 người", ""],
  ["năm người", ""],
  ["trong quá trình thực hiện", ""],
  ["ngay sau khi ban hành", ""],
  ["quy che dan chu", ""],
  ["theo Quy chế", ""],
  ["cao 1,5 m", ""],
];

describe("terms counted from an event, times without a date, and look-alikes", () => {
  test.each(counted)("counted or undated: %s", (text, expected) => {
    expect(shortForm(text, 2025)).toBe(expected);
  });
  test.each(lookalikes)("no time: %s", (text, expected) => {
    expect(shortForm(text, 2025)).toBe(expected);
  });
});
