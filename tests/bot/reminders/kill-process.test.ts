import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { TelegramServer } from "../../fakes/telegram-server.ts";
import { everyRow } from "./every-row.ts";
import { account, CHATS, expectedReminders, START_MS, STEP_MS, subscribe } from "./kill-harness.ts";

const KILLS = 20;
const END_MS = START_MS + 60 * 24 * 3_600_000;

let folder: string;
const server = new TelegramServer();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "killed-"));
  await server.open();
  for (const chat of CHATS) server.chats.add(chat);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A process over the state file from an instant on; `awake` gathers the ticks that it came through. */
function begin(path: string, fromMs: number, awake: number[]) {
  const { PATH = "", HOME = "" } = process.env;
  const script = join(import.meta.dirname, "reminder-child.ts");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", script, path, server.root, String(fromMs), String(END_MS)],
    {
      env: { PATH, HOME },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  createInterface({ input: child.stdout }).on("line", (line) => awake.push(Number(line)));
  return { child, ended: once(child, "close") };
}

it(`loses none and doubles none when a real process is killed ${KILLS} times`, { timeout: 180_000 }, async () => {
  const path = join(folder, "state.sqlite");
  const state = openSqliteStore(path, () => new Date(START_MS));
  subscribe(state);
  state.close();
  const awake: number[] = [];
  const next = () => (awake.at(-1) ?? START_MS - STEP_MS) + STEP_MS;
  for (let kill = 0; kill < KILLS; kill++) {
    const { child, ended } = begin(path, next(), awake);
    // at once when a request has come in, when its reply has gone out, or somewhere after
    const calls = server.calls.length + 1 + (kill % 7);
    const sent = server.sent.length + 1 + (kill % 5);
    await server.until(() => (kill % 2 === 0 ? server.calls.length >= calls : server.sent.length >= sent));
    child.kill("SIGKILL");
    await ended;
    expect(child.signalCode).toBe("SIGKILL");
  }
  await begin(path, next(), awake).ended;
  const last = openSqliteStore(path, () => new Date(END_MS));
  const expected = expectedReminders(last, START_MS, awake.at(-1) ?? END_MS);
  last.close();
  const received = server.sent.map(({ text }) => text.replace(/<\/?b>/g, ""));
  const figures = account(received, everyRow(path), expected, awake);
  expect(figures).toMatchObject({ lost: [], doubled: [], unrecorded: [] });
  expect(figures.sent).toBeGreaterThan(200);
  expect(figures.ambiguous.count).toBeGreaterThan(0);
  expect(figures.sent + figures.ambiguous.count).toBe(figures.expected);
});
