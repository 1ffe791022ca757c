import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { answerQuestion } from "#bot/answering/answer-question.ts";
import { renderPlain } from "#bot/render-plain.ts";
import { openSnapshot } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { PlainDate } from "#knowledge/domain/plain-date.ts";
import { openKnowledge } from "#knowledge/open-knowledge.ts";
import { temporaryFolder } from "../../knowledge/corpus/snapshot/small-content.ts";
import { run, smallPlan, writeFiles } from "../run-ingest.ts";

const Told = z.object({ section: z.string(), due: z.object({ kind: z.string(), date: z.string() }) }).nullable();
const Report = z.object({
  documents: z.array(z.object({ id: z.string() })),
  skipped: z.array(z.object({ file: z.string(), code: z.string(), reason: z.string() })),
  changes: z.array(z.object({ document: z.string(), kind: z.string(), before: Told, after: Told })).nullable(),
});

function office(files: Readonly<Record<string, string>>) {
  const [documents, data] = [temporaryFolder(), temporaryFolder()];
  writeFiles(documents, files);
  const ingest = async () => {
    const { code, stdout, stderr } = await run("ingest/main.ts", ["--documents", documents, "--data", data, "--json"]);
    if (code !== 0) throw new Error(stderr);
    return Report.parse(JSON.parse(stdout));
  };
  const readings = join(data, "readings");
  return { documents, data, ingest, readings };
}

function factsOf(data: string): string {
  const snapshot = openSnapshot(data, {});
  snapshot.close();
  return readFileSync(join(snapshot.folder, "facts.json"), "utf8");
}

async function ask(data: string, text: string, today: string) {
  const knowledge = openKnowledge(data, { kind: "local" });
  try {
    const { answer, reply, untraced } = await answerQuestion(knowledge, {
      text,
      history: [],
      asker: null,
      today: PlainDate.parse(today),
    });
    expect(untraced).toEqual([]);
    return { answer, text: renderPlain(reply.blocks) };
  } finally {
    knowledge.close();
  }
}

describe("a folder of documents that is read again", () => {
  it("gives the same bytes from what was kept, and reads anew what is damaged or gone", {
    timeout: 60_000,
  }, async () => {
    const { documents, data, ingest, readings } = office({ "a.txt": smallPlan("20/6/2025"), "b.txt": otherPlan(2025) });
    expect((await ingest()).changes).toBeNull();
    const [facts, kept] = [factsOf(data), readdirSync(readings).sort()];
    expect(kept).toHaveLength(2);
    expect((await ingest()).changes).toEqual([]);
    expect(factsOf(data)).toBe(facts);
    writeFileSync(join(readings, kept[0] ?? ""), "half");
    writeFileSync(join(readings, "left.by-a-kill"), "half");
    await ingest();
    expect(factsOf(data)).toBe(facts);
    expect(readdirSync(readings).sort()).toEqual(kept);
    rmSync(join(documents, "b.txt"));
    const report = await ingest();
    expect(report.documents.map(({ id }) => id)).toEqual(["a"]);
    expect(report.changes?.map(({ kind, document }) => [kind, document])).toEqual([["dropped", "b"]]);
    expect(readdirSync(readings)).toHaveLength(1);
  });

  it("says what was added, moved and dropped", { timeout: 60_000 }, async () => {
    const { documents, ingest } = office({ "a.txt": smallPlan("20/6/2025") });
    await ingest();
    writeFiles(documents, {
      "a.txt": `${smallPlan("25/6/2025")}3. Trưởng thôn gửi danh sách hộ tham gia về UBND xã trước ngày 01/7/2025.\n`,
    });
    const { changes } = await ingest();
    expect(changes).toEqual([
      {
        document: "a",
        kind: "moved",
        before: { section: "II.1", due: { kind: "date", date: "2025-06-20" } },
        after: { section: "II.1", due: { kind: "date", date: "2025-06-25" } },
      },
      {
        document: "a",
        kind: "added",
        before: null,
        after: { section: "II.3", due: { kind: "date", date: "2025-07-01" } },
      },
    ]);
  });

  it("answers once what lies there twice, and says which is left out", { timeout: 60_000 }, async () => {
    const retyped = smallPlan("20/6/2025").replace("người dân.", "nhân dân trong xã.");
    const { data, ingest } = office({
      "ban-chinh.txt": retyped,
      "ban-sao.md": smallPlan("20/6/2025"),
      "c.txt": otherPlan(2025),
    });
    const { documents, skipped } = await ingest();
    expect(documents.map(({ id }) => id)).toEqual(["ban-chinh", "c"]);
    expect(skipped).toMatchObject([{ file: "ban-sao.md", code: "document_copy" }]);
    expect(skipped[0]?.reason).toContain("bản trùng của ban-chinh.txt");
    const { answer } = await ask(data, "khi nào gửi báo cáo cải cách hành chính về xã", "2025-05-01");
    expect(answer.kind === "deadlines" && answer.deadlines).toHaveLength(1);
  });

  it("lets the plan of a new year take over, and labels the old one", { timeout: 60_000 }, async () => {
    const { data, ingest } = office({ "cu.txt": otherPlan(2025), "moi.txt": otherPlan(2026) });
    await ingest();
    const asked = "hạn gửi báo cáo dân vận về UBND huyện";
    expect((await ask(data, asked, "2025-12-01")).text.split("\n")[0]).toContain("30/11/2025");
    const now = await ask(data, asked, "2026-02-01");
    expect(now.text.split("\n")[0]).toContain("30/11/2026");
    expect(now.text).not.toContain("30/11/2025");
    const old = await ask(data, `${asked} năm 2025`, "2026-02-01");
    expect(old.text.split("\n")[0]).toContain("30/11/2025");
    expect(old.text).toContain("đã được thay bằng");
    expect(old.answer.notices.map(({ kind }) => kind)).not.toContain("expired");
  });

  it("prefers what a document says of itself to replace another", { timeout: 60_000 }, async () => {
    const replacing = otherPlan(2025)
      .replace("Số: 7/", "Số: 9/")
      .replace("30/11", "15/12")
      .concat("2. Kế hoạch này thay thế Kế hoạch số 7/KH-UBND ngày 05/01/2025 của UBND xã Sơn Hà.\n");
    const { data, ingest } = office({ "cu.txt": otherPlan(2025), "moi.txt": replacing });
    await ingest();
    const { text } = await ask(data, "hạn gửi báo cáo dân vận về UBND huyện", "2025-06-01");
    expect(text.split("\n")[0]).toContain("15/12/2025");
    expect(text).not.toContain("30/11/2025");
  });
});

