import Database from "better-sqlite3";
import { z } from "zod";
import type { OutboxRow } from "#bot/state/outbox.ts";
import { openSqliteStore } from "#bot/state/sqlite-store.ts";

/** The whole outbox of a state file, by ids, which no part of the program needs at once. */
export function everyRow(path: string): readonly OutboxRow[] {
  const database = new Database(path, { readonly: true });
  const ids = z.array(z.int()).parse(database.prepare("SELECT id FROM outbox ORDER BY id").pluck().all());
  database.close();
  const state = openSqliteStore(path, () => new Date());
  const rows = ids.flatMap((id) => state.outbox.row(id) ?? []);
  state.close();
  return rows;
}
