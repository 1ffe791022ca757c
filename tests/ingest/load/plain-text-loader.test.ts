import { describe, expect, it } from "vitest";
import { findLoader } from "#ingest/load/loaders.ts";
import { plainTextLoader } from "#ingest/load/plain-text-loader.ts";

const load = (bytes: Uint8Array) => plainTextLoader.load(bytes, "a.txt", { page: () => {} });
const textOf = async (bytes: Uint8Array) => (await load(bytes)).text;
const text = "Ủy ban nhân dân xã";

describe("the loader of text and Markdown", () => {
  it("gives the text as it is, composed or not, with its line ends", async () => {
    for (const source of [text, text.normalize("NFD"), "a\r\nb  \n"]) {
      expect(await textOf(new TextEncoder().encode(source))).toBe(source);
    }
  });

  it("reads what Windows calls Unicode", async () => {
    const units = Buffer.from(text, "utf16le");
    expect(await textOf(Buffer.concat([Buffer.from([0xff, 0xfe]), units]))).toBe(text);
    expect(await textOf(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(units).swap16()]))).toBe(text);
    expect(await textOf(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))).toBe(text);
  });

  it.each([
    ["encoding", [0x4d, 0xe4, 0x74]],
    ["binary", [0x50, 0x4b, 0x00, 0x41]],
    ["binary", [0x50, 0x00, 0xff]],
    ["empty", []],
    ["empty", [0x20, 0x0a]],
  ])("refuses %s: %j", async (reason, bytes) => {
    await expect(load(Uint8Array.from(bytes))).rejects.toMatchObject({
      code: "document_unreadable",
      facts: { file: "a.txt", reason },
    });
  });

  it("is found by extension, in any case", () => {
    expect(findLoader(".TXT")).toBe(plainTextLoader);
    expect(findLoader(".md")).toBe(plainTextLoader);
    expect(findLoader(".xlsx")).toBeNull();
    expect(findLoader("")).toBeNull();
  });
});
