import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildSnapshot, whileBuilding } from "#knowledge/corpus/snapshot/build-snapshot.ts";
import { openSnapshot } from "#knowledge/corpus/snapshot/open-snapshot.ts";
import { DocumentId } from "#knowledge/domain/document.ts";
import { smallContent, smallParts, temporaryFolder } from "./small-content.ts";

const build = (dataDir: string, text: string, parts = smallParts()) =>
  whileBuilding(dataDir, 0, () => buildSnapshot(dataDir, smallContent(text), parts));

function read(dataDir: string) {
  const snapshot = openSnapshot(dataDir, { kind: "local", name: "letters-1", dimensions: 2 });
  try {
    const { corpus, folder } = snapshot;
    return { folder, text: corpus.chunk(0).text, document: corpus.document(DocumentId.parse("ke-hoach")), corpus };
  } finally {
    snapshot.close();
  }
}

describe("a snapshot", () => {
  it("gives back what was built", async () => {
    const dataDir = temporaryFolder();
    const content = smallContent("Báo cáo trước ngày 15/3/2025.");
    await build(dataDir, "Báo cáo trước ngày 15/3/2025.");
    const { document, corpus } = read(dataDir);
    expect(document).toEqual(content.documents[0]);
    expect(corpus.facts).toEqual(content.facts);
    expect(corpus.documents.map(({ id, year }) => [id, year])).toEqual([["ke-hoach", 2025]]);
  });

  it("takes the place of the old one and leaves nothing else behind", async () => {
    const dataDir = temporaryFolder();
    await build(dataDir, "cũ");
    const old = read(dataDir).folder;
    await build(dataDir, "mới");
    const now = read(dataDir);
    expect(now.text).toBe("mới");
    expect(now.folder).not.toBe(old);
    const names = readdirSync(join(dataDir, "knowledge")).map((name) => name.replace(/-.*/, ""));
    expect(names.sort()).toEqual(["build.lock", "current.json", "snapshot"]);
  });

  it("stays readable for the one who has it open while a new one takes its place", async () => {
    const dataDir = temporaryFolder();
    await build(dataDir, "cũ");
    const open = openSnapshot(dataDir, {});
    await build(dataDir, "mới");
    expect(open.corpus.chunk(0).text).toBe("cũ");
    expect(open.corpus.document(DocumentId.parse("ke-hoach"))?.text).toBe("cũ");
    open.close();
  });

  it("keeps the old one when the new one cannot be built or used", async () => {
    const dataDir = temporaryFolder();
    await build(dataDir, "cũ");
    const broken = [
      smallParts({ writeIndexes: () => Promise.reject(new Error("no index")) }),
      smallParts({ probe: () => Promise.reject(new Error("no answer")) }),
    ];
    for (const parts of broken) await expect(build(dataDir, "mới", parts)).rejects.toThrow(/no index|no answer/);
    expect(read(dataDir).text).toBe("cũ");
    expect(readdirSync(join(dataDir, "knowledge")).filter((name) => name.startsWith("building-"))).toEqual([]);
  });

  it("clears away what killed runs left behind", async () => {
    const dataDir = temporaryFolder();
    await build(dataDir, "cũ");
    for (const left of ["building-1a2b", "snapshot-1a2b"]) mkdirSync(join(dataDir, "knowledge", left));
    writeFileSync(join(dataDir, "knowledge", "current.json.tmp"), "{");
    await build(dataDir, "mới");
    expect(readdirSync(join(dataDir, "knowledge")).filter((name) => name.endsWith("1a2b"))).toEqual([]);
    expect(read(dataDir).text).toBe("mới");
  });

  it("has the same facts, byte for byte, when the documents are the same", async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    for (const dataDir of [first, second]) await build(dataDir, "Báo cáo trước ngày 15/3/2025.");
    const bytes = (dataDir: string, file: string) => readFileSync(join(read(dataDir).folder, file), "utf8");
    expect(bytes(first, "facts.json")).toBe(bytes(second, "facts.json"));
    expect(bytes(first, "manifest.json")).toBe(bytes(second, "manifest.json"));
  });

  it("is built by one at a time", async () => {
    const dataDir = temporaryFolder();
    const second = whileBuilding(dataDir, 0, () => build(dataDir, "hai"));
    await expect(second).rejects.toMatchObject({ code: "knowledge_busy" });
    await build(dataDir, "một");
    expect(read(dataDir).text).toBe("một");
  });

  it("names a folder that cannot be written", async () => {
    const dataDir = join(temporaryFolder(), "file");
    writeFileSync(dataDir, "");
    await expect(build(dataDir, "một")).rejects.toMatchObject({ code: "knowledge_unwritable" });
  });
});
