import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { CorpusContent } from "#knowledge/corpus/corpus.ts";
import type { SnapshotParts } from "#knowledge/corpus/snapshot/build-snapshot.ts";
import { Document, DocumentId } from "#knowledge/domain/document.ts";

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dan-van-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** One document of one provision that says `text`, with a deadline of its own. */
export function smallContent(text: string, id = "ke-hoach"): CorpusContent {
  const documentId = DocumentId.parse(id);
  const span = { start: 0, end: text.length };
  const document = Document.parse({
    kind: "plan",
    title: "KẾ HOẠCH",
    titleSpan: null,
    number: null,
    issuer: null,
    issuerSpan: null,
    issuedOn: null,
    issuedAsPrinted: null,
    place: null,
    signers: [],
    year: 2025,
    level: "commune",
    basedOn: [],
    id,
    sourceHash: "0".repeat(64),
    source: `  ${text}`,
    text,
    sourceOffsets: Array.from({ length: text.length + 1 }, (_, at) => at + 2),
    provisions: [
      {
        index: 0,
        parent: null,
        kind: "preamble",
        number: null,
        section: "preamble",
        ordinal: null,
        heading: null,
        own: span,
        span,
      },
    ],
  });
  return {
    documents: [document],
    chunks: [{ id: 0, documentId, provision: 0, section: "preamble", headingPath: ["KẾ HOẠCH"], span, text }],
    facts: {
      deadlines: [
        {
          id: `${id}:0`,
          documentId,
          provision: 0,
          section: "preamble",
          what: text,
          who: [],
          recipient: null,
          via: null,
          due: { kind: "none" },
          relation: null,
          quote: span,
          alsoAt: [],
          state: "parsed",
        },
      ],
      duties: [],
      regulations: [],
      conflicts: [],
      glossary: [],
      renames: [],
      successions: [],
    },
  };
}

/** Parts that write one small index file. */
export function smallParts(overrides: Partial<SnapshotParts> = {}): SnapshotParts {
  return {
    builtBy: "a".repeat(64),
    sources: "b".repeat(64),
    async writeIndexes(folder) {
      writeFileSync(join(folder, "index.bin"), "0123456789");
      return { kind: "local", name: "letters-1", dimensions: 2 };
    },
    async probe() {},
    ...overrides,
  };
}
