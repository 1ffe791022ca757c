import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Office, openOffice } from "../../fakes/open-office.ts";
import { refuse, TELEGRAM_TOKEN } from "../../fakes/telegram-server.ts";
import { run } from "../../ingest/run-ingest.ts";

const PLANS = join(import.meta.dirname, "../../../knowledge/documents/plans");
const ADMIN = 11;
const OTHER = 12;
const MISSED = "xe buýt số mấy ra huyện, hỏi anh Nguyễn Văn An 0912345678";

let data = "";
let documents = "";
let office: Office;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "desk-"));
  documents = join(data, "in");
  mkdirSync(documents);
  for (const plan of ["ubnd-tinh-quang-ngai-2025.txt", "ubnd-xa-ba-vi-2025.txt"]) {
    copyFileSync(join(PLANS, plan), join(documents, plan));
  }
  await run("ingest/main.ts", ["--documents", documents, "--data", data]);
}, 60_000);
afterAll(() => rmSync(data, { recursive: true, force: true }));
beforeEach(async () => {
  for (const file of ["reviews.jsonl", "questions.jsonl", "state.sqlite"]) rmSync(join(data, file), { force: true });
  const admins = [
    { platform: "telegram", userKey: String(ADMIN) },
    { platform: "zalo", userKey: "sep" },
  ] as const;
  office = await openOffice(data, { documentsDir: documents, admins });
});
afterEach(() => office.close());

/** Writes on Telegram and returns what came back: the words, and a way to press a button by its label. */
type Answer = {
  readonly text: string;
  readonly labels: readonly string[];
  press(label: string): Promise<Answer>;
};

async function write(text: string, from = ADMIN): Promise<Answer> {
  const { server } = office.telegram;
  const before = server.sent.length;
  server.write(from, text);
  await server.until(() => server.sent.length > before);
  await office.bot.dispatch.drain();
  return answerSince(before, from);
}

function answerSince(before: number, from: number): Answer {
  const { server } = office.telegram;
  const sent = server.sent.slice(before);
  const buttons = sent.flatMap(({ reply_markup }) => reply_markup?.inline_keyboard.flat() ?? []);
  return {
    text: sent.map(({ text }) => text.replace(/<[^>]+>/g, "")).join("\n"),
    labels: buttons.map(({ text }) => text),
    async press(label) {
      const at = server.sent.length;
      server.press(from, buttons.find(({ text }) => text.startsWith(label))?.callback_data ?? "");
      await server.until(() => server.sent.length > at);
      await office.bot.dispatch.drain();
      return answerSince(at, from);
    },
  };
}

