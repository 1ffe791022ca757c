import type { Thread } from "../platforms/platform.ts";
import type { Guard, SqlDatabase } from "./sql-database.ts";

const OF_THREAD = "platform = @platform AND chat_id = @chatId AND user_key = @userKey";
const OF_CHAT = "platform = @platform AND chat_id = @chatId";
const OF_PERSON = ["profile", "message", "choice", "calendar_feed", "reminder_setting", "newcomer"];
/** One subscription a chat: what it follows goes when nobody is left whom it would be sent for. */
const OF_SUBSCRIPTION = ["reminder_obligation", "reminder_decision", "outbox"];

/**
 * Deletes all that is kept of one person in one chat, at once or not at all. Ids of updates stay, without what was in them, so that none is
 * answered twice.
 */
export function createDeletion(database: SqlDatabase, guarded: Guard): (thread: Thread) => void {
  const ofPerson = OF_PERSON.map((table) => database.prepare(`DELETE FROM ${table} WHERE ${OF_THREAD}`));
  const nobodyLeft = `NOT EXISTS (SELECT 1 FROM reminder_setting WHERE ${OF_CHAT})`;
  const ofSubscription = OF_SUBSCRIPTION.map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE ${OF_CHAT} AND ${nobodyLeft}`),
  );
  return ({ platform, chatId, userKey }) => {
    const work = database.transaction(() => {
      for (const statement of ofPerson) statement.run({ platform, chatId, userKey });
      for (const statement of ofSubscription) statement.run({ platform, chatId });
    });
    guarded(() => work.immediate());
  };
}
