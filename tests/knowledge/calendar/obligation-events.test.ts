import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { escapeText, foldLine } from "#knowledge/calendar/ics-lines.ts";
import { eventsOf, type Obligation } from "#knowledge/calendar/obligation-events.ts";
import { occurrencesBetween } from "#knowledge/calendar/occurrences.ts";
import { recurrenceRule } from "#knowledge/calendar/recurrence-rule.ts";
import { renderIcs } from "#knowledge/calendar/render-ics.ts";
import type { DueRelation, DueRule } from "#knowledge/domain/deadline.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { addDays, PlainDate } from "#knowledge/domain/plain-date.ts";
import { anyDate, anyRelation, anyRule } from "./any-rule.ts";

const CHANGED_AT = new Date("2025-05-20T02:00:00Z");
const UNTIL = PlainDate.parse("2026-12-31");
const HEAD = { name: "Lịch UBND xã Ba Vì; 2025", description: "Thời hạn, có trích dẫn", refreshHours: 12 };
const day = (text: string) => PlainDate.parse(text);

function obligation(due: DueRule, relation: DueRelation | null, what = "báo cáo kết quả"): Obligation {
  const documentId = DocumentId.parse("ke-hoach");
  return {
    deadline: {
      id: JSON.stringify([due, relation]),
      documentId,
      provision: 0,
      section: "III.1",
      what,
      who: ["UBND các xã"],
      recipient: "UBND tỉnh",
      via: "Sở Nội vụ",
      due,
      relation,
      quote: { start: 0, end: 1 },
      alsoAt: [],
      state: "parsed",
    },
    citation: {
      documentId,
      title: "Kế hoạch",
      documentName: "Kế hoạch năm 2025 của UBND tỉnh",
      section: "III.1",
      locator: "mục III, khoản 1",
      quote: what,
    },
    document: { kind: "plan", number: "54/KH-UBND", issuer: "UBND tỉnh", year: 2025, issuedOn: null },
  };
}

function render(...obligations: readonly Obligation[]): string {
  const events = obligations
    .flatMap((one) => eventsOf(one, UNTIL))
    .map((event) => ({ ...event, sequence: 2, changedAt: CHANGED_AT }));
  return renderIcs(HEAD, events);
}

