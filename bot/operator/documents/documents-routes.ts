import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { INTAKE_TEXT } from "#knowledge/words/operator/documents.vi.ts";
import type { WebResponse, WebRoute } from "../../platforms/web/web-server.ts";
import { type GuardedRoutes, HOME, html, seeOther, type UploadedFile } from "../guarded-routes.ts";
import type { Operator } from "../operator-session.ts";
import type { Intake } from "./intake.ts";
import { type DocumentsShown, renderDocumentsPage } from "./render-documents-page.ts";

/** What the page of documents stands on. */
export type DocumentsParts = Omit<DocumentsShown, "state" | "hasReport"> & {
  readonly intake: Intake;
  readonly dataDir: string;
};

const PAGE = `${HOME}/van-ban`;
/** In the data folder, written by the ingest. */
const REPORT_FILE = "report.html";
/** In bytes, as the ingest takes them. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** In seconds, 1 to 10. */
const REFRESH_SECONDS = 3;

/** Documents and how they were read; one more is sent in, read by a process of its own, and its obligations wait to be confirmed. */
export function createDocumentsRoutes(parts: DocumentsParts, { page, upload }: GuardedRoutes): readonly WebRoute[] {
  return [
    page(PAGE, (_, operator) => show(200, operator, parts, null)),
    page(`${PAGE}/bao-cao`, (_, operator) => report(operator, parts)),
    upload(`${PAGE}/nap`, MAX_FILE_BYTES, (file, _, operator) => take(file, operator, parts)),
  ];
}

function take(file: UploadedFile | null, operator: Operator, parts: DocumentsParts): WebResponse {
  if (file === null) return show(422, operator, parts, INTAKE_TEXT.noFile);
  return parts.intake.take(file) === false ? show(409, operator, parts, INTAKE_TEXT.busy) : seeOther(PAGE);
}

function show(status: number, operator: Operator, parts: DocumentsParts, trouble: string | null): WebResponse {
  const state = parts.intake.state();
  const hasReport = existsSync(join(parts.dataDir, REPORT_FILE));
  const answer = html(status, renderDocumentsPage({ ...parts, state, hasReport }, operator, trouble));
  if (state.kind !== "running") return answer;
  return { ...answer, headers: { ...answer.headers, refresh: `${REFRESH_SECONDS}; url=${PAGE}` } };
}

/** The report carries its own style, and nothing else. */
function report(operator: Operator, parts: DocumentsParts): WebResponse {
  const path = join(parts.dataDir, REPORT_FILE);
  if (!existsSync(path)) return show(404, operator, parts, INTAKE_TEXT.noReport);
  const answer = html(200, readFileSync(path, "utf8"));
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
  return { ...answer, headers: { ...answer.headers, "content-security-policy": policy } };
}
