import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFiles, fingerprintFiles } from "#ingest/find-files.ts";
import { temporaryFolder } from "../knowledge/corpus/snapshot/small-content.ts";
import { writeFiles } from "./run-ingest.ts";

describe("the files that are offered", () => {
  it("are those of every folder, in order, without hidden ones and README.md", () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      "b/x.txt": "1",
      "a.md": "2",
      "README.md": "3",
      "b/readme.md": "4",
      ".git/c.txt": "5",
      ".d.txt": "6",
    });
    symlinkSync(join(folder, "a.md"), join(folder, "c.md"));
    symlinkSync(folder, join(folder, "round"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling.txt"));
    expect(findFiles(folder).map(({ file }) => file)).toEqual(["a.md", "b/x.txt", "c.md"]);
  });

  it("are refused by name when there is no such folder", () => {
    const folder = join(temporaryFolder(), "gone");
    expect(() => findFiles(folder)).toThrow(expect.objectContaining({ code: "documents_missing", facts: { folder } }));
  });

  it("have one fingerprint that changes with any name and any content that can be read", () => {
    const folder = temporaryFolder();
    const print = (files: Readonly<Record<string, string>>) => {
      writeFiles(folder, files);
      return fingerprintFiles(findFiles(folder));
    };
    const first = print({ "a.txt": "một", "b.xlsx": "hai" });
    expect(print({})).toBe(first);
    expect(print({ "b.xlsx": "ba" })).toBe(first);
    const second = print({ "a.txt": "bốn" });
    expect(second).not.toBe(first);
    expect(print({ "c.xlsx": "" })).not.toBe(second);
  });
});
