import { openSqliteStore } from "#bot/state/sqlite-store.ts";
import { Failure } from "#knowledge/domain/failure.ts";

/** Writes updates down until the file may grow no more, tries on, and prints how many are written and how the rest failed. */
const store = openSqliteStore(process.argv[2] ?? "", () => new Date(0));
const written: string[] = [];
const codes = new Set<string>();
for (let index = 0; index < 400; index++) {
  const id = String(index).padStart(4, "0");
  try {
    if (store.beginUpdate("zalo", id, "x".repeat(4_000))) written.push(id);
  } catch (cause) {
    codes.add(cause instanceof Failure ? cause.code : "unexpected");
  }
}
process.stdout.write(JSON.stringify({ written, codes: [...codes] }));
process.exit(0);
