import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** What a command said and how it ended; `code` is `null` when it was killed. */
export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Starts a command of the project as a process of its own, with no settings but those given. */
export function start(command: string, flags: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, command), ...flags], { cwd: ROOT, env });
  return { child, ended: ended(child) };
}

/** Runs a command to its end. */
export function run(
  command: string,
  flags: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return start(command, flags, settings).ended;
}

/** Writes files below a folder: path to content. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

function ended(child: ChildProcess): Promise<Run> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (part: string) => {
    stdout += part;
  });
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    stderr += part;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A short plan in the common form; `day` is the day of its one deadline. */
export function smallPlan(day: string): string {
  return `ỦY BAN NHÂN DÂN
XÃ HÒA AN
Số: 12/KH-UBND

KẾ HOẠCH
Cải cách hành chính năm 2025

I. MỤC ĐÍCH
1. Nâng cao chất lượng phục vụ người dân.

II. TỔ CHỨC THỰC HIỆN
1. Công chức Văn phòng - Thống kê gửi báo cáo về UBND xã trước ngày ${day}.
2. Các thôn tuyên truyền đến người dân.
`;
}
