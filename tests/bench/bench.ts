import { benchAnswers } from "./bench-answers.ts";
import { benchLoad } from "./bench-load.ts";
import { benchRetrieval } from "./bench-retrieval.ts";

/** In chunks. `--large` adds a hundred thousand, which takes minutes. */
const SIZES = [1_000, 10_000];
const LARGE = 100_000;

const print = (line: string) => process.stdout.write(`${line}\n`);
if (process.argv.includes("load")) {
  await benchLoad({ perSecond: 200, seconds: 60, chats: 500 }, print);
  process.exit();
}
await benchAnswers(print);
print("");
await benchRetrieval(process.argv.includes("--large") ? [...SIZES, LARGE] : SIZES, print);
