import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "#knowledge/domain/failure.ts";
import { docxLoader } from "./docx/docx-loader.ts";
import type { Loader } from "./loader.ts";

/** In milliseconds, 30,000 to 300,000. LibreOffice starts in 5 to 20 seconds; a file that keeps it longer is broken. */
const TIME_LIMIT_MS = 120_000;
/** Extensions with the import filter that LibreOffice is told to use; `null` where it finds the right one itself. */
const FILTERS: Readonly<Record<string, string | null>> = {
  ".doc": null,
  ".odt": null,
  ".rtf": null,
  ".html": "HTML (StarWriter)",
  ".htm": "HTML (StarWriter)",
};
/** Pictures that a file only links to are not fetched: every address goes to a port that nothing listens on. */
const NOWHERE = "http://127.0.0.1:9";
const OFFLINE = {
  PATH: "/usr/local/bin:/usr/bin:/bin:/opt/libreoffice/program",
  HOME: tmpdir(),
  http_proxy: NOWHERE,
  https_proxy: NOWHERE,
  ftp_proxy: NOWHERE,
};
/** First bytes of an old Word file, a zip, an RTF; HTML is any text. */
const MARKS: Readonly<Record<string, readonly number[]>> = {
  ".doc": [0xd0, 0xcf, 0x11, 0xe0],
  ".odt": [0x50, 0x4b, 0x03, 0x04],
  ".rtf": [0x7b, 0x5c, 0x72, 0x74, 0x66],
};

/**
 * Old Word files, OpenDocument, RTF and HTML: LibreOffice, where it is installed, makes a Word document of them in a folder and with a profile
 * of their own, which are deleted afterwards.
 */
export const officeLoader: Loader = {
  extensions: Object.keys(FILTERS),
  async load(bytes, file, watcher) {
    const extension = /\.[^.]+$/.exec(file)?.[0].toLowerCase() ?? "";
    const mark = MARKS[extension] ?? [];
    if (bytes.length === 0) throw unreadable(file, "empty");
    if (!mark.every((byte, at) => bytes[at] === byte)) throw unreadable(file, "notZip");
    const folder = mkdtempSync(join(tmpdir(), "office-"));
    try {
      const source = join(folder, `source${extension}`);
      writeFileSync(source, FILTERS[extension] === null ? bytes : withoutLinks(bytes));
      await convert(source, folder, FILTERS[extension] ?? null, file);
      return await docxLoader.load(readConverted(folder, file), file, watcher);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A page without what could make the reader fetch something: pictures, frames, scripts, styles and every address. */
function withoutLinks(bytes: Uint8Array): string {
  return new TextDecoder("utf-8")
    .decode(bytes)
    .replace(/<(script|style|iframe|object|embed|svg|noscript)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(
      /<\/?(?:img|link|base|meta\s+http-equiv|source|video|audio|input|iframe|object|embed|script)\b[^>]*>/gi,
      " ",
    )
    .replace(/\s(?:src|srcset|href|background|data|poster|action|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, " ");
}

function readConverted(folder: string, file: string): Uint8Array {
  try {
    return readFileSync(join(folder, "source.docx"));
  } catch (cause) {
    throw unreadable(file, "broken", cause);
  }
}

/** @throws {Failure} `document_unreadable`: `needsLibreOffice`, `slow` */
function convert(source: string, folder: string, filter: string | null, file: string): Promise<void> {
  const profile = pathToFileURL(join(folder, "profile")).href;
  const options = ["--headless", "--norestore", `-env:UserInstallation=${profile}`];
  const from = filter === null ? [] : [`--infilter=${filter}`];
  const to = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, source];
  return new Promise((resolve, reject) => {
    // its own process group, as the command only starts the program that does the work
    const child = spawn("soffice", [...options, ...from, ...to], { stdio: "ignore", detached: true, env: OFFLINE });
    const timer = setTimeout(() => {
      endGroup(child);
      reject(unreadable(file, "slow"));
    }, TIME_LIMIT_MS);
    child.once("error", (cause) => {
      clearTimeout(timer);
      reject(unreadable(file, "needsLibreOffice", cause));
    });
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // it has just ended by itself
  }
}

function unreadable(file: string, reason: string, cause?: unknown): Failure {
  return new Failure("document_unreadable", { file, reason }, cause === undefined ? {} : { cause });
}
