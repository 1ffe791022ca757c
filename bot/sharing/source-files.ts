import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { DocumentSummary, Knowledge } from "#knowledge/knowledge.ts";
import { SHARING_TEXT } from "#knowledge/words/chat/sharing.vi.ts";
import { documentName } from "#knowledge/words/document-name.vi.ts";
import type { WebRoute } from "../platforms/web/web-server.ts";
import type { Choice, Reply } from "../reply.ts";

/** Documents as the files that they were read from. */
export type SourceFiles = {
  /** The file of the document that is named, or which ones it may be. */
  send(argument: string): Promise<Reply>;
  /** Offered below what a document says. */
  choicesFor(documentId: string): readonly Choice[];
  readonly routes: readonly WebRoute[];
};

type Parts = { readonly knowledge: Pick<Knowledge, "documents" | "search">; readonly documentsDir: string };

/** Range 2 to 6. Documents that a name may mean. */
const MAX_OFFERED = 4;
const FILE_PATH = /^\/ban-goc\/([\w-]{43})\/([^/]+)$/;

/** A file is sent only while it is the very one that was read; its address opens with a key that dies with the process. */
export function createSourceFiles({ knowledge, documentsDir }: Parts): SourceFiles {
  const secret = randomBytes(32);
  const keyOf = (id: string) => createHmac("sha256", secret).update(id).digest("base64url");
  const byId = (id: string) => knowledge.documents.find((document) => document.id === id) ?? null;
  return {
    async send(argument) {
      const name = argument.trim();
      const document = byId(name);
      if (document !== null) return fileReply(document, documentsDir, keyOf(document.id));
      const hits = name === "" ? [] : await knowledge.search(name, MAX_OFFERED, false);
      const offered = name === "" ? knowledge.documents : hits.flatMap((hit) => byId(hit.document) ?? []);
      return {
        blocks: [{ kind: "lead", text: offered.length === 0 ? SHARING_TEXT.fileNone : SHARING_TEXT.fileUsage }],
        choices: offered.slice(0, MAX_OFFERED).map((one) => ({
          label: documentName(one),
          ask: SHARING_TEXT.fileCommand(one.id),
        })),
      };
    },
    choicesFor: (documentId) => [
      { label: SHARING_TEXT.fileChoice, ask: SHARING_TEXT.fileCommand(documentId), isExtra: true },
    ],
    routes: [
      {
        method: "GET",
        path: "/ban-goc/*",
        handle: ({ path }) => {
          const [, key = "", encoded = ""] = FILE_PATH.exec(path) ?? [];
          const id = decoded(encoded);
          const document = isSame(key, keyOf(id)) ? byId(id) : null;
          const found = document === null ? null : findSource(document, documentsDir);
          if (found === null) return { status: 404 };
          const headers = {
            "content-type": "application/octet-stream",
            "content-disposition": `attachment; filename="${found.fileName}"`,
          };
          return { status: 200, headers, body: found.bytes };
        },
      },
    ],
  };
}

function fileReply(document: DocumentSummary, documentsDir: string, key: string): Reply {
  const name = documentName(document);
  const found = findSource(document, documentsDir);
  if (found === null) return { blocks: [{ kind: "lead", text: SHARING_TEXT.fileGone(name) }], choices: [] };
  return {
    blocks: [
      { kind: "lead", text: SHARING_TEXT.file(name) },
      { kind: "note", text: SHARING_TEXT.fileNote },
    ],
    choices: [],
    attachments: [
      {
        kind: "file",
        fileName: found.fileName,
        caption: SHARING_TEXT.file(name),
        path: `/ban-goc/${key}/${encodeURIComponent(document.id)}`,
        read: () => found.bytes,
      },
    ],
  };
}

/** A document's id is its file's name; the hash says that it is still what was read. */
function findSource(
  { id, sourceHash }: DocumentSummary,
  documentsDir: string,
): { readonly fileName: string; readonly bytes: Buffer } | null {
  if (!existsSync(documentsDir)) return null;
  for (const entry of readdirSync(documentsDir, { recursive: true, withFileTypes: true })) {
    const extension = extname(entry.name);
    if (!entry.isFile() || entry.name.slice(0, entry.name.length - extension.length) !== id) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (createHash("sha256").update(bytes).digest("hex") === sourceHash) {
      return { fileName: `${id.replace(/[^\w.-]/g, "_")}${extension}`, bytes };
    }
  }
  return null;
}

/** "" for what is no encoded text. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
