import { describe, expect, it } from "vitest";
import { parseCommand } from "#bot/commands/parse-command.ts";

describe("parseCommand", () => {
  it.each([
    ["/start", "start", ""],
    ["/start muc-III-4", "start", "muc-III-4"],
    ["/HAN", "deadlines", ""],
    ["/han@dan_van_bot", "deadlines", ""],
    ["HAN", "deadlines", ""],
    ["hạn", "deadlines", ""],
    ["Hạn".normalize("NFD"), "deadlines", ""],
    ["Trợ giúp!", "help", ""],
    ["giúp", "help", ""],
    ["TROGIUP", "help", ""],
    ["Đơn vị", "orgUnits", ""],
    ["DONVI Sở Nội vụ", "orgUnits", "Sở Nội vụ"],
    ["/donvi Sở Nội vụ", "orgUnits", "Sở Nội vụ"],
    ["văn bản", "documents", ""],
    ["/VĂNBẢN", "documents", ""],
    ["/donvicuatoi UBND xã Ba Vì", "myOrgUnit", "UBND xã Ba Vì"],
    ["donvicuatoi UBND xã Ba Vì", "myOrgUnit", "UBND xã Ba Vì"],
    ["Đơn vị của tôi là UBND xã Ba Vì", "myOrgUnit", "UBND xã Ba Vì"],
    ["Đơn vị của tôi: UBND xã Ba Vì".normalize("NFD"), "myOrgUnit", "UBND xã Ba Vì"],
    ["đơn vị của tôi", "myOrgUnit", ""],
  ])("takes %j for the command %s with %j", (text, name, argument) => {
    expect(parseCommand(text)).toEqual({ kind: "command", name, argument });
  });

  it.each([
    "Hạn nộp báo cáo năm là khi nào?",
    "đơn vị của tôi phải làm gì?",
    "Đơn vị của tôi là đơn vị nào?",
    "đơn vị nào chủ trì?",
    "văn bản nào thay Pháp lệnh 34?",
    "tháng 3 có hạn gì",
    "2025",
    "15/10",
  ])("takes %j for a question", (text) => {
    expect(parseCommand(text)).toBeNull();
  });

  it.each([
    ["2", 2],
    [" 12. ", 12],
    ["3)", 3],
  ])("takes %j for the pick of %d", (text, number) => {
    expect(parseCommand(text)).toEqual({ kind: "pick", number });
  });

  it("names a command that is none of ours", () => {
    expect(parseCommand("/thoitiet hôm nay")).toEqual({ kind: "unknown", typed: "/thoitiet" });
  });
});
