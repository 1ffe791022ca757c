import { describe, expect, it } from "vitest";
import type { Facts } from "#knowledge/corpus/corpus.ts";
import { applyReviews } from "#knowledge/corpus/reviews/apply-reviews.ts";
import type { Review } from "#knowledge/corpus/reviews/review.ts";
import type { Deadline } from "#knowledge/domain/deadline.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";

const PLAN = DocumentId.parse("ke-hoach");
const on = (date: string): Deadline["due"] => ({ kind: "date", date: PlainDate.parse(date) });
const WORDS = "Báo cáo 6 tháng trước ngày 10/6/2025, báo cáo năm trước ngày 10/11/2025";

function deadline(id: string, more: Partial<Deadline> = {}): Deadline {
  return {
    id,
    documentId: PLAN,
    provision: 0,
    section: "III.2",
    what: `việc ${id}`,
    who: ["Văn phòng"],
    recipient: "UBND xã",
    via: null,
    due: on("2025-06-10"),
    relation: "before",
    quote: { start: 0, end: 10 },
    alsoAt: [],
    state: "parsed",
    ...more,
  };
}

function review(of: Deadline, verdict: Review["verdict"], more: Partial<Review> = {}): Review {
  const { id, documentId, section, what, due } = of;
  const common = { deadlineId: id, documentId, section, quote: WORDS, what, due };
  return { ...common, verdict, correction: null, by: "Chị Lan", at: "2025-05-20T02:00:00.000Z", ...more };
}

function apply(deadlines: readonly Deadline[], reviews: readonly Review[], quote = WORDS) {
  const facts: Facts = {
    deadlines,
    duties: [],
    regulations: [],
    conflicts: [],
    glossary: [],
    renames: [],
    successions: [],
  };
  return applyReviews(facts, reviews, () => quote);
}

describe("decisions over the register", () => {
  const first = deadline("a");

  it("leave what nobody has decided as it was read", () => {
    expect(apply([first], []).facts.deadlines).toEqual([first]);
  });

  it("take out what was rejected, and only that", () => {
    const second = deadline("b");
    const { facts, decisions } = apply([first, second], [review(first, "rejected")]);
    expect(facts.deadlines).toEqual([second]);
    expect(decisions.get("a")?.verdict).toBe("rejected");
  });

  it("write a correction over what it names, and say by whom; the quote stays", () => {
    const correction = { due: on("2025-06-20"), recipient: null };
    const [corrected] = apply([first], [review(first, "corrected", { correction })]).facts.deadlines;
    expect(corrected).toEqual({
      ...first,
      due: on("2025-06-20"),
      recipient: null,
      state: "corrected",
      reviewed: { by: "Chị Lan", at: "2025-05-20T02:00:00.000Z" },
    });
  });

  it("count by the last one, and can be taken back", () => {
    const twice = [review(first, "rejected"), review(first, "reviewed")];
    expect(apply([first], twice).facts.deadlines[0]?.state).toBe("reviewed");
    const undone = apply([first], [review(first, "rejected"), review(first, "parsed")]);
    expect(undone.facts.deadlines).toEqual([first]);
    expect(undone.decisions.size).toBe(0);
  });
});

describe("a decision whose obligation has another id now", () => {
  const then = deadline("old");
  const now = deadline("new");

  it("is found again by document, section and words", () => {
    const { facts, orphans } = apply(
      [now],
      [review(then, "corrected", { what: "khác", correction: { who: ["Tổ A"] } })],
    );
    expect(facts.deadlines[0]).toMatchObject({ id: "new", who: ["Tổ A"], state: "corrected" });
    expect(orphans).toEqual([]);
  });

  it("is found again when a later version quotes a few words more", () => {
    expect(apply([now], [review(then, "rejected")], `${WORDS} về UBND xã`).facts.deadlines).toEqual([]);
  });

  it("belongs to the one of a sentence that is due on its day", () => {
    const year = deadline("year", { due: on("2025-11-10") });
    const { facts } = apply([now, year], [review({ ...year, id: "gone" }, "rejected")]);
    expect(facts.deadlines.map(({ id }) => id)).toEqual(["new"]);
  });

  it("confirms nothing that is read as another day", () => {
    const moved = deadline("new", { due: on("2025-07-10") });
    const { facts, orphans } = apply([moved], [review(then, "reviewed")]);
    expect(facts.deadlines[0]?.state).toBe("parsed");
    expect(orphans).toHaveLength(1);
  });

  it("is kept and listed where several could be meant, the words have changed, or it is gone", () => {
    const two = [deadline("x"), deadline("y")];
    expect(apply(two, [review(then, "rejected")]).orphans).toHaveLength(1);
    expect(apply([now], [review(then, "rejected")], "Báo cáo trước ngày 12/6/2025").orphans).toHaveLength(1);
    expect(apply([], [review(then, "rejected")])).toMatchObject({ orphans: [{ what: "việc old" }] });
  });

  it("gives way to one that was made under the new id", () => {
    const reviews = [review(now, "reviewed"), review(then, "rejected")];
    expect(apply([now], reviews).facts.deadlines[0]?.state).toBe("reviewed");
  });
});