const reviews = () =>
  existsSync(join(data, "reviews.jsonl"))
    ? readFileSync(join(data, "reviews.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];

describe("the desk by message", () => {
  it("goes through the obligations with their words, and writes down what is pressed and who pressed it", async () => {
    const menu = await write("QUANTRI");
    expect(menu.text).toMatch(/Quản trị: \d+ thời hạn chưa duyệt, 0 câu hỏi bị bỏ ngỏ/);
    const first = await menu.press("Duyệt thời hạn");
    expect(first.labels).toEqual(["Đúng", "Bỏ, không phải thời hạn", "Để sau"]);
    expect(first.text).toMatch(/Chưa duyệt \(còn \d+\)[\s\S]*Việc: [\s\S]*“[^”]+”\n— /);
    const second = await first.press("Đúng");
    expect(second.text).toContain("Đã ghi: đúng.");
    const third = await second.press("Bỏ");
    expect(third.text).toContain("Đã ghi: không phải thời hạn.");
    expect((await third.press("Để sau")).text).not.toContain("Đã ghi");
    expect(reviews().map(({ verdict, by }) => [verdict, by])).toEqual([
      ["reviewed", `quản trị Telegram ${ADMIN}`],
      ["rejected", `quản trị Telegram ${ADMIN}`],
    ]);
  });

  it("takes a correction in the words of plans, says what it changes, and refuses what is no date", async () => {
    const first = await write("duyệt ubnd-xa-ba-vi-2025");
    const id = /SUA ([0-9a-f]{16})/.exec(first.text)?.[1] ?? "";
    expect((await write(`SUA ${id} hạn: hôm nào rảnh`)).text).toContain("Chưa hiểu thời hạn");
    expect(reviews()).toEqual([]);
    const corrected = await write(`sửa ${id} han: trước ngày 20/11/2025; đơn vị: Văn phòng, Công an xã`);
    expect(corrected.text).toContain("Sửa thành – Thời hạn: Trước ngày 20/11/2025");
    expect(corrected.text).toContain("Văn phòng; Công an xã");
    expect(reviews()).toMatchObject([{ verdict: "corrected" }]);
    expect((await write(`DUYET ${id}`)).labels).toContain("Rút lại quyết định");
    expect((await write(`DUYET ${id} RUT`)).text).toContain("Đã rút lại");
    expect((await write("DUYET 0123456789abcdef DUNG")).text).toContain("Không thấy thời hạn");
  });

  it("shows documents and their state, where plans differ, feedback and usage", async () => {
    await write("hạn nộp báo cáo năm của xã Ba Vì", OTHER);
    await write("SAI", OTHER);
    const store = await write("KHO");
    expect(store.text).toMatch(/Kho có 2 văn bản[\s\S]*mã ubnd-xa-ba-vi-2025: \d+ thời hạn, \d+ chưa duyệt/);
    expect((await store.press("Duyệt:")).text).toContain("Chưa duyệt");
    expect((await write("LECH")).text).toMatch(/Nơi có ngày, nơi để trống – [^\n]* ≠ [^\n]*:\n\n“/);
    expect((await write("GOPY")).text).toContain("chưa đúng 1");
    expect((await write("THONGKE")).text).toMatch(/20\/05\/2025: trả lời được \d/);
  });

  it("settles what was not answered: pointed to a section, kept to be tested, laid aside", async () => {
    for (const text of [MISSED, "trận bóng tối nay mấy giờ đá", "giá vàng hôm nay"]) await write(text, OTHER);
    const first = await write("BONGO");
    expect(first.text).toContain("Bỏ ngỏ (còn 3): giá vàng");
    const second = await first.press("Bỏ qua");
    expect(second.text).toContain("Bỏ ngỏ (còn 2): trận bóng");
    const third = await second.press("Đưa vào");
    expect(third.text).toContain("Bỏ ngỏ (còn 1): xe buýt");
    expect(third.text).not.toContain("0912345678");
    const id = /BONGO (\d+)/.exec(third.text)?.[1] ?? "";
    expect((await write(`BONGO ${id} ubnd-xa-ba-vi-2025 IX.9`)).text).toContain("không có mục “IX.9”");
    expect((await write(`BONGO ${id} ubnd-xa-ba-vi-2025 III.5`)).text).toContain("Chưa có câu nào bị bỏ ngỏ");
    expect((await write(MISSED, OTHER)).text).toContain("Văn phòng đã chỉ chỗ trả lời câu này");
    expect(readFileSync(join(data, "questions.jsonl"), "utf8").trim().split("\n")).toHaveLength(2);
  });

  it("is not there for others, whose words are questions, nor in a group", async () => {
    expect((await write("QUANTRI", OTHER)).text).not.toContain("thời hạn chưa duyệt");
    expect((await write("DUYET", OTHER)).labels).not.toContain("Đúng");
    const id = /SUA ([0-9a-f]{16})/.exec((await write("DUYET")).text)?.[1] ?? "";
    await write(`DUYET ${id} BO`, OTHER);
    expect(reviews()).toEqual([]);
    const { server } = office.telegram;
    const before = server.sent.length;
    const from = { id: ADMIN, is_bot: false, first_name: "A" };
    server.receive({ message: { message_id: 1, date: 0, chat: { id: -5, type: "group" }, from, text: "/duyet" } }, -5);
    await server.until(() => server.sent.length > before);
    expect(server.sent.at(-1)?.text).toContain("cuộc trò chuyện riêng");
  });

  it("leaves an admin's questions questions", async () => {
    for (const text of ["Duyệt kế hoạch là ai?", "kho bạc ở đâu", "sửa nhà cho hộ nghèo ai làm"]) {
      const { text: answer, labels } = await write(text);
      expect(answer).not.toContain("chưa duyệt");
      expect(labels).not.toContain("Bỏ, không phải thời hạn");
    }
  });

  it("works on Zalo, by numbers", async () => {
    const { server } = office.zalo;
    const talk = async (text: string) => {
      const before = server.sent.length;
      server.write("sep", text);
      await server.until(() => server.sent.length > before);
      await office.bot.dispatch.drain();
      return server.textsTo("sep").at(-1) ?? "";
    };
    expect(await talk("duyet")).toContain("1. Đúng");
    expect(await talk("1")).toContain("Đã ghi: đúng.");
    expect(reviews()).toMatchObject([{ verdict: "reviewed", by: "quản trị Zalo sep" }]);
  });
});

describe("a document that an admin sends in", () => {
  it("is read, told with its report, and its obligations are gone through at once", async () => {
    const { server } = office.telegram;
    const bytes = readFileSync(join(PLANS, "so-noi-vu-2021.txt"));
    server.sendFile(ADMIN, "Kế hoạch Sở Nội vụ 2021.txt", bytes, "nạp giúp");
    await server.until(() => server.sent.length === 2);
    expect(server.sent[0]?.text).toContain("đang đọc");
    const told = answerSince(1, ADMIN);
    expect(told.text).toMatch(/Đã đọc “ke-hoach-so-noi-vu-2021\.txt”: \d+ mục, \d+ thời hạn/);
    expect((await told.press("Duyệt thời hạn")).text).toContain("Sở Nội vụ");
    expect((await write("báo cáo năm của Sở Nội vụ năm 2021 gửi trước ngày nào", OTHER)).text).toContain("10/11");
  }, 60_000);

  it("is not kept where it is secret, and nothing is taken of others", async () => {
    const { server } = office.telegram;
    const kept = () => readdirSync(documents, { recursive: true }).map(String).sort();
    const before = kept();
    server.sendFile(ADMIN, "mat.txt", Buffer.from("TUYỆT MẬT\nKẾ HOẠCH\nNộp báo cáo trước ngày 15/10/2025"));
    await server.until(() => server.sent.length === 2);
    expect(server.sent[1]?.text).toMatch(/Không nạp “mat\.txt”.*mật/is);
    server.sendFile(OTHER, "ke-hoach.txt", Buffer.from("KẾ HOẠCH"), "hạn nộp báo cáo năm của xã Ba Vì?");
    await server.until(() => server.sent.length === 3);
    expect(server.sent[2]?.text).not.toContain("đang đọc");
    expect(server.countOf("getFile")).toBe(1);
    expect(kept()).toEqual(before);
  }, 60_000);

  it("says so when it is too large or cannot be fetched, and never the token", async () => {
    const { server } = office.telegram;
    const chat = { id: ADMIN, type: "private" };
    const from = { id: ADMIN, is_bot: false, first_name: "A" };
    const document = { file_id: "x", file_unique_id: "x", file_name: "to.pdf", file_size: 21 * 1024 * 1024 };
    server.receive({ message: { message_id: 1, date: 0, chat, from, document } }, ADMIN);
    await server.until(() => server.sent.length === 1);
    expect(server.sent[0]?.text).toContain("lớn quá 20 MB");
    server.failNext("file", { cut: true });
    server.sendFile(ADMIN, "a.txt", Buffer.from("a"));
    await server.until(() => server.sent.length === 2);
    server.failNext("getFile", refuse(400, "Bad Request: file is temporarily unavailable"));
    server.sendFile(ADMIN, "a.txt", Buffer.from("a"));
    await server.until(() => server.sent.length === 3);
    for (const { text } of server.sent.slice(1)) expect(text).toContain("Không tải được tệp");
    expect(office.logLines.join("\n")).not.toContain(TELEGRAM_TOKEN);
  });
});
