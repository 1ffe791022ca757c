import { z } from "zod";
import type { Thread } from "../platforms/platform.ts";
import type { Guard, SqlDatabase } from "./sql-database.ts";

/** How far a new member of staff has come. `step` counts from 0; `role` as it was picked, `null` before. */
type NewcomerStep = { readonly step: number; readonly role: string | null };

/** PORT: where each person stopped. @throws {Failure} `state_unavailable` from every method */
export type NewcomerStore = {
  step(thread: Thread): NewcomerStep | null;
  /** `null` forgets it. */
  save(thread: Thread, step: NewcomerStep | null): void;
};

const IN_THREAD = "platform = @platform AND chat_id = @chatId AND user_key = @userKey";
const Row = z.object({ step: z.int(), role: z.string().nullable() });

export function createNewcomerStore(database: SqlDatabase, guarded: Guard): NewcomerStore {
  const find = database.prepare(`SELECT step, role FROM newcomer WHERE ${IN_THREAD}`);
  const put = database.prepare("INSERT OR REPLACE INTO newcomer VALUES (@platform, @chatId, @userKey, @step, @role)");
  const drop = database.prepare(`DELETE FROM newcomer WHERE ${IN_THREAD}`);
  const key = ({ platform, chatId, userKey }: Thread) => ({ platform, chatId, userKey });
  return {
    step: (thread) => Row.nullable().parse(guarded(() => find.get(key(thread))) ?? null),
    save: (thread, step) =>
      void guarded(() => (step === null ? drop.run(key(thread)) : put.run({ ...key(thread), ...step }))),
  };
}
