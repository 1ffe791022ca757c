import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Review } from "#knowledge/corpus/reviews/review.ts";
import { appendReview, readReviews, stampReviews } from "#knowledge/corpus/reviews/review-file.ts";
import { watchReviews } from "#knowledge/corpus/reviews/reviewed-corpus.ts";
import { openSnapshot } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { run, smallPlan, writeFiles } from "../../../ingest/run-ingest.ts";
import { temporaryFolder } from "../snapshot/small-content.ts";

const REVIEW: Review = {
  deadlineId: "a",
  documentId: DocumentId.parse("ke-hoach"),
  section: "II.1",
  quote: "gửi báo cáo",
  what: "gửi báo cáo",
  due: { kind: "none" },
  verdict: "rejected",
  correction: null,
  by: "Anh Ba",
  at: "2025-05-20T02:00:00.000Z",
};

describe("the file of decisions", () => {
  it("is empty as long as nobody has decided", () => {
    const folder = temporaryFolder();
    expect(readReviews(folder)).toEqual({ reviews: [], broken: 0 });
    expect(stampReviews(folder)).toBe("");
  });

  it("gives back what was written, in order, for its owner's eyes", () => {
    const folder = temporaryFolder();
    appendReview(folder, REVIEW);
    const stamp = stampReviews(folder);
    appendReview(folder, { ...REVIEW, verdict: "parsed" });
    expect(readReviews(folder).reviews.map(({ verdict }) => verdict)).toEqual(["rejected", "parsed"]);
    expect(stampReviews(folder)).not.toBe(stamp);
  });

  it("loses only the line that a killed process left half written", () => {
    const folder = temporaryFolder();
    appendReview(folder, REVIEW);
    appendFileSync(join(folder, "reviews.jsonl"), '{"deadlineId":"b","verd');
    appendReview(folder, { ...REVIEW, deadlineId: "c" });
    const { reviews, broken } = readReviews(folder);
    expect(reviews.map(({ deadlineId }) => deadlineId)).toEqual(["a", "c"]);
    expect(broken).toBe(1);
  });

  it("names the folder that cannot be written", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    expect(() => appendReview(join(folder, "file"), REVIEW)).toThrow(Failure);
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("");
  });

  it("is looked at again when another process has written it", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "documents/ke-hoach.txt": smallPlan("15/10/2025") });
    await run("ingest/main.ts", ["--documents", join(folder, "documents"), "--data", folder]);
    const snapshot = openSnapshot(folder, {});
    const reviewed = watchReviews(snapshot.corpus, folder);
    const before = reviewed();
    expect(reviewed()).toBe(before);
    const [deadline] = before.corpus.facts.deadlines;
    appendReview(folder, { ...REVIEW, deadlineId: deadline?.id ?? "" });
    expect(reviewed().corpus.facts.deadlines).toHaveLength(before.corpus.facts.deadlines.length - 1);
    snapshot.close();
  });
});
