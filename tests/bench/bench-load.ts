import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const HOUSE = join(import.meta.dirname, "../..");
const SECRET = "bi-mat-cua-ban-thu-2025";
/** Each is answered by one message of less than 2,000 characters. */
const QUESTIONS = [
  "Hạn nộp báo cáo năm 2025 gửi UBND tỉnh?",
  "han nop ke hoach 2025 cho tinh",
  "DVCQ là gì?",
  "đơn vị nào theo dõi tôn giáo",
  "cảm ơn",
  "Ngày nào nộp báo cáo 6 tháng năm 2025?",
  "thế còn báo cáo năm?",
  "mục III.1 kế hoạch 2025 của tỉnh nói gì",
  "so noi vu gui bao cao cho ai",
  "báo cáo quý nộp khi nào",
  "Nghị định 59/2023/NĐ-CP nhắc ở đâu",
  "UBND xã Ba Vì gửi báo cáo về đâu",
];

type Named = { readonly platform: "telegram" | "zalo" };
type Sent = { readonly at: number; readonly chat: string };

/** How many updates come: `perSecond` for `seconds`, from `chats` people. */
export type Load = { readonly perSecond: number; readonly seconds: number; readonly chats: number };

/** Updates through the webhook of a real process on loopback: lost, answered twice, time from receipt to reply, memory. */
export async function benchLoad({ perSecond, seconds, chats }: Load, print: (line: string) => void): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "load-"));
  try {
    await ended(start(["ingest/main.ts", "--data", data, "--json"], {}));
    for (const platform of ["telegram", "zalo"] as const) {
      print(await loadOf({ platform }, { perSecond, seconds, chats }, data));
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function loadOf({ platform }: Named, { perSecond, seconds, chats }: Load, data: string): Promise<string> {
  const sent: Sent[] = [];
  const api = createServer((incoming, outgoing) => {
    let body = "";
    incoming.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    incoming.on("end", () => {
      const method = incoming.url?.split("/").at(-1) ?? "";
      if (method === "sendMessage") {
        const { chat_id } = z.object({ chat_id: z.union([z.string(), z.number()]) }).parse(JSON.parse(body));
        sent.push({ at: performance.now(), chat: String(chat_id) });
      }
      outgoing.setHeader("content-type", "application/json");
      outgoing.end(JSON.stringify({ ok: true, result: resultOf(platform, method, sent.length) }));
    });
  });
  await once(api.listen(0, "127.0.0.1"), "listening");
  const bot = start(["bot/main.ts"], settingsOf(platform, portOf(api.address()), data));
  const address = await addressOf(bot);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const total = perSecond * seconds;
  const receivedAt: number[] = [];
  const memory: number[] = [];
  const began = performance.now();
  const refused: number[] = [];
  for (let index = 0; index < total; index++) {
    const due = began + (index * 1_000) / perSecond;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    receivedAt.push(performance.now());
    void post(`${address}/webhooks/${platform}`, platform, updateOf(platform, index, chats), agent).then(
      (status) => void (status !== 200 && refused.push(index)),
    );
    if (index % (perSecond * 10) === 0) memory.push(memoryOf(bot));
  }
  const patience = performance.now() + 30_000;
  while (sent.length < total && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 500));
  memory.push(memoryOf(bot));
  bot.kill("SIGTERM");
  await once(bot, "exit");
  agent.destroy();
  api.close();
  // the nth reply of a chat answers its nth update, as those of one chat are answered in order
  const waits = waitsOf(sent, receivedAt, chats);
  const at = (share: number) => `${(waits[Math.floor(waits.length * share)] ?? 0).toFixed(0)} ms`;
  return `${platform} webhook, ${perSecond} updates a second for ${seconds} s from ${chats} chats: ${total} sent, ${sent.length} replies, ${refused.length} not acknowledged, ${Math.max(0, total - sent.length)} lost, ${Math.max(0, sent.length - total)} too many; from receipt to reply median ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)}; memory ${memory.map((mb) => mb.toFixed(0)).join(", ")} MB`;
}

function waitsOf(sent: readonly Sent[], receivedAt: readonly number[], chats: number): readonly number[] {
  const seen = new Map<string, number>();
  const waits = sent.map(({ at, chat }) => {
    const nth = seen.get(chat) ?? 0;
    seen.set(chat, nth + 1);
    return at - (receivedAt[Number(chat.replace(/\D/g, "")) - 1_000 + nth * chats] ?? at);
  });
  return waits.sort((a, b) => a - b);
}

function updateOf(platform: "telegram" | "zalo", index: number, chats: number): unknown {
  const chat = index % chats;
  const nth = Math.floor(index / chats);
  const text = QUESTIONS[(chat + nth) % QUESTIONS.length];
  const id = 1_000 + chat;
  if (platform === "telegram") {
    const from = { id, is_bot: false, first_name: "A" };
    return {
      update_id: index + 1,
      message: { message_id: index + 1, date: 0, chat: { id, type: "private" }, from, text },
    };
  }
  const person = { id: `z${id}`, is_bot: false };
  const message = {
    message_id: `m${index}`,
    date: 1,
    chat: { id: `z${id}`, chat_type: "PRIVATE" },
    from: person,
    text,
  };
  return { ok: true, result: { event_name: "message.text.received", message } };
}

function settingsOf(platform: "telegram" | "zalo", port: number, data: string): Readonly<Record<string, string>> {
  const name = platform.toUpperCase();
  return {
    DATA_DIR: data,
    PORT: "0",
    LOG_LEVEL: "error",
    [`${name}_BOT_TOKEN`]: platform === "telegram" ? "123456:abcdefghijklmnopqrstuvwxyz" : "846273910485:zbXkQwErTyUi",
    [`${name}_API_ROOT`]: `http://127.0.0.1:${port}`,
    [`${name}_WEBHOOK_URL`]: `https://dan-van.example.vn/webhooks/${platform}`,
    [`${name}_WEBHOOK_SECRET`]: SECRET,
  };
}

/** As each platform words it: Zalo's ids are strings. */
function resultOf(platform: "telegram" | "zalo", method: string, count: number): unknown {
  if (platform === "zalo" && method === "getMe") return { id: "1", account_name: "bot", can_join_groups: false };
  if (platform === "zalo" && method === "sendMessage") return { message_id: `s${count}`, date: 1_747_000_000_000 };
  if (method === "getMe") return { id: 1, is_bot: true, first_name: "Bot", username: "bot" };
  return method === "sendMessage" ? { message_id: count, date: 0, chat: { id: 1, type: "private" } } : true;
}

function post(url: string, platform: "telegram" | "zalo", update: unknown, agent: Agent): Promise<number> {
  const header = platform === "telegram" ? "x-telegram-bot-api-secret-token" : "x-bot-api-secret-token";
  return new Promise((resolve) => {
    const call = request(url, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json", [header]: SECRET },
    });
    call.once("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    call.once("error", () => resolve(0));
    call.end(JSON.stringify(update));
  });
}

function start(command: readonly string[], settings: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...settings };
  return spawn(process.execPath, ["--import", "tsx", ...command], {
    cwd: HOUSE,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  await once(child, "exit");
}

/** The first address that the process prints. */
async function addressOf(bot: ChildProcess): Promise<string> {
  let said = "";
  for await (const part of bot.stdout ?? []) {
    said += String(part);
    const found = /http:\/\/[\w.:[\]]+/.exec(said)?.[0];
    if (found !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return found;
    }
  }
  throw new Error("the bot did not start");
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Resident, in megabytes, as Linux tells it. */
function memoryOf(bot: ChildProcess): number {
  const status = readFileSync(`/proc/${bot.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000;
}
