import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createGate, isLetIn } from "#bot/access/gate.ts";
import { createRateLimit } from "#bot/access/rate-limit.ts";
import type { PlatformName } from "#bot/platforms/platform.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { createClock } from "../../fakes/small-bot.ts";
import { temporaryFolder } from "../../knowledge/corpus/snapshot/small-content.ts";

type Mode = Parameters<typeof createGate>[0]["mode"];

function office(mode: Mode, isWebLocal = true) {
  const clock = createClock();
  const path = join(temporaryFolder(), "state.sqlite");
  const store = openSqliteStore(path, clock.now);
  const gate = createGate({
    mode,
    admins: [{ platform: "zalo", userKey: "sep" }],
    allowed: [{ platform: "telegram", userKey: "an" }],
    store: store.access,
    limit: createRateLimit({ person: 1_000, everybody: 1_000 }, clock.now),
    isWebLocal,
  });
  const says = (platform: PlatformName, userKey: string, text: string, chatId = userKey) => {
    const message = { thread: { platform, chatId, userKey }, updateId: "1", isGroup: chatId !== userKey } as const;
    const reply = gate({ ...message, content: { kind: "text", text } });
    if (reply === null || reply === "silent") return reply;
    return reply.blocks
      .map((block) => ("text" in block ? block.text : block.kind === "list" ? block.items.join("; ") : ""))
      .join(" ");
  };
  return { says, clock, path, store };
}

describe("how often one may ask", () => {
  it("is counted by itself for what is asked in passing, which does not use up the notice of the chat", () => {
    const { now } = createClock();
    const store = openSqliteStore(":memory:", now);
    const gate = createGate({
      mode: "open",
      admins: [],
      allowed: [],
      store: store.access,
      limit: createRateLimit({ person: 2, everybody: 1_000 }, now),
      isWebLocal: true,
    });
    const thread = { platform: "telegram", chatId: "a", userKey: "a" } as const;
    const message = { thread, updateId: "1", isGroup: false, content: { kind: "text", text: "hạn?" } } as const;
    expect([1, 2, 3, 4].map(() => gate(message, true) === null)).toEqual([true, true, false, false]);
    expect([gate(message), gate(message)]).toEqual([null, null]);
    expect(gate(message)).toMatchObject({ blocks: [{ kind: "lead" }] });
    expect(gate(message)).toBe("silent");
  });
});

describe("who may use the bot", () => {
  it("is everybody where it is open", () => {
    expect(office("open").says("zalo", "la", "hạn báo cáo?")).toBeNull();
  });

  it("is who is on the list, or was let in by an admin; others are told how", () => {
    const { says } = office("allow-list");
    expect(says("telegram", "an", "hạn báo cáo?")).toBeNull();
    expect(says("telegram", "binh", "hạn báo cáo?")).toContain("telegram:binh");
    // an account of the same number elsewhere is somebody else
    expect(says("zalo", "an", "hạn báo cáo?")).toContain("zalo:an");
    expect(says("zalo", "sep", "CHODUYET telegram:binh")).toContain("được dùng trợ lý");
    expect(says("telegram", "binh", "hạn báo cáo?")).toBeNull();
    expect(says("zalo", "sep", "thuquyen telegram:binh")).toContain("không còn được dùng");
    expect(says("telegram", "binh", "hạn báo cáo?")).toContain("telegram:binh");
  });

  it("is who hands in an invitation, once for each and in time", () => {
    const { says, clock, path, store } = office("invite");
    const code = /Mã mời: ([A-Z0-9]+)/.exec(says("zalo", "sep", "/moi") ?? "")?.[1] ?? "";
    expect(says("zalo", "la", `mã ${code.toLowerCase()}`)).toContain("Đã nhận mã mời");
    expect(says("zalo", "la", "hạn báo cáo?")).toBeNull();
    expect(says("zalo", "khac", `MA ${code}`)).toContain("không đúng, đã dùng");
    const late = /Mã mời: ([A-Z0-9]+)/.exec(says("zalo", "sep", "MOI") ?? "")?.[1] ?? "";
    clock.advance(8 * 24 * 3_600_000);
    expect(says("zalo", "khac", `MA ${late}`)).toContain("hết hạn");
    store.close();
    expect(readFileSync(path).includes(code)).toBe(false);
  });

  it("keeps groups apart from persons", () => {
    const { says } = office("invite");
    expect(says("telegram", "an", "hạn báo cáo?", "-100")).toBe("silent");
    expect(says("zalo", "sep", "hạn báo cáo?", "nhom")).toBe("silent");
    expect(says("zalo", "sep", "CHOPHEPNHOM", "nhom")).toContain("trả lời trong nhóm này");
    expect(says("zalo", "la", "hạn báo cáo?", "nhom")).toBeNull();
    expect(says("zalo", "la", "hạn báo cáo?")).toContain("zalo:la");
    expect(says("zalo", "sep", "/moi", "nhom")).toContain("trò chuyện riêng");
    expect(says("zalo", "sep", "dongnhom", "nhom")).toContain("không trả lời trong nhóm");
    expect(says("zalo", "la", "hạn báo cáo?", "nhom")).toBe("silent");
  });

  it("gives no command of an admin to anybody else", () => {
    const { says } = office("open");
    expect(says("zalo", "la", "CHODUYET zalo:la")).toBeNull();
    expect(says("zalo", "la", "/moi")).toBeNull();
    expect(says("zalo", "sep", "NGUOIDUNG")).toContain("Chưa thêm ai");
    expect(says("zalo", "sep", "CAPQUYEN zalo:la")).toContain("quản trị");
    expect(says("zalo", "la", "nguoidung")).toContain("zalo:la (quản trị)");
    expect(says("zalo", "sep", "CAPQUYEN ai do")).toContain("cần tài khoản");
  });

  it("is asked again before anybody is written to unasked", () => {
    const { store } = office("invite");
    const access = { mode: "invite" as const, admins: [], allowed: [], store: store.access };
    const person = { platform: "zalo" as const, userKey: "lan", chatId: "lan" };
    expect(isLetIn(access, person)).toBe(false);
    expect(isLetIn({ ...access, mode: "open" }, person)).toBe(true);
    expect(isLetIn({ ...access, allowed: [person] }, person)).toBe(true);
    expect(isLetIn({ ...access, allowed: [{ platform: "telegram", userKey: "lan" }] }, person)).toBe(false);
  });

  it("holds for the page where others than this machine reach it", () => {
    expect(office("invite").says("web", "x", "hạn báo cáo?")).toBeNull();
    expect(office("invite", false).says("web", "x", "hạn báo cáo?")).toContain("web:x");
  });
});
