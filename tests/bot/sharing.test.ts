import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLog } from "#bot/log.ts";
import { createWebServer, type WebServer } from "#bot/platforms/web/web-server.ts";
import { type Office, openOffice } from "../fakes/open-office.ts";
import { run } from "../ingest/run-ingest.ts";

const PLANS = join(import.meta.dirname, "../../knowledge/documents/plans");
const PLAN = "ubnd-tinh-quang-ngai-2025";
const LINK = /https:\/\/t\.me\/dan_van_bot\?start=(m-[0-9a-f]{16})/;

let data = "";
let documents = "";
let office: Office;
let server: WebServer;
let address = "";
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "sharing-"));
  documents = join(data, "in");
  mkdirSync(documents);
  for (const plan of [PLAN, "ubnd-xa-ba-vi-2025"]) {
    copyFileSync(join(PLANS, `${plan}.txt`), join(documents, `${plan}.txt`));
  }
  await run("ingest/main.ts", ["--documents", documents, "--data", data]);
}, 60_000);
afterAll(() => rmSync(data, { recursive: true, force: true }));
beforeEach(async () => {
  // updates are numbered from 1 again
  rmSync(join(data, "state.sqlite"), { force: true });
  office = await openOffice(data, { documentsDir: documents, publicUrl: "https://dan-van.example.vn" });
  const log = createLog("silent", () => undefined, office.clock.now);
  server = createWebServer({ host: "127.0.0.1", port: 0, routes: office.bot.routes, log });
  address = await server.listen();
});
afterEach(async () => {
  await server.close();
  await office.close();
});

async function write(text: string, from = 1) {
  const { server: telegram } = office.telegram;
  const before = telegram.sent.length;
  telegram.write(from, text);
  return after(before);
}

async function after(before: number) {
  const { server: telegram } = office.telegram;
  await telegram.until(() => telegram.sent.length > before);
  await office.bot.dispatch.drain();
  const sent = telegram.sent.slice(before);
  const buttons = sent.flatMap(({ reply_markup }) => reply_markup?.inline_keyboard.flat() ?? []);
  const press = (label: string) => {
    const at = telegram.sent.length;
    telegram.press(1, buttons.find(({ text }) => text.startsWith(label))?.callback_data ?? "");
    return after(at);
  };
  return { text: sent.map(({ text }) => text).join("\n"), labels: buttons.map(({ text }) => text), press };
}

async function bytesOf(file: File | undefined): Promise<Buffer> {
  return Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
}

async function onZalo(text: string): Promise<string> {
  const zalo = office.zalo.server;
  const before = zalo.sent.length;
  zalo.write("z", text);
  await zalo.until(() => zalo.sent.length > before);
  await office.bot.dispatch.drain();
  return zalo.sent
    .slice(before)
    .map((sent) => sent.text)
    .join("\n");
}

describe("a section that is shared", () => {
  it("has an address and a QR code, and who opens it is answered with its words", async () => {
    const section = await write("mục III.1 kế hoạch năm 2025 của UBND tỉnh nói gì");
    const shared = await section.press("Chia sẻ mục này");
    const code = LINK.exec(shared.text)?.[1] ?? "";
    const [picture] = office.telegram.server.uploads;
    expect(picture).toMatchObject({ field: "photo", caption: expect.stringContaining("mục III, khoản 1") });
    const png = await bytesOf(picture?.file);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const served = await fetch(`${address}/qr/${code}.png`);
    expect(Buffer.from(await served.arrayBuffer())).toEqual(png);
    const opened = await write(`/start ${code}`, 2);
    expect(opened.text).toBe(section.text);
  });

  it("is nothing where the address is another's, and greets", async () => {
    expect((await write("/start m-0123456789abcdef")).text).toContain("Xin chào");
    expect((await write("/start quang-cao")).text).toContain("Xin chào");
    expect((await write("CHIASE")).text).toContain("Chia sẻ mục này");
    expect((await write("/chiase m-0123456789abcdef")).text).toContain("không còn trong kho");
    expect((await fetch(`${address}/qr/m-0123456789abcdef.png`)).status).toBe(404);
  });
});

describe("a document as a file", () => {
  it("is the very file that was read: uploaded on Telegram, a link on Zalo", async () => {
    const asked = await write("xin file kế hoạch dân vận 2025 của tỉnh");
    expect(asked.text).toContain("bản gốc của văn bản nào");
    await asked.press("Kế hoạch năm 2025 của UBND tỉnh");
    const upload = office.telegram.server.uploads.at(-1);
    expect(upload?.field).toBe("document");
    const source = readFileSync(join(documents, `${PLAN}.txt`));
    expect(await bytesOf(upload?.file)).toEqual(source);
    const told = await onZalo(`BANGOC ${PLAN}`);
    const path = /https:\/\/dan-van\.example\.vn(\/ban-goc\/\S+)/.exec(told)?.[1] ?? "";
    expect(Buffer.from(await (await fetch(`${address}${path}`)).arrayBuffer())).toEqual(source);
    const [, , , id = ""] = path.split("/");
    expect((await fetch(`${address}/ban-goc/${"x".repeat(43)}/${id}`)).status).toBe(404);
  });

  it("is not sent once it is another file than the one that was read", async () => {
    appendFileSync(join(documents, "ubnd-xa-ba-vi-2025.txt"), "\nthêm một dòng");
    expect((await write("BANGOC ubnd-xa-ba-vi-2025")).text).toContain("đã đổi sau khi tôi đọc");
    expect(office.telegram.server.uploads).toEqual([]);
  });

  it("is no answer to a question about a file", async () => {
    expect((await write("file báo cáo năm nộp khi nào")).text).not.toContain("bản gốc");
  });
});

describe("one deadline for the phone's calendar", () => {
  it("is a file with the quote, by the button below the answer", async () => {
    const answer = await write("hạn nộp báo cáo năm 2025 về UBND tỉnh?");
    const told = await answer.press("Thêm vào lịch");
    expect(told.text).toContain("<blockquote expandable>");
    const upload = office.telegram.server.uploads.at(-1);
    const ics = (await upload?.file.text()) ?? "";
    expect(ics).toContain("DTSTART;VALUE=DATE:20251014");
    const id = /han-([0-9a-f]{16})\.ics/.exec(upload?.file.name ?? "")?.[1] ?? "";
    expect(await onZalo(`/lich ${id}`)).toContain(`https://dan-van.example.vn/lich-han/${id}.ics`);
    expect(office.bot.calendars.deadlineFile(id)?.ics).toBe(ics);
    expect((await write("/lich 0123456789abcdef")).text).toContain("không còn trong kho");
  });
});