/** Reads strictly: anything that the parser would forgive is an error. */
function parse(ics: string): ICAL.Event[] {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

const dateOf = (time: ICAL.Time | null) => time?.toString() ?? null;

describe("a calendar entry", () => {
  it("stands on the last day in time, with the printed words in its title", () => {
    const [event] = parse(render(obligation({ kind: "date", date: day("2025-03-15") }, "before")));
    expect([dateOf(event?.startDate ?? null), dateOf(event?.endDate ?? null)]).toEqual(["2025-03-14", "2025-03-15"]);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.summary).toBe("Trước ngày 15/3/2025: báo cáo kết quả");
    expect(event?.sequence).toBe(2);
    for (const part of [
      "«báo cáo kết quả»",
      "54/KH-UBND",
      "mục III, khoản 1",
      "Kế hoạch năm 2025 của UBND tỉnh",
      "15/3/2025 là thứ Bảy",
      "qua Sở Nội vụ",
    ])
      expect(event?.description).toContain(part);
    const alarms = event?.component.getAllSubcomponents("valarm") ?? [];
    const hours = alarms.map((alarm) => String(alarm.getFirstPropertyValue("trigger")));
    expect(hours.map((text) => ICAL.Duration.fromString(text).toSeconds() / 3_600)).toEqual([-160, -64, -16, 8]);
  });

  it("spans a range, its last day included", () => {
    const [event] = parse(
      render(obligation({ kind: "range", from: day("2025-07-01"), to: day("2025-07-15") }, "within")),
    );
    expect([dateOf(event?.startDate ?? null), dateOf(event?.endDate ?? null)]).toEqual(["2025-07-01", "2025-07-16"]);
  });

  it.each<[DueRule, DueRelation | null, string | null]>([
    [{ kind: "yearly", monthDay: "11-10" }, "before", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9"],
    [{ kind: "yearly", monthDay: "03-01" }, "before", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"],
    [{ kind: "yearly", monthDay: "02-29" }, "by", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"],
    [{ kind: "yearlyMonths", months: ["03", "09"] }, "in", "FREQ=MONTHLY;BYMONTH=3,9;BYMONTHDAY=-1"],
    [{ kind: "monthly", day: 25 }, "before", "FREQ=MONTHLY;BYMONTHDAY=24"],
    [{ kind: "monthly", day: 31 }, "by", "FREQ=MONTHLY;BYMONTHDAY=-1"],
    [{ kind: "monthly", day: 30 }, "by", null],
    [{ kind: "quarterly", day: 15, monthOfQuarter: 3 }, "by", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15"],
    [{ kind: "quarterly", day: 1, monthOfQuarter: 1 }, "before", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"],
    [{ kind: "period", every: "month" }, null, null],
    [{ kind: "none" }, null, null],
  ])("repeats %j %s by %s", (due, relation, rule) => expect(recurrenceRule(due, relation)).toBe(rule));

  it("ends a monthly series with its plan's year and lets a yearly one go on", () => {
    expect(render(obligation({ kind: "monthly", day: 25 }, "by"))).toContain("BYMONTHDAY=25;UNTIL=20251231\r\n");
    expect(render(obligation({ kind: "yearly", monthDay: "06-10" }, "by"))).toContain("BYMONTHDAY=10\r\n");
  });

  it("keeps its UID when its words change, and has another for another obligation", () => {
    const due: DueRule = { kind: "date", date: day("2025-03-15") };
    const uids = [obligation(due, "by"), obligation(due, "by", "việc đã sửa chữ"), obligation(due, "on")].map(
      (one) => eventsOf(one, UNTIL)[0]?.uid,
    );
    expect(uids[0]).toBe(uids[1]);
    expect(uids[0]).not.toBe(uids[2]);
  });

  it("comes back from an independent parser on the days that the rule means, and only on real ones", () => {
    fc.assert(
      fc.property(anyRule, anyRelation, fc.string({ unit: "grapheme", maxLength: 300 }), (due, relation, what) => {
        const one = obligation(due, relation, what);
        const events = parse(render(one));
        const isSeries = ["yearly", "yearlyMonths", "monthly", "quarterly"].includes(due.kind);
        const isInYear = ["monthly", "quarterly"].includes(due.kind);
        const start = day(isSeries ? "2025-01-01" : "2019-01-01");
        const end = isSeries ? day(isInYear ? "2025-12-31" : "2027-12-31") : day("2199-12-31");
        const expected = occurrencesBetween(due, relation, start, end);
        const found = events.flatMap((event) => {
          if (!event.isRecurring()) return [dateOf(event.startDate)];
          const iterator = event.iterator();
          const days: (string | null)[] = [];
          for (let next = iterator.next(); next && next.toString() <= end; next = iterator.next())
            days.push(next.toString());
          return days;
        });
        expect(found).toEqual(expected.map(({ startsOn }) => startsOn));
        for (const text of found) expect(PlainDate.safeParse(text).success).toBe(true);
        for (const event of events) expect(event.description).toContain("UBND tỉnh");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the text of a calendar", () => {
  it("is folded at 75 octets between whole characters and unfolds to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = foldLine(line);
        expect(folded.endsWith("\r\n")).toBe(true);
        for (const part of folded.slice(0, -2).split("\r\n")) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
          expect(Buffer.from(part).toString("utf8")).toBe(part);
        }
        expect(folded.replaceAll("\r\n ", "").slice(0, -2)).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  it("comes back as it was written", () => {
    const what = "Gửi báo cáo; kèm biểu 1, 2 \\ «mẫu»\nvề Sở";
    const [event] = parse(render(obligation({ kind: "date", date: day("2025-10-15") }, "by", what)));
    expect(event?.description).toContain(what);
  });

  it("ends every line with CRLF and has no line that is too long", () => {
    const ics = render(obligation({ kind: "date", date: day("2025-10-15") }, "by", "báo cáo ".repeat(60)));
    expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("is still one calendar without an entry", () => {
    expect(parse(render())).toEqual([]);
    expect(render()).toContain("BEGIN:VTIMEZONE\r\n");
  });

  it("never has an entry outside of a range's days", () => {
    fc.assert(
      fc.property(anyRule, anyRelation, anyDate, fc.nat(800), (due, relation, from, length) => {
        const to = addDays(from, length);
        for (const { startsOn, lastDay } of occurrencesBetween(due, relation, from, to)) {
          expect(startsOn <= to && lastDay >= from && startsOn <= lastDay).toBe(true);
        }
      }),
    );
  });
});
