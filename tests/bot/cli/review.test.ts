import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { run, smallPlan, writeFiles } from "../../ingest/run-ingest.ts";
import { temporaryFolder } from "../../knowledge/corpus/snapshot/small-content.ts";

const QUESTION = "Công chức Văn phòng - Thống kê gửi báo cáo trước ngày nào?";
let folder = "";

const ingest = () => run("ingest/main.ts", ["--documents", join(folder, "documents"), "--data", folder]);
const review = (...flags: string[]) => run("bot/cli/review.ts", [...flags, "--data", folder]);
const ask = async (settings = {}) => {
  const flags = [QUESTION, "--today", "2025-10-01", "--data", folder, "--json"];
  return JSON.parse((await run("bot/cli/ask.ts", flags, settings)).stdout);
};
const idOf = (listed: string) => /\[([0-9a-f]+)\]/.exec(listed)?.[1] ?? "";

beforeEach(async () => {
  folder = temporaryFolder();
  writeFiles(folder, { "documents/ke-hoach.txt": smallPlan("15/10/2025") });
  await ingest();
});

describe("npm run review", () => {
  it("lists each obligation with its id, its source and its words", async () => {
    const { stdout, code } = await review("list");
    expect(code).toBe(0);
    expect(stdout).toContain("Chưa duyệt – Trước ngày 15/10/2025");
    expect(stdout).toContain("Nguồn: ");
    expect(stdout).toMatch(/“[^”]*trước ngày 15\/10\/2025”/);
    expect(stdout).toContain("1 thời hạn, 1 chưa duyệt.");
  });

  it("corrects a deadline, which is answered with who did it and the words of the document, after a new ingest too", async () => {
    const id = idOf((await review("list")).stdout);
    const corrected = await review("correct", id.slice(0, 6), "--due", "trước ngày 20/10/2025", "--by", "Chị Lan");
    expect(corrected.stdout).toContain("Đã sửa");
    writeFiles(folder, { "documents/khac.txt": smallPlan("01/12/2025").replace("HÒA AN", "HÒA BÌNH") });
    await ingest();
    const answer = await ask();
    expect(answer.text).toContain("Trước ngày 20/10/2025");
    expect(answer.text).toContain("Chị Lan");
    const dates = answer.deadlines.map(({ due }: { due: { date: string } }) => due.date);
    expect(dates).toContain("2025-10-20");
    expect(dates).not.toContain("2025-10-15");
    const quotes = answer.citations.map(({ quote }: { quote: string }) => quote).join("\n");
    expect(quotes).toContain("15/10/2025");
    expect(answer.notices.map(({ kind }: { kind: string }) => kind)).toContain("superseded");
    const facts = JSON.parse((await run("bot/cli/facts.ts", ["--data", folder])).stdout);
    expect(Object.keys(facts.deadlines[0]).sort()).toEqual(
      ["document", "section", "what", "who", "recipient", "via", "due", "relation", "quote"].sort(),
    );
    expect(facts.deadlines.map(({ due }: { due: { date: string } }) => due.date)).toEqual(["2025-10-20", "2025-12-01"]);
  });

  it("rejects a deadline, which is then not answered, until it is taken back", async () => {
    const id = idOf((await review("list")).stdout);
    await review("reject", id, "--by", "Chị Lan");
    expect((await ask()).deadlines).toEqual([]);
    await review("reopen", id);
    expect((await ask()).deadlines).toHaveLength(1);
  });

  it("keeps and lists a decision whose sentence has left the document", async () => {
    await review("reject", idOf((await review("list")).stdout), "--by", "Chị Lan");
    writeFiles(folder, { "documents/ke-hoach.txt": smallPlan("30/10/2025") });
    await ingest();
    const { stdout } = await review("list");
    expect(stdout).toContain("1 quyết định về thời hạn không còn trong văn bản");
    expect(stdout).toContain("Chưa duyệt – Trước ngày 30/10/2025");
  });

  it("says of what nobody has reviewed that nobody has, where that is required", async () => {
    const kinds = async () => {
      const { notices } = await ask({ REQUIRE_REVIEW: "1" });
      return notices.map(({ kind }: { kind: string }) => kind);
    };
    expect((await ask()).notices).toEqual([]);
    expect(await kinds()).toContain("unreviewed");
    await review("confirm", idOf((await review("list")).stdout));
    expect(await kinds()).not.toContain("unreviewed");
  });

  it.each([
    [["correct", "ID"], 2, "chưa nêu gì để sửa"],
    [["correct", "ID", "--due", "hôm nào đó"], 2, "không hiểu thời hạn"],
    [["confirm", "ffffffffff"], 1, "Không có thời hạn nào"],
    [["confirm"], 2, "thiếu"],
    [["nonsense"], 2, "không có lệnh"],
  ])("refuses %j in one plain line", async (flags, code, says) => {
    const id = idOf((await review("list")).stdout);
    const refused = await review(...flags.map((flag) => (flag === "ID" ? id : flag)));
    expect(refused.code).toBe(code);
    expect(refused.stderr).toContain(says);
    expect(refused.stdout).toBe("");
  });
});
