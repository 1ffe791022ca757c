import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TelegramServer } from "../../fakes/telegram-server.ts";
import { everyRow } from "./every-row.ts";
import { account, CHATS, expectedReminders, live, START_MS, STEP_MS, subscribe } from "./kill-harness.ts";

const KILLS = 1_000;
/** After so many steps of the program at most, the next life ends. A reminder takes eight. */
const LONGEST_LIFE = 60;
/** How often a call ends in a cut line, and how often in a request for patience. */
const FAULTS = 0.02;

/** A repeatable series of numbers from 0 to below 1. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Dies after a number of steps: then nothing that it guards does anything any more, as in a process that is gone. */
class Reaper {
  #left: number;
  constructor(steps: number) {
    this.#left = steps;
  }
  get isDead(): boolean {
    return this.#left <= 0;
  }
  step(): void {
    this.#left--;
    if (this.isDead) throw new Error("killed");
  }
  /** Every write and every send is a step before it happens, and one after; nothing is read any more by the dead. */
  guard<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value === "object" && value !== null) return this.guard(value);
        if (typeof value !== "function") return value;
        const step = () => (STEPS.has(String(name)) ? this.step() : undefined);
        return (...given: unknown[]) => {
          step();
          if (this.isDead) throw new Error("dead");
          const result: unknown = Reflect.apply(value, target, given);
          if (result instanceof Promise) return result.finally(step);
          step();
          return result;
        };
      },
    });
  }
}

const STEPS = new Set(["recover", "queue", "withdraw", "saveChoices", "begin", "send", "settle"]);

let folder: string;
const server = new TelegramServer();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kills-"));
  await server.open();
  for (const chat of CHATS) server.chats.add(chat);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it(`loses none and doubles none in ${KILLS} kills at any step, with outages and a line that breaks`, {
  timeout: 300_000,
}, async () => {
  const place = { path: join(folder, "state.sqlite"), apiRoot: server.root };
  const random = series(20_250_101);
  let nowMs = START_MS;
  const now = () => new Date(nowMs);
  const awake: number[] = [];
  const faults = { asked: 0 };
  const beforeCall = () => {
    const chance = random();
    if (chance < FAULTS) server.failNext("sendMessage", { cut: true });
    else if (chance < 2 * FAULTS) {
      server.failNext("sendMessage", { status: 429, json: TOO_MANY });
      faults.asked++;
    }
  };
  const first = live(place, now);
  subscribe(first.state);
  first.state.close();
  for (let kills = 0; kills < KILLS; ) {
    const reaper = new Reaper(1 + Math.floor(random() * LONGEST_LIFE));
    const { state, reminders } = live({ ...place, beforeCall }, now, (part) => reaper.guard(part));
    while (!reaper.isDead) {
      const patienceAsked = faults.asked;
      await reminders.tick();
      if (reaper.isDead) break;
      // a tick that the server cut short leaves the rest to the next
      if (faults.asked === patienceAsked) awake.push(nowMs);
      nowMs += STEP_MS;
    }
    kills++;
    state.close();
    // a power cut, now and then
    if (random() < 0.05) nowMs += Math.floor(random() * 12) * STEP_MS;
  }
  const last = live(place, now);
  for (let step = 0; step < 6; step++, nowMs += STEP_MS) {
    await last.reminders.tick();
    awake.push(nowMs);
  }
  const expected = expectedReminders(last.state, START_MS, nowMs - STEP_MS);
  const rows = everyRow(place.path);
  const received = server.sent.map(({ text }) => text.replace(/<\/?b>/g, ""));
  const figures = account(received, rows, expected, awake);
  last.state.close();
  expect(figures).toMatchObject({ lost: [], doubled: [], unrecorded: [] });
  // the figures mean something only when much was sent, and many kills fell between a request and its record
  expect(figures.sent).toBeGreaterThan(1_000);
  expect(figures.ambiguous.count).toBeGreaterThan(50);
  expect(figures.ambiguous.arrived).toBeGreaterThan(10);
  expect(figures.late).toBeGreaterThan(10);
  for (const row of rows.filter(({ status }) => status === "sent")) {
    expect(row.isLate).toBe((row.settledAtMs ?? 0) - row.plannedAtMs > 3_600_000);
    expect(row.messageId).toMatch(/^\d+$/);
  }
});

const TOO_MANY = {
  ok: false,
  error_code: 429,
  description: "Too Many Requests: retry after 5",
  parameters: { retry_after: 5 },
};
