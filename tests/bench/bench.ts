import { benchRetrieval } from "./bench-retrieval.ts";

/** In chunks. `--large` adds a hundred thousand, which takes minutes. */
const SIZES = [1_000, 10_000];
const LARGE = 100_000;

const sizes = process.argv.includes("--large") ? [...SIZES, LARGE] : SIZES;
await benchRetrieval(sizes, (line) => process.stdout.write(`${line}\n`));
