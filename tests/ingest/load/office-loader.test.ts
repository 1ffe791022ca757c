import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestDocument } from "#ingest/ingest-document.ts";
import { docxLoader } from "#ingest/load/docx/docx-loader.ts";
import { findLoader } from "#ingest/load/loaders.ts";
import { DocumentId } from "#knowledge/domain/document.ts";

const PLANS = join(import.meta.dirname, "../../../knowledge/documents/plans");
const PLAN = "so-noi-vu-2021";
const FORMATS = ["docx:MS Word 2007 XML", "odt", "rtf", "doc", "html"];
const watcher = { page: () => {} };
const factsOf = (source: string) => {
  const { document, deadlines, duties, citations } = ingestDocument({ id: DocumentId.parse(PLAN), source, hash: "0" });
  return {
    sections: document.provisions.map(({ section }) => section),
    deadlines: deadlines.map(({ section, what, due, who, recipient, via }) => ({
      section,
      what,
      due,
      who,
      recipient,
      via,
    })),
    duties: duties.map(({ section, orgUnit, summary }) => ({ section, orgUnit, summary })),
    acts: citations.map(({ printedAs, section }) => ({ printedAs, section })),
  };
};

describe.skipIf(!existsSync("/usr/bin/soffice"))("a bundled plan in the formats of an office", () => {
  const folder = mkdtempSync(join(tmpdir(), "formats-"));
  beforeAll(() => {
    writeFileSync(join(folder, `${PLAN}.txt`), readFileSync(join(PLANS, `${PLAN}.txt`)));
    const options = ["--headless", `-env:UserInstallation=file://${folder}/profile`];
    const make = (format: string, from: string, ...more: readonly string[]) =>
      execFileSync("soffice", [...options, ...more, "--convert-to", format, "--outdir", folder, join(folder, from)], {
        stdio: "ignore",
      });
    make(FORMATS[0] ?? "", `${PLAN}.txt`, "--infilter=Text (encoded):UTF8");
    for (const format of FORMATS.slice(1)) make(format, `${PLAN}.docx`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([".docx", ".odt", ".rtf", ".doc", ".html"])("%s gives the same facts as its text", async (extension) => {
    const loader = findLoader(extension);
    const bytes = readFileSync(join(folder, `${PLAN}${extension}`));
    const loaded = await loader?.load(bytes, `${PLAN}${extension}`, watcher);
    expect(factsOf(loaded?.text ?? "")).toEqual(factsOf(readFileSync(join(folder, `${PLAN}.txt`), "utf8")));
  });

  it("an old Word file with a new name is told apart", async () => {
    const bytes = readFileSync(join(folder, `${PLAN}.doc`));
    await expect(docxLoader.load(bytes, "a.docx", watcher)).rejects.toMatchObject({ facts: { reason: "encrypted" } });
    await expect(findLoader(".rtf")?.load(bytes, "a.rtf", watcher)).rejects.toMatchObject({
      facts: { reason: "notZip" },
    });
  });
});
