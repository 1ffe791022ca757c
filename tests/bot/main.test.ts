import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TELEGRAM_TOKEN, TelegramServer } from "../fakes/telegram-server.ts";
import { ZALO_TOKEN, ZaloServer } from "../fakes/zalo-server.ts";

const QUESTION = "Sở Nội vụ: báo cáo năm gửi trước ngày nào?";
/** Printed in the plan of Sở Nội vụ. */
const QUOTE = "báo cáo năm gửi trước ngày 10/11";
const TSX = join("node_modules", ".bin", "tsx");

/** The program as it is started for use, with its output line by line. */
function start(env: Readonly<Record<string, string>>) {
  const { PATH = "", HOME = "" } = process.env;
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "bot/main.ts"], {
    env: { PATH, HOME, HOST: "127.0.0.1", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const logs: string[] = [];
  if (!child.stdout || !child.stderr) throw new Error("no pipes");
  const out = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  createInterface({ input: child.stderr }).on("line", (line) => logs.push(line));
  const exited = once(child, "exit");
  const printed = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const line = lines.find((candidate) => pattern.test(candidate));
      if (line !== undefined) return line;
      const ended = await Promise.race([once(out, "line"), exited.then(() => "exit")]);
      if (ended === "exit") throw new Error(`ended before ${pattern}: ${lines.join("\n")}\n${logs.join("\n")}`);
    }
  };
  const stop = async (): Promise<number | null> => {
    child.kill("SIGTERM");
    await exited;
    return child.exitCode;
  };
  return { lines, logs, printed, stop };
}

describe("npm start", () => {
  let data: string;
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), "main-"));
    execFileSync(TSX, ["ingest/main.ts", "--data", data], { stdio: "ignore" });
  });
  afterAll(() => rmSync(data, { recursive: true }));

  it("answers on Telegram, on Zalo and on the page, and leaves no secret in its log", async () => {
    const [telegram, zalo] = [new TelegramServer(), new ZaloServer()];
    const program = start({
      DATA_DIR: data,
      LOG_LEVEL: "debug",
      TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
      TELEGRAM_API_ROOT: await telegram.open(),
      ZALO_BOT_TOKEN: ZALO_TOKEN,
      ZALO_API_ROOT: await zalo.open(),
    });
    const address = /http:\S+/.exec(await program.printed(/^Trang hỏi đáp: http/))?.[0] ?? "";
    telegram.write(4711, QUESTION);
    zalo.write("z-4711", QUESTION);
    await Promise.all([telegram.until(() => telegram.sent.length > 0), zalo.until(() => zalo.sent.length > 0)]);
    const response = await fetch(`${address}/api/chat`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: QUESTION }),
    });
    const page = await response.text();
    for (const answer of [telegram.textsTo(4711).join("\n"), zalo.textsTo("z-4711").join("\n"), page])
      expect(answer).toContain(QUOTE);
    expect(await program.stop()).toBe(0);
    const everything = [...program.lines, ...program.logs].join("\n");
    for (const line of program.logs) expect(JSON.parse(line)).toHaveProperty("event");
    for (const secret of [
      TELEGRAM_TOKEN,
      ZALO_TOKEN,
      "báo cáo năm",
      "10/11",
      "4711",
      "Bí Mật",
      response.headers.get("set-cookie")?.slice(5, 37) ?? "?",
    ]) {
      expect(everything).not.toContain(secret);
    }
    await Promise.all([telegram.close(), zalo.close()]);
  });

  it("sends the answer in hand when it is told to stop in the middle of it, once, and not again after the next start", async () => {
    // its updates are numbered from 1 again
    rmSync(join(data, "state.sqlite"), { force: true });
    const telegram = new TelegramServer();
    const settings = {
      DATA_DIR: data,
      TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
      TELEGRAM_API_ROOT: await telegram.open(),
    };
    let release = () => {};
    telegram.failNext("sendMessage", { after: new Promise<void>((done) => (release = done)) });
    const program = start(settings);
    await program.printed(/Telegram: đang nhận/);
    telegram.write(31, QUESTION);
    await telegram.until(() => telegram.countOf("sendMessage") === 1);
    const stopped = program.stop();
    await program.printed(/Đang dừng/);
    release();
    expect(await stopped).toBe(0);
    expect(telegram.textsTo(31)).toHaveLength(1);
    const again = start(settings);
    await again.printed(/Telegram: đang nhận/);
    telegram.write(32, QUESTION);
    await telegram.until(() => telegram.textsTo(32).length === 1);
    expect(await again.stop()).toBe(0);
    expect(telegram.textsTo(31)).toHaveLength(1);
    await telegram.close();
  }, 60_000);

  it("goes on with the others when one platform has a wrong token, and says which", async () => {
    const [telegram, zalo] = [new TelegramServer(), new ZaloServer()];
    const program = start({
      DATA_DIR: data,
      TELEGRAM_BOT_TOKEN: `${TELEGRAM_TOKEN.slice(0, -2)}xx`,
      TELEGRAM_API_ROOT: await telegram.open(),
      ZALO_BOT_TOKEN: ZALO_TOKEN,
      ZALO_API_ROOT: await zalo.open(),
    });
    expect(await program.printed(/^Telegram/)).toMatch(/đã dừng\. .*mã \(token\)/);
    zalo.write("z1", QUESTION);
    await zalo.until(() => zalo.sent.length > 0);
    expect(zalo.sent[0]?.text).toContain(QUOTE);
    expect(await program.stop()).toBe(0);
    await Promise.all([telegram.close(), zalo.close()]);
  });

  it("explains in one line what is missing, without a trace", async () => {
    const program = start({ DATA_DIR: join(data, "empty") });
    await expect(program.printed(/^Trang hỏi đáp/)).rejects.toThrow(/npm run ingest/);
    expect(program.logs).toHaveLength(1);
  });
});
