import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openSnapshot } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { temporaryFolder } from "../knowledge/corpus/snapshot/small-content.ts";
import { run, smallPlan, writeFiles } from "./run-ingest.ts";

const Report = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      deadlines: z.array(
        z.object({ section: z.string(), due: z.object({ kind: z.string() }).loose(), quote: z.string() }),
      ),
    }),
  ),
  skipped: z.array(z.object({ file: z.string(), code: z.string(), reason: z.string() })),
});

function foldersWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const [documents, data] = [temporaryFolder(), temporaryFolder()];
  writeFiles(documents, files);
  return { documents, data, flags: ["--documents", documents, "--data", data] };
}

function inUse(data: string): string {
  const snapshot = openSnapshot(data, {});
  snapshot.close();
  return snapshot.folder;
}

describe("npm run ingest", () => {
  it("reads every folder, names what it leaves out, and goes on", async () => {
    const { flags } = foldersWith({
      "nam-2025/hoa-an.txt": smallPlan("20/6/2025"),
      "README.md": "Về thư mục này",
      "trong.md": " \n",
      "bang.xlsx": new Uint8Array([80, 75, 3, 4]),
      "hong.txt": new Uint8Array([0xc3, 0x28, 0x41]),
      "mat.txt": `MẬT\n${smallPlan("21/6/2025")}`,
      "khac/hoa-an.md": smallPlan("22/6/2025"),
    });
    const { code, stdout, stderr } = await run("ingest/main.ts", [...flags, "--json"]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { documents, skipped } = Report.parse(JSON.parse(stdout));
    expect(documents.map(({ id, file }) => ({ id, file }))).toEqual([{ id: "hoa-an", file: "khac/hoa-an.md" }]);
    expect(documents[0]?.deadlines).toEqual([
      {
        section: "II.1",
        due: { kind: "date", date: "2025-06-22" },
        quote: expect.stringContaining("trước ngày 22/6/2025"),
      },
    ]);
    expect(skipped.map(({ file, code: why }) => [file, why])).toEqual([
      ["bang.xlsx", "document_unsupported"],
      ["hong.txt", "document_unreadable"],
      ["mat.txt", "document_classified"],
      ["nam-2025/hoa-an.txt", "document_duplicate"],
      ["trong.md", "document_unreadable"],
    ]);
    expect(stdout).not.toContain("21/6/2025");
    for (const { file, reason } of skipped) expect(reason).toContain(file);
  });

  it("prints a report that shows each date with its words", async () => {
    const { flags } = foldersWith({ "hoa-an.txt": smallPlan("20/6/2025") });
    const { stdout, stderr } = await run("ingest/main.ts", flags);
    expect(stdout).toContain("trước 20/6/2025");
    expect(stdout).toMatch(/Nguyên văn: “.*trước ngày 20\/6\/2025/);
    expect(stderr).not.toMatch(/\u001b/);
  });

  it("builds the same facts from the same documents", async () => {
    const files = { "a.txt": smallPlan("20/6/2025"), "b.txt": smallPlan("05/7/2025") };
    const runs = [foldersWith(files), foldersWith(files)];
    const manifests = await Promise.all(
      runs.map(async ({ flags, data }) => {
        await run("ingest/main.ts", flags);
        return readFileSync(join(inUse(data), "manifest.json"), "utf8");
      }),
    );
    // the manifest holds the hash of every file: facts, corpus and indexes
    expect(manifests[0]).toBe(manifests[1]);
  });

  it("builds again only when needed, if asked so", async () => {
    const { flags, data, documents } = foldersWith({ "a.txt": smallPlan("20/6/2025"), "b.docx": "PK" });
    const again = [...flags, "--if-needed"];
    expect(await run("ingest/main.ts", again)).toMatchObject({ code: 0, stdout: "" });
    const first = inUse(data);
    await run("ingest/main.ts", again);
    expect(inUse(data)).toBe(first);
    writeFiles(documents, { "a.txt": smallPlan("21/6/2025") });
    await run("ingest/main.ts", again);
    const second = inUse(data);
    expect(second).not.toBe(first);
    rmSync(join(second, "keyword.bin"));
    await run("ingest/main.ts", again);
    expect(inUse(data)).not.toBe(second);
    expect((await run("ingest/main.ts", ["--check", "--data", data])).code).toBe(0);
  });

  it("keeps what there is when there is nothing to read, and says so in one line", async () => {
    const { flags, data, documents } = foldersWith({ "a.txt": smallPlan("20/6/2025") });
    await run("ingest/main.ts", flags);
    const before = inUse(data);
    rmSync(join(documents, "a.txt"));
    const { code, stdout, stderr } = await run("ingest/main.ts", flags);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(inUse(data)).toBe(before);
  });

  it("lets two runs at once both end well", async () => {
    const { flags, data } = foldersWith({ "a.txt": smallPlan("20/6/2025") });
    const both = await Promise.all([run("ingest/main.ts", flags), run("ingest/main.ts", flags)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect((await run("ingest/main.ts", ["--check", "--data", data])).code).toBe(0);
  });
});
