import { afterEach, describe, expect, it } from "vitest";
import type { LoopbackAnswer, LoopbackServer } from "../../fakes/loopback-server.ts";
import { openTelegram, openZalo } from "../../fakes/open-platforms.ts";
import { createClock, createSmallBot, type SmallBot } from "../../fakes/small-bot.ts";
import { refuse, TELEGRAM_TOKEN } from "../../fakes/telegram-server.ts";
import { refuseZalo, ZALO_TOKEN } from "../../fakes/zalo-server.ts";

/** One platform against its server, whose chats are numbered. */
type Line = {
  readonly bot: SmallBot;
  readonly server: LoopbackServer & { readonly sent: readonly unknown[] };
  write(chat: number, text: string): void;
  textsTo(chat: number): readonly string[];
  close(): Promise<void>;
};
type Fault = {
  readonly name: string;
  readonly answers: Readonly<Record<"telegram" | "zalo", readonly LoopbackAnswer[]>>;
  /** How often the message is tried, and whether it arrives in the end. */
  readonly tries: number;
  readonly arrives: boolean;
};

const both = (...answers: readonly LoopbackAnswer[]) => ({ telegram: answers, zalo: answers });
const UNKNOWN = "send_outcome_unknown";
const FAULTS: readonly Fault[] = [
  {
    name: "too many requests, with a time to wait",
    answers: { telegram: [refuse(429, "Too Many Requests", { retry_after: 3 })], zalo: [refuseZalo(429, "quota")] },
    tries: 2,
    arrives: true,
  },
  {
    name: "too many requests, without one, twice",
    answers: {
      telegram: [refuse(429, "Too Many Requests"), refuse(429, "Too Many Requests")],
      zalo: [refuseZalo(429, "quota"), refuseZalo(429, "quota")],
    },
    tries: 3,
    arrives: true,
  },
  {
    name: "an error of the server, said in its own form",
    answers: { telegram: [refuse(500, "Internal Server Error")], zalo: [refuseZalo(500, "error")] },
    tries: 2,
    arrives: true,
  },
  {
    name: "a gateway's page",
    answers: both({ status: 502, text: "<html>Bad Gateway</html>" }),
    tries: 1,
    arrives: false,
  },
  { name: "garbage", answers: both({ status: 200, text: "\u0000{]" }), tries: 1, arrives: false },
  { name: "a cut connection", answers: both({ cut: true }), tries: 1, arrives: false },
];

const open: Readonly<Record<"telegram" | "zalo", (bot?: SmallBot) => Promise<Line>>> = {
  async telegram(bot) {
    const { server, platform, ...rest } = await openTelegram(undefined, TELEGRAM_TOKEN, bot);
    await platform.start();
    return {
      ...rest,
      server,
      write: (chat, text) => void server.write(chat, text),
      textsTo: (chat) => server.textsTo(chat),
    };
  },
  async zalo(bot) {
    const { server, platform, ...rest } = await openZalo(undefined, ZALO_TOKEN, bot);
    await platform.start();
    const id = (chat: number) => `z${chat}`;
    return {
      ...rest,
      server,
      write: (chat, text) => server.write(id(chat), text),
      textsTo: (chat) => server.textsTo(id(chat)),
    };
  },
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function opened(name: "telegram" | "zalo", bot?: SmallBot): Promise<Line> {
  const line = await open[name](bot);
  closers.push(line.close);
  return line;
}

describe.each(["telegram", "zalo"] as const)("on %s", (name) => {
  it.each(FAULTS)(
    "$name: nothing is sent twice, and the next message is answered",
    async ({ answers, tries, arrives }) => {
      const { bot, server, write, textsTo } = await opened(name);
      server.failNext("sendMessage", ...answers[name]);
      write(1, "một");
      await server.until(() => server.countOf("sendMessage") >= tries);
      await bot.dispatch.drain();
      expect(server.countOf("sendMessage")).toBe(tries);
      expect(textsTo(1)).toHaveLength(arrives ? 1 : 0);
      // one whose outcome is not known is recorded as such
      expect(bot.logLines.join("").includes(UNKNOWN)).toBe(!arrives);
      write(1, "hai");
      await server.until(() => textsTo(1).length === (arrives ? 2 : 1));
      expect(bot.asked.map(({ text }) => text)).toEqual(["một", "hai"]);
      expect(bot.stopped).toEqual([]);
    },
  );

  it("a server that is slow for one chat keeps no other waiting, and nothing is out of order", async () => {
    const { bot, server, write, textsTo } = await opened(name);
    let release = () => {};
    server.failNext("sendMessage", { after: new Promise<void>((done) => (release = done)) });
    write(1, "một");
    await server.until(() => server.countOf("sendMessage") === 1);
    write(1, "hai");
    write(2, "ba");
    await server.until(() => textsTo(2).length === 1);
    expect(textsTo(1)).toEqual([]);
    release();
    await server.until(() => textsTo(1).length === 2);
    expect(bot.asked.map(({ text }) => text).sort()).toEqual(["ba", "hai", "một"]);
  });

  it("typing that fails costs no answer", async () => {
    const { server, write, textsTo } = await opened(name);
    server.failNext("sendChatAction", { cut: true });
    write(1, "một");
    await server.until(() => textsTo(1).length === 1);
    expect(server.countOf("sendChatAction")).toBe(1);
  });

  it("a clock that jumps a year back and forth answers each once, and lets old choices lapse", async () => {
    const clock = createClock();
    const { bot, server, write, textsTo } = await opened(name, createSmallBot({ now: clock.now }));
    const year = 366 * 24 * 3_600_000;
    for (const [index, jump] of [0, -year, 2 * year, -year].entries()) {
      clock.advance(jump);
      write(1, `câu ${index}`);
      await server.until(() => textsTo(1).length === index + 1);
      await bot.dispatch.drain();
    }
    expect(bot.asked).toHaveLength(4);
    clock.advance(year);
    write(1, "2");
    await server.until(() => textsTo(1).length === 5);
    // what was offered a year ago is offered no more: the number is a question again
    expect(bot.asked.at(-1)?.text).toBe("2");
  });
});
