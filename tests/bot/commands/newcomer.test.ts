import { describe, expect, it } from "vitest";
import { createConversation } from "#bot/conversation.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { createClock, TODAY } from "../../fakes/small-bot.ts";

const THREAD = { platform: "zalo", chatId: "a", userKey: "a" } as const;
const FACTS = {
  deadlines: [],
  duties: [],
  regulations: [],
  conflicts: [],
  glossary: [],
  renames: [],
  successions: [],
};

function start() {
  const state = openSqliteStore(":memory:", createClock().now);
  const asked: string[] = [];
  const open = () =>
    createConversation({
      knowledge: { documents: [], facts: FACTS, orgUnitNames: () => ["UBND xã Ba Vì", "Trưởng thôn"] },
      state,
      today: () => TODAY,
      sharing: { questionOf: () => null, share: () => ({ blocks: [], choices: [] }) },
      sourceFiles: { send: async () => ({ blocks: [], choices: [] }) },
      answerInPassing: async () => ({ blocks: [], choices: [] }),
      answer: async ({ text }) => {
        asked.push(text);
        return { blocks: [{ kind: "lead", text: `đáp: ${text}` }], choices: [] };
      },
      calendar: { answer: () => ({ blocks: [], choices: [] }) },
      reminders: { answer: () => ({ blocks: [], choices: [] }), reaches: () => true },
    });
  let chat = open();
  const says = async (text: string) => {
    const reply = await chat.receive({
      thread: THREAD,
      updateId: "1",
      isGroup: false,
      content: { kind: "text", text },
    });
    const words = reply.blocks.map((block) => ("text" in block ? block.text : block.kind)).join("\n");
    return { words, choices: reply.choices.map(({ label }) => label) };
  };
  return {
    says,
    asked,
    restart: () => {
      chat = open();
    },
  };
}

describe("the first day of a new member of staff", () => {
  it("asks for unit and role, then goes on step by step, also after a restart", async () => {
    const { says, asked, restart } = start();
    expect((await says("/huongdan")).words).toContain("làm ở đơn vị nào");
    await says("DONVICUATOI UBND xã Ba Vì");
    const roles = await says("tiep");
    expect(roles.choices).toContain("Trưởng thôn");
    expect((await says("HUONGDAN Trưởng thôn")).words).toContain("Bước 1/5");
    expect(asked.at(-1)).toBe("Trưởng thôn UBND xã Ba Vì có nhiệm vụ gì?");
    restart();
    const second = await says("tiếp");
    expect(second.words).toContain("Bước 2/5");
    expect(second.choices[0]).toBe("Tiếp (bước 3/5)");
    expect(asked.at(-1)).toBe("UBND xã Ba Vì có những thời hạn nào?");
    expect((await says("3")).words).not.toContain("Bước 3/5");
    expect((await says("1")).words).not.toBe("");
  });

  it("ends, and can be gone again; a role that no plan names is told so", async () => {
    const { says } = start();
    await says("DONVICUATOI UBND xã Ba Vì");
    await says("huong dan");
    const first = await says("huong dan van phong thong ke");
    expect(first.words).toContain("không giao việc cho tên gọi này");
    const told = [first.words];
    for (let step = 2; step <= 5; step++) told.push((await says("tiep")).words);
    expect(told.map((words) => /Bước (\d)/.exec(words)?.[1])).toEqual(["1", "2", "3", "4", "5"]);
    expect(told[4]).toContain("Vậy là xong");
    expect((await says("tiep")).words).toContain("HUONGDAN để bắt đầu");
    expect((await says("HUONGDAN LAI")).choices).toContain("Lãnh đạo");
  });
});
