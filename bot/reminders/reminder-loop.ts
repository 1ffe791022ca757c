import { Cron } from "croner";
import type { Reminders } from "./send-reminders.ts";

/** Every minute, so that a reminder for eight o'clock leaves at eight. */
const PATTERN = "* * * * *";

/** Wakes the reminders until it is stopped, at once and then by the clock of Viet Nam. `stop` returns when nothing is under way. */
export function startReminderLoop(reminders: Pick<Reminders, "tick" | "stop">): { stop(): Promise<void> } {
  const job = new Cron(PATTERN, { timezone: "Asia/Ho_Chi_Minh", protect: true }, () => reminders.tick());
  void reminders.tick();
  return {
    async stop() {
      job.stop();
      await reminders.stop();
    },
  };
}
