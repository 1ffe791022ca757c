import Database from "better-sqlite3";
import { z } from "zod";
import { Chunk } from "../domain/chunk.ts";
import { Document, type DocumentId } from "../domain/document.ts";
import { Failure } from "../domain/failure.ts";
import { type Corpus, type CorpusContent, DocumentSummary, type Facts } from "./corpus.ts";
import { decodeOffsets, encodeOffsets } from "./offsets.ts";

/** Documents kept in memory after they were read, 1 upwards: a conversation comes back to the same few; each is some 100 kB. */
const CACHED_DOCUMENTS = 64;

const SCHEMA = `
  CREATE TABLE documents (
    id TEXT PRIMARY KEY, summary TEXT NOT NULL, source TEXT NOT NULL, text TEXT NOT NULL, offsets BLOB NOT NULL, provisions TEXT NOT NULL,
    pages TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE chunks (
    id INTEGER PRIMARY KEY, document TEXT NOT NULL, provision INTEGER NOT NULL, section TEXT NOT NULL,
    heading_path TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, text TEXT NOT NULL
  );
`;

/** Writes documents and chunks into a new SQLite file. It is of no use until the caller has flushed it to disk. */
export function writeCorpusStore(path: string, content: CorpusContent): void {
  const database = new Database(path);
  try {
    // the file is built aside and thrown away when anything fails, so SQLite need not guard it
    database.pragma("journal_mode = OFF");
    database.pragma("synchronous = OFF");
    database.exec(SCHEMA);
    const addDocument = database.prepare("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)");
    const addChunk = database.prepare("INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    database.transaction(() => {
      for (const document of content.documents) {
        const { source, text, sourceOffsets, provisions, pages } = document;
        const summary = JSON.stringify(DocumentSummary.parse(document));
        const offsets = Buffer.from(encodeOffsets(sourceOffsets));
        addDocument.run(document.id, summary, source, text, offsets, JSON.stringify(provisions), JSON.stringify(pages));
      }
      for (const { id, documentId, provision, section, headingPath, span, text } of content.chunks) {
        addChunk.run(id, documentId, provision, section, JSON.stringify(headingPath), span.start, span.end, text);
      }
    })();
  } finally {
    database.close();
  }
}

const DocumentRow = z.object({
  summary: z.string(),
  source: z.string(),
  text: z.string(),
  offsets: z.instanceof(Uint8Array),
  provisions: z.string(),
  pages: z.string(),
});
const ChunkRow = z.object({
  id: z.int(),
  document: z.string(),
  provision: z.int(),
  section: z.string(),
  heading_path: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});
const SummaryRow = z.object({ summary: z.string() });
const CountRow = z.object({ count: z.int() });

/**
 * Opens what `writeCorpusStore` wrote, for reading only; `facts` are those of the same snapshot.
 *
 * @throws {Failure} `knowledge_unreadable`: missing or not such a file
 */
export function openCorpusStore(path: string, facts: Facts): Corpus {
  return guarded(path, () => {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return readCorpus(database, path, facts);
    } catch (cause) {
      database.close();
      throw cause;
    }
  });
}

function readCorpus(database: Database.Database, path: string, facts: Facts): Corpus {
  const oneDocument = database.prepare("SELECT * FROM documents WHERE id = ?");
  const oneChunk = database.prepare("SELECT * FROM chunks WHERE id = ?");
  const summaries = z.array(SummaryRow).parse(database.prepare("SELECT summary FROM documents ORDER BY id").all());
  const cache = new Map<DocumentId, Document>();
  return {
    documents: summaries.map(({ summary }) => DocumentSummary.parse(JSON.parse(summary))),
    facts,
    chunkCount: CountRow.parse(database.prepare("SELECT count(*) AS count FROM chunks").get()).count,
    document(id) {
      const known = cache.get(id);
      if (known !== undefined) return known;
      const row = guarded(path, () => oneDocument.get(id));
      if (row === undefined) return null;
      const document = guarded(path, () => documentOf(row));
      // the one that was read first goes first
      for (const oldest of cache.size < CACHED_DOCUMENTS ? [] : [...cache.keys()].slice(0, 1)) cache.delete(oldest);
      cache.set(id, document);
      return document;
    },
    chunk: (id) => guarded(path, () => chunkOf(oneChunk.get(id))),
    close: () => void database.close(),
  };
}

function documentOf(value: unknown): Document {
  const row = DocumentRow.parse(value);
  return Document.parse({
    ...z.record(z.string(), z.unknown()).parse(JSON.parse(row.summary)),
    source: row.source,
    text: row.text,
    sourceOffsets: decodeOffsets(row.offsets),
    provisions: JSON.parse(row.provisions),
    pages: JSON.parse(row.pages),
  });
}

function chunkOf(value: unknown): Chunk {
  const row = ChunkRow.parse(value);
  return Chunk.parse({
    id: row.id,
    documentId: row.document,
    provision: row.provision,
    section: row.section,
    headingPath: JSON.parse(row.heading_path),
    span: { start: row.start, end: row.end },
    text: row.text,
  });
}

function guarded<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Failure("knowledge_unreadable", { folder: path }, { cause });
  }
}

/**
 * Runs `work` while holding the lock file at `path`, which the system releases when the process ends, however it ends.
 *
 * @throws {Failure} `knowledge_busy`: another process held it for all of `waitMs` milliseconds
 */
export async function whileLocked<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const database = new Database(path, { timeout: waitMs });
  try {
    try {
      database.exec("BEGIN EXCLUSIVE");
    } catch (cause) {
      throw new Failure("knowledge_busy", { folder: path }, { cause });
    }
    return await work();
  } finally {
    database.close();
  }
}
