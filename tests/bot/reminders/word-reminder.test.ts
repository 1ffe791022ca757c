import { describe, expect, it } from "vitest";
import { isDated } from "#bot/reminders/occurrences.ts";
import { wordReminder } from "#bot/reminders/word-reminder.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { useBundledKnowledge } from "../../knowledge/answer/bundled-knowledge.ts";

const day = (text: string) => PlainDate.parse(text);

describe("a reminder of the bundled plans", () => {
  const bundled = useBundledKnowledge();
  const find = (section: string, words: string) => {
    const found = bundled
      .knowledge()
      .facts.deadlines.find((one) => one.section === section && isDated(one) && one.what.includes(words));
    if (found === undefined) throw new Error(`no deadline ${section} ${words}`);
    return found.id;
  };
  const word = (id: string, today: string, more: { isLate?: boolean; kind?: string; occurrence?: string } = {}) => {
    const row = { id: 12, kind: more.kind ?? "before:7", occurrence: day(more.occurrence ?? today) };
    const content = { row, deadlineIds: [id], today: day(today), isLate: more.isLate ?? false };
    const reply = wordReminder(content, bundled.knowledge());
    return reply === null ? null : { text: renderPlain(reply.blocks), asks: reply.choices.map(({ ask }) => ask) };
  };

  it("says the date first, then the plan's own words with document and section", () => {
    const told = word(find("II.3", "gửi kế hoạch"), "2025-03-07");
    expect(told?.text).toMatch(/^Nhắc việc: Trước ngày 15\/3\/2025 – còn 8 ngày\n/);
    expect(told?.text).toContain("“Hoàn thành và gửi kế hoạch về UBND tỉnh (qua Sở Nội vụ) trước ngày 15/3/2025”");
    expect(told?.text).toMatch(/— Kế hoạch năm 2025 của UBND tỉnh Quảng Ngãi, mục II, khoản 3/);
    expect(told?.asks).toEqual(["/xong 12", "/nhaclai 12 3", "/nhaclai 12 24"]);
  });

  it("says on the last day of 'trước ngày' that it is the last", () => {
    expect(word(find("II.3", "gửi kế hoạch"), "2025-03-14")?.text).toMatch(/^.*hôm nay là ngày cuối/);
  });

  it("says that it is late, and that an occurrence has passed", () => {
    const once = word(find("II.3", "gửi kế hoạch"), "2025-03-18", { isLate: true, occurrence: "2025-03-15" });
    expect(once?.text).toMatch(/^Nhắc việc \(báo muộn\): Trước ngày 15\/3\/2025 – đã quá hạn 3 ngày/);
    const yearly = word(find("III.2", "báo cáo 6 tháng"), "2025-06-12", { isLate: true, occurrence: "2025-06-10" });
    expect(yearly?.text).toMatch(/^Nhắc việc \(báo muộn\): Trước ngày 10\/6 hằng năm – kỳ này đã quá hạn 2 ngày/);
    expect(yearly?.text).toContain("Hạn của kỳ vừa rồi đã qua 2 ngày.");
    // the plan it comes from is of another year
    expect(yearly?.text).toContain("đã hết năm thực hiện");
  });

  it("is not sent when its obligation is gone, or its quote is not in the source", () => {
    expect(word("gone", "2025-03-07")).toBeNull();
    const id = find("II.3", "gửi kế hoạch");
    const { tellDeadlines } = bundled.knowledge();
    const content = { row: { id: 1, kind: "before:7", occurrence: day("2025-03-15") }, deadlineIds: [id] };
    const asked = { ...content, today: day("2025-03-08"), isLate: false };
    expect(wordReminder(asked, { tellDeadlines, isVerbatim: () => true })).not.toBeNull();
    expect(wordReminder(asked, { tellDeadlines, isVerbatim: () => false })).toBeNull();
  });

  it("lists a week with a quote each, and never needs two messages", () => {
    const ids = bundled
      .knowledge()
      .facts.deadlines.filter(isDated)
      .map(({ id }) => id);
    const row = { id: 1, kind: "weekly", occurrence: day("2025-03-10") };
    const content = { row, deadlineIds: ids, today: day("2025-03-10"), isLate: false };
    const text = renderPlain(wordReminder(content, bundled.knowledge())?.blocks ?? []);
    expect(text).toMatch(new RegExp(`^Việc tuần này và tuần sau: ${ids.length} mốc thời hạn\n`));
    expect(text).toContain(`… và ${ids.length - 6} mốc nữa.`);
    for (const id of ids) {
      const told = word(id, "2025-03-07", { isLate: true })?.text ?? "";
      expect(told).toContain("“");
      expect(told.length).toBeLessThan(1_800);
    }
    expect(text.length).toBeLessThan(1_800);
  });
});
