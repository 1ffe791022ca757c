import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildSnapshot, whileBuilding } from "#knowledge/corpus/snapshot/build-snapshot.ts";
import { checkSnapshot, openSnapshot, openSnapshotWith } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { Failure } from "#knowledge/domain/failure.ts";
import { smallContent, smallParts, temporaryFolder } from "./small-content.ts";

async function built(): Promise<{ dataDir: string; folder: string }> {
  const dataDir = temporaryFolder();
  await whileBuilding(dataDir, 0, () => buildSnapshot(dataDir, smallContent("Báo cáo quý."), smallParts()));
  const snapshot = openSnapshot(dataDir, {});
  snapshot.close();
  return { dataDir, folder: snapshot.folder };
}

const refusal = (open: () => unknown) => {
  try {
    open();
  } catch (failure) {
    return failure instanceof Failure ? { code: failure.code, ...failure.facts } : failure;
  }
  return null;
};

/** Puts other bytes in place of some, the file as long as before. */
function spoil(path: string, from: RegExp, to: string): void {
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

describe("opening knowledge", () => {
  it("refuses what was never built", () => {
    expect(refusal(() => openSnapshot(temporaryFolder(), {}))).toMatchObject({ code: "knowledge_missing" });
  });

  it("refuses a broken name of the snapshot in use", async () => {
    const { dataDir } = await built();
    writeFileSync(join(dataDir, "knowledge", "current.json"), '{"snapshot":"../../etc"}');
    expect(refusal(() => openSnapshot(dataDir, {}))).toMatchObject({ code: "knowledge_unreadable" });
  });

  for (const file of ["corpus.sqlite", "facts.json", "index.bin", "manifest.json"]) {
    it(`refuses one without its ${file}, and one with half of it`, async () => {
      for (const harm of [(path: string) => rmSync(path), (path: string) => truncateSync(path, 9)]) {
        const { dataDir, folder } = await built();
        harm(join(folder, file));
        expect(refusal(() => openSnapshot(dataDir, {}))).toMatchObject({ code: "knowledge_half_written", file });
      }
    });
  }

  it("refuses one of another embedder, of other dimensions, of another version", async () => {
    const { dataDir, folder } = await built();
    expect(refusal(() => openSnapshot(dataDir, { kind: "http" }))).toMatchObject({
      code: "knowledge_foreign",
      field: "embedder",
      found: "local",
      expected: "http",
    });
    expect(refusal(() => openSnapshot(dataDir, { name: "letters-2" }))).toMatchObject({ found: "letters-1" });
    expect(refusal(() => openSnapshot(dataDir, { dimensions: 3 }))).toMatchObject({ field: "dimensions", found: 2 });
    spoil(join(folder, "manifest.json"), /"chunk": \d+/, '"chunk": 99');
    expect(refusal(() => openSnapshot(dataDir, {}))).toMatchObject({
      code: "knowledge_foreign",
      field: "chunk",
      found: 99,
    });
  });

  it("finds a changed byte when it reads everything", async () => {
    const { dataDir, folder } = await built();
    expect((await checkSnapshot(dataDir)).chunks).toBe(1);
    spoil(join(folder, "index.bin"), /5/, "6");
    await expect(checkSnapshot(dataDir)).rejects.toMatchObject({
      code: "knowledge_half_written",
      facts: { file: "index.bin" },
    });
  });

  it("opens the newer one when the one that it opens is replaced meanwhile", async () => {
    const { dataDir, folder } = await built();
    const newer = (await built()).folder;
    const opened = openSnapshotWith(dataDir, {}, (snapshot) => {
      if (snapshot.folder !== folder) return snapshot;
      // what another process does: a new snapshot, the old one deleted
      cpSync(newer, join(dataDir, "knowledge", basename(newer)), { recursive: true });
      writeFileSync(join(dataDir, "knowledge", "current.json"), JSON.stringify({ snapshot: basename(newer) }));
      rmSync(folder, { recursive: true });
      throw new Failure("knowledge_unreadable", { folder });
    });
    expect(opened.folder).not.toBe(folder);
    opened.close();
  });

  it("closes what it opened when the rest cannot be opened", async () => {
    const { dataDir } = await built();
    const opened: { chunk(id: number): unknown }[] = [];
    const open = () =>
      openSnapshotWith(dataDir, {}, ({ corpus }) => {
        opened.push(corpus);
        throw new Failure("embedder_unavailable");
      });
    expect(refusal(open)).toMatchObject({ code: "embedder_unavailable" });
    expect(refusal(() => opened[0]?.chunk(0))).toMatchObject({ code: "knowledge_unreadable" });
  });
});