function otherPlan(year: number): string {
  return `ỦY BAN NHÂN DÂN
XÃ SƠN HÀ
Số: 7/KH-UBND
Sơn Hà, ngày 05 tháng 01 năm ${year}

KẾ HOẠCH
Thực hiện công tác dân vận chính quyền năm ${year}

I. MỤC ĐÍCH
1. Phát huy vai trò của dân vận chính quyền trong năm ${year}; giữ mối liên hệ giữa chính quyền với nhân dân các thôn.

II. TỔ CHỨC THỰC HIỆN
1. Công chức Văn hóa - Xã hội gửi báo cáo kết quả công tác dân vận về UBND huyện trước ngày 30/11/${year}.
`;
}

describe("what a law says of older ones", () => {
  it("repeals an act, or a part of one, which stays", { timeout: 60_000 }, async () => {
    const law = (number: string, name: string, last: string) =>
      `LUẬT ${name}\n(Luật số ${number} ngày 10/11/2020 của Quốc hội)\n\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về ${name.toLowerCase()}.\n\nĐiều 2. Hiệu lực thi hành\n${last}\n`;
    const { data, ingest } = office({
      "a.txt": law("11/2010/QH12", "GIẾNG LÀNG", "Luật này có hiệu lực từ ngày công bố."),
      "b.txt": law("12/2012/QH13", "AO LÀNG", "Luật này có hiệu lực từ ngày công bố."),
      "c.txt": law(
        "13/2020/QH14",
        "NƯỚC SẠCH",
        "1. Luật Giếng làng số 11/2010/QH12 hết hiệu lực kể từ ngày Luật này có hiệu lực.\n2. Luật này bãi bỏ Chương II của Luật Ao làng số 12/2012/QH13.",
      ),
    });
    await ingest();
    expect((await ask(data, "Điều 1 Luật Giếng làng quy định gì", "2026-01-01")).text).toContain("đã được thay bằng");
    const { text } = await ask(data, "Điều 1 Luật Ao làng quy định gì", "2026-01-01");
    expect(text).toContain("có phần đã được");
    expect(text).not.toContain("đã được thay bằng");
  });
});
