import { z } from "zod";
import { live, STEP_MS } from "./kill-harness.ts";

/** A process that sends reminders under a clock of its own, until it is killed or has come to the end; says on stdout how far it came. */
const [path, apiRoot, start, end] = z
  .tuple([z.string(), z.string(), z.coerce.number(), z.coerce.number()])
  .parse(process.argv.slice(2));
let nowMs = start;
const { state, reminders } = live({ path, apiRoot }, () => new Date(nowMs));
for (; nowMs <= end; nowMs += STEP_MS) {
  await reminders.tick();
  process.stdout.write(`${nowMs}\n`);
}
await reminders.stop();
state.close();
