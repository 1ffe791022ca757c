import { describe, expect, test } from "vitest";
import { readCurated } from "#knowledge/corpus/curated-files.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { actChangedFigures } from "#knowledge/words/notices/act-changed.vi.ts";
import { writeFiles } from "../../ingest/run-ingest.ts";
import { temporaryFolder } from "../corpus/snapshot/small-content.ts";
import { useBundledKnowledge } from "./bundled-knowledge.ts";

const { ask } = useBundledKnowledge();
const TODAY = { today: "2026-11-26" };

describe("what has become of a cited act", () => {
  test.each(["Pháp lệnh 34/2007 nói về gì", "phap lenh so 34/2007/PL-UBTVQH con hieu luc khong"])(
    "is said beside the answer, with its source: %s",
    async (question) => {
      const { answer, text } = await ask(question, TODAY);
      expect(text).toContain(
        "Lưu ý: Pháp lệnh 34/2007/PL-UBTVQH11 đã được Luật 10/2022/QH15 thay thế từ 01/7 năm 2023 (nguồn: Điều 90 khoản 2 Luật 10/2022/QH15).",
      );
      const notices = answer.notices.flatMap((notice) => (notice.kind === "actChanged" ? [notice] : []));
      expect(notices.map(actChangedFigures)).toEqual([expect.stringContaining("thay thế từ 01/7/2023")]);
    },
  );

  test("is not said before its day, nor of an act that nobody asked about", async () => {
    const { answer } = await ask("Pháp lệnh 34/2007 nói về gì", { today: "2023-06-30" });
    expect(answer.notices.map(({ kind }) => kind)).not.toContain("actChanged");
    const other = await ask("khi nào nộp báo cáo năm 2025", TODAY);
    expect(other.answer.notices.map(({ kind }) => kind)).not.toContain("actChanged");
  });

  test("standing is told only to who asks", async () => {
    const act = "Nghị định 145/2020/NĐ-CP";
    expect((await ask(`${act} về việc gì`, TODAY)).text).not.toContain("có hiệu lực từ");
    expect((await ask(`${act} còn hiệu lực không`, TODAY)).text).toContain(`${act} có hiệu lực từ 01/2 năm 2021`);
  });

  test("is added to by the office's own file, and a broken entry is named", () => {
    const folder = temporaryFolder();
    const known = readCurated("/nowhere").acts;
    const entry = {
      act: "Quyết định 1211/QĐ-UBND",
      issuedOn: "2022-11-02",
      names: [],
      change: "replaced",
      by: ["Quyết định 5/QĐ-UBND"],
      on: "2026-01-01",
      sources: [{ act: "Quyết định 5/QĐ-UBND", place: "Điều 3", checkedOn: "2026-02-01", sure: true }],
    };
    writeFiles(folder, { "acts.json": JSON.stringify({ entries: [entry] }) });
    expect(readCurated(folder).acts).toEqual([entry, ...known]);
    writeFiles(folder, { "acts.json": JSON.stringify({ entries: [entry, { ...entry, on: "1/1/2026" }] }) });
    expect(() => readCurated(folder)).toThrow(Failure);
    expect(() => readCurated(folder)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ entry: 2 }) }),
    );
  });
});
