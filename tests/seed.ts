import fc from "fast-check";

/** Property tests draw the same cases in every run, so that a red run tells of the change at hand; `FC_SEED` draws others. */
const SEED = Number(process.env.FC_SEED ?? 20261126);

fc.configureGlobal({ seed: SEED });
