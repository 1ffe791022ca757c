import { spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { foldDiacritics } from "#knowledge/text/fold.ts";
import type { UploadedFile } from "../guarded-routes.ts";

/** What has become of the file that was sent in last. `reason` is in Vietnamese, as the report gives it; empty where it gives none. */
export type IntakeState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly file: string }
  | {
      readonly kind: "added";
      readonly file: string;
      readonly documentId: string;
      readonly sections: number;
      readonly deadlines: number;
    }
  | { readonly kind: "refused"; readonly file: string; readonly reason: string }
  | { readonly kind: "failed"; readonly file: string };

/** Takes documents in, one at a time. */
export type Intake = {
  state(): IntakeState;
  /** Begins to read a file; `false` while another is being read. `done` resolves when it is read or refused, and never rejects. */
  take(file: UploadedFile): { readonly done: Promise<void> } | false;
};

type IntakeParts = { readonly dataDir: string; readonly documentsDir: string };

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** Below the documents folder, so that an operator sees which files came this way. */
const FOLDER = "nhan-tu-trang-web";
const MAX_NAME_CHARS = 80;

const Report = z.object({
  documents: z.array(
    z.object({ id: z.string(), file: z.string(), sections: z.int(), deadlines: z.array(z.unknown()) }),
  ),
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
});

/** The ingest runs as a process of its own, so that the bot answers on; what it refuses is not kept, and what stood there before comes back. */
export function createIntake({ dataDir, documentsDir }: IntakeParts): Intake {
  let state: IntakeState = { kind: "idle" };
  return {
    state: () => state,
    take(uploaded) {
      if (state.kind === "running") return false;
      const file = safeName(uploaded.name);
      state = { kind: "running", file };
      const done = readIn(uploaded.bytes, file, { dataDir, documentsDir })
        .catch((): IntakeState => ({ kind: "failed", file }))
        .then((ended) => {
          state = ended;
        });
      return { done };
    },
  };
}

async function readIn(bytes: Uint8Array, file: string, { dataDir, documentsDir }: IntakeParts): Promise<IntakeState> {
  const folder = join(documentsDir, FOLDER);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  // hidden files are no documents
  const before = join(folder, `.truoc-${file}`);
  const coming = join(folder, `.dang-nhan-${file}`);
  writeFileSync(coming, bytes);
  if (existsSync(path)) renameSync(path, before);
  renameSync(coming, path);
  const ended = await ingest(file, { dataDir, documentsDir }).catch((): IntakeState => ({ kind: "failed", file }));
  if (ended.kind === "added") rmSync(before, { force: true });
  else {
    rmSync(path, { force: true });
    if (existsSync(before)) renameSync(before, path);
  }
  return ended;
}

async function ingest(file: string, { dataDir, documentsDir }: IntakeParts): Promise<IntakeState> {
  const flags = ["--json", "--data", resolve(dataDir), "--documents", resolve(documentsDir)];
  const command = ["--import", "tsx", join(ROOT, "ingest/main.ts"), ...flags];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    said += part;
  });
  const code = await new Promise<number | null>((settle, fail) => child.once("error", fail).once("close", settle));
  if (code !== 0) return { kind: "failed", file };
  const report = Report.parse(JSON.parse(said));
  const isIt = (one: { readonly file: string }) => one.file === `${FOLDER}/${file}`;
  const read = report.documents.find(isIt);
  if (read !== undefined) {
    const { id: documentId, sections, deadlines } = read;
    return { kind: "added", file, documentId, sections, deadlines: deadlines.length };
  }
  return { kind: "refused", file, reason: report.skipped.find(isIt)?.reason ?? "" };
}

/** "Kế hoạch số 12 (bản ký).PDF" as "ke-hoach-so-12-ban-ky.pdf": the file name is the document's id. */
function safeName(name: string): string {
  const folded = foldDiacritics(name.normalize("NFC").split(/[/\\]/).at(-1) ?? "");
  const extension = extname(folded).replace(/[^.a-z0-9]/g, "");
  const stem = folded.slice(0, folded.length - extname(folded).length);
  const plain = stem.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return `${plain.slice(0, MAX_NAME_CHARS) || "van-ban"}${extension}`;
}
